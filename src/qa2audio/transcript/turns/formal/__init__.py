"""Names as parliaments, hearings and courts write them."""
