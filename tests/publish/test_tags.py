# mypy: disallow-untyped-calls=False
# (mutagen says that it is typed, and its ID3 classes are not)

from __future__ import annotations

import io
import json
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import imageio_ffmpeg
import pytest
from mutagen.id3 import ID3
from PIL import Image

from qa2audio.errors import ConfigError
from qa2audio.model import DISCLOSURE, Episode, Imprint
from qa2audio.publish.chapters import Mark, chapter_marks
from qa2audio.publish.notes import conversation
from qa2audio.publish.tags.id3 import Id3
from qa2audio.publish.tags.tagger import tags_of

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Timeline

JPEG = io.BytesIO()
Image.new("RGB", (600, 600), "red").save(JPEG, "JPEG")


def tag(path: Path, episode: Episode, marks: list[Mark], transcript: str, picture: bytes) -> None:
    Id3().write(path, tags_of(episode, marks, transcript, picture))


@pytest.fixture
def marks(hostile: Timeline) -> list[Mark]:
    return chapter_marks(hostile)


@pytest.fixture
def tagged(encoded: Path, episode: Episode, marks: list[Mark], hostile: Timeline) -> Path:
    tag(encoded, episode, marks, conversation(hostile), JPEG.getvalue())
    return encoded


def tool(name: str) -> str:
    found = shutil.which(name)
    assert found, f"{name} is needed to check MP3 files"
    return found


def frames(data: bytes) -> list[tuple[str, bytes]]:
    """Walk an ID3v2.3 tag as its standard describes it, without any library."""
    assert data[:5] == b"ID3\x03\x00"
    assert data[5] == 0, "no unsynchronisation, no extended header"
    size = (data[6] << 21) | (data[7] << 14) | (data[8] << 7) | data[9]
    at, found = 10, []
    while at < 10 + size and data[at]:
        length = int.from_bytes(data[at + 4 : at + 8], "big")
        found.append((data[at : at + 4].decode("ascii"), data[at + 10 : at + 10 + length]))
        at += 10 + length
    assert set(data[at : 10 + size]) <= {0}
    assert data[10 + size] == 0xFF, "audio follows"
    return found


def test_the_frames_a_podcast_app_reads(tagged: Path, hostile: Timeline) -> None:
    tags = ID3(tagged)
    texts = {
        name: tags[name].text[0] for name in ("TIT2", "TPE1", "TALB", "TRCK", "TCON", "TLAN", "TLEN", "TCOP")
    }
    assert texts == {
        "TIT2": "Q&A <part 1> --> ]]> \U0001f680 שלום",
        "TPE1": "Ana & Bob",
        "TALB": "The “Show” & Co.",
        "TRCK": "7",
        "TCON": "Podcast",
        "TLAN": "eng",
        "TLEN": str(hostile.frames * 1000 // hostile.rate),
        "TCOP": "2024 Ana",
    }
    assert tags["WOAF"].url == "https://example.org/%C3%BCber%20uns"
    assert tags["COMM::eng"].text == [f"First & paragraph.\n\nSecond <paragraph>.\n\n{DISCLOSURE}"]
    assert tags["USLT::eng"].text == conversation(hostile)
    assert tags["TXXX:Synthetic voices"].text == [DISCLOSURE]
    assert tags["APIC:"].mime == "image/jpeg"
    with Image.open(io.BytesIO(tags["APIC:"].data)) as picture:
        assert max(picture.size) <= 600


def test_the_show_chooses_the_words_of_the_disclosure(
    encoded: Path, episode: Episode, marks: list[Mark]
) -> None:
    own = replace(episode, show=replace(episode.show, disclosure="Ein Computer liest."), description="")
    tag(encoded, own, marks, "", JPEG.getvalue())
    assert (
        ID3(encoded)["COMM::eng"].text == ID3(encoded)["TXXX:Synthetic voices"].text == ["Ein Computer liest."]
    )
    tag(encoded, replace(own, show=replace(own.show, disclosure="")), marks, "", JPEG.getvalue())
    assert not {"COMM::eng", "TXXX:Synthetic voices"} & set(ID3(encoded))


def test_version_encoding_and_order_in_the_file(tagged: Path, marks: list[Mark]) -> None:
    found = frames(tagged.read_bytes())
    names = [name for name, _ in found]
    assert names[:2] == ["TIT2", "TPE1"]
    assert {"TYER", "TDAT"} <= set(names)
    assert not {"TDRC", "WFED"} & set(names)
    assert dict(found)["TYER"][1:].decode("utf-16").rstrip("\0") == "2024"
    assert dict(found)["TDAT"][1:].decode("utf-16").rstrip("\0") == "3105"
    assert all(
        body[:3] in {b"\x01\xff\xfe", b"\x01\xfe\xff"} for name, body in found if name in {"TIT2", "TALB"}
    )
    chapters = [body for name, body in found if name == "CHAP"]
    starts = [int.from_bytes(body.split(b"\0", 1)[1][:4], "big") for body in chapters]
    ends = [int.from_bytes(body.split(b"\0", 1)[1][4:8], "big") for body in chapters]
    assert list(zip(starts, ends, strict=True)) == [(mark.start, mark.end) for mark in marks]
    assert starts == [0, *ends[:-1]]
    assert all(body.split(b"\0", 1)[1][8:16] == b"\xff" * 8 for body in chapters)
    assert len({body.split(b"\0", 1)[0] for body in chapters}) == len(chapters)
    assert all(b"TIT2" in body for body in chapters)


def test_one_ordered_top_level_table_of_contents(tagged: Path, marks: list[Mark]) -> None:
    tables = [body for name, body in frames(tagged.read_bytes()) if name == "CTOC"]
    assert len(tables) == 1
    _, rest = tables[0].split(b"\0", 1)
    assert rest[0] == 0b11  # top-level, ordered
    assert rest[1] == len(marks)
    assert b"TIT2" in rest


def test_more_chapters_than_a_table_of_contents_can_name(encoded: Path, episode: Episode) -> None:
    many = [Mark(i * 100, (i + 1) * 100, f"Chapter {i}") for i in range(300)]
    tag(encoded, episode, many, "", JPEG.getvalue())
    tags = ID3(encoded)
    assert len(tags["CTOC:toc"].child_element_ids) == len(tags.getall("CHAP")) == 255
    assert max(chapter.end_time for chapter in tags.getall("CHAP")) == 30_000


def test_ffprobe_sees_the_chapters_in_order(tagged: Path, marks: list[Mark]) -> None:
    command = [tool("ffprobe"), "-v", "error", "-show_chapters", "-of", "json", str(tagged)]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    chapters: list[dict[str, Any]] = json.loads(done.stdout)["chapters"]
    assert [(c["start"], c["end"], c["tags"]["title"]) for c in chapters] == [tuple(mark) for mark in marks]


def test_mp3val_and_ffmpeg_have_nothing_to_say(tagged: Path) -> None:
    done = subprocess.run([tool("mp3val"), str(tagged)], capture_output=True, check=True, encoding="utf-8")
    assert "WARNING" not in done.stdout
    assert "ID3v2" in done.stdout
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(tagged), "-f", "null", "-"]
    assert subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stderr == ""


def test_the_audio_is_untouched_and_its_info_frame_comes_first(
    tagged: Path, hostile: Timeline, noise_mp3: Any
) -> None:
    raw, whole = noise_mp3(hostile.frames).read_bytes(), tagged.read_bytes()
    assert whole.endswith(raw)
    assert b"Info" in raw[:64] or b"Xing" in raw[:64]
    assert frames(whole)


def test_the_same_episode_gives_the_same_bytes(
    encoded: Path, episode: Episode, marks: list[Mark], tmp_path: Path
) -> None:
    other = tmp_path / "other.mp3"
    shutil.copy(encoded, other)
    for path in (encoded, other, other):  # tagging twice is tagging once
        tag(path, episode, marks, "words", JPEG.getvalue())
    assert encoded.read_bytes() == other.read_bytes()


def test_what_is_not_known_is_not_said(encoded: Path, marks: list[Mark]) -> None:
    tag(encoded, Episode("x", "Title", Imprint(""), ()), marks, "", JPEG.getvalue())
    names = {name for name, _ in frames(encoded.read_bytes())}
    assert not {"TYER", "TDAT", "TRCK", "TCOP", "WOAF"} & names


def test_a_date_that_is_none(encoded: Path, episode: Episode, marks: list[Mark]) -> None:
    with pytest.raises(ConfigError, match="2024-05-31"):
        tag(encoded, replace(episode, date="yesterday"), marks, "", JPEG.getvalue())
