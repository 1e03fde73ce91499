"""Directions of other tools, of radio scripts, and of transcribers in other languages."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Pause, Respelling, Transcript, Turn
from qa2audio.model.joined_turns import turns
from qa2audio.transcript.turns.directions.directions import find, stands_alone

Reading = Callable[[str], Transcript]


def left(text: str) -> str:
    """Return what is spoken of `text`."""
    for direction in reversed(find(text)):
        text = text[: direction.start] + text[direction.end :]
    return " ".join(text.split())


@pytest.mark.parametrize(
    "direction",
    [
        "<|pause:800|>", '<break time="1s"/>', "<break/>", '<break strength="strong" />', "<#0.5#>", "[[slnc 400]]",
        "<pause 500ms>", "<speak>", "</speak>", '<voice name="Nell">', "</voice>", '<prosody rate="slow">',
        "</prosody>", '<say-as interpret-as="date">', "<emotion:sadness>", "</emotion>", "<emphasis>", "<laugh>",
        "<sigh>", "<chuckle>", "<clears throat>", "{laughs}", "{sighs deeply}", "[sfx: bell]", "[SFX - rain]",
        "[bed: theme]", "[audio: talk.wav]", "[talk_final.mp3]", "[fade in music]", "[theme music fades out]",
        "[emotion=sad]", "(beat)", "[beat]", "【笑】", "（笑）", "(笑)", "［拍手］", "（会場笑）",
        "【音乐】", "(掌声)", "[웃음]",
        "[Lachen]", "(lacht)", "[Beifall]", "[unverständlich]", "(rires)", "(Il rit)", "[Musique]", "(risas)",
        "(se ríe)", "[aplausos]", "(risate)", "[risos]", "(gelach)", "(skratt)", "(смеётся)", "[аплодисменты]",
        "(śmiech)", "[alkışlar]", "[whispering]", "[sarcastically]", "[Werbung]", "(publicité)",
    ],
)  # fmt: skip
def test_a_direction_of_others_is_not_said(direction: str) -> None:
    assert left(f"So it {direction} is.") == "So it is."
    assert left(direction) == ""
    assert stands_alone(direction)


@pytest.mark.parametrize(
    "direction",
    [
        "[excited]",
        "[very sad]",
        "[strong Welsh accent]",
        "(excited)",
        "(in a low voice)",
        "{angry}",
        "[joyful]",
    ],
)
def test_a_mood_before_a_sentence_is_not_said(direction: str) -> None:
    assert left(f"{direction} We found it.") == "We found it."
    assert left(f"So it was. {direction} We found it.") == "So it was. We found it."
    assert stands_alone(direction)


@pytest.mark.parametrize(
    "text",
    [
        "[the] lighthouse", "he said [to Tom] that", "she was [happy] to go", "it was (sadly for us) over",
        "the (Musik) of it", "a set {a, b} of", "if a < b and c > d then", "x <y> z", "[Ilse]", "<Ilse> hello",
        "（另见第三章）", "【编者注】", "(see below)", "(in German)", "[effect]", "(the beat goes on)",
        "the [calm] sea", "(quiet please, I said)", "[emphasis mine]", "[translation: hello]", "(tape two)",
    ],
)  # fmt: skip
def test_brackets_with_words_are_said(text: str) -> None:
    assert left(text) == text


@pytest.mark.parametrize(
    "line",
    ["SOUND: A DOOR CREAKS", "MUSIC: UP AND UNDER", "SFX: bell", "Sfx: a bell", "FX: RAIN", "#SFX bell",
     "GERÄUSCH: Regen",
     "12  SOUND: FOOTSTEPS", "ATMOS: a market", "BRUITAGE : une porte"],
)  # fmt: skip
def test_a_cue_of_a_radio_script_is_a_line_of_its_own(line: str) -> None:
    assert stands_alone(line)


@pytest.mark.parametrize(
    "line", ["Sound: that is what I do", "ANA: A DOOR CREAKS", "#music is what I love", "Effect: none"]
)
def test_other_lines_are_said(line: str) -> None:
    assert not stands_alone(line)


def test_what_we_have_the_means_for_is_done(read_text: Reading) -> None:
    transcript = read_text(
        'Oda: One <break time="1.5s"/> two <|pause:800|> three <#0.5#> four.\n'
        'Ravi: <prosody rate="85%" pitch="high">Slow.</prosody> And <sub alias="W H O">WHO</sub> says'
        ' <phoneme alphabet="ipa" ph="təˈmeɪtoʊ">tomato</phoneme>.\nOda: So.\nRavi: Oh.\n'
    )
    seconds = [part.seconds for part in transcript.parts if isinstance(part, Pause)]
    said = [part for part in transcript.parts if isinstance(part, Turn)]

    assert seconds == [1.5, 0.8, 0.5]
    assert [(turn.text, turn.manner) for turn in said if turn.manner] == [("Slow.", "slower higher")]
    assert [r for turn in said for r in turn.respellings] == [
        Respelling(0, 3, "W H O"), Respelling(0, 6, "təˈmeɪtoʊ", ipa=True),
    ]  # fmt: skip
    assert transcript.problems == ()


def test_what_we_have_no_means_for_is_told_once(read_text: Reading) -> None:
    transcript = read_text(
        "Oda: [excited] One.\nRavi: [excited] Two. [sfx: bell]\nOda: (laughs) So.\nRavi: Oh.\n"
    )

    assert [(each.line, each.about) for each in transcript.problems] == [(1, "[excited]"), (2, "[sfx: bell]")]
    assert [turn.text for turn in turns(transcript.parts)] == ["One.", "Two.", "So.", "Oh."]


def test_tags_are_no_names(read_text: Reading) -> None:
    transcript = read_text(
        "[whispers] It is late.\n\n[sighs] So it is.\n\n[whispers] Go home.\n\n<laugh> No.\n\n<laugh> No!\n"
    )

    assert [speaker.name for speaker in transcript.speakers] == ["Narrator"]


@given(st.text(alphabet="<>|{}[]()（）【】:#/=\"' abpse笑\n", max_size=60))
def test_directions_never_overlap(text: str) -> None:
    found = find(text)

    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
