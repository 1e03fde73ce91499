"""How the lists, tables and texts of a JSON are laid out."""
