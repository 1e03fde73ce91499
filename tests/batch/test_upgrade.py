"""A later version builds shows of version 0.1.0 again: nothing is recorded, and no listener downloads anything anew.

It is another process with another program: a copy of this one that says that it is a later version.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from mutagen.id3 import ID3
from tests.long_form import LONG, sized

import qa2audio

BUILT = Path(__file__).with_name("built_by_010")
PROGRAM = Path(qa2audio.__file__).parent
VOICES = Path(__file__).parents[2] / "voices"
LATER = "9.9.9"
ESPEAK = {"pyttsx3": "2.99", "espeakng-loader": "0.2.4"}
"""What other people release and speaks in `espeak/`; a new adapter of ours is no excuse."""
PODCAST = "{https://podcastindex.org/namespace/1.0}"


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the program and raise its version; return the folder to import it from."""
    folder = tmp_path_factory.mktemp("later")
    package = Path(
        shutil.copytree(PROGRAM, folder / "qa2audio")
    )  # compiled files, too: no need to wait for them
    shutil.rmtree(package / "__pycache__", ignore_errors=True)
    if not (package / "voices").is_dir():  # a wheel has them inside, a checkout beside the sources
        shutil.copytree(VOICES, package / "voices")
    version = package / "version.py"
    text, times = re.subn(r'(?m)^__version__ = ".*"$', f'__version__ = "{LATER}"', version.read_text("utf-8"))
    assert times == 1
    version.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def louder(later: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the later version, with longer pauses and so a new version of its sound; return its folder."""
    folder = Path(shutil.copytree(later, tmp_path_factory.mktemp("louder") / "program"))
    for name, before, after in (
        ("version.py", r"^SOUND = \d+$", "SOUND = 99"),
        ("assembly/pace.py", r"^    answer: float = 0\.55$", "    answer: float = 0.9"),
    ):
        path = folder / "qa2audio" / name
        text, times = re.subn(f"(?m){before}", after, path.read_text("utf-8"))
        assert times == 1
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(params=["tone", "espeak"])
def show(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A show as version 0.1.0 left it, without its takes: whatever is recorded again cannot hide."""
    folder = Path(shutil.copytree(BUILT / request.param, tmp_path / "show"))
    if request.param == "espeak":
        for package, version in ESPEAK.items():
            if (here := installed(package)) != version:
                pytest.skip(f"built with {package} {version}, and here is {here}")
    return folder


@pytest.fixture
def upgraded(request: pytest.FixtureRequest, show: Path) -> Path:
    """The show of somebody who kept `.qa2audio-cache`, and of somebody who cloned it from version control."""
    if request.param == "its index is gone":
        shutil.rmtree(show / ".qa2audio-cache")
    return show


def installed(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def build(show: Path, *options: str, program: Path | None = None) -> list[dict[str, Any]]:
    """Build `show` with the program in the folder `program`, or with this one; return its lines of JSON."""
    command = [sys.executable, "-m", "qa2audio", "build", str(show), "--now", "2026-06-01", "--json", *options]
    surroundings = os.environ | ({"PYTHONPATH": str(program)} if program else {})
    done = subprocess.run(
        command,
        cwd=show.parent,
        env=surroundings,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def levels(lines: list[dict[str, Any]]) -> list[tuple[str, str, list[str]]]:
    return [(one["status"], one["level"], one["reasons"]) for one in lines if "episode" in one]


def released(show: Path) -> dict[str, tuple[bytes, int]]:
    """Return the files of the episodes, and when they were written."""
    episodes = show / "output/episodes"
    files = (path for path in episodes.glob("*/*") if path.is_file())
    return {
        path.relative_to(episodes).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files
    }


def listed(show: Path) -> tuple[str, dict[str | None, Any]]:
    """Return the guid of the show, and of each episode what decides whether an app downloads it again."""
    root = ET.parse(show / "output/feed.xml").getroot()  # noqa: S314 - our own
    items = {
        item.findtext("guid"): (item.findtext("pubDate"), sorted(enclosure.attrib.items()))
        for item in root.iter("item")
        for enclosure in item.iter("enclosure")
    }
    guid = root.findtext(f".//{PODCAST}guid")
    assert guid
    assert items
    return guid, items


def sounds(show: Path) -> dict[str, bytes]:
    """Return what is heard of each episode: its MP3 without the tag."""
    return {
        path.name: path.read_bytes()[ID3(path).size :]  # type: ignore[no-untyped-call]
        for path in show.glob("output/episodes/*/*.mp3")
    }


def takes(show: Path) -> list[Path]:
    return sorted(show.glob(".qa2audio-cache/takes/**/*.wav"))


def check_nothing_is_remade(show: Path, *, program: Path | None) -> None:
    files, feed, ledger = released(show), listed(show), (show / "ledger.json").read_bytes()
    unchanged: list[tuple[str, str, list[str]]]
    unchanged = [("unchanged", "nothing", [])] * len({name.split("/")[0] for name in files})

    if LONG:
        assert levels(build(show, "--dry-run", program=program)) == unchanged
    assert levels(build(show, "--dry-run", "--verify", program=program)) == unchanged
    assert levels(build(show, program=program)) == unchanged
    assert released(show) == files
    assert listed(show) == feed
    assert (show / "ledger.json").read_bytes() == ledger
    assert takes(show) == []


_WITH, _WITHOUT = "its index is there", "its index is gone"
_ONE = [("tone", _WITHOUT), ("espeak", _WITH)]
_OTHER = [("tone", _WITH), ("espeak", _WITHOUT)]
"""In the short form each kind of show is built with its cache by the one version and without it by the other."""


@pytest.mark.parametrize(("show", "upgraded"), [*_ONE, *sized([], _OTHER)], indirect=True)
def test_this_version_remakes_nothing(upgraded: Path) -> None:
    check_nothing_is_remade(upgraded, program=None)


@pytest.mark.parametrize(("show", "upgraded"), [*_OTHER, *sized([], _ONE)], indirect=True)
def test_a_later_version_remakes_nothing(upgraded: Path, later: Path) -> None:
    check_nothing_is_remade(upgraded, program=later)


def test_what_a_later_version_makes_of_a_new_title_keeps_the_sound(show: Path, later: Path) -> None:
    text = (show / "show.toml").read_text(encoding="utf-8")
    (show / "show.toml").write_text(text.replace("Machines", "Engines"), encoding="utf-8")
    heard = sounds(show)

    made = levels(build(show, program=later))

    assert {(status, level) for status, level, _ in made} == {("retagged", "retag")}
    assert sounds(show) == heard
    assert takes(show) == []


def test_a_program_that_says_another_version_is_another_program(later: Path) -> None:
    command = [sys.executable, "-m", "qa2audio", "--version"]
    said = subprocess.check_output(command, cwd=later, env=os.environ | {"PYTHONPATH": str(later)}, text=True)
    assert LATER in said


def test_a_new_sound_waits_until_somebody_asks(show: Path, louder: Path) -> None:
    files, feed = released(show), listed(show)
    episodes = len({name.split("/")[0] for name in files})

    build(show)  # from here on it is known what its authors said, apart from what the program adds
    *outcomes, report = build(show, program=louder)
    assert levels(outcomes) == [("unchanged", "nothing", [])] * episodes
    assert all(one["renewable"] for one in outcomes)
    assert any("build --renew" in note for note in report["notes"])
    assert released(show) == files

    planned = levels(build(show, "--renew", "--dry-run", program=louder))
    assert planned == [("planned", "encode", ["another version of the sound"])] * episodes
    made = levels(build(show, "--renew", program=louder))
    assert {one[:2] for one in made} == {("made", "encode")}
    assert takes(show)
    assert listed(show)[0] == feed[0]
    assert listed(show)[1].keys() == feed[1].keys()

    again = build(show, "--renew", program=louder)
    assert levels(again) == [("unchanged", "nothing", [])] * episodes
    assert not any(one.get("renewable") for one in again)


def test_a_new_release_of_an_engine_waits_until_somebody_asks(show: Path) -> None:
    index = show / ".qa2audio-cache" / "index.json"
    kept = json.loads(index.read_text(encoding="utf-8"))
    for record in kept[
        "records"
    ].values():  # as if another release had spoken: in what 0.1.0 knew, and in its hash
        traits = record["traits"]
        traits |= {trait: "0" * 64 for trait in traits if trait.startswith("engine ")}
        manifest = show / "output" / "episodes" / record["slug"] / "release.json"
        said = json.loads(manifest.read_text(encoding="utf-8"))
        said["audio_fingerprint"] = sha256(json.dumps(traits, sort_keys=True).encode()).hexdigest()
        manifest.write_text(json.dumps(said), encoding="utf-8")
    index.write_text(json.dumps(kept), encoding="utf-8")
    files = released(show)
    outcomes = [one for one in build(show) if "episode" in one]
    assert levels(outcomes) == [("unchanged", "nothing", [])] * len(kept["records"])
    assert all(one["renewable"] for one in outcomes)
    assert released(show) == files
