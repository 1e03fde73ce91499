"""How words are pronounced: tables, files, and the data that ships."""
