"""What episodes would send to a server that may charge for it, before anything is sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qa2audio.errors import EngineError, OptionError
from qa2audio.model import VoiceRequest
from qa2audio.production.budget import check_limit, estimate
from qa2audio.production.episode_plan import Plan, plan
from qa2audio.production.settings import Settings

ANA = VoiceRequest("Ana", "openai/coral", "--voice")
TALK = "Ben: Who is there?\n\nAna: It is me.\n\nBen: Well, well.\n\nAna: It is me.\n"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")  # nobody listens
    return Settings(cache=tmp_path / "cache", engine="tone", requests=(ANA,))


def planned(folder: Path, settings: Settings, name: str = "talk", text: str = TALK) -> Plan:
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    return plan(path, settings)


def test_what_is_said_twice_is_sent_once(tmp_path: Path, settings: Settings) -> None:
    one = planned(tmp_path, settings)
    other = planned(tmp_path, settings, "other", TALK + "\nAna: Good night.\n")

    (sent,) = estimate([one], settings)
    assert (sent.engine, sent.requests, sent.characters) == ("openai", 1, len("It is me."))
    (both,) = estimate([one, other], settings)
    assert (both.requests, both.characters) == (2, len("It is me.") + len("Good night."))


def test_an_engine_of_this_machine_costs_nothing(tmp_path: Path, settings: Settings) -> None:
    free = replace(settings, requests=())

    assert estimate([planned(tmp_path, free)], free) == ()
    check_limit([planned(tmp_path, free)], replace(free, max_characters=0))


@pytest.mark.parametrize(("limit", "allowed"), [(None, True), (10, True), (9, True), (8, False), (0, False)])
def test_a_limit_is_kept(tmp_path: Path, settings: Settings, limit: int | None, allowed: bool) -> None:
    limited = replace(settings, max_characters=limit)
    plans = [planned(tmp_path, limited)]

    if allowed:
        check_limit(plans, limited)
        return
    with pytest.raises(EngineError) as caught:
        check_limit(plans, limited)
    assert str(caught.value) == (
        f"--max-characters: 9 characters would be sent to openai, and {limit} are allowed. Nothing was sent."
    )


def test_a_limit_beside_a_fallback_that_may_cost_is_none(tmp_path: Path, settings: Settings) -> None:
    costly = replace(settings, fallback="openai/alloy", max_characters=1_000)
    with pytest.raises(OptionError, match="cannot be kept with a fallback that may cost money itself"):
        check_limit([planned(tmp_path, costly)], costly)
    check_limit([planned(tmp_path, costly)], replace(costly, max_characters=None))
    free = replace(settings, fallback="tone/tone-1", max_characters=1_000)
    check_limit([planned(tmp_path, free)], free)
