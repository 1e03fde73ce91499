"""The documented installations, on a machine that has Python with venv and nothing else.

The wheel is built and installed into a fresh environment; then the example is rendered with an empty PATH and with
every espeak-ng and ffmpeg of the system hidden behind /dev/null in a mount namespace of its own. After that the
extras come, all of them, by the pip that Python 3.11 brings.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.timeout(1200)  # what is not in pip's cache comes over the network

_ROOT = Path(__file__).resolve().parent.parent
_PLACES = ("/usr/bin", "/usr/local/bin", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib")
_FOREIGN = ("*espeak*", "ffmpeg", "ffprobe", "libav*.so*", "libmp3lame*.so*")


def foreign_files() -> list[Path]:
    """Every speech or codec program and library of the system."""
    places = {Path(place).resolve() for place in _PLACES if Path(place).is_dir()}
    found = {path.resolve() for place in places for name in _FOREIGN for path in place.rglob(name)}
    return sorted(path for path in found if path.is_file() and "site-packages" not in path.parts)


def install(python: Path) -> list[str]:
    return [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]


@pytest.fixture(scope="module")
def bare_python(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A fresh environment with the wheel in it; it goes at the end, as it becomes a gigabyte."""
    folder = tmp_path_factory.mktemp("fresh")
    wheel = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), str(_ROOT)]
    subprocess.run(wheel, check=True)
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    (built,) = folder.glob("*.whl")
    subprocess.run([*install(python), built], check=True)
    yield python
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def full_python(bare_python: Path) -> Path:
    """The same with every extra, by a pip that knows an extra only as it was written."""
    if sys.version_info < (3, 13):  # newer ones had no such pip
        subprocess.run([*install(bare_python), "pip==23.2.1"], check=True)
    (built,) = bare_python.parents[2].glob("*.whl")
    subprocess.run([*install(bare_python), "--no-compile", f"{built}[all]"], check=True)
    return bare_python


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


PAGE = """<!DOCTYPE html>
<html><head><title>The Keeper</title></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><h1>The Keeper</h1>
<p><strong>Ana:</strong> What does a lighthouse keeper do when the light is automatic?</p>
<p><strong>Mara:</strong> Mostly I listen. When the hum of the motor changes I climb the stairs.</p>
<p><strong>Ana:</strong> Even if nobody pays for it?</p>
<p><strong>Mara:</strong> You do not unlearn stairs, and there was always a cat at the top of them.</p>
</article></main><footer>Copyright</footer></body></html>
"""


def test_all_that_is_installed_on_request_works(full_python: Path, tmp_path: Path) -> None:
    done = run(full_python, tmp_path, "doctor", "--json")
    extras = {
        one["what"]: one["problem"] for one in json.loads(done.stdout)["findings"] if "extra" in one["what"]
    }
    names = ("documents", "gcs", "hibari", "kokoro", "openai", "piper", "proof", "s3", "sftp")
    assert extras == {f"extra {name}": None for name in names}


def test_a_saved_web_page_is_read(full_python: Path, tmp_path: Path) -> None:
    (tmp_path / "keeper.html").write_text(PAGE, encoding="utf-8")
    done = run(full_python, tmp_path, "check", "keeper.html", "--json")
    assert done.returncode == 0, done.stderr
    assert [speaker["name"] for speaker in json.loads(done.stdout)["speakers"]] == ["Ana", "Mara"]


def test_the_neural_voices_of_the_readme_speak_by_pip_alone(full_python: Path, tmp_path: Path) -> None:
    """Four people, none of espeak-ng's, and what is printed is what the page shows, but for the loudness."""
    (tmp_path / "examples").mkdir()
    shutil.copy(_ROOT / "examples" / "lighthouse.txt", tmp_path / "examples")
    done = run(full_python, tmp_path, "render", "examples/lighthouse.txt")
    assert done.returncode == 0, done.stderr
    shown = (
        (_ROOT / "README.md")
        .read_text(encoding="utf-8")
        .split("$ qa2audio render examples/lighthouse.txt\n")[1]
    )
    told, expected = done.stdout.splitlines(), shown.partition("```")[0].splitlines()
    assert [line for line in told if "LUFS" not in line] == [line for line in expected if "LUFS" not in line]


def run(python: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # Nobody has preferences on a fresh machine; those of the other tests ask for pyttsx3.
    home = {"HOME": str(folder), "XDG_CACHE_HOME": str(folder / "cache"), "QA2AUDIO_CONFIG": os.devnull}
    command = [str(python), "-m", "qa2audio", *arguments]
    environment = os.environ | home
    return subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)


def hidden(files: list[Path], command: list[str]) -> list[str]:
    """Return `command` run where each of `files` is an empty device."""
    if not files:
        return command
    mounts = " && ".join(f"/usr/bin/mount --bind /dev/null '{path}'" for path in files)
    script = f'{mounts} && ! test -s "{files[0]}" && exec "$@"'
    return ["/usr/bin/unshare", "--mount", "--map-root-user", "/bin/sh", "-c", script, "sh", *command]
