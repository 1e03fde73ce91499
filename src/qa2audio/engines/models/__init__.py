"""The model files that neural engines need: where they lie, what they are, how they get there."""
