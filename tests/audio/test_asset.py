"""Sound files that somebody brought: whatever their format, and whatever they pretend to be."""

from __future__ import annotations

import subprocess
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from qa2audio.audio import asset
from qa2audio.audio.asset import take_in
from qa2audio.audio.wav import load_wav, save_wav
from qa2audio.errors import CodecError

RATE = 44_100


def tone(seconds: float, rate: int = 48_000) -> np.ndarray:
    return (0.5 * np.sin(2 * np.pi * 440 * np.arange(round(seconds * rate)) / rate)).astype(np.float32)


def encoded(folder: Path, name: str, seconds: float, *options: str) -> Path:
    save_wav(folder / "plain.wav", [tone(seconds)], 48_000)
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", str(folder / "plain.wav"), *options]
    subprocess.run([*command, str(folder / name)], check=True)
    return folder / name


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.wav", ["-ac", "2", "-c:a", "pcm_s24le"]),
        ("a.flac", ["-ac", "2", "-ar", "96000"]),
        ("a.mp3", ["-b:a", "192k"]),
        ("a.ogg", ["-c:a", "libvorbis"]),
        ("a.opus", ["-c:a", "libopus"]),
        ("a.m4a", ["-c:a", "aac"]),
        ("a.aiff", []),
        ("wrongly-named.mp3", ["-f", "flac"]),
    ],
)
def test_every_format_becomes_the_same_sound(tmp_path: Path, name: str, options: list[str]) -> None:
    frames = take_in(encoded(tmp_path, name, 3.0, *options), tmp_path / "out.wav", RATE)
    samples, rate = load_wav(tmp_path / "out.wav")
    assert (len(samples), rate) == (frames, RATE)
    assert abs(frames - 3 * RATE) <= (RATE // 10 if name.endswith(("m4a", "ogg", "opus")) else 50)
    middle = samples[RATE : 2 * RATE].astype(np.float32) / 32768
    assert np.sqrt(np.mean(middle**2)) == pytest.approx(0.5 / np.sqrt(2), rel=0.03)
    assert np.argmax(np.abs(np.fft.rfft(middle))) == 440


def test_what_is_no_sound_is_refused(tmp_path: Path) -> None:
    for name, content in (
        ("a.mp3", b""),
        ("b.mp3", b"no sound at all " * 100),
        ("c.wav", b"RIFF\0\0\0\0WAVEfmt "),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(CodecError) as error:
            take_in(tmp_path / name, tmp_path / "out.wav", RATE)
        assert error.value.location is not None
        assert error.value.location.where.endswith(name)


def test_a_playlist_opens_nothing(tmp_path: Path) -> None:
    secret = encoded(tmp_path, "secret.mp3", 2.0)
    lists = {
        "a.mp3": f"#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n{secret}\n#EXT-X-ENDLIST\n",
        "b.mp3": f"ffconcat version 1.0\nfile '{secret.name}'\n",
        "c.mp3": "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nhttp://127.0.0.1:9/x.mp3\n#EXT-X-ENDLIST\n",
    }
    for name, text in lists.items():
        (tmp_path / name).write_text(text)
        with pytest.raises(CodecError):
            take_in(tmp_path / name, tmp_path / "out.wav", RATE)


def test_what_is_far_too_long_or_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = encoded(tmp_path, "a.mp3", 3.0)
    monkeypatch.setattr(asset, "MOST_SECONDS", 2)
    with pytest.raises(CodecError, match="longer than"):
        take_in(path, tmp_path / "out.wav", RATE)
    monkeypatch.setattr(asset, "MOST_BYTES", 1000)
    with pytest.raises(CodecError, match="MB"):
        take_in(path, tmp_path / "out.wav", RATE)
