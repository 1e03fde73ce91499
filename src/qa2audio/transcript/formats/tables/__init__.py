"""Tables as text: CSV, TSV and their kin."""
