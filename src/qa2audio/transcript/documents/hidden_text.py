"""Words of an office document that are formatted as hidden: neither the screen nor the printed page shows them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from qa2audio.transcript.documents.xml_tree import tree

if TYPE_CHECKING:
    from lxml.etree import _Element

    from qa2audio.transcript.documents.archive import Archive

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = "word/document.xml"
_OFF = frozenset(("0", "false", "off"))


def is_hidden(run: _Element | None) -> bool:
    """Return whether a run of letters says of itself that it is hidden."""
    mark = run.find(f"{_W}rPr/{_W}vanish") if run is not None else None
    return mark is not None and mark.get(f"{_W}val", "true").casefold() not in _OFF


def without_hidden(archive: Archive) -> bytes:
    """Return the document in `archive` without its hidden words."""
    body = tree(archive, _BODY)
    for run in [*body.iter(f"{_W}r")]:
        if is_hidden(run) and (around := run.getparent()) is not None:
            around.remove(run)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in archive.names():
            made.writestr(name, etree.tostring(body) if name == _BODY else archive.read(name))
    return file.getvalue()
