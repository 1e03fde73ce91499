"""The names that other programs may rely on."""

from __future__ import annotations

import subprocess
import sys

import qa2audio


def test_the_public_names_are_these() -> None:
    assert sorted(qa2audio.__all__) == [
        "BuildOptions",
        "BuildReport",
        "BuildStep",
        "EpisodeOutcome",
        "Plan",
        "Production",
        "Progress",
        "Published",
        "Qa2AudioError",
        "Release",
        "Settings",
        "Sound",
        "Transcript",
        "VoiceRequest",
        "__version__",
        "build",
        "plan",
        "produce",
        "publish_show",
        "read",
    ]


def test_each_of_them_is_there() -> None:
    assert all(getattr(qa2audio, name) is not None for name in qa2audio.__all__)


def test_importing_the_package_imports_nothing_of_it() -> None:
    code = "import sys, qa2audio; print(*(name for name in sys.modules if name.startswith('qa2audio')))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["qa2audio"]
