"""The words that mean something in front of a colon. Compared in lower case (casefold)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Role
from qa2audio.transcript.turns.words import part_words
from qa2audio.transcript.turns.words.fact_words import CLAIMS, FACTS, THINGS
from qa2audio.transcript.turns.words.part_words import listed

if TYPE_CHECKING:
    from collections.abc import Mapping


class Part(NamedTuple):
    """What a label says that names no person."""

    role: Role
    name: str | None
    """What captions call the speaker; None is the label itself."""
    act: bool = False
    """True if it names an act: a question, an answer."""


PARTS: dict[str, Part] = {
    **{word: Part(Role.HOST, "Host", act=True) for word in part_words.ASKS},
    **{word: Part(Role.GUEST, "Guest", act=True) for word in part_words.ANSWERS},
    "host": Part(Role.HOST, "Host"),
    "narrator": Part(Role.NARRATOR, "Narrator"),
    **{word: Part(Role.GUEST, "Guest") for word in part_words.GUESTS},
    **{word: Part(Role.GUEST, None) for word in part_words.PANEL},
    **{word: Part(Role.HOST, None) for word in part_words.HOSTS},
    **{word: Part(Role.AUDIENCE, None) for word in part_words.AUDIENCE},
    **{word: Part(Role.NARRATOR, None) for word in part_words.NARRATORS},
}
"""Labels that say what somebody is."""

_LETTERS = (
    ("p", "r"),
    ("f", "a"),
    ("d", "r"),
    ("v", "a"),
    ("q", "r"),
    ("س", "ج"),
    ("ש", "ת"),
    ("в", "о"),
    ("з", "в"),
    ("ε", "α"),
    ("문", "답"),
    ("h", "đ"),
    ("प्र", "उ"),
    ("প্র", "উ"),
)
"""Question and answer in Spanish and Portuguese, German, Italian, Dutch, French, Arabic, Hebrew, Russian, Ukrainian,
Greek, Korean, Vietnamese, Hindi and Bengali."""


def letter_acts(counts: Mapping[str, int]) -> dict[str, Part]:
    """Return which keys are letters for acts, as `P:` and `R:`: both come again, and nobody comes oftener.

    Once is enough where the word itself stands above, as newspapers have it: `Pregunta.` first, and `P.` then.
    """
    letters: Counter[str] = Counter()
    for key, count in counts.items():
        letters[letter_of(key) or key] += count
    counts = letters
    most = max(counts.values(), default=0)
    spelt = {key[0] for key in counts if len(key) > 1 and key in ACTS}
    for ask, answer in _LETTERS:
        fewest = min(counts.get(ask, 0), counts.get(answer, 0))
        if (fewest > 1 and most in (counts[ask], counts[answer])) or (fewest > 0 and {ask, answer} <= spelt):
            return {ask: PARTS["q"], answer: PARTS["answer"]}
    return {}


def letter_of(key: str) -> str:
    """Return the letter that `key` is, without the number of who asks: `p/1` is a `p`; empty where it is none."""
    letter = key.rstrip(".").rstrip("0123456789").rstrip("/ -.")
    return letter if len(letter) == 1 and letter.isalpha() else ""


ANSWERS = frozenset(part_words.ANSWERS)

ACTS = frozenset(key for key, part in PARTS.items() if part.act)
"""Words for questions and answers."""

GENERIC = frozenset(part_words.GENERIC)
"""Labels of people whose names nobody knows; the only names, with `PARTS`, that a number may follow."""

_NOISES = """music, theme music, music playing, intro music, outro music, applause, laughter, laughs, laughing, laugh,
    chuckles, crosstalk, cross talk, cross-talk, inaudible, unintelligible, indiscernible, silence, pause, long pause,
    break, commercial break, advert, sighs, coughs, cheering, cheers, clears throat, phone rings, overlapping,
    foreign language, foreign, blank_audio, blank audio, no audio, background noise, noise, beep, bleep, redacted,
    sic, end, end of transcript, end of recording, end of interview, start of transcript, begin, video plays, clip,
    gasps, groans, whispers, singing, theme, sound effect, sfx, audio, video, image, photo, ok, citation needed"""
"""What stands in brackets for a sound, and for nobody."""

NEVER = ((CLAIMS | FACTS | THINGS) - PARTS.keys()) | frozenset(
    listed(_NOISES)
    + listed(
        """note, notes, nb, n.b., fact, facts, fun fact, warning, caution, danger, attention, tip, tips, hint,
            hints, pro tip, example, examples, e.g., i.e., eg, ie, update, updates, updated, edit, edited, edits,
            correction, corrections, disclaimer, disclosure, source, sources, reference, references, see, see
            also, link, links, url, important, remember, reminder, summary, tl;dr, tldr, tl dr, p.s., ps, p.p.s.,
            pps, chapter, section, part, volume, appendix, figure, fig, fig., table, image, photo, picture,
            caption, credit, credits, photo credit, video, audio, music, sound, transcript, transcription, title,
            subtitle, series, episode, season, show, podcast, topic, topics, subject, theme, date, time, duration,
            length, location, place, venue, where, when, what, why, who, how, which, language, author, authors,
            written by, by, editor, edited by, produced by, recorded, published, posted, last updated, tags,
            keywords, category, categories, copyright, license, licence, version, step, steps, day, week, month,
            year, lesson, lessons, rule, rules, reason, reasons, point, points, item, option, pros, cons, pro,
            con, advantages, disadvantages, problem, solution, conclusion, introduction, intro, outro, background,
            context, overview, abstract, result, results, goal, goals, takeaway, takeaways, key takeaways, bonus,
            spoiler, spoiler alert, breaking, quote, definition, translation, meaning, todo, fixme, idea, ideas,
            yes, no, ok, okay, so, and, but, or, also, then, well, again, first, second, third, finally, next,
            last, lastly, namely, otherwise, however, therefore, instead, meanwhile, besides, anyway, still, plus,
            else, monday, tuesday, wednesday, thursday, friday, saturday, sunday, http, https, ftp, mailto, tel,
            email, e-mail, phone, fax, website, web, twitter, contact, address, price, cost, total, name, names,
            re, fwd, from, to, cc, bcc, sent, verse, act, scene, exercise, homework, recap, teaser, sponsor,
            advertisement, ad, trigger warning, content warning, further reading, read more, learn more, related,
            resources, show notes, q&a, qa, faq, disclaimer, agenda, attendees list, materials, ingredients,
            contents, table of contents, inhalt, inhaltsverzeichnis, sommaire, índice, indice, sumário, inhoud,
            spis treści, содержание, оглавление, içindekiler, المحتويات, विषय सूची, 目次, 目录, 目錄, 목차,
            method, chorus, refrain, guests, hosts, speakers, participants list, hinweis, achtung, beispiel, nota,
            remarque, exemple, ejemplo, примечание"""
    )
)
"""What writers put before a colon in prose; never a speaker, however often."""

OPENERS = frozenset(
    listed(
        """the, a, an, my, our, your, his, her, its, their, this, that, these, those, there, here, it, i, we,
            you, he, she, they, one, two, three, four, five, another, some, any, every, each, all, both, most,
            many, more, in, on, at, for, with, without, from, to, of, by, as, if, when, while, because, since,
            after, before, and, but, or, so, then, what, why, how, who, where, which, is, are, was, were, do,
            does, did, can, could, should, would, let, let's, let’s, first, second, third, finally, also, not,
            just, only, even, like, think, look, imagine, remember"""
    )
)
"""Words that begin a phrase and no name of two words or more."""

PARTICLES = frozenset(
    listed(
        """van, von, der, den, de, la, le, du, da, di, del, dos, das, bin, ibn, al, el, y, e, and, of, zu, ter,
            ten, st, und, et, och, og, и, та, ve"""
    )
)
"""Words inside a name that have no capital."""
