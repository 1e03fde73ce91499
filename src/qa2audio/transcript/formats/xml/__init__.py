"""Transcripts in XML: TTML, timed text of YouTube, TEI, and whatever says plainly who speaks."""
