"""Does a transcript look like the language it is said to be in?"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qa2audio.model import Transcript
from qa2audio.transcript.language import check_language, guess_language

Reading = Callable[[str], Transcript]

TEXTS: dict[str, str] = json.loads(Path(__file__).with_name("languages.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", TEXTS)
def test_each_language_is_known_by_its_words_or_letters(language: str) -> None:
    guess = guess_language(TEXTS[language])

    assert guess is not None
    assert guess.language == language


@pytest.mark.parametrize("declared", ["en", "de", "fr-ca", "ja", "pl"])
@pytest.mark.parametrize("written", TEXTS)
def test_an_obvious_mismatch_is_reported_and_nothing_else_is(
    read_text: Reading, declared: str, written: str
) -> None:
    transcript = replace(read_text(f"Ana: {TEXTS[written]}\nBen: {TEXTS[written]}\n"), language=declared)

    codes = [problem.code for problem in check_language(transcript).problems if problem.code == "language"]

    same = declared.startswith(written) or {declared, written} == {"ja", "cmn"}
    assert codes == ([] if same else ["language"])


def test_the_report_says_what_to_do_and_may_be_acknowledged(read_text: Reading) -> None:
    (problem,) = check_language(read_text(f"Ana: Hm.\nBen: {TEXTS['de']}\n")).problems
    known = check_language(read_text(f"[ok: language]\n\nAna: Hm.\nBen: {TEXTS['de']}\n"))

    assert (problem.line, problem.message) == (1, 'the words look German, and the language is "en".')
    assert problem.hint.startswith("Say --language de,")
    assert (known.problems, [problem.code for problem in known.acknowledged]) == ((), ["language"])


def test_it_is_settled_anew_when_the_language_is(read_text: Reading) -> None:
    wrong = check_language(read_text(f"Ana: Hm.\nBen: {TEXTS['de']}\n"))

    assert check_language(replace(wrong, language="de")).problems == ()


def test_little_text_and_technical_text_are_not_judged(read_text: Reading) -> None:
    assert check_language(read_text("Ana: Guten Morgen.\nBen: Ja.\n")).problems == ()
    assert guess_language("kubectl get pods | grep nginx " * 40) is None


def test_who_speaks_another_language_of_their_own_is_not_asked(read_text: Reading) -> None:
    transcript = read_text(f"Ana: {TEXTS['en']}\nBen: {TEXTS['de'] * 9}\n")
    speakers = tuple(replace(who, language="de") if who.name == "Ben" else who for who in transcript.speakers)

    assert len(check_language(transcript).problems) == 1
    assert check_language(replace(transcript, speakers=speakers)).problems == ()


def test_the_sample_is_english(sample: Transcript) -> None:
    assert check_language(sample) == sample
