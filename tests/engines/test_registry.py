from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from qa2audio.engines import registry
from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable

    Install = Callable[[str, str, str], None]


def test_built_in_engines_are_registered_and_load() -> None:
    assert {"pyttsx3", "tone"} <= set(registry.names())
    assert [registry.load(name).name for name in ("pyttsx3", "tone")] == ["pyttsx3", "tone"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("pytsx3", '"pyttsx3"'),
        ("Tone", '"tone"'),
        ("kazoo", "There are: hibari, kokoro, openai, piper, pyttsx3, tone"),
    ],
)
def test_an_unknown_engine_is_named_with_the_nearest_match(name: str, hint: str) -> None:
    with pytest.raises(EngineError, match=f'unknown engine "{name}"') as caught:
        registry.load(name)
    assert hint in str(caught.value)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import no_such_vendor_sdk", "no_such_vendor_sdk"),
        ("syntax error here", "SyntaxError"),
        (
            """
from qa2audio.engines.tone import ToneEngine
class Engine(ToneEngine):
    def __init__(self): raise RuntimeError('licence expired')
""",
            "licence expired",
        ),
        ("class Engine: name = 'broken'", "abstract methods concurrency, prepare, problem, synthesize"),
        ("", "no attribute 'Engine'"),
    ],
)
def test_a_broken_plug_in_is_a_problem_and_nothing_more(install: Install, source: str, reason: str) -> None:
    install("brokenvendor", source, "broken = brokenvendor:Engine")
    assert "broken" in registry.names()
    problem = registry.problem("broken")
    assert problem is not None
    assert reason in problem
    assert "Reinstall" in problem
    assert registry.problem("tone") is None
    sys.modules.pop("brokenvendor", None)


def test_nobody_takes_a_built_in_name(install: Install) -> None:
    install("squatter", "class Engine:\n    name = 'evil'\n", "tone = squatter:Engine")
    assert registry.reference("tone") == "qa2audio.engines.tone:ToneEngine"


def test_listing_engines_imports_none_of_them() -> None:
    code = (
        "import sys; from qa2audio.engines import registry; registry.names();"
        "print([m for m in ('pydub', 'pyttsx3', 'numpy', 'qa2audio.engines.tone') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
