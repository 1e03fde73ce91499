"""An episode's folder: its name, its owner, its lock, and how it is replaced as a whole."""
