"""Nothing is lost from any shape of JSON, and every text is found where it stands. Shapes are made here, by hand."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Transcript, Turn
from qa2audio.transcript import read

WORDS = st.text('abcXYZé“”’—…0:;"\\/{}😀\u05d0>&', min_size=1, max_size=8)
"""Without `<`: a tag is no word, and has its own cases."""
SENTENCES = st.lists(WORDS, min_size=2, max_size=6)
"""Two words at least: an account of single words is another thing."""
CONVERSATIONS = st.lists(
    st.tuples(st.sampled_from(["Ana", "Ben Li", "SPEAKER_02"]), SENTENCES), min_size=1, max_size=8
)
Talk = list[tuple[str, list[str]]]


def segments(talk: Talk, speaker: str, text: str) -> list[dict[str, Any]]:
    return [{"id": n, speaker: name, "start": n, text: " ".join(words)} for n, (name, words) in enumerate(talk)]


def podcasting(talk: Talk) -> Any:
    return {"version": "1.0.0", "segments": segments(talk, "speaker", "body")}


def whisperx(talk: Talk) -> Any:
    each = [{"word": word, "speaker": name} for name, words in talk for word in words]
    return {"segments": segments(talk, "speaker", "text"), "word_segments": each}


def assemblyai(talk: Talk) -> Any:
    whole = " ".join(" ".join(words) for _, words in talk)
    return {"text": whole, "utterances": segments(talk, "speaker", "text"), "words": None}


def assemblyai_words(talk: Talk) -> Any:
    whole = " ".join(" ".join(words) for _, words in talk)
    return {"text": whole, "utterances": None, "words": each_word(talk, "text")}


def each_word(talk: Talk, key: str) -> list[dict[str, Any]]:
    return [{key: word, "start": 1, "end": 2, "speaker": name} for name, words in talk for word in words]


def deepgram(talk: Talk) -> Any:
    paragraphs = [{"sentences": [{"text": " ".join(words)}], "speaker": name} for name, words in talk]
    best = {
        "transcript": " ".join(" ".join(words) for _, words in talk),
        "paragraphs": {"paragraphs": paragraphs},
    }
    return {"results": {"channels": [{"alternatives": [best]}]}}


def amazon(talk: Talk) -> Any:
    items: list[dict[str, Any]] = []
    spoken: list[dict[str, Any]] = []
    for name, words in talk:
        spoken.append({"speaker_label": name, "items": []})
        for word in words:
            time = f"{len(items)}.5"
            spoken[-1]["items"].append({"start_time": time, "speaker_label": name})
            items.append({"start_time": time, "alternatives": [{"content": word}], "type": "pronunciation"})
    return {"results": {"speaker_labels": {"segments": spoken}, "items": items}}


def rows(talk: Talk) -> Any:
    return [
        ["start", "Sprecherin", "Äußerung"],
        *([n, name, " ".join(words)] for n, (name, words) in enumerate(talk)),
    ]


def by_index(talk: Talk) -> Any:
    return {str(n): {"who": name, "said": " ".join(words)} for n, (name, words) in enumerate(talk)}


def by_id(talk: Talk) -> Any:
    names = sorted({name for name, _ in talk})
    people = [{"id": f"p-{n}", "name": name} for n, name in enumerate(names)]
    turns = [{"speaker": f"p-{names.index(name)}", "text": " ".join(words)} for name, words in talk]
    return {"people": people, "turns": turns}


def chat(talk: Talk) -> Any:
    return {
        "messages": [{"author": {"nick": name}, "content": [{"text": " ".join(words)}]} for name, words in talk]
    }


SHAPES = (podcasting, whisperx, assemblyai, assemblyai_words, deepgram, amazon, rows, by_index, by_id, chat)


def merged(talk: Talk) -> list[tuple[str, list[str]]]:
    runs: list[tuple[str, list[str]]] = []
    for name, words in talk:
        if runs and runs[-1][0] == name:
            runs[-1] = name, runs[-1][1] + words
        else:
            runs.append((name, words))
    return runs


def heard(transcript: Transcript) -> list[tuple[str, list[str]]]:
    runs: list[tuple[str, list[str]]] = []
    for item in sorted([*transcript.parts, *transcript.omitted], key=lambda each: (each.line, each.column)):
        if isinstance(item, Turn):
            assert runs[-1][0] == item.speaker
            runs[-1][1].extend(item.text.split())
        elif getattr(item, "reason", "") == "label":
            runs.append((getattr(item, "text", ""), []))
        else:
            runs[-1][1].extend(getattr(item, "text", "").split())
    return runs


@given(CONVERSATIONS, st.sampled_from(SHAPES), st.sampled_from([None, 0, 2]), st.booleans())
def test_every_word_is_said_by_its_speaker(
    talk: Talk, shape: Any, indent: int | None, ascii_only: bool
) -> None:
    text = json.dumps(shape(talk), indent=indent, ensure_ascii=ascii_only)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "talk.json")
        path.write_text(text, encoding="utf-8")
        transcript = read(path)

    assert heard(transcript) == merged(talk)
    lines = text.split("\n")
    for turn in (part for part in transcript.parts if isinstance(part, Turn) and not part.continues):
        first = turn.text.split()[0]
        written = json.dumps(first, ensure_ascii=ascii_only)[1:-1]
        assert lines[turn.line - 1][turn.column - 1 :].startswith(written)
