"""Which files may be sounds, by their names alone: planning an episode asks this, and needs no decoder for it."""

SUFFIXES = (".aac", ".aif", ".aiff", ".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav")
"""Lower case, with the dot."""
