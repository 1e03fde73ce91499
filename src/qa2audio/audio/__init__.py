"""Samples only: conforming, metering, and the only caller of ffmpeg."""
