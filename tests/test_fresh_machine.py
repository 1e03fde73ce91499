"""The first command of the README, on a machine that has Python with venv and nothing else.

The wheel is built and installed into a fresh environment; then the example is rendered with an empty PATH and with
every espeak-ng and ffmpeg of the system hidden behind /dev/null in a mount namespace of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parent.parent
_PLACES = ("/usr/bin", "/usr/local/bin", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib")
_FOREIGN = ("*espeak*", "ffmpeg", "ffprobe", "libav*.so*", "libmp3lame*.so*")


def foreign_files() -> list[Path]:
    """Every speech or codec program and library of the system."""
    places = {Path(place).resolve() for place in _PLACES if Path(place).is_dir()}
    found = {path.resolve() for place in places for name in _FOREIGN for path in place.rglob(name)}
    return sorted(path for path in found if path.is_file() and "site-packages" not in path.parts)


@pytest.fixture(scope="module")
def bare_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel in it."""
    folder = tmp_path_factory.mktemp("fresh")
    wheel = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), str(_ROOT)]
    subprocess.run(wheel, check=True)
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    (built,) = folder.glob("*.whl")
    subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", built], check=True)
    return python


def test_the_example_renders_without_any_other_program(bare_python: Path, tmp_path: Path) -> None:
    example = shutil.copy(_ROOT / "examples" / "lighthouse.txt", tmp_path)
    render = [str(bare_python), "-m", "qa2audio", "render", str(example)]
    environment = {"PATH": "", "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    done = subprocess.run(
        hidden(foreign_files(), render),
        cwd=tmp_path,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "LUFS" in done.stdout
    audio = tmp_path / "output" / "lighthouse" / "lighthouse.mp3"
    assert audio.stat().st_size > 500_000
    assert {path.suffix for path in audio.parent.iterdir()} == {".mp3", ".vtt", ".srt", ".json", ".jpg", ".txt"}


def hidden(files: list[Path], command: list[str]) -> list[str]:
    """Return `command` run where each of `files` is an empty device."""
    if not files:
        return command
    mounts = " && ".join(f"/usr/bin/mount --bind /dev/null '{path}'" for path in files)
    script = f'{mounts} && ! test -s "{files[0]}" && exec "$@"'
    return ["/usr/bin/unshare", "--mount", "--map-root-user", "/bin/sh", "-c", script, "sh", *command]
