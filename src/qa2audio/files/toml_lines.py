"""On which line each key of a TOML text stands, which Python's own parser does not tell.

The text is known to be whole: `tomllib` has read it, so what is looked for here is only where things begin.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass, field

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*+")
_PART = re.compile(r"[ \t]*+(?P<key>\"(?:[^\"\\\n]|\\.)*+\"|'[^'\n]*+'|[\w-]++)[ \t]*+")
_TEXT = re.compile(
    r"\"\"\"(?:[^\"\\]|\\.|\"{1,2}(?!\"))*+\"{3,5}"
    r"|'''(?:[^']|'{1,2}(?!'))*+'{3,5}"
    r"|\"(?:[^\"\\\n]|\\.)*+\""
    r"|'[^'\n]*+'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n]++")


@dataclass(slots=True)
class Lines:
    """The line of a value, and of what is in it."""

    line: int
    """Where its key stands, or its header, or itself where it is in a list; from 1."""
    table: dict[str, Lines] = field(default_factory=dict)
    """What is in it by key, if it is a table."""
    entries: list[Lines] = field(default_factory=list)
    """What is in it, if it is a list."""

    def find(self, *path: str | int) -> Lines | None:
        """Return what stands at `path`, from here inwards: keys of tables, indices of lists; None if nothing does."""
        found: Lines | None = self
        for step in path:
            if found is None:
                return None
            if isinstance(step, str):
                found = found.table.get(step)
            else:
                found = found.entries[step] if 0 <= step < len(found.entries) else None
        return found

    def below(self, key: str, line: int) -> Lines:
        """Return the table at `key`, the last one if it is a list of tables; `line` if it is first named here."""
        inner = self.table.setdefault(key, Lines(line))
        return inner.entries[-1] if inner.entries else inner


def lines_of(text: str) -> Lines:
    """Return the lines of the TOML document `text`; `RecursionError` if lists stand in lists hundreds deep."""
    return _Scanner(text.replace("\r\n", "\n")).document()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self._ends = [found.start() for found in re.finditer("\n", text)]

    def line(self) -> int:
        return bisect_right(self._ends, self.at - 1) + 1

    def document(self) -> Lines:
        root = current = Lines(1)
        while self.blank():
            if self.took("[["):
                current = self.header(root, several=True)
            elif self.took("["):
                current = self.header(root, several=False)
            else:
                self.pair(current)
        return root

    def blank(self) -> bool:
        """Pass over spaces, line ends and comments; return whether anything is left."""
        self.at = _BLANK.match(self.text, self.at).end()  # type: ignore[union-attr] # it matches nothing, too
        return self.at < len(self.text)

    def took(self, sign: str) -> bool:
        if not self.text.startswith(sign, self.at):
            return False
        self.at += len(sign)
        return True

    def header(self, root: Lines, *, several: bool) -> Lines:
        line, path = self.line(), self.path()
        self.at += 2 if several else 1
        inner = root
        for key in path[:-1]:
            inner = inner.below(key, line)
        if not several:
            return inner.below(path[-1], line)
        tables = inner.table.setdefault(path[-1], Lines(line))
        tables.entries.append(Lines(line))
        return tables.entries[-1]

    def pair(self, table: Lines) -> None:
        line, path = self.line(), self.path()
        for key in path[:-1]:
            table = table.below(key, line)
        self.at += 1  # the equals sign
        value = self.value()
        value.line = line
        table.table[path[-1]] = value

    def path(self) -> list[str]:
        """Pass over `a."b c".d`, and return its keys."""
        keys: list[str] = []
        while part := _PART.match(self.text, self.at):
            keys.append(_key(part["key"]))
            self.at = part.end()
            if not self.took("."):
                break
        return keys

    def value(self) -> Lines:
        self.at = _BLANK.match(self.text, self.at).end()  # type: ignore[union-attr]
        found = Lines(self.line())
        if self.took("["):
            while self.inside("]"):
                found.entries.append(self.value())
        elif self.took("{"):
            while self.inside("}"):
                self.pair(found)
        else:
            whole = _TEXT.match(self.text, self.at) or _SCALAR.match(self.text, self.at)
            self.at = whole.end() if whole else len(self.text)
        return found

    def inside(self, end: str) -> bool:
        """Pass over what parts entries; return whether another one comes before `end`, which is passed over, too."""
        while self.blank() and self.took(","):
            pass
        return self.at < len(self.text) and not self.took(end)


def _key(written: str) -> str:
    if written[0] == "'" or (written[0] == '"' and "\\" not in written):
        return written[1:-1]
    return str(tomllib.loads(f"key = {written}")["key"]) if written[0] == '"' else written
