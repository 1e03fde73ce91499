"""The Content-Security-Policy of a page: its own script and style by their hashes, files beside it, nothing else."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from qa2audio.files.value_digest import digest_of_text

if TYPE_CHECKING:
    from collections.abc import Sequence


def content_policy(scripts: Sequence[str], style: str, media: str = "") -> str:
    """Return the policy under which exactly these inline scripts and this style sheet are obeyed.

    `media` is the origin of audio that stands elsewhere.
    """
    allowed = " ".join(map(source, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {source(style)}; img-src 'self'; "
        f"media-src 'self' {media}; "
        "base-uri 'none'; form-action 'none'; trusted-types 'none'; require-trusted-types-for 'script'"
    )


def source(text: str) -> str:
    """Return how a policy names an inline script or style."""
    return f"'sha256-{b64encode(bytes.fromhex(digest_of_text(text))).decode()}'"
