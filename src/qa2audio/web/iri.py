"""Addresses as feeds may hold them: absolute, and ASCII."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

_KEPT = "%/:=&?~#+!$,;'@()*[]"
"""What has a meaning in an address already, the sign of what is quoted among it."""


def web_address(text: str) -> str:
    """Return `text` as an http or https address in ASCII (RFC 3987, section 3.1); nothing if it is none."""
    try:
        parts = urlsplit("".join(text.split("\n")).strip())
        host = _ascii(parts.hostname or "")
        port = f":{parts.port}" if parts.port else ""
        path, query, fragment = (quote(part, safe=_KEPT) for part in (parts.path, parts.query, parts.fragment))
    except (UnicodeError, ValueError):
        return ""
    if parts.scheme not in {"http", "https"} or not host:
        return ""
    return urlunsplit((parts.scheme, host + port, path, query, fragment))


def _ascii(host: str) -> str:
    if ":" in host:
        return f"[{host}]"
    name = host if host.isascii() else host.encode("idna").decode("ascii")
    if any(sign in name for sign in " <>\"'\\^`{|}"):
        raise ValueError(host)
    return name
