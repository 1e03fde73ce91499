"""Files that are told by how they begin: keys, patches, pages of a typesetter, playlists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEW = 5
"""Lines among which a sign must stand."""
_SPRUCE = "a caption file of DVD Studio or Spruce (STL)"
_SIGNS = {
    r"-----BEGIN [A-Z0-9 ]{3,40}-----\Z": "a key or a certificate",
    r"diff --git a/|Index: \S+\Z|From [0-9a-f]{40} |@@ -\d{1,9}(?:,\d{1,9})? \+\d": "a patch",
    r"\\(?:documentclass|documentstyle|begin\{document\}|usepackage)\b": "a text for LaTeX",
    r"@(?i:article|book|inproceedings|incollection|misc|phdthesis|online|techreport)\s*\{": "a bibliography (BibTeX)",
    r"BEGIN:V(?:CARD|CALENDAR)\Z": "a calendar or a list of addresses",
    r"#EXTM3U|\[playlist\]\Z": "a playlist",
    r"Scenarist_SCC V": "a caption file of broadcasters (SCC)",
    r"@ This file written with the Avid|<begin subtitles>\Z": "a caption file of Avid",
    r"\$(?:FontName|FontSize|HorzAlign|VertAlign|ForceDisplay|TapeOffset|XOffset|Bold)\s{0,20}=": _SPRUCE,
    r"\d\d(?::\d\d){3}\s?,\s?\d\d(?::\d\d){3}\s?,\s?\S": _SPRUCE,
    r"FCM:\s*(?:NON-)?DROP FRAME|\d{3,6}\s+\S{1,32}\s+[VA]\d?\s+C\s+\d\d:\d\d": "an edit list (EDL)",
    r"FILE \".{1,200}\" (?:WAVE|MP3|AIFF)\Z": "a cue sheet",
    r"%!PS": "a page for printers (PostScript)",
    r"#!\s?/\S|<\?(?:php|=)": "a program",
    r"-- (?:MySQL|PostgreSQL|phpMyAdmin|SQLite)|PRAGMA foreign_keys|BEGIN TRANSACTION;": "a dump of a database (SQL)",
    r"\s*<(?i:script|style|svg|template|app-root|div id=\"(?:root|app)\")[\s>]": "a program's page (HTML)",
}
_PATTERNS = [(re.compile(pattern), what) for pattern, what in _SIGNS.items()]
_REMEDIES = {
    "a caption file of broadcasters (SCC)": "Convert it to WebVTT or SubRip first.",
    "a caption file of Avid": "Convert it to WebVTT or SubRip first.",
    _SPRUCE: "Convert it to WebVTT or SubRip first.",
    "an edit list (EDL)": "Export the captions or the transcript, not the edits.",
}


def by_sign(lines: Sequence[str]) -> str | None:
    """Return what a file is whose first lines are `lines`; None if they say nothing."""
    return next((what for line in lines[:_FEW] for sign, what in _PATTERNS if sign.match(line)), None)


def remedy(what: str) -> str | None:
    """Return what to do with it, where there is something better than another file."""
    return _REMEDIES.get(what)
