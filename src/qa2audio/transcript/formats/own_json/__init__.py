"""What `check --json` writes, read again."""
