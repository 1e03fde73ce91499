"""Words before they are sound."""
