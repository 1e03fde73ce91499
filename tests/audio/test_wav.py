"""WAV files: what is written is read; what is no mono 16-bit WAV is named."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import numpy as np
import pytest

from qa2audio.audio.wav import load_wav, read_wav, save_wav, wav_length
from qa2audio.errors import CodecError

if TYPE_CHECKING:
    from pathlib import Path


def test_samples_and_rate_come_back(tmp_path: Path) -> None:
    save_wav(tmp_path / "a.wav", [np.array([0.0, 0.5], np.float32), np.array([-1.0, 1.5], np.float32)], 22_050)
    samples, rate = load_wav(tmp_path / "a.wav")
    assert rate == 22_050
    assert samples.dtype == np.int16
    assert samples.tolist() == [0, 16_384, -32_768, 32_767]


@pytest.mark.parametrize("content", [b"", b"RIFF", b"ID3 this is no WAV file at all, whatever its name"])
def test_what_is_no_wav_is_an_error_that_names_it(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.wav").write_bytes(content)
    with pytest.raises(CodecError, match=r"a\.wav: cannot read this WAV file"):
        load_wav(tmp_path / "a.wav")


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(CodecError, match=r"a\.wav: cannot read"):
        load_wav(tmp_path / "a.wav")


def test_stereo_is_refused(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(44_100)
        file.writeframes(bytes(16))
    with pytest.raises(CodecError, match="got 2 channels of 16 bits"):
        load_wav(tmp_path / "a.wav")


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(CodecError, match="cannot be written"):
        save_wav(tmp_path / "missing" / "a.wav", [], 44_100)


def test_a_part_is_read_and_less_of_it_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "ten.wav"
    save_wav(path, [np.asarray(np.arange(10) / 32_768, np.float32)], 8_000)
    assert wav_length(path) == (10, 8_000)
    assert read_wav(path, 0, 3).tolist() == [0, 1, 2]
    assert read_wav(path, 7, 9).tolist() == [7, 8, 9]
    assert read_wav(path, 10, 1).tolist() == read_wav(path, 99, 1).tolist() == []


def test_full_scale_is_one_and_clipped_there(tmp_path: Path) -> None:
    path = tmp_path / "loud.wav"
    samples = np.array([1.0, -1.0, 2.0, -2.0, 0.5, 0.4 / 32_768, 0.6 / 32_768], np.float32)
    save_wav(path, [samples[:3], samples[3:]], 8_000)
    assert load_wav(path)[0].tolist() == [32_767, -32_768, 32_767, -32_768, 16_384, 0, 1]
