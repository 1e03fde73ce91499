"""hibari."""
