"""Encoded MP3 files, as readers that nobody here wrote see them."""

from __future__ import annotations

import shutil
import subprocess
import tracemalloc
from collections import deque
from typing import TYPE_CHECKING

import numpy as np
import pytest
from tests.ebur128 import ebur128

from qa2audio.audio.encoders.mp3 import lame_pool
from qa2audio.audio.encoders.mp3.mp3 import Mp3
from qa2audio.audio.ffmpeg import executable
from qa2audio.audio.readback import measure
from qa2audio.errors import CodecError
from qa2audio.model import Sound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

RATE = 44_100


def encode(samples: NDArray[np.float32], path: Path, sound: Sound | None = None, block: int = 1 << 16) -> Path:
    blocks = (samples[at : at + block] for at in range(0, len(samples), block))
    assert [*Mp3().encode(blocks, path, sound or Sound())][-1] == len(samples)
    return path


def decode(path: Path) -> NDArray[np.float32]:
    command = [executable(), "-v", "error", "-nostdin", "-i", str(path), "-f", "f32le", "-"]
    return np.frombuffer(subprocess.run(command, check=True, capture_output=True).stdout, np.float32)


@pytest.fixture(scope="module")
def talk(speech: Callable[..., NDArray[np.float32]]) -> NDArray[np.float32]:
    """Segments of a minute and pauses to cut them at, with an odd number of frames."""
    pause, turn = np.zeros(RATE, np.float32), speech(20, level=0.5)
    return np.concatenate([turn, pause, turn, pause, turn, pause] * 2 + [speech(5.1234, seed=2)])


@pytest.fixture(scope="module")
def encoded(talk: NDArray[np.float32], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return encode(talk, tmp_path_factory.mktemp("encoded") / "talk.mp3")


def test_decoders_get_every_frame_back(talk: NDArray[np.float32], encoded: Path) -> None:
    assert measure(encoded, RATE).frames == len(talk) == len(decode(encoded))


def test_nothing_is_moved_and_the_level_is_kept(talk: NDArray[np.float32], encoded: Path) -> None:
    heard = decode(encoded)
    for at in range(0, len(talk) - RATE, 7 * RATE):
        original, part = talk[at : at + RATE].astype(float), heard[at : at + RATE].astype(float)
        if not original.any():
            continue
        spectrum = np.fft.rfft(original, 2 * RATE).conj() * np.fft.rfft(part, 2 * RATE)
        assert np.argmax(np.fft.irfft(spectrum)) == 0
        assert 20 * np.log10(part.std() / original.std()) == pytest.approx(0, abs=0.2)


def test_it_has_an_info_frame_and_no_tags(encoded: Path) -> None:
    data = encoded.read_bytes()
    assert data[:2] == b"\xff\xfb"
    assert data[21:25] == b"Info"
    assert b"ID3" not in data[:10]
    assert not data[-128:].startswith(b"TAG")


def bit_by_bit(data: bytes) -> int:
    """CRC-16 as the LAME tag's specification has it: x^16 + x^15 + x^2 + 1, bits reversed."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xA001 if crc & 1 else 0)
    return crc


def test_the_info_frame_tells_length_delay_and_both_checksums(tmp_path: Path) -> None:
    frames = 20 * 1152 + 100
    data = encode(np.full(frames, 0.1, np.float32), tmp_path / "short.mp3").read_bytes()
    size = 144_000 * 96 // RATE
    tag, music = data[21:size], data[size:]
    count, whole = int.from_bytes(tag[8:12], "big"), int.from_bytes(tag[12:16], "big")
    assert int.from_bytes(tag[4:8], "big") == 0b1111
    assert whole == len(data)
    assert [tag[16], tag[17], tag[115]] == [0, 3, 253]  # where each hundredth begins, in 256 parts
    assert tag[120:129] == b"Lavf lame"
    delay, padding = int.from_bytes(tag[141:144], "big") >> 12, int.from_bytes(tag[141:144], "big") & 0xFFF
    assert (delay, count * 1152 - delay - padding) == (576, frames)
    assert int.from_bytes(tag[148:152], "big") == len(data)
    assert int.from_bytes(tag[152:154], "big") == bit_by_bit(music)
    assert int.from_bytes(tag[154:156], "big") == bit_by_bit(data[: 21 + 154])
    assert not any(tag[156:])


@pytest.mark.parametrize("kbps", Mp3().bitrates)
def test_nothing_is_lost_at_any_bit_rate(tmp_path: Path, kbps: int) -> None:
    """At the lowest ones a frame is shorter than what the Info frame says."""
    path = encode(np.full(20_000, 0.1, np.float32), tmp_path / "a.mp3", Sound(bitrate_kbps=kbps))
    data = path.read_bytes()
    start = 144_000 * max(kbps, 56) // RATE
    assert len(decode(path)) == measure(path, RATE).frames == 20_000
    assert Mp3().bitrates[(data[start + 2] >> 4) - 1] == kbps
    assert int.from_bytes(data[169:173], "big") == len(data)


def test_mp3val_has_no_complaint(encoded: Path) -> None:
    program = shutil.which("mp3val")
    if program is None:
        pytest.skip("mp3val is not installed")
    said = subprocess.run([program, str(encoded)], check=True, capture_output=True, text=True).stdout
    warnings = [line for line in said.splitlines() if line.startswith("WARNING")]
    assert [line for line in warnings if not line.endswith("No supported tags in the file")] == []
    assert "MPEG frames (MPEG 1 Layer III), no tags, CBR" in said


def test_ffprobe_sees_constant_bit_rate(talk: NDArray[np.float32], encoded: Path) -> None:
    program = shutil.which("ffprobe")
    if program is None:
        pytest.skip("ffprobe is not installed")
    wanted = "stream=codec_name,sample_rate,channels,bit_rate"
    command = [program, "-v", "error", "-show_entries", wanted, "-of", "csv=p=0", str(encoded)]
    said = subprocess.run(command, check=True, capture_output=True, text=True)
    assert (said.stdout.strip(), said.stderr) == ("mp3,44100,1,96000", "")


@pytest.mark.parametrize("block", [1000, 1 << 18])
def test_equal_samples_are_equal_bytes_however_they_are_cut(
    talk: NDArray[np.float32], encoded: Path, tmp_path: Path, block: int
) -> None:
    assert encode(talk, tmp_path / "again.mp3", block=block).read_bytes() == encoded.read_bytes()


@pytest.mark.parametrize("kbps", Mp3().bitrates)
def test_the_encoder_does_not_turn_it_down(tmp_path: Path, kbps: int) -> None:
    tone = (0.3 * np.sin(2 * np.pi * 997 * np.arange(3 * RATE) / RATE)).astype(np.float32)
    heard = decode(encode(tone, tmp_path / "tone.mp3", Sound(bitrate_kbps=kbps)))
    assert np.std(heard[RATE : 2 * RATE]) / np.std(tone[RATE : 2 * RATE]) == pytest.approx(1, abs=0.003)


@pytest.mark.parametrize("frames", [1, 1151, 1152, 5000])
def test_short_streams_are_whole_too(tmp_path: Path, frames: int) -> None:
    path = encode(np.full(frames, 0.1, np.float32), tmp_path / "short.mp3")
    assert measure(path, RATE).frames == frames


def test_loudness_and_true_peak_are_what_the_platforms_read(talk: NDArray[np.float32], encoded: Path) -> None:
    heard, theirs = measure(encoded, RATE), ebur128(encoded)
    assert heard.loudness.lufs == pytest.approx(theirs.lufs, abs=0.1)
    assert heard.loudness.true_peak == pytest.approx(theirs.true_peak, abs=0.1)
    assert heard.frames == len(talk)


@pytest.mark.parametrize("frames", [1, 4410, 60_000, 300_000])
def test_short_files_are_measured_whole(tmp_path: Path, frames: int) -> None:
    noise = np.random.default_rng(3).normal(0, 0.1, frames).astype(np.float32)
    path = encode(noise, tmp_path / "noise.mp3")
    heard = measure(path, RATE)
    assert heard.frames == frames
    if frames >= RATE:
        assert heard.loudness.lufs == pytest.approx(ebur128(path).lufs, abs=0.1)


def test_silence_measures_as_minus_infinity(tmp_path: Path) -> None:
    loudness = measure(encode(np.zeros(RATE, np.float32), tmp_path / "silence.mp3"), RATE).loudness
    assert loudness.lufs == -np.inf
    assert loudness.true_peak < -90


def test_measuring_what_is_no_audio_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_text("no music", encoding="utf-8")
    with pytest.raises(CodecError, match=r"a\.mp3: ffmpeg failed"):
        measure(tmp_path / "a.mp3", RATE)


def test_what_is_mixed_faster_than_it_is_encoded_does_not_pile_up(
    talk: NDArray[np.float32], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lame_pool, "usable_cores", lambda: 2)
    minute = 63 * RATE  # of sound, which ends with a pause: 11 MB
    blocks = (talk[at : at + (1 << 16)] for _ in range(10) for at in range(0, minute, 1 << 16))
    tracemalloc.start()
    deque(Mp3().encode(blocks, tmp_path / "long.mp3", Sound()), maxlen=0)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * minute * 4


def test_an_error_in_the_source_ends_the_encoding(tmp_path: Path) -> None:
    def blocks() -> Iterator[NDArray[np.float32]]:
        yield np.zeros(RATE, np.float32)
        raise CodecError("the take is gone")

    with pytest.raises(CodecError, match="the take is gone"):
        list(Mp3().encode(blocks(), tmp_path / "a.mp3", Sound()))


def test_closing_early_leaves_nothing_but_the_file(tmp_path: Path) -> None:
    encoding = Mp3().encode((np.zeros(RATE, np.float32) for _ in range(100)), tmp_path / "a.mp3", Sound())
    next(encoding)
    assert hasattr(encoding, "close")
    encoding.close()
    assert [file.name for file in tmp_path.iterdir()] in ([], ["a.mp3"])
