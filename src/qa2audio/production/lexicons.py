"""How words are pronounced in one episode: our lexicon, and the files that a person gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import ConfigError, Location
from qa2audio.spoken import built_in, parse_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qa2audio.spoken import Lexicon

_LARGEST = 16 << 20  # bytes; a dictionary of a hundred thousand words has less


def load_lexicon(paths: Iterable[Path], below: Lexicon | None = None) -> Lexicon:
    """Return the built-in lexicon, or `below`, with the files at `paths` on top, the last one first.

    `ConfigError` says what is wrong with a file.
    """
    lexicon = below if below is not None else built_in()
    for path in paths:
        lexicon += parse_lexicon(_text_of(path), str(path))
    return lexicon


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise ConfigError(
                "is too large for a lexicon.", location=Location(str(path)), hint="Is it another file?"
            )
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(
            f"cannot be read: {error.strerror}.", location=Location(str(path)), hint="Check the path."
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8.", location=Location(str(path)), hint="Save it as UTF-8.") from error
