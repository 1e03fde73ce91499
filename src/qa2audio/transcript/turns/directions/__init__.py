"""What stands in a transcript for its making, and is not said."""
