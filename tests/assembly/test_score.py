"""The show's sounds: each where it belongs to the frame, as loud as the talk, and never whole in memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyloudnorm
import pytest

from qa2audio.assembly.arrangement import assemble
from qa2audio.assembly.level import level
from qa2audio.assembly.master import master, master_gain
from qa2audio.assembly.mix import mix
from qa2audio.assembly.pace import Pace
from qa2audio.audio.wav import save_wav
from qa2audio.errors import TranscriptError
from qa2audio.model import Asset, Chapter, Heading, Music, Pause, Pauses, Score, Sound, Timeline

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tests.assembly.conftest import Studio

    from qa2audio.model import Take

RATE = 44_100
USUAL = Pace()
ALIKE = Pauses(vary=0)


def asset(folder: Path, name: str, samples: NDArray[np.float32]) -> Asset:
    save_wav(folder / name, [samples], RATE)
    return Asset(folder / name, name, len(samples))


def noise(seconds: float, level: float = 0.1) -> NDArray[np.float32]:
    rng = np.random.default_rng(5)
    return (level * rng.standard_normal(round(seconds * RATE))).clip(-1, 1).astype(np.float32)


def takes_of(studio: Studio, *who: tuple[int, str]) -> list[Take]:
    return [studio.take(studio.utterance(part, name), studio.speak(3, pitch=100 + part)) for part, name in who]


def mixed(timeline: Timeline) -> NDArray[np.float32]:
    return np.concatenate(list(mix(timeline)))


def assets_of(timeline: Timeline) -> list[tuple[int, int]]:
    return [(clip.start, clip.start + clip.frames) for clip in timeline.clips if clip.asset]


def test_a_sound_between_two_turns_is_where_it_was_asked_for(studio: Studio, tmp_path: Path) -> None:
    click = np.zeros(50_000, np.float32)
    click[20_000] = 0.7
    bell = asset(tmp_path, "bell.wav", click)
    transcript = studio.transcript(studio.turn("Host"), Music("bell", 2, 1), studio.turn("Ana"))
    takes = takes_of(studio, (0, "Host"), (2, "Ana"))
    timeline = assemble(transcript, takes, (), rate=RATE, pauses=ALIKE, score=Score(named=(("bell", bell),)))
    first, second = (clip for clip in timeline.clips if not clip.asset)
    half = round(USUAL.change / 2 * RATE)
    start = first.start + first.frames + half
    assert assets_of(timeline) == [(start, start + 50_000)]
    assert second.start == start + 50_000 + half
    samples = mixed(timeline)
    between = samples[start : second.start]
    assert np.argmax(np.abs(between)) == 20_000
    assert between[20_000] == pytest.approx(0.7, abs=1e-4)
    assert [cue.speaker for cue in timeline.cues] == ["Host", "Ana"]


def test_sounds_before_the_first_and_after_the_last_word(studio: Studio, tmp_path: Path) -> None:
    bell = asset(tmp_path, "bell.wav", noise(1))
    parts = (
        Music("bell", 1, 1),
        studio.turn("Host"),
        Pause(2.0, 3, 1),
        Music("bell", 4, 1),
        Music("bell", 5, 1),
    )
    timeline = assemble(
        studio.transcript(*parts),
        takes_of(studio, (1, "Host")),
        (),
        rate=RATE,
        pauses=ALIKE,
        score=Score(named=(("bell", bell),)),
    )
    words = next(clip for clip in timeline.clips if not clip.asset)
    (a, b), (c, d), (e, f) = assets_of(timeline)
    assert (a, b) == (round(0.15 * RATE), round(0.15 * RATE) + RATE)
    assert words.start == b + round(0.15 * RATE)
    assert c == words.start + words.frames + round(1.5 * RATE)
    assert (e - d, f - e) == (round(0.3 * RATE), RATE)
    assert timeline.frames == f + round(1.5 * RATE)


def test_silence_that_the_transcript_asks_for_keeps_intro_and_outro_apart(
    studio: Studio, tmp_path: Path
) -> None:
    theme = asset(tmp_path, "theme.wav", noise(4))
    parts = (Pause(2.0, 1, 1), studio.turn("Host"), Pause(3.0, 3, 1))
    score = Score(intro=theme, outro=theme, intro_overlap=1.0, outro_overlap=1.0)
    timeline = assemble(
        studio.transcript(*parts), takes_of(studio, (1, "Host")), (), rate=RATE, pauses=ALIKE, score=score
    )
    words = next(clip for clip in timeline.clips if not clip.asset)
    (a, b), (c, d) = assets_of(timeline)
    assert (a, b) == (0, 4 * RATE)
    assert words.start == b + round((USUAL.start + 2) * RATE)
    assert c == words.start + words.frames + round((USUAL.end + 3) * RATE)
    assert timeline.frames == d == c + 4 * RATE


def test_intro_and_outro_overlap_the_words_and_fade(studio: Studio, tmp_path: Path) -> None:
    flat = np.full(6 * RATE, 0.5, np.float32)
    score = Score(
        intro=asset(tmp_path, "intro.wav", flat),
        outro=asset(tmp_path, "outro.wav", flat),
        intro_overlap=2.0,
        outro_overlap=1.0,
    )
    silent = studio.take(studio.utterance(0, "Host"), np.zeros(5 * 22_050, np.float32))
    timeline = assemble(
        studio.transcript(studio.turn("Host")), [silent], (), rate=RATE, pauses=ALIKE, score=score
    )
    words = timeline.clips[0]
    assert words.start == 4 * RATE
    assert assets_of(timeline) == [(0, 6 * RATE), (8 * RATE, 14 * RATE)]
    assert timeline.frames == 14 * RATE
    assert timeline.chapters == (Chapter(0, "A Talk"),)
    samples = mixed(timeline)
    assert samples[2 * RATE] == pytest.approx(0.5, abs=1e-4)
    assert samples[4 * RATE - 1] == pytest.approx(0.5, abs=1e-4)
    assert samples[5 * RATE] == pytest.approx(0.25, abs=1e-3)  # half way through the fade
    assert abs(samples[6 * RATE - 1]) < 1e-4
    assert abs(samples[8 * RATE]) < 1e-4
    assert samples[round(8.5 * RATE)] == pytest.approx(0.25, abs=1e-3)
    assert samples[9 * RATE] == pytest.approx(0.5, abs=1e-4)
    assert abs(samples[14 * RATE - 1]) < 0.01


def test_a_short_intro_overlaps_by_half_of_itself_at_most(studio: Studio, tmp_path: Path) -> None:
    score = Score(intro=asset(tmp_path, "i.wav", noise(1)), intro_overlap=5.0)
    timeline = assemble(
        studio.transcript(studio.turn("Host")),
        takes_of(studio, (0, "Host")),
        (),
        rate=RATE,
        pauses=ALIKE,
        score=score,
    )
    assert timeline.clips[0].start == RATE - RATE // 2


def test_section_breaks_sting_and_chapters_stay_with_the_words(studio: Studio, tmp_path: Path) -> None:
    sting = asset(tmp_path, "sting.wav", noise(0.5))
    parts = (studio.turn("Host"), Pause(None, 2, 1), Heading("Two", 3, 1), studio.turn("Ana"))
    takes = takes_of(studio, (0, "Host"), (3, "Ana"))
    timeline = assemble(studio.transcript(*parts), takes, (), rate=RATE, pauses=ALIKE, score=Score(sting=sting))
    ((start, end),) = assets_of(timeline)
    first, second = (clip for clip in timeline.clips if not clip.asset)
    half = round(USUAL.section / 2 * RATE)
    assert (start - first.start - first.frames, second.start - end) == (half, half)


@pytest.mark.parametrize("volume", [0.004, 0.05, 0.3])
def test_music_is_as_loud_as_the_talk_and_the_whole_is_on_target(
    studio: Studio, tmp_path: Path, volume: float
) -> None:
    sound = Sound()
    theme = asset(tmp_path, "theme.wav", noise(12, volume))
    parts = (studio.turn("Host"), Music("theme", 2, 1), studio.turn("Ana"))
    takes = [
        studio.take(studio.utterance(part, name), studio.speak(20, pitch=pitch))
        for part, name, pitch in ((0, "Host", 110), (2, "Ana", 180))
    ]
    score = Score(named=(("theme", theme),), intro=theme, intro_overlap=3.0)
    timeline = level(
        assemble(studio.transcript(*parts), takes, (), rate=RATE, pauses=ALIKE, score=score), sound, {}
    )
    samples = np.concatenate(list(master(timeline, sound, gain_db=master_gain(timeline, sound))))
    meter = pyloudnorm.Meter(RATE)
    assert meter.integrated_loudness(samples) == pytest.approx(-16, abs=0.3)
    clips = {clip.source: clip for clip in timeline.clips[:2]}
    words = [meter.integrated_loudness(samples[c.start : c.start + c.frames]) for c in clips.values()]
    begin, end = assets_of(timeline)[-1]
    music = meter.integrated_loudness(samples[begin:end])
    assert music == pytest.approx(np.mean(words), abs=1.0)


def test_the_shows_own_words_come_last_and_begin_no_chapter(studio: Studio) -> None:
    from qa2audio.model import ChapterMark

    transcript = studio.transcript(studio.turn("Host"), Heading("Empty", 2, 1))
    takes = takes_of(studio, (0, "Host"), (2, "Host"))
    marks = (ChapterMark(0, "One"), ChapterMark(1, "Empty"))
    timeline = assemble(transcript, takes, marks, rate=RATE, pauses=ALIKE)
    assert [chapter.title for chapter in timeline.chapters] == ["One"]
    assert len(timeline.cues) == 2
    gap = timeline.clips[1].start - timeline.clips[0].start - timeline.clips[0].frames
    assert gap == round(USUAL.section * RATE)
    with pytest.raises(TranscriptError, match="nothing in it"):
        assemble(transcript, takes[1:], marks, rate=RATE)


_PEAK = """
import sys, tracemalloc
from pathlib import Path
from qa2audio.assembly.mix import mix
from qa2audio.assembly.level_survey import read_levels
from qa2audio.model import Clip, Timeline
source, seconds = Path(sys.argv[1]), int(sys.argv[2])
clip = Clip(0, seconds * 44_100, source, "", fade=44_100, asset=True)
tracemalloc.start()
read_levels(source)
for block in mix(Timeline(44_100, seconds * 44_100, (clip,), (), ())):
    pass
print(tracemalloc.get_traced_memory()[1])
"""


def test_a_long_theme_is_never_whole_in_memory(tmp_path: Path) -> None:
    def peak(seconds: int) -> int:
        path = tmp_path / f"{seconds}.wav"
        save_wav(path, [noise(10)] * (seconds // 10), RATE)
        command = [sys.executable, "-c", _PEAK, str(path), str(seconds)]
        return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    assert peak(600) < peak(100) + 8_000_000  # 500 s more are 44 MB as they lie in the file, 88 as floats
