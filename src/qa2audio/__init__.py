"""qa2audio: an interview transcript becomes a podcast episode."""

__version__ = "0.1.0"
