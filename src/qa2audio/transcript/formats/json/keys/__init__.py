"""What the keys of a JSON are likely to mean."""
