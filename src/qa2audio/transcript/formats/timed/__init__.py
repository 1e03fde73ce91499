"""Text with times in it."""
