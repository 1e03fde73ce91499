"""Figures and signs in languages other than English: one grammar, which each language fills with its words."""
