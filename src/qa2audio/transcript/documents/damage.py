"""What converters raise."""

from __future__ import annotations


class Damaged(Exception):  # noqa: N818 - it never leaves this room
    """A converter could make nothing of the bytes; the message says why, if anybody knows."""
