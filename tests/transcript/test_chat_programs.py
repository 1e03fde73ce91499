"""Chats of many programs and languages, pasted and exported: who says what, and what is no message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Heading, OmissionReason, Turn
from qa2audio.transcript import read
from qa2audio.transcript.formats.known_formats import FORMATS, choose
from qa2audio.transcript.read_file import understand
from qa2audio.transcript.rows import split_rows
from qa2audio.transcript.source import Source
from qa2audio.transcript.source_file import load

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Transcript

HELLO, HI, WHO = "Good morning.", "Morning!", "Who built it?"
TALK = [("Ilse Marin", HELLO), ("Tom", HI), ("Ilse Marin", WHO)]


def said(transcript: Transcript) -> list[tuple[str, str]]:
    return [(part.speaker, part.text) for part in transcript.parts if isinstance(part, Turn)]


def chat(text: str, folder: Path) -> Transcript:
    path = folder / "talk.txt"
    path.write_text(text, encoding="utf-8")
    return read(path)


def _in(form: str, times: str = "22 23 31") -> str:
    """Return the talk with each message written as `form` says."""
    messages = zip(TALK, times.split(), strict=True)
    return "".join(form.format(who=who, text=text, m=minute) for (who, text), minute in messages)


SHAPES = {
    "Slack, pasted": "{who}\n  9:{m} AM\n{text}\n\n",
    "Slack, pasted, day's clock": "{who}\n  09:{m}\n{text}\n\n",
    "Slack, a row": "{who}  9:{m} AM\n{text}\n",
    "Slack, brackets": "{who} [9:{m} AM]\n{text}\n",
    "Teams, copied": "[9:{m} AM] {who}\n{text}\n",
    "Teams, yesterday": "[Yesterday 9:{m} AM] {who}\n{text}\n\n",
    "Teams, with units": "{who}\n0 minutes {m} seconds\n0:{m}\n{who} 0 minutes {m} seconds\n{text}\n",
    "Teams, units and a clock": "{who}\n0 minutes {m} seconds0:{m}\n{who} 0 minutes {m} seconds\n{text}\n",
    "Zoom": "09:{m}:01\t From  {who}  to  Everyone:\n\t{text}\n",
    "Zoom, German": "09:{m}:01 Von {who} an Alle : {text}\n",
    "Zoom, French": "09:{m}:01 De {who} à Tout le monde:\n\t{text}\n",
    "Zoom, window": "{who} to Everyone 9:{m} AM\n{text}\n",
    "Webex": "from {who} to everyone:    9:{m} AM\n{text}\n",
    "Discord": "{who} — Today at 9:{m} AM\n{text}\n",
    "Discord, dated": "{who} — 01/12/2025 09:{m}\n{text}\n",
    "Discord, two spaces": "{who}  01/12/2025 09:{m}\n{text}\n",
    "Discord, German": "{who} — heute um 09:{m} Uhr\n{text}\n",
    "Discord, three rows": "{who}\n — \n01/12/2025 09:{m}\n{text}\n",
    "Discord, compact": "[9:{m} AM]{who}: {text}\n",
    "Discord, exported": "[01-Dec-25 09:{m} AM] {who}#1234\n{text}\n\n",
    "WhatsApp": "12/1/25, 9:{m} AM - {who}: {text}\n",
    "WhatsApp, narrow space": "12/1/25, 9:{m}\u202fAM - {who}: {text}\n",
    "WhatsApp, iOS": "[01.12.25, 09:{m}:13] {who}: {text}\n",
    "WhatsApp, Spanish": "1/12/25, 9:{m} a.\u00a0m. - {who}: {text}\n",
    "WhatsApp, Chinese": "2025/12/1 上午9:{m} - {who}: {text}\n",
    "WhatsApp, Korean": "2025. 12. 1. 오전 9:{m} - {who}: {text}\n",
    "WhatsApp, Finnish": "1.12.2025 klo 9.{m} - {who}: {text}\n",
    "WhatsApp, Danish": "01.12.25 09.{m} - {who}: {text}\n",
    "WhatsApp, Arabic": "\u200f1\u200f/12\u200f/2025، 9:{m} ص - {who}: {text}\n",
    "WhatsApp, Turkish": "1.12.2025 ÖÖ 9:{m} - {who}: {text}\n",
    "WhatsApp, web": "[9:{m} AM, 12/1/2025] {who}: {text}\n",
    "KakaoTalk": "2025년 12월 1일 오전 9:{m}, {who} : {text}\n",
    "KakaoTalk, computer": "[{who}] [오전 9:{m}] {text}\n",
    "LINE": "09:{m}\t{who}\t{text}\n",
    "WeChat": "{who} 2025/12/1 9:{m}:13\n{text}\n\n",
    "QQ": "2025-12-01 9:{m}:13 {who}(12345)\n{text}\n\n",
    "Signal": "[2025-12-01 09:{m}] {who}: {text}\n",
    "Signal, older": "(2025-12-01, 09:{m}) {who}: {text}\n",
    "Telegram": "{who}, [01.12.2025 09:{m}]\n{text}\n\n",
    "Telegram, American": "{who}, [1/12/25 9:{m} AM]\n{text}\n\n",
    "Skype": "[01.12.2025 09:{m}:13] {who}: {text}\n",
    "Messenger": "{who}\n{text}\n9:{m} AM\n",
    "Google Chat": "{who}, 9:{m} AM, Edited\n{text}\n",
    "iMessage, exported": "Dec 01, 2025  9:{m}:13 AM\n{who}\n{text}\n\n",
    "YouTube, live": "9:{m} AM\n{who}\n{text}\n",
    "YouTube, downloaded": "0:{m} | {who}: {text}\n",
    "Twitch": "[0:12:{m}] {who}: {text}\n",
    "IRC": "10:{m} <{who}> {text}\n",
    "IRC, bar": "10:02:{m}   {who} | {text}\n",
    "IRC, weechat": "2025-12-01 10:02:{m}\t{who}\t{text}\n",
    "IRC, HexChat": "Dec 01 10:02:{m} <{who}>\t{text}\n",
    "IRC, Konversation": "[Monday, 1 December 2025] [10:02:{m} AM CET] <{who}>\t{text}\n",
    "IRC, ISO": "2025-12-01T10:02:{m}Z <{who}> {text}\n",
    "IRC, hosts": "[14 Jan 10:{m}] <{who}!n=x@host.example> {text}\n",
    "WhatsApp, Arabic digits": "[١\u200f/٢\u200f/٢٠٢٤، ٩:{m}:٢٢ ص] {who}: {text}\n",
    "Discord, French": "{who} — Aujourd’hui à 14:{m}\n{text}\n",
    "Discord, with a tag": "{who} [BOAT] — 03/05/2024 2:{m} PM\n{text}\n",
    "Slack, with a status": "{who}\n:palm_tree:  9:{m} AM\n{text}\n:eyes:\n1\n",
    "iMessage, read": "Mar 05, 2024  2:{m}:11 PM (Read after 3 seconds)\n{who}\n{text}\n\n",
    "Skype, edited": "[05.03.2024 14:{m}:11 | Edited 14:08:00] {who}: {text}\n",
    "HappyScribe": "00:00:{m} - {who}\n{text}\n\n",
    "QQ, address": "2025-12-01 9:{m}:13 {who}<x@mail.example>\n{text}\n\n",
    "IRC, colon": "10:{m} {who}: {text}\n",
    "bars": "00:00:{m} | {who} | {text}\n",
    "tabs": "00:00:{m}\t{who}\t{text}\n",
    "name, bar, time, bar": "{who} | 00:00:{m} | {text}\n",
    "three rows": "{who}\n0:{m}\n{text}\n\n",
    "German date": "Montag, 1. Dezember 2025, 9:{m} Uhr, {who}\n{text}\n",
    "French date": "lundi 1 décembre 2025, 09h{m} - {who}\n{text}\n",
    "Portuguese date": "{who}, 1 de dez. de 2025 09:{m}\n{text}\n",
    "Russian date": "1 дек. 2025 г., 10:{m} - {who}: {text}\n",
    "Hungarian date": "{who} - 2025. dec. 1. 9:{m}\n{text}\n",
}  # fmt: skip


@pytest.mark.parametrize("form", SHAPES.values(), ids=SHAPES)
def test_whoever_wrote_a_message_says_it(form: str, tmp_path: Path) -> None:
    assert said(chat(_in(form), tmp_path)) == TALK


NICKNAMES = [
    "tom_aker",
    "Tom 🌿",
    "~ Bea",
    "+49 151 1234567",
    "Dr. Marin-Aker",
    "О’Нил",
    "伊尔",
    "نور",
    "xX_ilse_Xx",
    "j",
]


@pytest.mark.parametrize("name", NICKNAMES)
def test_a_name_may_be_spelt_in_any_way(name: str, tmp_path: Path) -> None:
    text = f"12/1/25, 9:22 AM - {name}: Good morning.\n12/1/25, 9:23 AM - Ilse: Hi.\n12/1/25, 9:24 AM - {name}: So.\n"

    assert said(chat(text, tmp_path))[0] == (name.removeprefix("~ "), "Good morning.")


@pytest.mark.parametrize(
    "label",
    [
        "Marin, Ilse   0:{m}\n{text}\n\n",
        "[9:{m} AM] Marin, Ilse\n{text}\n",
        "Marin, Ilse (Guest) 9:{m} AM\n{text}\n",
    ],
)
def test_a_first_name_behind_the_last_one_comes_first(label: str, tmp_path: Path) -> None:
    text = label.format(m="02", text=HELLO) + label.replace("Marin, Ilse", "Aker, Tom").format(m="07", text=HI)

    assert said(chat(text + label.format(m="12", text=WHO), tmp_path)) == [
        ("Ilse Marin", HELLO), ("Tom Aker", HI), ("Ilse Marin", WHO)
    ]  # fmt: skip


NOTICES = [
    "12/1/25, 9:20 AM - Messages and calls are end-to-end encrypted. Tap to learn more.",
    "12/1/25, 9:20 AM - Ilse Marin added Tom",
    '12/1/25, 9:20 AM - Ilse Marin changed the subject from "A: b" to "C"',
    "12/1/25, 9:20 AM - Tom: <Media omitted>",
    "12/1/25, 9:20 AM - Tom: IMG-20251201-WA0001.jpg (file attached)",
    "12/1/25, 9:20 AM - Tom: This message was deleted",
    "12/1/25, 9:20 AM - Tom: \u200eimage omitted",
    "12/1/25, 9:20 AM - Tom: Bild weggelassen",
    "12/1/25, 9:20 AM - Tom: imagen omitida",
    "12/1/25, 9:20 AM - Tom: image absente",
    "12/1/25, 9:20 AM - Tom: immagine omessa",
    "12/1/25, 9:20 AM - Tom: imagem ocultada",
    "12/1/25, 9:20 AM - Tom: Eliminaste este mensaje",
    "12/1/25, 9:20 AM - Tom: Сообщение удалено",
    "12/1/25, 9:20 AM - Tom: <Без медиафайлов>",
    "12/1/25, 9:20 AM - Tom: 画像は含まれていません",
    "12/1/25, 9:20 AM - Tom: Bu mesaj silindi",
    "12/1/25, 9:20 AM - Tom: Missed voice call",
]


@pytest.mark.parametrize("notice", NOTICES)
def test_what_the_program_wrote_is_not_said(notice: str, tmp_path: Path) -> None:
    transcript = chat(f"{notice}\n" + _in(SHAPES["WhatsApp"]) + f"{notice}\n", tmp_path)

    assert said(transcript) == TALK
    assert transcript.problems == ()
    assert {left.reason for left in transcript.omitted} <= {
        OmissionReason.NOTICE, OmissionReason.TIME, OmissionReason.LABEL
    }  # fmt: skip


@pytest.mark.parametrize(
    "between",
    [
        "3 replies", "Last reply today at 9:30 AM", "View thread", "New", "Monday, December 1st", "👍 2",
        ":+1: 3 :tada: 1", "Tom joined #lantern.", "like 1", "(- Tom: ❤️ -)", "[In reply to Ilse]",
        "--- 1. Dezember 2025 ---", "Image from.png",
    ],
)  # fmt: skip
def test_what_stands_between_messages_is_not_said(between: str, tmp_path: Path) -> None:
    text = _in(SHAPES["Slack, pasted"]).replace("Tom\n", f"{between}\nTom\n")

    assert said(chat(text, tmp_path)) == TALK


def test_a_message_has_rows_paragraphs_times_and_colons(tmp_path: Path) -> None:
    text = _in(SHAPES["WhatsApp"]).replace(HI, "Note: at 10:30\nthe train\n\n@ilse [11:00] is late (edited)")

    assert said(chat(text, tmp_path))[1] == ("Tom", "Note: at 10:30 the train\n\n@ilse [11:00] is late")


def test_a_second_message_of_the_same_person_has_its_time_alone(tmp_path: Path) -> None:
    text = _in(SHAPES["Slack, pasted"]).replace(f"{HI}\n", f"{HI}\n9:24\nIt took a winter.\n")

    assert ("Tom", "It took a winter.") in said(chat(text, tmp_path))


def test_what_stands_above_the_first_message_is_its_title(tmp_path: Path) -> None:
    head = "The Lantern\nDecember 1, 2025, 9:22AM\n12m 45s\n\nIlse Marin started transcription\n\n"
    text = _in("{who}   0:{m}\n{text}\n\n").replace("Ilse Marin", "Marin, Ilse").replace("Tom", "Aker, Tom")

    transcript = chat(head + text, tmp_path)

    assert transcript.title == "The Lantern"
    assert [speaker for speaker, _ in said(transcript)] == ["Ilse Marin", "Tom Aker", "Ilse Marin"]
    assert not any(isinstance(part, Heading) for part in transcript.parts)


@pytest.mark.parametrize(
    "text",
    [
        "Day\n\n10:30 Coffee\nIn the hall\n11:00 Talk: moss\nBy Mara\n12:00 Lunch\nAt home\n13:00 Talk: sand\n",
        "9:00 AM Hello\nHall\n9:30 AM Keynote\nHall\n10:30 AM Coffee\nYard\n11:00 AM Keynote\nHall\n",
        "Registration\n9:00 AM\nMain hall\n\nKeynote\n9:30 AM\nMain hall\n\nCoffee\n10:00 AM\nYard\n",
        "We met at 10:30 in the yard. At 11:00 we left.\nTom came at 12:15.\nIt was 9:22 AM.\nAnd so we went.\n",
        "00:00 Intro\n03:12 Under the floor\n10:20 The lantern\n",
        "Monday, 1 December 2025, 9:22\nWoke up late.\n\nTuesday, 2 December 2025, 9:40\nWoke up later.\n",
        "2025-12-01 10:02:33 INFO: started\n2025-12-01 10:02:34 WARN: low\n2025-12-01 10:02:35 INFO: request\n",
        "Harrow Point 10:02\nLantern Street 10:07\nHarrow Point 10:32\nLantern Street 10:37\n",
        "0:00\ntoday we look at the moss\n0:04\nin the north of the house\n0:08\nwhy it does. Water.\n",
        "Lamp oil: 0:20\nStir\nMoss: 0:45\nStir again\nSand: 1:10\nServe\n",
        "Ana: At 10:02 I left.\nBen: At 10:03?\nAna: Yes, 10:02 AM.\n",
        "<town>\n  <name> Ba\n</town>\n<town>\n  <name> Bo\n</town>\n<lake> Da\n<lake> Du\n<town> Di\n",
        "Ana: [05:42] So.\nBen: Yes.\nAna: No.\nBen: [09:51] Why?\nAna: So.\nBen: Oh.\nAna: [18:20] Well.\n",
        "Sent: Monday, December 1, 2025 9:22 AM\nHello.\nSent: Monday, December 1, 2025 9:24 AM\nHi.\n",
    ],
)  # fmt: skip
def test_times_alone_make_no_chat(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")

    assert choose(load(path)).name != "chat"


MARKDOWN = {
    "nicknames in bold": "**\\<{who}>** {text}  \n",
    "a log below notes": "14:{m} <{who}> {text}\n",
    "names in bold": "**{who}** 9:{m} AM\n\n{text}\n\n",
}


@pytest.mark.parametrize("form", MARKDOWN.values(), ids=MARKDOWN)
def test_a_chat_in_markdown_is_one(form: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    notes = "# Notes\n\n- The [lantern](https://x.example) is **old**.\n\n## Log\n\n"
    path.write_text(notes + _in(form) * 4, encoding="utf-8")

    assert said(read(path))[-12:] == TALK * 4


HEADS = [
    "12/1/25, 9:22 AM - ", "[01.12.25, 09:22:13] ", "10:02 ", "Ilse, [01.12.2025 09:22]", "Ilse — Today at 9:22 AM",
    "Ilse Marin  9:22 AM", "  9:22 AM", "0:02", "10:02 <ilse> ", "<ilse> ", "Ilse", "Marin, Ilse", "10:03 * ",
    "10:03 -!- ",
    "09:12:01 From Ilse to Everyone: ", "{Reactions}", "Monday, December 1st", "\u200e", "Ilse: ", "3 replies",
    "",
]  # fmt: skip
WORDS = [
    "hello",
    "Ilse:",
    "Tom |",
    "<Media omitted>",
    "(edited)",
    "[Music]",
    "\u200eimage omitted",
    "10:30",
    "%%",
    "<!--",
    "伊",
    "👍",
]
rows = st.tuples(
    st.sampled_from(HEADS),
    st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=5).map(" ".join),
    st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\t\n"]),
)


@given(st.lists(rows, min_size=1, max_size=12))
def test_no_word_is_lost_and_nobody_invented(drawn: list[tuple[str, str, str]]) -> None:
    text = "".join("".join(row) for row in drawn)
    source = Source("talk", "talk", split_rows(text))

    transcript = understand(source, next(each for each in FORMATS if each.name == "chat"))

    letters = "".join(char for char in text if char.isalnum()).casefold()
    for speaker in transcript.speakers:
        words = [word for word in speaker.name.casefold().split() if speaker.name != "Narrator"]
        assert all("".join(filter(str.isalnum, word)) in letters for word in words)
