"""The format of XML: TTML, timed text of YouTube, TEI, Transcriber, and whatever says plainly who speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.errors import Location, TranscriptError
from qa2audio.transcript.entities import decoded
from qa2audio.transcript.formats.captions.captions import rows_of
from qa2audio.transcript.formats.captions.disorder import disorder
from qa2audio.transcript.formats.xml.located_xml import Element, parse
from qa2audio.transcript.formats.xml.xml_cues import cues_of
from qa2audio.transcript.formats.xml.xml_utterances import utterances
from qa2audio.transcript.source import Source

if TYPE_CHECKING:
    from qa2audio.transcript.formats.captions.cues import Cue
    from qa2audio.transcript.rows import Row

_BEGINS = re.compile(
    r"\s*\ufeff?\s*(?:<\?xml\b|<!DOCTYPE\s+(?!html\b)[\w:]+|<(?:\w{1,20}:)?(?:tt|timedtext|TEI|teiCorpus|Trans|transcript)(?=[\s>])"
    r"|<[\w:]{1,40}\s[^<>]{0,400}?xmlns)",
    re.IGNORECASE,
)
_ROOT = re.compile(r"\s*\ufeff?\s*<(?P<name>[A-Za-z_][\w:.-]{0,60})[\s>]")
_OTHERS = {
    "rss": "a feed",
    "feed": "a feed",
    "rdf": "a feed or another list of facts",
    "svg": "a picture",
    "plist": "a list of settings",
    "opml": "a list of feeds",
    "urlset": "a site's map",
    "sitemapindex": "a site's map",
    "gpx": "a track of places",
    "kml": "a map",
    "fcpxml": "a project of Final Cut",
    "xmeml": "a project of a video editor",
    "annotation_document": "a project of ELAN",
    "basic-transcription": "a project of EXMARaLDA",
    "project": "a project of a program",
    "package": "a part of an e-book or a document",
    "worksheet": "a spreadsheet",
    "workbook": "a spreadsheet",
}
_EXPORTS = {
    "annotation_document": "Export it there as tab-delimited text, with a column of speakers and one of times.",
    "basic-transcription": "Export it there as a simple text transcript.",
    "rss": "Give a transcript that it links to.",
}
_HINT = 'Give plain text or WebVTT, or elements such as <turn speaker="Ana">Hello.</turn>.'


@dataclass(frozen=True, slots=True)
class XmlText(Source):
    """A file's XML, understood: its rows are its words and the names of who speaks."""

    cues: tuple[Cue, ...] = ()


class XmlFormat:
    """Reads XML whose elements say who speaks, or when."""

    name = "xml"

    def recognises(self, source: Source) -> float:
        """Return much if the file begins as XML does, or is XML in which several people speak."""
        head = "\n".join(row.text for row in source.rows[:20])[:4_000]
        if _BEGINS.match(head):
            return 0.9
        root = _ROOT.match(head)
        last = next((row.text.rstrip() for row in reversed(source.rows) if row.text.strip()), "")
        if root is None or not last.endswith(f"</{root['name']}>"):
            return 0.0
        try:
            said = utterances(parse(source))
        except TranscriptError:
            return 0.0
        return 0.86 if len(said) > 1 and any(each.who for each in said) else 0.0

    def extract(self, source: Source) -> XmlText:
        """Return `source` with its words for rows."""
        return source if isinstance(source, XmlText) else _understand(source)

    def rows(self, source: Source) -> list[Row]:
        """Return who says what; what stands outside of that is left out."""
        return rows_of(self.extract(source).cues)


def _understand(source: Source) -> XmlText:
    root = next((part for part in parse(source).parts if isinstance(part, Element)), None)
    said = utterances(root) if root and root.name not in _OTHERS else []
    if root is None or not said:
        raise _refused(source, root)
    cues, words = cues_of(root, said)
    rows = tuple(span._replace(text=decoded(span.text)) if "&" in span.text else span for span in words)
    problems = (*source.problems, *disorder(cues))
    return XmlText(source.name, source.stem, rows, problems, cues=tuple(cues))


def _refused(source: Source, root: Element | None) -> TranscriptError:
    name = root.name if root else ""
    what = _OTHERS.get(name)
    return TranscriptError(
        f"this is {what}, not a transcript."
        if what
        else f"this is XML (<{name}>) in which nobody is said to speak.",
        location=Location(source.name, root.line if root else None),
        hint=_EXPORTS.get(name, _HINT),
    )
