"""The voices of espeak-ng, read from its data files: the library need not be loaded to know them.

A language file is `lang/<family>/<file>`; the library knows it as `<family>/<file>` and by the file's name, not by
the language code inside, so `en-gb` (in the file `en`) is translated here. A variant is `voices/!v/<file>`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class VoiceBook:
    """What the data folder offers."""

    identifiers: dict[str, str]
    """From a name (lower case) to what the library calls it: `en-gb` to `gmw/en`."""
    languages: dict[str, str]
    """From a name to its language, a BCP 47 tag in lower case."""
    variants: tuple[str, ...]
    """As their files are called; upper and lower case differ."""

    def identify(self, name: str) -> str | None:
        """Return the library's identifier for `en-us+f3`, or None if there is no such voice."""
        language, plus, variant = name.partition("+")
        identifier = self.identifiers.get(language.lower())
        if identifier is None or (plus and variant not in self.variants):
            return None
        return identifier + plus + variant


def read_voices(data: Path) -> VoiceBook:
    """Return the voices in the folder `espeak-ng-data`; those whose dictionary is missing are left out."""
    identifiers: dict[str, str] = {}
    languages: dict[str, str] = {}
    codes: list[tuple[str, str, str]] = []
    for path in sorted((data / "lang").rglob("*")):
        attributes = _attributes(path) if path.is_file() else {}
        code = attributes.get("language", "").lower()
        if not code or not (data / f"{attributes.get('dictionary') or code.split('-')[0]}_dict").is_file():
            continue
        identifier = path.relative_to(data / "lang").as_posix().lower()
        identifiers[path.name.lower()], languages[path.name.lower()] = identifier, code
        codes.append((code, identifier, code))
    for alias, identifier, code in codes:  # after the files, whose own names come first
        identifiers.setdefault(alias, identifier)
        languages.setdefault(alias, code)
    variants = tuple(sorted(path.name for path in (data / "voices" / "!v").glob("*") if path.is_file()))
    return VoiceBook(identifiers, languages, variants)


def _attributes(path: Path) -> dict[str, str]:
    """Return the first value of each attribute of a voice file."""
    found: dict[str, str] = {}
    for line in path.read_text("utf-8", errors="replace").splitlines():
        key, *values = line.split()[:2] or [""]
        if values:
            found.setdefault(key, values[0])
    return found
