"""Which language an episode is spoken in, who says so, and what is told where no voice speaks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa2audio.model import Facts, LanguageSource, Style
from qa2audio.production.episode_plan import plan
from qa2audio.production.settings import Settings

SPANISH = (
    "Lucía: ¿De dónde viene usted, y por qué ha venido hasta este pueblo tan pequeño?\n\n"
    "Marco: Vengo de Cuenca. Mi abuela tenía aquí una casa con dos ventanas y un perro que no ladraba.\n\n"
    "Lucía: ¿Y la casa, sigue en pie?\n"
)
VTT = "WEBVTT\nLanguage: pt\n\n00:00.000 --> 00:09.000\n<v Ana>Bom dia.\n"
SHOW = Style(facts=Facts(language="it"))


def _file(folder: Path, text: str, name: str = "talk.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "settings", "language", "source"),
    [
        (SPANISH, Settings(), "es", LanguageSource.TEXT),
        (SPANISH, Settings(style=SHOW), "it", LanguageSource.SHOW),
        (f"---\nlanguage: fr\n---\n{SPANISH}", Settings(style=SHOW), "fr", LanguageSource.FRONT_MATTER),
        (f"---\nlanguage: fr\n---\n{SPANISH}", Settings(language="ca"), "ca", LanguageSource.OPTION),
        (VTT, Settings(style=SHOW), "pt", LanguageSource.FORMAT),
        ("Ana: Hm.\n\nBo: Tja.\n", Settings(), "en", LanguageSource.DEFAULT),
    ],
)
def test_who_says_it_last_wins_and_the_text_where_nobody_does(
    tmp_path: Path, text: str, settings: Settings, language: str, source: LanguageSource
) -> None:
    planned = plan(_file(tmp_path, text), settings)

    assert (planned.transcript.spoken_in, planned.transcript.language_from) == (language, source)
    assert {voice.language.partition("-")[0] for _, voice, _ in planned.cast.roles} <= {language}


def test_a_language_that_no_voice_speaks_is_a_problem_with_a_remedy(tmp_path: Path) -> None:
    arabic = (
        "ليلى: من أين أتيت ولماذا جئت إلى هذه القرية الصغيرة؟\n\nسامي: أتيت من الساحل.\n\nليلى: وهل ما زال؟\n"
    )

    planned = plan(_file(tmp_path, arabic), Settings(engine="kokoro"))

    (problem,) = [one for one in planned.transcript.problems if one.code == "language"]
    assert problem.message.startswith('no voice of "kokoro" speaks Arabic;')
    assert "--engine" in problem.hint


def test_a_voice_that_somebody_asked_for_is_their_wish(tmp_path: Path) -> None:
    text = f"---\ncast: {{Lucía: en-us+f3, Marco: en-us+m3}}\n---\n{SPANISH}"

    assert plan(_file(tmp_path, text), Settings()).transcript.problems == ()


ENGLISH = (
    "Dana: Welcome back to the workshop, where we have somebody from the coast with us today.\n\n"
    "Yann: Thank you. My grandmother always said one thing to us before we went out in the boat. {}"
    " And then she went in again.\n\n"
    "Dana: That is what they all say, and then they go out and do it again anyway.\n"
)
FRENCH = "Il ne faut jamais tourner le dos à la mer, parce qu'elle revient toujours plus vite que toi."
RUSSIAN = "Никто не сказал мне, что письма всё ещё лежат на чердаке."


def test_a_passage_has_the_speakers_voice_for_its_language(tmp_path: Path) -> None:
    planned = plan(_file(tmp_path, ENGLISH.format(FRENCH)), Settings())

    said = [(one.text, one.voice.name) for one in planned.utterances if one.speaker == "Yann"]
    usual = planned.cast.voice_of("Yann")
    assert planned.transcript.problems == ()
    assert " ".join(text for text, _ in said) == planned.transcript.parts[1].text  # type: ignore[union-attr]
    assert {name for text, name in said if text in FRENCH} == {f"fr+{usual.name.partition('+')[2]}"}
    assert {name for text, name in said if text not in FRENCH} == {usual.name}
    assert not any(one.paragraph for one in planned.utterances)


def test_a_passage_that_no_voice_speaks_is_a_problem_on_its_line(tmp_path: Path) -> None:
    text = ENGLISH.format(f"\n{RUSSIAN}\n")

    (problem,) = plan(_file(tmp_path, text), Settings(engine="kokoro")).transcript.problems
    known = plan(
        _file(tmp_path, text.replace("чердаке.", "чердаке. [ok: language]")), Settings(engine="kokoro")
    )

    assert (problem.code, problem.line, problem.about) == ("language", 4, "ru")
    assert problem.message.startswith(
        'Yann speaks Russian here, with a voice for English: "Никто не сказал мне'
    )
    assert "language: ru" in problem.hint
    assert known.transcript.problems == ()
    assert [one.about for one in known.transcript.acknowledged] == ["ru"]


def test_a_voice_that_says_whatever_it_is_given_has_no_passages(tmp_path: Path) -> None:
    planned = plan(_file(tmp_path, ENGLISH.format(FRENCH)), Settings(engine="tone"))

    assert planned.transcript.problems == ()
    assert len({one.voice.name for one in planned.utterances if one.speaker == "Yann"}) == 1


def test_without_passages_breaths_are_as_they_were(tmp_path: Path) -> None:
    long = "Two, and a good deal more than that, so that it is longer than eighty characters in all, surely."
    text = f"Dana: One.\n\n{long} Three.\n"

    said = [(one.text, one.paragraph) for one in plan(_file(tmp_path, text), Settings()).utterances]

    assert [paragraph for _, paragraph in said] == [False, True, False]
