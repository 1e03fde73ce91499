"""Files that are told by what most of their lines look like: programs, settings, logs, numbers.

Each needs a large share of lines that prose has not, and next to no sentences: people talk about code, and quote it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.data.program_code import is_sentence, program

if TYPE_CHECKING:
    from collections.abc import Sequence

_REMARK = re.compile(r"\s*[#;]")
_KEY = re.compile(
    r"(?P<in>\s*)(?:- )*[\"']?(?P<key>[a-zA-Z_$][\w./-]{0,60})[\"']?:(?:\s+(?P<value>.{1,300}))?\Z"
)
_NESTED = re.compile(r"\s*- - \S")
_LISTED = re.compile(r"\s*(?:- |#|---)|[a-z_]{1,40}:\s*\Z|  ")
"""A list of lists, as dialogues for chat programs are kept."""
_ITEM = re.compile(r"\s*- \S.{0,300}\Z|---\Z|\.\.\.\Z|\s*#")
_SECTION = re.compile(r"\[{1,2}[\w.\s\"':/-]{1,80}\]{1,2}\Z")
_SETTING = re.compile(
    r"\s*(?:export )?[\w.\"-]{1,80}\s?=(?!>)\s?\S?.{0,300}\Z|\s*[\]})\"'],?\Z|\s+[\"'\d].{0,200},\Z"
)
_LOG = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[|\S+ \S+ \S+ \[\d\d/[A-Z][a-z]{2}/\d{4}:|<\d{1,3}>\d? ?"
    r"|[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d \S+ [\w./-]+(?:\[\d+\])?:\s"
    r"|(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d\S{0,12}\]?|\[?\d\d:\d\d:\d\d[.,]\d{3}\]?)\s.{0,60}?\b"
    r"(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL|CRITICAL|NOTICE|info|warn|error|debug)\b"
    r"|\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\]?[ :]|\s+at [\w.$<>]{1,100}\()"
)
_SQL = re.compile(
    r"\s*(?:(?:CREATE|DROP|ALTER|INSERT INTO|UPDATE|DELETE FROM|SELECT|SET|LOCK|UNLOCK|USE|COMMIT|WHERE|FROM)\b"
    r"|(?:PRIMARY |FOREIGN )?KEY\b|(?:LEFT |INNER )?JOIN\b|(?:ORDER|GROUP) BY\b|VALUES\b"
    r"|--|/\*|`|\(.{0,300}\)[,;]\Z|\);?)"
)
_SQL_SURE = re.compile(r"\s*(?:CREATE TABLE|INSERT INTO|SELECT .{1,200} FROM)\b", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{40,}={0,2}\Z")
_HEX = re.compile(r"(?:0x)?[0-9a-fA-F]{4,16}[: ]\s?(?:[0-9a-fA-F]{2,4} ?){4,}")


def by_shape(lines: Sequence[str]) -> str | None:
    """Return what a file is of whose lines `lines` are a sample, none of them blank; None if nobody can tell."""
    if _share(_BASE64, lines) > 0.95 and sum(map(len, lines)) > 200:
        return "a file packed into letters (base64)"
    if len(lines) < 4:
        return program(lines)
    if _share(_HEX, lines) > 0.9:
        return "a dump of bytes"
    spoken = 10 * sum(map(is_sentence, lines)) > len(lines)
    return (
        _list(lines)
        or _log(lines)
        or _database(lines)
        or program(lines)
        or (None if spoken else _settings(lines))
    )


def _list(lines: Sequence[str]) -> str | None:
    return "data (YAML)" if _share(_NESTED, lines) > 0.1 and _share(_LISTED, lines) > 0.95 else None


def _share(pattern: re.Pattern[str], lines: Sequence[str]) -> float:
    return sum(1 for line in lines if pattern.match(line)) / len(lines)


def _log(lines: Sequence[str]) -> str | None:
    return "a log of a program" if _share(_LOG, lines) > 0.8 else None


def _settings(lines: Sequence[str]) -> str | None:
    """Tell YAML by keys with deeper ones below them, and INI, TOML and their kin by sections and equals signs."""
    sections = _share(_SECTION, lines)
    settings = [line for line in lines if not _SECTION.match(line) and not _REMARK.match(line)]
    if (
        settings
        and (sections or len(settings) > 4)
        and _share(_SETTING, settings) > (0.8 if sections else 0.95)
    ):
        return "a file of settings (INI, TOML)"
    keys = [(found, line) for line in lines if (found := _KEY.match(line))]
    parents = sum(1 for found, _ in keys if not found["value"])
    deep = sum(1 for line in lines if line[0].isspace() or line.startswith("- "))
    like = sum(1 for line in lines if _KEY.match(line) or _ITEM.match(line))
    spoken = sum(1 for found, _ in keys if found["value"] and _is_said(found["value"]))
    lower = sum(1 for found, _ in keys if found["key"][0].islower())
    sure = parents and deep >= 2 and 10 * spoken < 2 * len(keys) and 2 * lower > len(keys)
    return "data (YAML)" if sure and len(keys) > 3 and like > 0.9 * len(lines) else None


def _is_said(value: str) -> bool:
    """Return whether a value is a sentence, or as long as one."""
    words = value.split()
    return len(words) > 5 or (len(words) > 1 and value.endswith((".", "?", "!", "…", "。", "？", "！")))


def _database(lines: Sequence[str]) -> str | None:
    sure = any(map(_SQL_SURE.match, lines))
    return "a dump of a database (SQL)" if sure and _share(_SQL, lines) > 0.7 else None
