"""Italian: how its figures, signs and abbreviations are said."""
