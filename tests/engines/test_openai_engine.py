"""The engine behind a server, against a server of our own that misbehaves on demand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from qa2audio.engines.conformance import conform
from qa2audio.engines.openai import request
from qa2audio.engines.openai.engine import OpenAIEngine
from qa2audio.engines.openai.server import server_of
from qa2audio.errors import EngineError
from qa2audio.model import Utterance, Voice

from .speech_server import SpeechServer, speak

KEY = "sk-test-0123456789abcdefSECRET"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SpeechServer]:
    with SpeechServer(KEY) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        yield server


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in the environment."""
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "QA2AUDIO_OPENAI_MODEL"):
        monkeypatch.delenv(name, raising=False)


def voice(name: str = "alloy", rate: float = 1.0, **options: Any) -> Voice:
    return Voice("openai", name, rate=rate, options=tuple(sorted(options.items())))


def said(text: str, voice: Voice) -> Utterance:
    return Utterance(text, text, voice, speaker="", part=0, line=1)


def say(text: str, who: Voice | None = None) -> Any:
    return OpenAIEngine().synthesize(said(text, who or voice())).audio


def refusal(text: str, who: Voice | None = None) -> str:
    with pytest.raises(EngineError) as caught:
        say(text, who)
    assert caught.value.final
    assert KEY not in str(caught.value)
    return str(caught.value)


def test_it_keeps_every_promise(server: SpeechServer) -> None:
    assert list(conform(OpenAIEngine, voices=("alloy", "coral", "nova"))) == []
    assert len(server.requests) < 60  # what the doctor promises


def test_a_voice_must_be_named_where_only_the_server_knows_them(server: SpeechServer) -> None:
    assert [finding.promise for finding in conform(OpenAIEngine)] == ["it has at least one voice"]
    assert server.requests == []


def test_what_is_asked_is_what_the_voice_says(server: SpeechServer) -> None:
    audio = say("Hello there.", voice("coral", 1.25, model="tts-1-hd", instructions="Be warm."))
    assert server.requests == [
        {
            "input": "Hello there.",
            "model": "tts-1-hd",
            "voice": "coral",
            "response_format": "wav",
            "speed": 1.25,
            "instructions": "Be warm.",
        }
    ]
    assert (audio.frame_rate, audio.channels, audio.sample_width) == (24_000, 1, 2)
    assert audio.raw_data == speak("Hello there.", "coral", 1.25)


@pytest.mark.parametrize("form", ["wav", "pcm", "flac"])
def test_every_format_is_the_same_sound(server: SpeechServer, form: str) -> None:
    assert say("Hello there.", voice(response_format=form)).raw_data == speak("Hello there.", "alloy")


def test_pcm_has_the_rate_that_the_voice_says(server: SpeechServer) -> None:
    audio = say("Hello there.", voice(response_format="pcm", sample_rate=16_000.0))
    assert audio.frame_rate == 16_000


@pytest.mark.parametrize(
    "word",
    ["BUSY", "DATED", "DOWN", "GATEWAY", "TIMEOUT", "HTMLDOWN", "CUT", "SHORTENED", "HANGUP", "STREAMED"],
)
def test_what_passes_is_waited_for_and_changes_no_byte(server: SpeechServer, word: str) -> None:
    text = f"{word} and then all was well."
    assert say(text).raw_data == speak(text, "alloy")
    assert len(server.requests) == (1 if word == "STREAMED" else 2)


def test_two_channels_become_one(server: SpeechServer) -> None:
    text = "STEREO is too much."
    assert say(text).raw_data == speak(text, "alloy")


@pytest.mark.parametrize(
    ("word", "reason", "asked"),
    [
        ("LATER", "it asks to wait 86400 s", 1),
        ("BROKE", "there is no money left (429, You exceeded your current quota.)", 1),
        ("POLICY", "it refuses this (400, Not said, Bearer [key]: POLICY please.)", 1),
        ("PAGE", "the server sent text/html and no sound; asked 3 times. Is base_url right?", 3),
        ("DISGUISED", "the server sent audio/wav and no sound", 3),
        ("EMPTY", "the server sent nothing; asked 3 times.", 3),
        ("GARBAGE", "the server sent 15,000 bytes that are no wav", 3),
    ],
)
def test_what_does_not_pass_is_told(server: SpeechServer, word: str, reason: str, asked: int) -> None:
    assert reason in refusal(f"{word} please.")
    assert len(server.requests) == asked


def test_an_endless_answer_ends(server: SpeechServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "_MOST_BYTES", 5_000_000)
    assert "went on and on" in refusal("ENDLESS talk.")


def test_a_server_that_says_nothing_is_left(server: SpeechServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "_SILENCE", 0.3)
    monkeypatch.setattr(OpenAIEngine, "patience", 32.0)
    assert "nothing came in time" in refusal("STUCK for good.")


def test_a_server_that_is_not_there_is_told(server: SpeechServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setattr(OpenAIEngine, "patience", 32.0)
    assert "127.0.0.1: the connection failed" in refusal("Hello.")


def test_an_unknown_voice_is_refused_by_the_server_s_own_words(server: SpeechServer) -> None:
    assert "Unknown voice nobody." in refusal("Hello.", voice("nobody"))


def test_a_wrong_key_is_told_and_not_shown(server: SpeechServer) -> None:
    server.key = "another"
    told = refusal("Hello.")
    assert "it refuses the key (401, Incorrect API key provided: [key]" in told
    assert "Check OPENAI_API_KEY." in told
    assert len(server.requests) == 1


@pytest.mark.parametrize("text", ["", "…", " \n", "\x00"])
def test_nothing_is_sent_where_there_is_nothing_to_say(server: SpeechServer, text: str) -> None:
    assert "nothing to say" in refusal(text)
    assert server.requests == []


def test_no_text_breaks_the_request(server: SpeechServer) -> None:
    say("Half a \ud83d, a \x00 zero,\nand \x1b[31m colour.")
    assert server.requests[0]["input"] == "Half a , a zero, and [31m colour."


def test_a_key_is_not_sent_to_another_server(server: SpeechServer) -> None:
    with SpeechServer() as other:
        say("Hello.", voice(base_url=other.url))
        assert other.keys == {"none"}
    assert server.requests == []


def test_another_server_has_a_key_of_its_own(server: SpeechServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with SpeechServer("mine") as other:
        own = voice(base_url=other.url, api_key_env="MY_KEY")
        assert "there is no key for 127.0.0.1. Set MY_KEY" in refusal("Hello.", own)
        monkeypatch.setenv("MY_KEY", "mine")
        say("Hello.", own)
        assert other.keys == {"mine"}


def test_a_keyring_s_key_is_found_for_its_host(bare: None, monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    from keyring.backend import KeyringBackend

    class Ring(KeyringBackend):
        priority = 1.0

        def get_password(self, service: str, username: str) -> str | None:
            return KEY if (service, username) == ("qa2audio", "127.0.0.1") else None

        def set_password(self, service: str, username: str, password: str) -> None: ...
        def delete_password(self, service: str, username: str) -> None: ...

    before = keyring.get_keyring()
    ring: Any = Ring
    keyring.set_keyring(ring())
    try:
        with SpeechServer(KEY) as server:
            say("Hello.", voice(base_url=server.url))
            assert server.keys == {KEY}
        assert "there is no key for api.openai.com" in refusal("Hello.")
    finally:
        keyring.set_keyring(before)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"modell": "x"}, 'openai has no option "modell". Did you mean "model"?'),
        ({"api_key": KEY}, 'openai has no option "api_key". Keys come from the environment or a keyring.'),
        ({"base_url": "localhost:8880"}, "base_url is no address"),
        ({"base_url": "file:///etc/passwd"}, "base_url is no address"),
        ({"base_url": f"http://me:{KEY}@localhost/v1"}, "base_url holds more than an address"),
        ({"response_format": "mp3"}, "There are wav, pcm, flac."),
        ({"sample_rate": 12.0}, "sample_rate is a number"),
    ],
)
def test_options_that_make_no_sense_are_told_before_anything_is_sent(
    server: SpeechServer, options: dict[str, Any], told: str
) -> None:
    assert told in refusal("Hello.", voice(**options))
    assert server.requests == []
    assert told in str(OpenAIEngine().problem(voice(**options)))


def test_a_key_does_not_travel_in_the_clear(bare: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://speech.example.com/v1")
    assert "in the clear" in refusal("Hello.")
    for near in ("localhost", "127.0.0.1", "192.168.1.7", "kokoro", "box.local"):
        assert (
            server_of(voice(base_url=f"http://{near}:8880/v1", api_key_env="OPENAI_API_KEY")).credentials()
            == KEY
        )


def test_a_problem_is_one_sentence_with_its_remedy(bare: None, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = OpenAIEngine().problem()
    assert problem == (
        "there is no key for api.openai.com. Set OPENAI_API_KEY, or run: keyring set qa2audio api.openai.com"
    )
    assert OpenAIEngine().problem(voice(base_url="http://localhost:8880/v1")) is None
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:8880/v1")
    assert OpenAIEngine().problem() is None


def test_the_version_names_server_and_model_and_no_secret(bare: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert OpenAIEngine().version == "adapter 1, api.openai.com/v1, gpt-4o-mini-tts"
    monkeypatch.setenv("OPENAI_BASE_URL", f"http://me:{KEY}@localhost:8880/v1/?token={KEY}")
    monkeypatch.setenv("QA2AUDIO_OPENAI_MODEL", "kokoro")
    assert OpenAIEngine().version == "adapter 1, localhost:8880/v1, kokoro"


def test_prices_are_those_of_openai_alone(bare: None) -> None:
    engine = OpenAIEngine()
    assert engine.price(voice(model="tts-1"), 1_000_000) == 15
    assert engine.price(voice(), 900) == pytest.approx(0.015)
    assert engine.price(voice(model="tts-9"), 900) is None
    assert engine.price(voice(model="tts-1", base_url="http://localhost/v1"), 900) is None
