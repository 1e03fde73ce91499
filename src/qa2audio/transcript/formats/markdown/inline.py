"""What of a Markdown paragraph is said, what is a mark, and what is left out.

Marks without words (`**`, `` ` ``, a link's `[`, the backslash of `\\[`) vanish; entities become their character;
whatever has words that nobody says (addresses, pictures, tags, footnotes) is a hole with its reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.markdown.emphasis import Delimiters, Emphasis, delimiters, pair
from qa2audio.transcript.turns.directions.directions import find
from qa2audio.transcript.turns.directions.sounds import is_deed, is_sound

if TYPE_CHECKING:
    from collections.abc import Collection

_TAGS = (
    "a|abbr|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|dd|del|details|div|dl|dt|em|embed"
    "|figcaption|figure|font|footer|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav"
    "|noscript|object|ol|p|param|picture|pre|q|s|samp|section|small|source|span|strike|strong|sub|summary|sup|svg|table"
    "|tbody|td|tfoot|th|thead|time|tr|u|ul|var|video|wbr"
)
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~]|(?=\n))"
    r"|(?P<ticks>`+)"
    r"|(?P<comment><!--)"
    # Not any scheme, as CommonMark has it: `<emotion:sadness>` is a tag of a tool for speech.
    r"|<(?P<auto>(?:[A-Za-z][A-Za-z0-9+.-]{1,31}://|(?:mailto|tel|sms|xmpp|data|urn|doi|magnet):)[^\s<>]{0,2000}"
    r"|[\w.+-]{1,64}@[\w.-]{1,253})>"
    rf"|(?P<tag></?(?P<element>{_TAGS})(?=[\s/>])[^<>]{{0,2000}}>)"
    r"|(?P<template>\{\{[^{}\n]{0,500}\}\}|\{%[^{}\n]{0,500}%\}|\{[:.#][^{}\n]{0,200}\})"
    r"|(?P<note>\[\^[^\]\s\[]{1,80}\])"
    r"|(?P<wiki>!?\[\[(?=[^\s\]])(?:[^\[\]|\n]{1,200}\|)?[^\[\]|\n]{1,200}\]\](?!\())"
    r"|(?P<open>!?\[)|(?P<shut>\])"
    r"|(?P<run>\*+|_+|~~+|==+)"
    r"|(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,30}|\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6});)",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[\\`<{\[\]!*_~=&]")
"""What a token begins with: looking for one character first is several times as fast."""
_TARGET = re.compile(
    r"\(\s*(?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,2000}){0,8})"
    r"(?:\s+(?:\"[^\"]{0,1000}\"|'[^']{0,1000}'|\([^()]{0,1000}\)))?\s*\)"
)
_REFERENCE = re.compile(r"\[([^\[\]]{0,300})\]")
_CLOCK = re.compile(r"\s*\(?\d{1,3}(?::[0-5]\d){1,2}(?:[.,]\d{1,3})?\)?\s*\Z")
_SEEKS = re.compile(r"[?&#](?:t|time|start|seek|timestamp)=|#t?\d|youtu")
_LABEL_MARKS = re.compile(
    r"(?P<mark>\*{1,3}|_{1,3})[^\S\n]*(?P<name>[^*_\n\[\]<>]{1,70}?[:：]?)[^\S\n]*(?P=mark)[^\S\n]*(?P<colon>[:：]?)"
)
_LONGEST_DEED = 40
_REACH = 40  # characters of list and quotation marks before a label
_BOLD = frozenset(("b", "strong"))
_ROW_BREAKING = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


class Edit(NamedTuple):
    """A stretch of the text that is not said as it stands."""

    start: int
    end: int
    text: str = ""
    """What is said instead."""
    reason: str | None = None
    """Why it is left out; None for a mark."""


@dataclass(slots=True)
class Inline:
    """A paragraph, scanned."""

    edits: list[Edit] = field(default_factory=list)
    """In order; they do not overlap."""
    strong: list[tuple[int, int]] = field(default_factory=list)
    """What is bold, without its marks."""
    slanted: list[tuple[int, int]] = field(default_factory=list)
    """What is in italics."""
    links: list[tuple[int, int]] = field(default_factory=list)
    """The words of links, without their marks."""
    anchors: list[tuple[int, int]] = field(default_factory=list)
    """Those of them that lead into the page itself."""


class _Bracket(NamedTuple):
    start: int
    end: int
    image: bool


class _Scan:
    """One pass over a paragraph."""

    def __init__(self, text: str, references: Collection[str]) -> None:
        self.text, self.references = text, references
        self.result = Inline()
        self.brackets: list[_Bracket] = []
        self.runs: list[Delimiters] = []
        self.bold: list[int] = []
        self.comments = True
        self.aliased = False
        self.caption: int | None = None
        self._resuming = {"ticks": self._code, "comment": self._comment, "shut": self._shut, "wiki": self._wiki}
        self.ticks: dict[int, list[int]] | None = None

    def run(self) -> Inline:
        """Return the paragraph, scanned."""
        position = 0
        while sign := _SIGN.search(self.text, position):
            found = _TOKEN.match(self.text, sign.start())
            if found is None:
                position = sign.end()
            else:
                position = (self._label(found) if found["run"] else None) or self._token(found)
        self._emphasise()
        self.result.edits.sort()
        self.result.strong.sort()
        self.result.slanted.sort()
        self.result.links.sort()
        return self.result

    def _token(self, found: re.Match[str]) -> int:
        """Handle a token; return where to go on."""
        start, end = found.span()
        if not found["element"] and (resume := self._resuming.get(found.lastgroup or "")):
            return resume(start, end)
        if found["tag"]:
            self._tag(found)
        elif found["escaped"] is not None:
            self.result.edits.append(Edit(start, start + 1))
        elif found["auto"]:
            self.result.edits += [Edit(start, start + 1), Edit(end - 1, end)]
        elif found["open"]:
            self.brackets.append(_Bracket(start, end, found["open"] != "["))
        elif found["run"]:
            self.runs.append(delimiters(self.text, start, end))
        elif found["entity"]:
            self._entity(found)
        else:
            self.result.edits.append(Edit(start, end, reason="footnote" if found["note"] else "markup"))
        return end

    def _label(self, found: re.Match[str]) -> int | None:
        """Take `**Name:**text` and `** Name: **` for bold, which CommonMark does not: people mean it.

        Return the end of the label, or None where none begins.
        """
        start = found.start()
        before = self.text[max(0, start - _REACH) : start].rpartition("\n")
        if before[2].strip(" \t>-*+#") or (not before[1] and start > _REACH):
            return None
        label = _LABEL_MARKS.match(self.text, start)
        if (
            not label
            or found["run"] != label["mark"]
            or not (label["colon"] or label["name"][-1:] in (":", "："))
        ):
            return None
        name, end = label.start("name"), label.end("name")
        if "`" in label["name"] or "\\" in label["name"] or "&" in label["name"]:
            return None
        closing = self.text.index(label["mark"], end)
        self.result.edits += [
            Edit(start, start + len(label["mark"])),
            Edit(closing, closing + len(label["mark"])),
        ]
        self._style(len(label["mark"]), name, end)
        return closing + len(label["mark"])

    def _code(self, start: int, end: int) -> int:
        """Say the words of a code span; ticks without a partner are text."""
        if self.ticks is None:
            self.ticks = {}
            for run in re.finditer("`+", self.text):
                self.ticks.setdefault(len(run[0]), []).append(run.start())
        places = self.ticks.get(end - start, [])
        index = bisect_left(places, end)
        if index == len(places):
            return end
        closing = places[index]
        self.result.edits += [Edit(start, end), Edit(closing, closing + end - start)]
        return closing + end - start

    def _comment(self, start: int, end: int) -> int:
        closing = self.text.find("-->", end) if self.comments else -1
        self.comments = closing >= 0
        if closing < 0:
            return end
        self.result.edits.append(Edit(start, closing + 3, reason="comment"))
        return closing + 3

    def _tag(self, found: re.Match[str]) -> None:
        if found["element"].lower() == "sub" and (self.aliased or " alias" in found["tag"]):
            self.aliased = not self.aliased  # of SSML: a direction
            return
        self.result.edits.append(Edit(found.start(), found.end(), reason="markup"))
        element = found["element"].lower()
        if element == "figcaption":
            self._caption(found)
        elif element in _BOLD:
            if not found["tag"].startswith("</"):
                self.bold.append(found.end())
            elif self.bold:
                self.result.strong.append((self.bold.pop(), found.start()))

    def _caption(self, found: re.Match[str]) -> None:
        """Leave out what stands below a picture."""
        if not found["tag"].startswith("</"):
            self.caption = found.start()
        elif self.caption is not None:
            self._hole(self.caption, found.end(), "image")
            self.caption = None

    def _wiki(self, start: int, end: int) -> int:
        """Say the words of `[[page|words]]`; a picture or a sound in such brackets is left out."""
        wiki = self.text[start:end]
        if wiki[0] == "!" or is_sound(wiki.strip("[]")):
            self.result.edits.append(Edit(start, end, reason="image" if wiki[0] == "!" else "direction"))
        elif not wiki.startswith("[[slnc "):
            target = wiki.find("|") + 1
            self.result.edits.append(Edit(start, start + (target or 2), reason="link" if target else None))
            self.result.edits.append(Edit(end - 2, end))
            self.result.links.append((start + (target or 2), end - 2))
        return end

    def _entity(self, found: re.Match[str]) -> None:
        char = _ROW_BREAKING.sub(" ", unescape(found[0]))
        if char != found[0]:
            self.result.edits.append(Edit(found.start(), found.end(), char))

    def _shut(self, start: int, end: int) -> int:
        """Close a bracket: a link or a picture where an address follows, else text."""
        if not self.brackets:
            return end
        opening = self.brackets.pop()
        target = self._target(opening, start, end)
        if target is None:
            return end
        if not opening.image and _is_time(self.text[opening.end : start], self.text[end:target]):
            self._time(opening.start, target)
        elif opening.image:
            self._hole(opening.start, target, "image")
        else:
            self.result.edits.append(Edit(opening.start, opening.end))
            self._hole(start, target, "link")
            self.result.links.append((opening.end, start))
            if self.text.startswith("(#", end):
                self.result.anchors.append((opening.end, start))
        return target

    def _time(self, start: int, end: int) -> None:
        """Leave out a time that is a link, and the brackets around both."""
        if self.brackets and self.brackets[-1].end == start and self.text[end : end + 1] == "]":
            start = self.brackets.pop().start
            end += 1
        elif self.text[max(0, start - 1) : start] == "(" and self.text[end : end + 1] == ")":
            start, end = start - 1, end + 1
        self._hole(start, end, "time")

    def _target(self, opening: _Bracket, start: int, end: int) -> int | None:
        """Return where a link that was closed at `start` ends with its address; None if it is none."""
        following = self.text[end : end + 1]
        if following == "(" and (found := _TARGET.match(self.text, end)):
            return found.end()
        if not self.references:
            return None
        name = self.text[opening.end : start] if start - opening.end <= 300 else ""
        if following == "[" and (named := _REFERENCE.match(self.text, end)):
            return named.end() if normal(named[1] or name) in self.references else None
        return end if normal(name) in self.references else None

    def _hole(self, start: int, end: int, reason: str) -> None:
        """Leave out a stretch with all that is in it."""
        edits, runs = self.result.edits, self.runs
        while edits and edits[-1].start >= start:
            edits.pop()
        while runs and runs[-1].start >= start:
            runs.pop()
        edits.append(Edit(start, end, reason=reason))

    def _style(self, marks: int, start: int, end: int) -> None:
        (self.result.strong if marks > 1 else self.result.slanted).append((start, end))

    def _is_deed(self, found: Emphasis) -> bool:
        """Return whether what is in italics is what somebody does, and not a stressed word: `*laughs*`."""
        start, end = found.opening[0], found.closing[1]
        inner = self.text[found.opening[1] : found.closing[0]]
        if len(inner) > _LONGEST_DEED or not is_deed(inner):
            return False
        first = max(0, start - 40)
        around = f"{self.text[first:start]}*{inner}*{self.text[end : end + 10]}"
        return any(each.start <= start - first < each.end for each in find(around))

    def _emphasise(self) -> None:
        deeds = []
        for found in pair(self.runs):
            if self._is_deed(found):
                deeds.append(Edit(found.opening[0], found.closing[1], reason="direction"))
                continue
            self.result.edits += [Edit(*found.opening), Edit(*found.closing)]
            if self.text[found.opening[0]] in "*_":
                self._style(found.opening[1] - found.opening[0], found.opening[1], found.closing[0])
        for run in self.runs:
            if run.char in "*_" and run.left >= 2 and not (run.opens and run.closes):
                self.result.edits.append(Edit(run.start, run.end))  # bold that a converter tore apart
        if deeds:
            inside = {at for deed in deeds for at in range(deed.start, deed.end)}  # each is short
            self.result.edits = [*(edit for edit in self.result.edits if edit.start not in inside), *deeds]


def _is_time(text: str, address: str) -> bool:
    """Return whether a link's text is a time in a recording, and no clock's."""
    return bool(_CLOCK.match(text)) and (text.count(":") == 2 or bool(_SEEKS.search(address)))


def scan(text: str, references: Collection[str] = ()) -> Inline:
    """Return what is to be done with the paragraph `text`; `references` are the links that are defined."""
    return _Scan(text, references).run()


def normal(name: str) -> str:
    """Return a reference's name as it is compared."""
    return " ".join(name.split()).casefold()
