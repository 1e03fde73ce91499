"""Dates as feeds write them."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime


def moment(published: str) -> datetime:
    """Return the point in time that an ISO 8601 text names; one without an offset is UTC."""
    read = datetime.fromisoformat(published)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def rfc2822(published: str) -> str:
    """Return an ISO 8601 time as RSS has it: `Fri, 31 May 2024 06:00:00 +0000`."""
    return format_datetime(moment(published))
