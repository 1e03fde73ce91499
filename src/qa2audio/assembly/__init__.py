"""When something is heard."""
