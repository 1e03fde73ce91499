"""Places in scriptures: John 3:16, Ps. 119:105, 1 Cor 13:4–7, Qur'an 2:255."""

from __future__ import annotations

import re

from qa2audio.spoken.english.numbers import cardinal

# Books as they are written in full, and their usual abbreviations (SBL Handbook of Style, section 8.3).
_BOOKS = {
    "Genesis": "Gen Gn", "Exodus": "Exod Ex Exo", "Leviticus": "Lev Lv", "Numbers": "Num", "Deuteronomy": "Deut Dt",
    "Joshua": "Josh", "Judges": "Judg", "Ruth": "", "Samuel": "Sam Sm", "Kings": "Kgs Kgdms", "Chronicles": "Chr Chron",
    "Ezra": "", "Nehemiah": "Neh", "Esther": "Esth", "Job": "", "Psalms": "Pss", "Psalm": "Ps Psa", "Proverbs": "Prov Prv",
    "Ecclesiastes": "Eccl Eccles", "Song of Songs": "", "Song of Solomon": "", "Isaiah": "Isa", "Jeremiah": "Jer",
    "Lamentations": "Lam", "Ezekiel": "Ezek", "Daniel": "Dan", "Hosea": "Hos", "Joel": "", "Amos": "", "Obadiah": "Obad",
    "Jonah": "", "Micah": "Mic", "Nahum": "Nah", "Habakkuk": "Hab", "Zephaniah": "Zeph", "Haggai": "Hag",
    "Zechariah": "Zech", "Malachi": "Mal", "Tobit": "", "Judith": "", "Maccabees": "Macc", "Wisdom": "", "Sirach": "Sir",
    "Baruch": "", "Matthew": "Matt Mt", "Mark": "Mk", "Luke": "Lk", "John": "Jn", "Acts": "", "Romans": "Rom",
    "Corinthians": "Cor", "Galatians": "Gal", "Ephesians": "Eph", "Philippians": "Phil", "Colossians": "Col",
    "Thessalonians": "Thess", "Timothy": "Tim", "Titus": "", "Philemon": "Phlm", "Hebrews": "Heb", "James": "Jas",
    "Peter": "Pet", "Jude": "", "Revelation": "Rev", "Revelations": "",
}  # fmt: skip
_FULL = {short: book for book, shorts in _BOOKS.items() for short in shorts.split()}
# Also people's first names: "Sam 9:30" may be an appointment, "1 Sam 9:30" and "Phil. 4:13" are none.
_FIRST_NAMES = ("Sam", "Tim", "Phil", "Josh", "Matt", "Mal", "Pet")
_NAMES = "|".join(sorted([*_BOOKS, *_FULL], key=len, reverse=True))
_UNSURE = rf"(?<![123I]\s)(?:{'|'.join(_FIRST_NAMES)}) "
_NUMBERED = {"1": "First", "2": "Second", "3": "Third", "I": "First", "II": "Second", "III": "Third"}
_VERSE = re.compile(
    rf"(?<!\w)(?:(?P<which>[123]|I{{1,3}})\s)?(?!{_UNSURE})(?P<book>{_NAMES})\.? (?P<chapter>\d{{1,3}}):(?P<verse>\d{{1,3}})"
    r"(?:\s?[–-]\s?(?P<last>\d{1,3}))?(?P<more>(?:,\s?\d{1,3}(?:\s?[–-]\s?\d{1,3})?){0,6})(?![\w:]|[–-]\d)"
)
_CHAPTER = re.compile(
    rf"(?:(?<=\b[Ii]n )|(?<=\bfrom )|(?<=\bof )|(?<=\bread ))(?P<which>[123])\s(?P<book>{'|'.join(b for b in _BOOKS if b in ('Samuel', 'Kings', 'Chronicles', 'Corinthians', 'Thessalonians', 'Timothy', 'Peter', 'John', 'Maccabees'))})(?!\w)"
)
_KORAN = re.compile(
    r"(?<!\w)(?P<book>(?:the )?(?:Qur['’]?an|Quran|Koran|Surah?|Sura))\.? (?P<chapter>\d{1,3}):(?P<verse>\d{1,3})"
    r"(?:\s?[–-]\s?(?P<last>\d{1,3}))?(?![\w:])"
)
_RANGE = re.compile(r"\s?[–-]\s?")


def say_verses(text: str) -> str:
    """Say chapter and verse of the Bible and the Qur'an."""
    text = _KORAN.sub(_place, text)
    text = _VERSE.sub(_place, text)
    return _CHAPTER.sub(lambda m: f"{_NUMBERED[m['which']]} {m['book']}", text)


def _place(match: re.Match[str]) -> str:
    parts = match.groupdict()
    which = f"{_NUMBERED[parts['which']]} " if parts.get("which") else ""
    words = f"{which}{_FULL.get(parts['book'], parts['book'])} {cardinal(int(parts['chapter']))} {cardinal(int(parts['verse']))}"
    if parts["last"]:
        words += f" to {cardinal(int(parts['last']))}"
    for more in filter(None, re.split(r",\s?", parts.get("more") or "")):
        words += ", " + " to ".join(cardinal(int(number)) for number in _RANGE.split(more))
    return words
