"""Which labels count: only where the document's own habit says so."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Role
from qa2audio.transcript.rows import Kind, Row
from qa2audio.transcript.turns.candidates import Candidate, base, candidate, is_initials, is_lower
from qa2audio.transcript.turns.heads.introductions import introductions
from qa2audio.transcript.turns.labels.caption_labels import (
    are_captions,
    beginnings,
    capitalised,
    in_turns,
    is_file,
    stands_apart,
)
from qa2audio.transcript.turns.labels.labels_without_colon import (
    count_blocks,
    near_misses,
    other_habit,
    shapes_without_colon,
)
from qa2audio.transcript.turns.title_signs import is_of_recording
from qa2audio.transcript.turns.vocabulary import ANSWERS, GENERIC, PARTICLES, PARTS, letter_acts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_THING = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Oo]ur|[Yy]our|[Ii]n|[Oo]n|[Uu]sing|into|of)\s+([^\W\d_]+)(?=[\s,.?!])"
)
_ADDRESS = re.compile(r"<?https?://\S{1,2000}\Z")
_GREETS = re.compile(
    r"[¡«\"“]?(?:hello|hi|hey|welcome|good (?:morning|afternoon|evening|day)|i|i['’]m|my name|thank you|thanks|hallo"
    r"|willkommen|guten|ich|liebe|bonjour|bonsoir|bienvenue|je|hola|buen[oa]s|bienvenid[oa]s|yo|olá|bom dia|boa|eu"
    r"|bem-vind[oa]s|ciao|buongiorno|benvenut[ie]|io|hej|hoi|goedendag|welkom|cześć|witam|dzień dobry|merhaba|привет"
    r"|здравствуйте|добрый|меня|я)(?!\w)|大家好|你好|こんにちは|みなさん|皆さん|안녕|여러분|مرحبا|أهلا|السلام|नमस्ते|নমস্কার",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\s(?:und|et|och|og|и|та|ve)\s")
"""Between two people who speak at once; their own labels must be there, for nouns are joined so, too."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Evidence(NamedTuple):
    """What the document says about its words and its habits."""

    seen: Mapping[int, Candidate]
    """Each candidate by its row."""
    counts: Counter[str]
    """How often each key stands at the start of a row."""
    words: Counter[str]
    """How often each word stands in the text, as it is written there."""
    opening: str
    """The text before the first candidate."""
    starts_block: Mapping[int, bool]
    """Whether each candidate follows a blank row."""
    things: Counter[str]
    """How often each word stands behind an article or a preposition of place, which a person's name seldom does."""
    blocks: int
    """How many paragraphs and candidates there are."""
    captions: bool
    """Whether the rows are cut to fit a screen."""


def find_labels(lines: Sequence[Row]) -> dict[int, Candidate]:
    """Return the labels that count, by index into `lines`."""
    evidence = _gather(lines)
    keys = _certain(evidence, lines)
    if keys:
        keys |= _by_company(evidence, keys, lines) - {_title_key(evidence, lines)}
    else:
        keys = _short_dialogue(evidence, lines) or _lone_guest(evidence)
    found = {index: found for index, found in evidence.seen.items() if found.key in keys}
    others = shapes_without_colon(lines)
    found = other_habit(lines, found, others) or found
    found |= near_misses(lines, found, others)
    only_named = introductions(lines, found)
    return {index: label for index, label in found.items() if index not in only_named}


def _gather(lines: Sequence[Row]) -> Evidence:
    seen, starts = {}, {}
    texts: list[str] = []
    for index, line in enumerate(lines):
        found = candidate(line.span) if line.kind is Kind.TEXT else None
        if found and _ADDRESS.match(found.rest.text):
            found = None  # Slides: https://…
        if found:
            seen[index] = found
            starts[index] = index == 0 or lines[index - 1].kind is not Kind.TEXT
        texts.append(found.rest.text if found else line.span.text)
    text = "\0".join(texts)  # a mark in no word, which no expression takes for a space either
    words, things = Counter(_WORD.findall(text)), Counter(_THING.findall(text))
    opening = "\n".join(line.span.text for line in lines[: min(seen, default=0)])
    counts = Counter(found.key for found in seen.values())
    return Evidence(
        seen, counts, words, opening, starts, things, count_blocks(lines, seen), are_captions(lines)
    )


def _certain(evidence: Evidence, lines: Sequence[Row]) -> set[str]:
    """Return the keys that need no company: roles and acts, and names that come again."""
    counts = evidence.counts
    keys = {key for key in counts if base(key) in PARTS and base(key) not in ANSWERS}
    keys |= {key for key in counts if base(key) in GENERIC and base(key) != key}  # Speaker 1
    if asks(keys):
        keys |= {key for key in counts if base(key) in ANSWERS}
    keys |= letter_acts(counts).keys()
    names = {found.key: found.name for found in evidence.seen.values()}
    again = {key for key, count in counts.items() if count > 1 and not _is_common_word(names[key], evidence)}
    certain = {key for key in again if not _is_thing(key, names[key], evidence)}
    if evidence.captions and certain != again:
        certain |= in_turns(lines, evidence.seen, {key for key in again if not _is_topic(names[key], evidence)})
    return keys | certain


def asks(keys: Iterable[str]) -> bool:
    """Return whether one of `keys` says that what follows is a question: only then `A:` is an answer."""
    return any(base(key) in PARTS and PARTS[base(key)].role is Role.HOST for key in keys)


def _is_common_word(name: str, evidence: Evidence) -> bool:
    """Return whether a name in lower case is a word of the text besides."""
    return is_lower(name) and base(name) not in GENERIC and name in evidence.words


def _is_thing(key: str, name: str, evidence: Evidence) -> bool:
    """Return whether a name that comes again is rather a subject: "Kernel:" in a talk about the kernel.

    It stands before few rows beside those of others, and the text speaks of it as of a thing. Where hardly any
    paragraph is labelled, it must be introduced as well.
    """
    if base(key) in PARTS or base(key) in GENERIC or _is_introduced(name, evidence.opening):
        return False
    if _is_whole_name(name, evidence):
        return False
    count = evidence.counts[key]
    others = evidence.counts.total() - count
    rare = max(evidence.counts.values()) >= 2 * count and others >= 4 * count
    sparse = 6 * evidence.counts.total() < evidence.blocks
    thing = evidence.things[name] + _lower(name, evidence)
    return (rare and (thing >= max(2, count // 2) or key.isdigit())) or (
        sparse and (thing >= 1 or 10 * count < evidence.blocks)
    )


def _is_topic(name: str, evidence: Evidence) -> bool:
    """Return whether the text speaks of `name` as of a thing, as often as it stands before a colon."""
    return evidence.things[name] + _lower(name, evidence) >= evidence.counts[name.casefold()]


def _lower(name: str, evidence: Evidence) -> int:
    """Return how often a name is a word of the text in lower case."""
    return evidence.words[name.lower()] * (not name.islower() and not is_initials(name))


def _is_whole_name(name: str, evidence: Evidence) -> bool:
    """Return whether `name` is a first and a last name that are no words of the text besides."""
    words = name.split()
    return 2 <= len(words) <= 3 and not any(is_lower(word) or _occurs_lower(word, evidence) for word in words)


def _by_company(evidence: Evidence, keys: set[str], lines: Sequence[Row]) -> set[str]:
    """Return the keys that count because the document is labelled and they look like people's names."""
    begins = beginnings(lines) if evidence.captions else None
    capital = capitalised(evidence.seen, keys)
    habit = [evidence.starts_block[index] for index, found in evidence.seen.items() if found.key in keys]
    always_after_blank = len(habit) > 2 and all(habit)
    names = {
        (found.key, found.name): found
        for index, found in evidence.seen.items()
        if (evidence.starts_block[index] or not always_after_blank)
        and (begins is None or stands_apart(found, index, begins, capital=capital))
    }
    return {
        found.key
        for found in names.values()
        if _is_personal(found, evidence) and not _is_subject(found, evidence)
    }


def _title_key(evidence: Evidence, lines: Sequence[Row]) -> str | None:
    """Return the key of a title such as `Kubernetes: An Interview`: the first row, alone, and no sentence."""
    first = next((index for index, line in enumerate(lines) if line.kind is Kind.TEXT), None)
    if (
        first is None
        or first not in evidence.seen
        or first + 1 == len(lines)
        or (lines[first + 1].kind is Kind.TEXT and not is_of_recording(lines[first + 1].span.text))
    ):
        return None
    rest = evidence.seen[first].rest.text
    return evidence.seen[first].key if rest and not rest.endswith((".", "!", "?", "…", "”", '"')) else None


def _is_subject(found: Candidate, evidence: Evidence) -> bool:
    """Return whether a name is talked about again and again, and so is hardly somebody who speaks only once."""
    often = " " not in found.name and evidence.words[found.name] >= 3
    often = often or (" " not in found.name and evidence.things[found.name] >= 2)
    return often and not _is_introduced(found.name, evidence.opening)


def _is_personal(found: Candidate, evidence: Evidence) -> bool:
    words = found.name.split()
    if base(found.key) in GENERIC or found.formal:
        return True
    if is_file(found.name):
        return False
    pieces = _TOGETHER.split(found.key)
    if len(pieces) > 1 and not all(piece in evidence.counts for piece in pieces):
        return False
    if base(found.key) in ANSWERS or any(is_lower(word) and word not in PARTICLES for word in words):
        return False
    if _is_introduced(found.name, evidence.opening):
        return True
    return not any(_occurs_lower(word, evidence) for word in words)


def _occurs_lower(word: str, evidence: Evidence) -> bool:
    lower = word.lower()
    return lower != word and lower not in PARTICLES and lower in evidence.words


def _short_dialogue(evidence: Evidence, lines: Sequence[Row]) -> set[str]:
    """Return the keys of a dialogue in which everybody speaks once: its labels are most of its paragraphs."""
    people = {index: found.key for index, found in evidence.seen.items() if _is_personal(found, evidence)}
    if len(set(people.values())) < 2:
        return set()
    first = min(people)
    blocks = count_blocks(lines, people, first)
    return set(people.values()) if 2 * len(people) >= blocks else set()


def _lone_guest(evidence: Evidence) -> set[str]:
    """Return the key of a document's only label, if the opening introduces somebody of that name, or they greet."""
    found = next(iter(evidence.seen.values()), None)
    if found is None or len(evidence.counts) > 1 or not _is_personal(found, evidence):
        return set()
    alone = (
        not evidence.opening.strip() and len(found.name.split()) in (2, 3) and _GREETS.match(found.rest.text)
    )
    return {found.key} if alone or _has_surname(found.name, evidence.opening) else set()


def _is_introduced(name: str, opening: str) -> bool:
    cue = re.search(rf"\b(?:with|by|featuring|meet|guest|host)\s+{re.escape(name)}\b", opening)
    return bool(cue) or _has_surname(name, opening)


def _has_surname(name: str, opening: str) -> bool:
    """Return whether the opening says `name` with a capitalised word after it, or has it whole."""
    if " " in name:
        return name in opening
    return any(match[1][0].isupper() for match in re.finditer(rf"\b{re.escape(name)}\s+(\w+)", opening))
