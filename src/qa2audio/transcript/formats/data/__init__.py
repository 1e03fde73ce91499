"""What is plainly data, and no transcript."""
