"""Web addresses, as feeds and apps take them: absolute, https, ASCII."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
"""Where somebody tries a show out; no certificate is to be had there."""


def web_address(text: str) -> str | None:
    """Return `text` as an ASCII address, or None if it is none that apps take."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
        plain = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError:  # also what idna says of impossible names
        return None
    safe = parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK)
    if not safe or not plain or parts.username is not None or any(char in text for char in ' <>"\\^`{|}\n\r\t'):
        return None
    where = f"[{plain}]" if ":" in plain else plain
    path, query, fragment = (quote(part, safe="%/:=&?~+!$,;'@()*-._[]") for part in parts[2:])
    return urlunsplit((parts.scheme, where + (f":{port}" if port else ""), path, query, fragment))
