"""WebVTT and SubRip."""
