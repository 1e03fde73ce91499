"""Screenplays."""
