"""English, from written to spoken: one kind of notation for each module."""
