"""Files of an archive as trees: nothing is resolved, nothing is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from qa2audio.transcript.documents.damage import Damaged

if TYPE_CHECKING:
    from qa2audio.transcript.documents.archive import Archive


def tree(archive: Archive, name: str) -> etree._Element:
    """Return the root of the file `name`; `Damaged` if it is no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(archive.read(name), parser)
    except etree.XMLSyntaxError as error:
        raise Damaged(f'"{name}" in it is damaged') from error
