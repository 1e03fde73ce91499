"""From written to spoken words."""
