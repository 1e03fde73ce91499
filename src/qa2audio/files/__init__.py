"""Bytes on a disk: written aside and renamed, locked, compared by their digests; once, for every room."""
