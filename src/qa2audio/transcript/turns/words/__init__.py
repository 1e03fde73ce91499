"""Words of many languages that mean something in front of a colon, in lower case (casefold)."""
