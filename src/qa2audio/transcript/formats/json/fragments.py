"""From a recogniser's leaves to what is said: words joined, sounds told from speech, silences measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.json.located_json import Object

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.formats.json.leaves import Account, Leaf
    from qa2audio.transcript.formats.json.located_json import Json
    from qa2audio.transcript.rows import Span

_GAP = 3.0
"""Seconds of silence after which a new paragraph begins."""
_SLOWEST = 20.0
"""Time units a word; nobody takes seconds of it, so that the unit is a millisecond."""
_PUNCTUATION = frozenset(("punctuation", "punct"))


class Fragment(NamedTuple):
    """A stretch of what one person says."""

    speaker: str | None
    """None if the file does not say."""
    label: Span
    """The speaker's name, placed where the fragment's object begins."""
    span: Span
    paragraph: bool
    """True where a paragraph begins with it."""
    sound: bool = False
    """True for what is heard and not said: laughter, music."""


def fragments(document: Json, account: Account) -> list[Fragment]:
    """Return what `account` says, in the file's order. Who has no name speaks for the one before."""
    speaker: str | None = None
    before: Leaf | None = None
    found: list[Fragment] = []
    unit = _unit(account)
    led = _words_lead_with_a_space(account)
    for leaf in account.leaves:
        speaker = leaf.speaker or leaf.likely or speaker
        spans = document.spans(leaf.text)
        if not spans:
            continue
        if found and found[-1].speaker == speaker and _attaches(leaf, led=led):
            last = found[-1]
            found[-1] = last._replace(span=last.span._replace(text=last.span.text + spans[0].text))
        else:
            fresh = before is not None and _is_apart(before, leaf, account, unit)
            found += _of_leaf(document, leaf, speaker, spans, fresh=fresh)
        before = leaf
    return found


def _of_leaf(
    document: Json, leaf: Leaf, speaker: str | None, spans: Sequence[Span], *, fresh: bool
) -> Iterator[Fragment]:
    label = document.span(leaf.at, speaker or "")
    sound = leaf.kind == "audio_event"
    for number, span in enumerate(spans):
        yield Fragment(speaker, label, span, fresh if number == 0 else True, sound)


def _attaches(leaf: Leaf, *, led: bool) -> bool:
    """Return whether a leaf belongs to the word before it: punctuation, or the rest of a word."""
    return leaf.kind.casefold() in _PUNCTUATION or (led and not leaf.text[0].isspace())


def _words_lead_with_a_space(account: Account) -> bool:
    """Return whether words come as Whisper has them, each with its space before it."""
    leading = sum(1 for leaf in account.leaves if leaf.text[:1].isspace())
    return account.is_word_by_word() and 2 * leading > len(account.leaves)


def _is_apart(before: Leaf, leaf: Leaf, account: Account, unit: float) -> bool:
    if account.path[-2:-1] == ("sentences",) and before.parent != leaf.parent:
        return True
    return before.end is not None and leaf.start is not None and leaf.start - before.end > _GAP * unit


def _unit(account: Account) -> float:
    """Return how many of the file's time units are a second: 1 or 1,000."""
    times = [time for leaf in account.leaves for time in (leaf.start, leaf.end) if time is not None]
    return 1000.0 if times and max(times) - min(times) > _SLOWEST * account.words else 1.0


def give_speakers_to_items(root: object) -> None:
    """Write on each word of an older Amazon file who says it: there the labels stand apart, by time."""
    results = root.get("results") if isinstance(root, Object) else None
    labels = results.get("speaker_labels") if isinstance(results, Object) else None
    segments = labels.get("segments") if isinstance(labels, Object) else None
    items = results.get("items") if isinstance(results, Object) else None
    if not isinstance(segments, list) or not isinstance(items, list):
        return
    speakers = dict(_labelled_times(segments))
    for item in items:
        if isinstance(item, Object) and "speaker_label" not in item:
            item["speaker_label"] = speakers.get(str(item.get("start_time")))


def _labelled_times(segments: Sequence[object]) -> Iterator[tuple[str, object]]:
    for segment in segments:
        words = segment.get("items") if isinstance(segment, Object) else None
        for word in words if isinstance(words, list) else ():
            if isinstance(word, Object):
                yield str(word.get("start_time")), word.get("speaker_label")
