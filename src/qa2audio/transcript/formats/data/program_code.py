"""Programs, told by how nearly all of their lines begin and end; people who talk about programs write sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REMARK = re.compile(r"\s*(?://|/\*|\*(?:\s|/|\Z)|#(?!include|define|if|end)\s?|--\s|<!--|%|\"{3})")
_HEAD = 10
_BLOCKS = {"/*": "*/", '"""': '"""', "'''": "'''", "<!--": "-->"}
"""How remarks that go over several lines begin and end."""
_ENDS = re.compile(r"(?:[^\W\d_]{2} ?[.?!…]|[^\W\d_][。？！])['\"”’»)\]」』*_]{0,3}\Z")
_BEGINNINGS = (
    r"(?:async )?def \w+",
    r"(?:from [\w.]{1,60} )?import [\w.{*'\"]",
    r"(?:export |default |async |local )*function\b",
    r"(?:export )?(?:const|let|var|val|local) [\w$\[{]",
    r"#(?:include|define|ifdef|ifndef|endif|pragma|if)\b",
    r"(?:public|private|protected|static|final|override|abstract|export|class|interface) \w",
    r"(?:package|namespace|using|use|module|mod|require) [\w.:'\"]",
    r"(?:pub )?(?:fn|func|struct|impl|enum|trait|type|unsafe) \w",
    r"(?:return|raise|throw|yield|await|break|continue|pass|end|fi|done|esac|else|try|finally)\b",
    r"[@.$]\w",
    r"[})\]]",
    r"[\w.$\[\]'\"<>*&: -]{1,80}\s?(?:[-+*/|&%:]?=|=>|<-|->)(?:\s|\Z)",
    r"[\w.$>:-]{1,80}\(.{0,300}\)[;,)]{0,3}\Z",
)
_LINE = re.compile(rf"\s*(?:{'|'.join(_BEGINNINGS)})|.{{0,400}}(?:[;{{}}(\[]|\)\s?[:,]|\w\),)\Z")
_SURE = (
    r"(?:async )?def \w+\s?\(.{0,300}:\Z",
    r"(?:from [\w.]{1,60} )?import [\w.{*'\"].{0,200}[^.?!]\Z",
    r"(?=.{0,400}[()=\[\]{}<>:]).{0,400}[\w)\]}\"'];\Z",
    r".{0,300}[)\w]\s?\{\Z",
    r"#include\s?[<\"]",
    r"class \w+\s?[:({]",
    r"[})\]]{1,3}[;,]?\Z",
    r".{0,200}=>\s?[{(]?\Z",
    r"(?:if|for|while|with|elif|except)\b.{1,200}[)\w\]'\"]:\Z",
    r"[\w.$\[\]'\"]{1,60}\s?=(?!>)\s?\S",
    r"(?:return|local|end|then|do)\b[^.?!]{0,200}\Z",
)
_CERTAIN = re.compile(rf"\s*(?:{'|'.join(_SURE)})")


def program(lines: Sequence[str]) -> str | None:
    """Return that `lines` are a program, if most of them could be nothing else, and a good part are so for sure."""
    code = list(_without_remarks(lines))
    if _is_packed(lines):
        return "a program"
    if len(code) < 4 or any(line.lstrip().startswith("<") or is_sentence(line) for line in code[:_HEAD]):
        return None  # a page, whatever it embeds
    like = sum(1 for line in code if _LINE.match(line))
    certain = sum(1 for line in code if _CERTAIN.match(line))
    spoken = sum(len(line) for line in code if is_sentence(line))
    sure = certain >= max(3, len(code) // 4) and 10 * like > 6 * len(code) and 10 * spoken < sum(map(len, code))
    return "a program" if sure else None


def _is_packed(lines: Sequence[str]) -> bool:
    """Return whether `lines` are a program or a style sheet without its white space, in few and long lines."""
    text = "".join(lines[:5])
    return len(text) > 200 and 30 * sum(map(text.count, "{};")) > len(text) and text.count(" ") * 8 < len(text)


def _without_remarks(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines that are no comments, and in none that goes over several lines."""
    until = ""
    for line in lines:
        text = line.strip()
        if until:
            until = "" if until in text else until
            continue
        opened = next((mark for mark in _BLOCKS if text.startswith(mark)), "")
        if opened and _BLOCKS[opened] not in text[len(opened) :]:
            until = _BLOCKS[opened]
        elif not opened and not _REMARK.match(line):
            yield line


def is_sentence(line: str) -> bool:
    """Return whether `line` ends as a sentence does, and is as long as one."""
    return len(line) >= (25 if line.isascii() else 12) and " = " not in line and bool(_ENDS.search(line[-60:]))
