"""MP3, encoded on all cores: cut where it is silent, encoded side by side, joined into one stream."""
