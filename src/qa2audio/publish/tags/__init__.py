"""What an audio file says of itself: one set of facts, and a tagger for each kind of tags."""
