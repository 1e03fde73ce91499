"""Words that are written alike and said in two ways."""
