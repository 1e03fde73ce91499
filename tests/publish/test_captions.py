from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pysubs2
import pytest
import srt as srt_reader
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Cue, Timeline
from qa2audio.publish.captions.json_transcript import json_transcript
from qa2audio.publish.captions.phrases import captions
from qa2audio.publish.captions.srt import subrip
from qa2audio.publish.captions.vtt import webvtt as write_vtt
from qa2audio.publish.milliseconds import duration_ms
from qa2audio.publish.single_line import cells, plain
from qa2audio.publish.text_pieces import atoms

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = st.text(st.characters(codec="utf-8"), max_size=400) | st.text("ab ,.漢字。（）", max_size=400)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Cues with gaps, of any length down to a single frame; some overlap."""
    rate = draw(st.sampled_from([8000, 22_050, 44_100]))
    frame, cues = 0, []
    for speaker, text in draw(st.lists(st.tuples(st.sampled_from(["Ana", "Bob & Co", ""]), TEXTS), max_size=6)):
        start = max(frame + draw(st.integers(-500, 9000)), 0)
        frame = start + draw(st.integers(1, 90_000))
        cues.append(Cue(start, frame, speaker, text))
    return Timeline(rate, frame + 5000 + rate, (), (), tuple(cues))


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(timelines(), st.sampled_from([32, 65]))
def test_captions_hold_every_word_of_the_cues_in_order(timeline: Timeline, room: int) -> None:
    shown = [line for caption in captions(timeline, room) for line in caption.lines]
    said = [plain(cue.text) for cue in timeline.cues]
    assert squeezed("".join(shown)) == squeezed("".join(said))
    if all(cells(word) <= room and word.isascii() for text in said for word in text.split()):
        assert " ".join(shown).split() == " ".join(said).split()


@given(timelines(), st.sampled_from([32, 65]), st.booleans())
def test_captions_are_one_or_two_lines_that_fit(timeline: Timeline, room: int, named: bool) -> None:
    for caption in captions(timeline, room, named=named):
        assert 1 <= len(caption.lines) <= 2
        assert all(line.strip() and cells(line) <= room and len(line) <= room for line in caption.lines)


@given(timelines())
def test_captions_never_overlap_never_vanish_and_end_with_the_audio(timeline: Timeline) -> None:
    before = 0
    for caption in captions(timeline, 32):
        start, end = caption.span
        assert before <= start < end <= duration_ms(timeline)
        before = end


@given(timelines())
def test_both_subtitle_formats_survive_readers_in_python(timeline: Timeline) -> None:
    said = captions(timeline, 65)
    read = webvtt.from_buffer(io.StringIO(write_vtt(timeline)))
    assert len(read.captions) == len(said)
    assert len(list(srt_reader.parse(subrip(timeline), ignore_errors=False))) == len(
        captions(timeline, 32, named=True)
    )


@pytest.mark.parametrize("one", ["🇩🇪", "👍🏽", "👩\u200d👩\u200d👧\u200d👦", "e\u0301", "각", "🏳️\u200d🌈"])
def test_what_people_take_for_one_character_stays_on_one_line(one: str) -> None:
    for room in range(20, 24):
        pieces = [atom.text for atom in atoms(one * 40, room)]
        assert "".join(pieces) == one * 40
        assert all(len(piece) % len(one) == 0 for piece in pieces)


def test_marks_heaped_on_one_letter_do_not_run_over() -> None:
    pieces = atoms("a" + "\u0301" * 100, 20)
    assert "".join(atom.text for atom in pieces) == "a" + "\u0301" * 100
    assert max(atom.width for atom in pieces) <= 20


def test_long_sentences_are_cut_at_phrases(make_timeline: Callable[..., Timeline]) -> None:
    text = (
        "When I was starting my career, I just went super deep into everything in front of me, "
        "because in twenty years you want a breadth of experience, but you do not want to be shallow."
    )
    lines = [caption.lines for caption in captions(make_timeline([("Kelsey", text)]), 65)]
    assert [" ".join(pair) for pair in lines] == [text[:85], text[86:]]
    assert all(line.endswith((",", ".")) for line in (pair[-1] for pair in lines))


def test_ideographs_count_twice_and_punctuation_never_begins_a_line(
    make_timeline: Callable[..., Timeline],
) -> None:
    text = "これは、とても長い日本語の文です。「引用」も、あります。" * 3
    lines = [line for caption in captions(make_timeline([("名前", text)]), 32) for line in caption.lines]
    assert max(map(cells, lines)) <= 32
    assert not [line for line in lines if line[0] in "、。」" or line[-1] == "「"]


def test_time_is_shared_by_length(make_timeline: Callable[..., Timeline]) -> None:
    timeline = make_timeline([("Ana", "word " * 60)])
    cue, parts = timeline.cues[0], captions(timeline, 65)
    assert len(parts) > 2
    for caption in parts:
        share = sum(map(len, caption.lines)) / 300
        length = (cue.end - cue.start) * 1000 / timeline.rate
        assert caption.span[1] - caption.span[0] == pytest.approx(share * length, rel=0.1)


def test_a_caption_begins_with_its_first_word_where_words_have_times(
    make_timeline: Callable[..., Timeline],
) -> None:
    timeline = make_timeline([("Ana", "word " * 60)])
    cue = timeline.cues[0]
    late = tuple(cue.start + (cue.end - cue.start) * n * n // 3600 for n in range(60))  # faster and faster
    parts = captions(replace(timeline, cues=(replace(cue, words=late),)), 65)
    assert len(parts) > 2
    said = 0
    for caption in parts:
        assert caption.span[0] == late[said] * 1000 // timeline.rate
        said += len(" ".join(caption.lines).split())


@pytest.mark.filterwarnings("ignore:Possible missed subtitle")  # said words that look like times
def test_hostile_webvtt(
    hostile: Timeline, tmp_path: Path, webvtt_parser: Callable[[Path], dict[str, Any]]
) -> None:
    path = tmp_path / "hostile.vtt"
    path.write_text(write_vtt(hostile), encoding="utf-8", newline="\n")
    parsed = webvtt_parser(path)
    assert parsed["errors"] == []
    assert squeezed("".join(cue["text"] for cue in parsed["cues"])) == squeezed(
        "".join(plain(cue.text) for cue in hostile.cues)
    )
    assert all(len(cue["voices"]) == 1 for cue in parsed["cues"])
    body = [line for line in path.read_text(encoding="utf-8").split("\n") if "-->" not in line]
    assert all(len(re.sub(r"^<v [^>]*>", "", line)) <= 65 + line.count("&") * 4 for line in body)
    read = webvtt.read(str(path))
    assert len(read.captions) == len(parsed["cues"])
    assert {caption.voice for caption in read.captions} >= {"Host", "Ana script", "שרה", "Ana Newline"}
    assert len(pysubs2.load(str(path))) == len(parsed["cues"])


@pytest.mark.filterwarnings("ignore:Possible missed subtitle")  # said words that look like times
def test_hostile_subrip(hostile: Timeline, tmp_path: Path) -> None:
    path = tmp_path / "hostile.srt"
    path.write_text(subrip(hostile), encoding="utf-8", newline="\n")
    parsed = list(srt_reader.parse(path.read_text(encoding="utf-8"), ignore_errors=False))
    expected = captions(hostile, 32, named=True)
    assert [cue.content.split("\n") for cue in parsed] == [
        [line.replace("-->", "->") for line in caption.lines] for caption in expected
    ]
    assert [round(cue.end.total_seconds() * 1000) for cue in parsed] == [
        caption.span[1] for caption in expected
    ]
    assert len(pysubs2.load(str(path))) == len(parsed)
    assert "\r" not in path.read_bytes().decode()


def test_a_name_stands_where_the_speaker_changes(make_timeline: Callable[..., Timeline]) -> None:
    said = [
        ("Ana", "One."),
        ("Ana", "Two."),
        ("Bob", "Three."),
        ("A name that is much too long for a line", "Four."),
    ]
    firsts = [caption.lines for caption in captions(make_timeline(said), 32, named=True)]
    assert firsts[:3] == [("Ana: One.",), ("Two.",), ("Bob: Three.",)]
    assert firsts[3] == ("A name that is much too long f…:", "Four.")


def test_json_transcript_has_a_segment_for_every_cue(hostile: Timeline) -> None:
    content = json.loads(json_transcript(hostile))
    assert content["version"] == "1.0.0"
    assert [s["body"] for s in content["segments"]] == [plain(cue.text) for cue in hostile.cues]
    times = [time for s in content["segments"] for time in (s["startTime"], s["endTime"])]
    assert times == sorted(times)
    assert times[-1] <= hostile.frames / hostile.rate


def test_no_character_that_xml_or_utf8_forbids_gets_through(hostile: Timeline) -> None:
    for text in (write_vtt(hostile), subrip(hostile), json_transcript(hostile)):
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]", text
        )
