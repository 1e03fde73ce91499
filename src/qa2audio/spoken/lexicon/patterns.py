"""Regular expressions that people write in lexicons.

They run on PCRE2 (the package pcre2, BSD), because it counts its steps: a pattern that would never end, such as
`(a+)+$`, ends after the same number of them on every system and thread, and the same input gives the same result. The
standard library's engine cannot be stopped; `regex` stops by the clock, and its licence does not fit ours.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from qa2audio.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.spoken.lexicon.entries import Entry

_STEPS = 1_000_000
"""Of one search; an ordinary pattern takes a few for each character. A tenth of a second at most."""
_LIMITS = f"(*NO_JIT)(*LIMIT_MATCH={_STEPS})(*LIMIT_DEPTH=10000)(*LIMIT_HEAP=20000)"
"""PCRE2 lets a pattern lower these, and never raise them. Compiled code counts otherwise, and not on every system."""


@lru_cache(maxsize=1024)
def compiled(written: str, *, exact: bool) -> Any:
    """Return the pattern; `ValueError` says what is wrong with it."""
    import pcre2  # only for those who have patterns

    try:
        return pcre2.compile(_LIMITS + written, 0 if exact else pcre2.IGNORECASE)
    except (pcre2.LibraryError, UnicodeError) as error:
        raise ValueError(_reason(error)) from error


def substitute(entry: Entry, replace: Callable[[Any], str], text: str) -> str:
    """Return `text` with everything that the pattern of `entry` matches replaced; `ConfigError` if that is endless."""
    import pcre2  # as above

    try:
        replaced: str = compiled(entry.written, exact=entry.exact).sub(replace, text)
    except pcre2.LibraryError as error:
        raise ConfigError(
            f'the pattern "{entry.written}" takes too many steps ({_reason(error)}).',
            location=entry.place,
            hint="Have it repeat less: (a+)+ tries every way to part what it matches.",
        ) from error
    return replaced


def _reason(error: Exception) -> str:
    """Return the library's words, its positions as the author of the pattern counts."""
    return re.sub(
        r"compilation failed at position (\d+); (.*)",
        lambda match: f"{match[2]} at position {max(0, int(match[1]) - len(_LIMITS))}",
        str(error),
    )
