"""What is a title above a conversation, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa2audio.model import Transcript, Turn

Reading = Callable[[str], Transcript]
TALK = (
    "Oda: What did you find below the boards?\n\nRavi: A lantern, it burned.\n\nOda: Did it?\n\nRavi: It did.\n"
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("#12: The Lamp", "#12: The Lamp"), ("Episode 12 – The Lamp", "Episode 12 – The Lamp"),
        ("Transcript: The Lamp", "The Lamp"), ("Titel: Die Lampe", "Die Lampe"), ("タイトル：灯の話", "灯の話"),
        ("【第12回】灯の話", "【第12回】灯の話"), ("¿Qué es una lámpara?", "¿Qué es una lámpara?"),
        ("The Lamp\n\n12m 45s", "The Lamp"), ("The Lamp\nMarch 3, 2022, 10:02 AM", "The Lamp"),
        ("GMT2024-Recording.mp4\n\nThe Lamp", "The Lamp"), ("Recording\n\nThe Lamp", "The Lamp"),
        ("https://lamp.example/12\n\nThe Lamp", "The Lamp"), ("The Lamp\nA talk about boards and oil.", "The Lamp"),
        ("Welcome to Night Harbour", "Welcome to Night Harbour"), ("So Far Away", "So Far Away"),
        ("Share\nThe Lamp\n8 min read", "The Lamp"), ("Transcript\n\nThe Lamp", "The Lamp"),
    ],
)  # fmt: skip
def test_a_title_is_not_lost(read_text: Reading, head: str, title: str) -> None:
    assert read_text(f"{head}\n\n{TALK}").title == title


@pytest.mark.parametrize(
    "line",
    [
        "12m 45s",
        "1 hr 2 min",
        "45:12",
        "Recording",
        "talk_final_v2",
        "talk.wav",
        "3. März 2022",
        "2022-03-03 10:00",
    ],
)
def test_what_is_said_of_a_recording_is_no_title(read_text: Reading, line: str) -> None:
    transcript = read_text(f"{line}\n\n{TALK}")

    assert transcript.title == "talk"
    assert [left.text for left in transcript.omitted if left.reason != "label"] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Hello and welcome to the show, everyone", "So today we have Ravi here with us", "Welcome back",
        "Hallo zusammen und willkommen", "Bonjour à tous", "Hola a todos", "Всем привет, сегодня мы здесь",
        "大家好 欢迎收听", "こんにちは、灯の話です", "My name is Oda and this is the lamp",
    ],
)  # fmt: skip
def test_the_first_words_are_said(read_text: Reading, line: str) -> None:
    transcript = read_text(f"{line}\n\n{TALK}")

    assert next(part.text for part in transcript.parts if isinstance(part, Turn)).startswith(line[:8])


def test_what_is_said_at_a_time_is_no_title(read_text: Reading) -> None:
    transcript = read_text("0:00\nThe lamp was under\n\n0:04\nAnd nobody knew it\n\n0:09\nuntil the mill\n")

    assert transcript.title == "talk"
    assert [part.text.split()[0] for part in transcript.parts if isinstance(part, Turn)] == [
        "The",
        "And",
        "until",
    ]
