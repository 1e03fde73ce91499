"""Signs that no step put into words: they mean something, and nobody would hear them."""

from __future__ import annotations

import re
import unicodedata

_OTHER = re.compile(r"[^\w\s.,;:?!'-]|[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u218b\u2460-\u24ff]")
_MEANT = frozenset(("Sm", "Sc", "So", "No"))
_SIGNS = frozenset("§¶%&@#\\‰‱′″℅")
# Pictures, boxes, bullets, trade marks and what a conversion could not read: they are seen and not heard.
_SILENT = re.compile(
    "[™®©\u2190-\u21ff\u2300-\u23ff\u2400-\u25ff\u2600-\u266c\u2670-\u2712\u2719-\u27bf\u2b00-\u2bff\ufffc\ufffd\U0001f000-\U0001faff]"
)
# Of ASCII, what stands beside a word is no rule, table or emphasis.
_PLAIN = re.compile(r"(?<=[^\W_])\s?[+=%&@$<>^\\]+\s?(?=[^\W_])|[$@+](?=[^\W_])|(?<=[^\W_])[%$+]")
_WRITTEN = re.compile(r"\d\s?\*(?!\*)|[~#]\s?\d|\d~")


def unsaid(rest: str, written: str) -> tuple[str, ...]:
    """Return the signs, in order and each once, that are still in `rest`, of which the next step leaves the words.

    `written` is the text that it was.
    """
    if not _OTHER.search(rest):
        return ()
    lost = [char for char in rest if not char.isascii() and char < "\ue000" and _means(char)]
    lost += [char for found in _PLAIN.findall(rest) for char in found.strip()]
    lost += [char for found in _WRITTEN.findall(written) for char in found if char in "*~#" and char in rest]
    return tuple(dict.fromkeys(lost))


def _means(char: str) -> bool:
    kind = unicodedata.category(char)
    if _SILENT.fullmatch(char) and (kind != "Sm" or "\u2500" <= char <= "\u25ff"):
        return False
    return char in _SIGNS or kind in _MEANT
