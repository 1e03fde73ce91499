"""What is written and what is said: `english.tsv` has a pair on every line, each there for a habit of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa2audio.spoken import speak

_TABLE = Path(__file__).with_name("english.tsv").read_text(encoding="utf-8")
_PAIRS = [tuple(line.split("\t")) for line in _TABLE.splitlines()]


@pytest.mark.parametrize(("written", "spoken"), _PAIRS)
def test_written_and_spoken(written: str, spoken: str) -> None:
    assert speak(written, engine="any") == spoken


def test_nothing_changes_when_it_is_said_again() -> None:
    plain = [spoken for _, spoken in _PAIRS if spoken and not any(len(word) == 1 for word in spoken.split())]

    assert [speak(spoken, engine="any") for spoken in plain] == plain


@pytest.mark.parametrize(
    ("language", "spoken"),
    [
        ("en", "four, five, twenty twenty-three"),
        ("en-us", "April fifth, twenty twenty-three"),
        ("en-gb", "May fourth, twenty twenty-three"),
    ],
)
def test_a_day_or_a_month_first_is_for_the_language_to_say(language: str, spoken: str) -> None:
    assert speak("4/5/2023", language=language) == spoken


@pytest.mark.parametrize(
    ("language", "written", "spoken"),
    [
        ("de", "Es kostet 3,50 € und 80 %.", "Es kostet drei Euro fünfzig und achtzig Prozent."),
        ("de", "Um 10:30 Uhr, um 9:00", "Um zehn Uhr dreißig, um neun Uhr"),
        ("de", "der 1. Mai, am 3. Oktober", "der erste Mai, am dritten Oktober"),
        ("de", "am 24.12.2023", "am vierundzwanzigsten Dezember zweitausenddreiundzwanzig"),
        ("de", "Bei 20 °C nach 5 km", "Bei zwanzig Grad Celsius nach fünf Kilometer"),
        ("de", "Version 1.2.3", "Version eins Punkt zwei Punkt drei"),
        ("de", "info@beispiel.de", "info at beispiel Punkt D E"),
        ("fr", "à 10h30 le 1er mai, 3,50 €", "à dix heures trente le premier mai, trois euros cinquante"),
        (
            "es",
            "el 24/12/2023 a las 10:30",
            "el veinticuatro de diciembre de dos mil veintitrés a las diez y treinta",
        ),
        ("it", "www.esempio.it/a, 3,50 €", "esempio punto it barra a, tre euro e cinquanta"),
        ("pt", "às 10:30, €5", "às dez e trinta, cinco euros"),
        (
            "nl",
            "om 10:30, 5%, 2023-05-04",
            "om tien uur dertig, vijf procent, vier mei tweeduizenddrieëntwintig",
        ),
        (
            "de",
            "10–20 Server & 1.234 Nutzer",
            "zehn bis zwanzig Server und eintausendzweihundertvierunddreißig Nutzer",
        ),
        ("fr", "Il y a 21 serveurs.", "Il y a vingt et un serveurs."),
        ("es", "Son 3 & 4", "Son tres y cuatro"),
        ("ru", "В 5 городах", "В пять городах"),
        ("zh", "2023年", "二零二三年"),
        ("ja", "3匹", "三匹"),
        ("hi", "५ किताबें", "five किताबें"),
        ("de", "DNS über HTTP", "D N S über H T T P"),
        ("de-at", "2 Äpfel", "zwei Äpfel"),
    ],
)
def test_other_languages(language: str, written: str, spoken: str) -> None:
    assert speak(written, language=language, engine="any") == spoken
