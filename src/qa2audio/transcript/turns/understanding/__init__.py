"""Whether a file was understood, told from what is spoken alone: it knows nothing of how it was read."""
