"""ffmpeg is found without being started, its complaints are ours, and it does not outlive us."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from qa2audio.audio import ffmpeg
from qa2audio.audio.ffmpeg import Ffmpeg, executable, run
from qa2audio.errors import CodecError


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    executable.cache_clear()
    yield
    executable.cache_clear()


def test_it_is_the_one_that_imageio_ffmpeg_would_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IMAGEIO_FFMPEG_EXE", raising=False)
    assert Path(executable()).samefile(imageio_ffmpeg.get_ffmpeg_exe())


def test_the_variable_of_imageio_ffmpeg_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", "/opt/mine/ffmpeg")
    assert executable() == "/opt/mine/ffmpeg"


def test_one_that_cannot_be_started_is_an_error_with_a_remedy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "none"))
    with pytest.raises(CodecError, match="IMAGEIO_FFMPEG_EXE"):
        run(["-version"])


def test_it_is_found_without_a_path_and_without_the_slow_import() -> None:
    code = (
        "import os, sys; os.environ.pop('PATH', None)\n"
        "from qa2audio.audio.ffmpeg import run; run(['-version'])\n"
        "assert 'imageio_ffmpeg' not in sys.modules and 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_its_last_words_are_the_error(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(b"no music")
    with pytest.raises(CodecError, match="Invalid data"):
        run(["-v", "error", "-i", f"file:{tmp_path / 'a.mp3'}", "-f", "null", "-"])


def test_writing_to_one_that_hung_up_says_why() -> None:
    arguments = ["-v", "error", "-f", "f32le", "-i", "pipe:0", "-c:a", "no_such_codec", "-f", "null", "-"]
    more_than_a_pipe_holds = np.zeros(1 << 24, np.float32)
    with Ffmpeg(arguments) as process, pytest.raises(CodecError, match=r"Encoder not found|Unknown encoder"):
        process.write(more_than_a_pipe_holds)


def test_leaving_early_leaves_no_process_behind() -> None:
    with Ffmpeg(["-f", "f32le", "-i", "pipe:0", "-f", "null", "-"]) as process:
        process.write(np.zeros(1000, np.float32))
        assert process._process.poll() is None
    assert process._process.returncode is not None


def test_nothing_is_asked_of_a_shell(tmp_path: Path) -> None:
    name = tmp_path / "a; touch b $(touch c) %d.wav"
    run(["-f", "lavfi", "-i", "sine=d=0.1", f"file:{name}"])
    assert [file.name for file in tmp_path.iterdir()] == [name.name]


def test_a_package_without_its_program_is_asked_where_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("IMAGEIO_FFMPEG_EXE", raising=False)
    monkeypatch.setattr(ffmpeg, "_bundled", lambda: None)
    assert Path(executable()).samefile(imageio_ffmpeg.get_ffmpeg_exe())
