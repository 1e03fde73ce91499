"""Rules for single words."""
