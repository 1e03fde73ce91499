"""One episode, from a transcript to a release: only the order in which the rooms do their work."""
