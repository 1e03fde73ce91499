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
