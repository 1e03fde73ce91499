"""The end of the pipeline: a text whose shielded stretches say what they are, as spans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.model.spans import Span, SpanKind, joined, noted_ipa
from qa2audio.spoken.shield import unshield

if TYPE_CHECKING:
    from collections.abc import Iterator

# A shielded capital alone among other words is the name of a letter: those of "A P I", also before its ending 's.
_LETTER = (
    "(?<![\U000f0021-\U000fffff\\w])[\U000f0041-\U000f005a](?![\U000f0021-\U000f0026\U000f0028-\U000fffff\\w])"
)
_MARK = "\U000fe000-\U000fe002"  # what `sound` writes, shielded
_SPAN = re.compile(
    f"\U000fe000(?P<ipa>[^{_MARK}]*)\U000fe001(?P<words>[^{_MARK}]*)\U000fe002"
    f"|(?P<letters>{_LETTER}(?:[ \U000f0020]{_LETTER})*)"
)
_SPACE = "\U000fe003"


def read_spans(shielded: str) -> tuple[Span, ...]:
    """Return the spans of a text as the last step leaves it; none if there is nothing to say."""
    spans = tuple(joined(_stretches(shielded)))
    return spans if any(any(map(str.isalpha, span.text + span.ipa)) for span in spans) else ()


def _stretches(shielded: str) -> Iterator[Span]:
    done = 0
    for found in _SPAN.finditer(shielded):
        if found.start() > done:
            yield Span(SpanKind.WORDS, unshield(shielded[done : found.start()]))
        if found["letters"]:
            yield Span(SpanKind.LETTERS, unshield(found["letters"]))
        else:
            ipa, words = (unshield(part.replace(_SPACE, " ")) for part in (found["ipa"], found["words"]))
            bare, as_written = noted_ipa(ipa)
            yield Span(SpanKind.IPA, words, bare, as_written=as_written)
        done = found.end()
    if done < len(shielded):
        yield Span(SpanKind.WORDS, unshield(shielded[done:]))
