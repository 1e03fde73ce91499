"""Captions, and the transcript as files."""
