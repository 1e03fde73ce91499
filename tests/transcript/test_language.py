"""Does a transcript look like the language it is said to be in?"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qa2audio.model import LanguageSource, Transcript
from qa2audio.transcript.languages.check_language import check_language, tell_language
from qa2audio.transcript.languages.telling import guess_language

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

    def codes(checked: Transcript) -> list[str]:
        return [problem.code for problem in checked.problems if problem.code == "language"]

    assert codes(check_language(transcript)) == ["language"]
    assert codes(check_language(replace(transcript, speakers=speakers))) == []


def test_the_sample_is_english(sample: Transcript) -> None:
    assert check_language(sample) == sample


THIRTY: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("thirty_languages.json").read_text(encoding="utf-8")
)
ALIKE = {
    frozenset(pair)
    for pair in (("da", "nb"), ("hi", "mr"), ("ru", "uk"), ("ar", "fa"), ("fa", "ur"), ("id", "ms"))
}


@pytest.mark.parametrize("language", THIRTY)
def test_three_sentences_tell_the_language_and_one_never_tells_another(language: str) -> None:
    whole = guess_language(" ".join(THIRTY[language]))
    single = [guess_language(sentence) for sentence in THIRTY[language]]

    assert whole is not None
    assert whole.language == language
    assert {guess.language for guess in single if guess} <= {language}


@pytest.mark.parametrize(
    "text",
    [
        "Taxi, bitte.",
        "OK.",
        "kubectl get pods | grep nginx " * 9,
        "Ana Li, Tom Aker, Jan de Vries, Jo Ek, Bo Ek, Al",
    ],
)
def test_what_may_be_any_language_is_not_told(text: str) -> None:
    assert guess_language(text) is None


def test_the_text_tells_where_nobody_says(read_text: Reading) -> None:
    told = tell_language(read_text("A: " + " ".join(THIRTY["cmn"]) + "\nB: " + " ".join(THIRTY["cmn"])))
    said = replace(told, language="en", language_from=LanguageSource.SHOW)

    assert (told.language, told.language_from) == ("zh", LanguageSource.TEXT)
    assert tell_language(said) == said
    assert check_language(told).problems == ()


def english(*passages: str) -> str:
    """A conversation in English with `passages` in the middle."""
    rows = [
        "Dana: Welcome back to the workshop, where we have somebody from the coast with us today.",
        "Yann: Thank you. My grandmother always said one thing to us before we went out in the boat.",
        *(f"Yann: {passage}" for passage in passages),
        "Dana: That is what they all say, and then they go out and do it again anyway.",
    ]
    return "\n\n".join(rows)


@pytest.mark.parametrize("language", [language for language in THIRTY if language != "en"])
def test_a_passage_in_another_language_is_noticed(read_text: Reading, language: str) -> None:
    read = tell_language(read_text(english(" ".join(THIRTY[language][:2])) + english() + english()))

    found = check_language(read).passages

    assert read.language == "en"
    sure = language != "vi"  # Latin letters, and no list of its words here
    assert {passage.line for passage in found} == ({5} if sure else set())
    kin = {"da", "nb"} if language in {"da", "nb"} else {language}
    assert {passage.language for passage in found} <= kin


def test_a_sentence_in_the_middle_of_a_turn_is_a_passage(read_text: Reading) -> None:
    read = tell_language(
        read_text(english(f"She said it at the door. {THIRTY['de'][1]} And then she left us."))
    )

    (passage,) = check_language(read).passages

    assert (passage.line, passage.language) == (5, "de")
    assert read.parts[passage.part].text[passage.start : passage.end].strip() == THIRTY["de"][1]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "passage",
    [
        "Jean-Pierre Dupont, Marie Curie, Antoine de Saint-Exupéry, Édith Piaf and Jeanne d'Arc.",
        "“Il ne faut jamais tourner le dos à la mer, parce qu'elle revient.”",
        "Carpe diem quam minimum credula postero, ut melius quidquid erit pati.",
        "We read À la recherche du temps perdu, and then La vie devant soi, in one summer.",
        "C'est la vie!",
        "kubectl get pods --namespace kube-system --output wide --watch",
        "München, Köln, Düsseldorf, Würzburg, Nürnberg, Zürich.",
        "ha ha ha ha ha ha ha ha ha ha ha",
        "Yes, yes, yes, no, no, maybe, maybe, sure.",
        "Los Angeles, San Francisco, Santa Monica, El Paso, Las Vegas.",
        "Hmm, uh, well, er, ah, mm, oh.",
        "Kubernetes, Docker, Prometheus, Grafana, Terraform, Ansible, Jenkins, Vault.",
    ],
)
def test_names_titles_quotations_latin_and_code_are_no_passages(read_text: Reading, passage: str) -> None:
    found = check_language(tell_language(read_text(english(passage))))

    assert (found.problems, found.passages) == ((), ())


def test_whoever_speaks_a_language_of_their_own_may(read_text: Reading) -> None:
    read = tell_language(read_text(english(" ".join(THIRTY["fr"])).replace("Yann: Le vieux", "Lou: Le vieux")))
    speakers = tuple(replace(who, language="fr") if who.name == "Lou" else who for who in read.speakers)

    assert check_language(replace(read, speakers=speakers)).passages == ()


def test_a_sentence_with_a_quotation_in_another_script_is_no_passage(read_text: Reading) -> None:
    quoted = '그 말은 "Il ne faut jamais tourner le dos à la mer, parce qu\'elle revient toujours." 였습니다.'
    read = tell_language(
        read_text(f"가: {' '.join(THIRTY['ko'])}\n\n나: {quoted}\n\n가: {' '.join(THIRTY['ko'])}\n")
    )

    assert (read.language, check_language(read).passages) == ("ko", ())
