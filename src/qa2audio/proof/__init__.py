"""Listening back: what is heard in a finished episode, against what was written."""
