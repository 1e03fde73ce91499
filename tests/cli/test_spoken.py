"""`check --spoken`, `say` and `--lexicon`, on the command line."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Result

    Cli = Callable[..., Result]

TALK = """\
Mara: We moved 80% of it to k8s in 2019, and QZX runs on WASM.

Ben: How many nodes? QZX needs 12?

Mara: It was fine.
"""


@pytest.fixture
def talk(folder: Path) -> Path:
    path = folder / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


def test_written_beside_spoken(qa2audio: Cli, talk: Path) -> None:
    out = qa2audio("check", "talk.txt", "--spoken").out
    lines = [" ".join(line.split()) for line in out.splitlines()]

    assert "1 Mara 80% → eighty percent [percentages]" in lines
    assert "1 Mara k8s → koober-netties [lexicon]" in lines
    assert "1 Mara 2019 → twenty nineteen [years]" in lines
    assert "3 Ben 12 → twelve [numbers]" in lines
    assert not [line for line in lines if line.startswith("5 ")]
    assert "2× QZX Q Z X line 1" in lines


def test_the_stub_can_be_pasted(qa2audio: Cli, talk: Path) -> None:
    out = qa2audio("check", "talk.txt", "--spoken").out
    stub = out[out.index("[words]") :].replace("Q Z X", "quizzix")
    Path("lexicon.toml").write_text(stub, encoding="utf-8")

    taught = qa2audio("check", "talk.txt", "--spoken", "--lexicon", "lexicon.toml").out

    assert "QZX → quizzix" in taught
    assert "nobody taught" not in taught


def test_json_has_what_is_spoken(qa2audio: Cli, talk: Path) -> None:
    said = qa2audio("check", "talk.txt", "--spoken", "--json").json

    assert [part["spoken"] for part in said["parts"]] == [
        "We moved eighty percent of it to koober-netties in twenty nineteen, and Q Z X runs on wazzum.",
        "How many nodes? Q Z X needs twelve?",
        "It was fine.",
    ]
    assert said["untaught"] == [{"word": "QZX", "times": 2, "line": 1, "spoken": "Q Z X"}]
    assert "ˈeɪɾi" in said["parts"][0]["phonemes"]
    assert "wˈæzəm" in said["parts"][0]["phonemes"]
    assert "spoken" not in qa2audio("check", "talk.txt", "--json").json["parts"][0]
    assert "phonemes" not in qa2audio("check", "talk.txt", "--json").json["parts"][0]


def test_an_engine_that_cannot_tell_its_sounds_has_none(qa2audio: Cli, talk: Path) -> None:
    said = qa2audio("check", "talk.txt", "--spoken", "--json", "--engine", "tone").json

    assert [part["phonemes"] for part in said["parts"]] == [None, None, None]


@pytest.mark.parametrize(
    ("engine", "sounds"),
    [
        ("pyttsx3", "ɐn ˈeɪ pˈiː aɪ ɪz ɡɹˈeɪd ˈeɪ"),
        ("kokoro", "ɐn ˌeɪ pˌiː ˈaɪ ɪz ɡɹˈeɪd ˈeɪ."),
        ("hibari", "ɐn ˌA pˌi ˈI ɪz ɡɹˈAd ˈA."),
    ],
)
def test_say_prints_the_sounds_and_writes_nothing(
    qa2audio: Cli, folder: Path, engine: str, sounds: str
) -> None:
    before = sorted(folder.iterdir())

    lines = qa2audio(
        "say", "An API is grade A.", "--phonemes", "--engine", engine, "--language", "en-us"
    ).out.splitlines()

    assert lines[1] == sounds
    assert {path.name for path in folder.iterdir()} - {"cache"} == {path.name for path in before} - {"cache"}


def test_say_wants_a_file_or_phonemes(qa2audio: Cli, folder: Path) -> None:
    done = qa2audio("say", "Hello.")

    assert done.status == 2
    assert "Missing option '-o'" in done.err


def test_a_wrong_lexicon_is_told_with_its_line(qa2audio: Cli, talk: Path) -> None:
    Path("lexicon.toml").write_text('[words]\nWASM = "w4zm"\n', encoding="utf-8")

    done = qa2audio("check", "talk.txt", "--lexicon", "lexicon.toml")

    assert done.status == 1
    assert done.err.startswith("lexicon.toml:2: ")
    assert qa2audio("check", "talk.txt", "--lexicon", "none.toml").status == 1


def test_an_entry_records_only_the_utterances_it_touches(qa2audio: Cli, talk: Path) -> None:
    first = qa2audio("render", "talk.txt", "--engine", "tone", "--json").json
    Path("lexicon.toml").write_text('[words]\nWASM = "wah sum"\n', encoding="utf-8")

    again = qa2audio("render", "talk.txt", "--engine", "tone", "--lexicon", "lexicon.toml", "--json").json

    assert first["utterances"]["recorded"] == first["utterances"]["total"] == 3
    assert again["utterances"]["recorded"] == 1


def test_say(qa2audio: Cli, folder: Path) -> None:
    Path("cast.toml").write_text('[cast]\nKelsey = { voice = "tone-3", engine = "tone" }\n', encoding="utf-8")
    Path("lexicon.toml").write_text('[words]\nWASM = { ipa = "ˈwæzəm" }\n', encoding="utf-8")

    done = qa2audio(
        "say", "WASM 2.0", "--as", "Kelsey", "--cast", "cast.toml", "--engine", "tone", "-o", "out.wav"
    )
    assert done.status == 0
    assert done.out.splitlines()[0] == "wazzum two point zero"
    with wave.open("out.wav") as audio:
        assert audio.getnframes() > 10_000

    assert qa2audio("say", "WASM", "--lexicon", "lexicon.toml", "-o", "out.wav").out.startswith("/ˈwæzəm/\n")
    assert qa2audio("say", "…", "-o", "out.wav").status == 2
    assert qa2audio("say", "hi", "--as", "Nobody", "-o", "out.wav").status == 2


def test_what_the_author_respelt_is_the_authors(qa2audio: Cli, folder: Path) -> None:
    text = "Mara: We run WASM [say: wah sum] and QZX [say: quizzix] on k8s.\n\nBen: Really?\n"
    (folder / "talk.txt").write_text(text, encoding="utf-8")

    lines = [" ".join(line.split()) for line in qa2audio("check", "talk.txt", "--spoken").out.splitlines()]

    assert "1 Mara WASM → wah sum [author]" in lines
    assert "1 Mara QZX → quizzix [author]" in lines
    assert "1 Mara k8s → koober-netties [lexicon]" in lines
    assert not [line for line in lines if "nobody" in line]


def test_words_that_are_read_in_two_ways_are_listed_until_somebody_chooses(qa2audio: Cli, folder: Path) -> None:
    (folder / "two.txt").write_text("Ana: Every actor bows.\n\nBen: I read comics.\n", encoding="utf-8")
    said = qa2audio("check", "two.txt", "--spoken", "--json").json
    assert [(one["line"], one["speaker"], one["word"]) for one in said["two_ways"]] == [
        (1, "Ana", "bows"),
        (3, "Ben", "read"),
    ]
    shown = qa2audio("check", "two.txt", "--spoken").out
    assert "To choose, write bows [say: /bˈoʊz/] in the transcript." in shown
    (folder / "two.txt").write_text(
        "Ana: Every actor bows [say: /bˈoʊz/].\n\nBen: I have read comics.\n", encoding="utf-8"
    )
    said = qa2audio("check", "two.txt", "--spoken", "--json").json
    assert said["two_ways"] == []
    assert said["parts"][-1]["spoken"] == "I have read comics."
