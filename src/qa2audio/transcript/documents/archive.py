"""Archives that documents are, opened with care."""

from __future__ import annotations

import io
import zipfile
import zlib

from qa2audio.transcript.documents.damage import Damaged

_MAX_FILES = 20_000
_MAX_XML = 48 * 1024 * 1024
"""Bytes of markup, unpacked; a novel has two million."""
_MAX_ALL = 1024 * 1024 * 1024
"""Bytes of everything, unpacked; pictures are never unpacked here."""
_MARKUP = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx")


class Archive:
    """An archive that is no bomb and whose markup declares no entities.

    The sizes in its directory can be trusted: `zipfile` reads no more than they say.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise Damaged("the archive is damaged") from error
        self._check()

    def _check(self) -> None:
        infos = self._zip.infolist()
        markup = [info for info in infos if info.filename.lower().endswith(_MARKUP)]
        too_much = (
            sum(info.file_size for info in markup) > _MAX_XML or sum(i.file_size for i in infos) > _MAX_ALL
        )
        if len(infos) > _MAX_FILES or too_much:
            raise Damaged("unpacked, it is far too large for a transcript")
        for info in markup:
            # Expanded entities are how a few bytes become gigabytes, or a file of yours. No document needs them.
            if b"<!ENTITY" in self.read(info.filename).replace(b"\0", b""):
                raise Damaged("its XML declares entities, which no honest document does")

    def names(self) -> list[str]:
        """Return the names of its files."""
        return self._zip.namelist()

    def read(self, name: str) -> bytes:
        """Return the file `name` of the archive."""
        try:
            return self._zip.read(name)
        except (KeyError, zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError) as error:
            raise Damaged(f'"{name}" in it is missing or damaged') from error
        except RuntimeError as error:  # what zipfile raises for a password
            raise Damaged("it is protected by a password") from error
