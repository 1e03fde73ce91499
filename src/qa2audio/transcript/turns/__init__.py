"""The one middle and end of all readers: from rows to a transcript."""
