"""One small file per transcript format."""
