"""Kokoro."""
