"""Text made safe for one line."""

from __future__ import annotations

import pytest

from qa2audio.publish.single_line import cells, plain, shorten


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  two \t words\n", "two words"),
        ("a\x00b\x7fc", "abc"),
        ("a\x0bb\x85c\u2028d", "a b c d"),
        ("soft\u00adhyphen\ufeff", "softhyphen"),
        ("\u202eturned\u202c \u2066x\u2069", "turned x"),
        ("half \ud83d done", "half done"),
        ("\ufdd0\ufdef\ufffe\U0001ffff\ufffd\ufdcf", "\ufffd\ufdcf"),
        ("می\u200cخواهم \u200eb\u200f", "می\u200cخواهم \u200eb\u200f"),
        ("\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
    ],
)
def test_what_stays(text: str, kept: str) -> None:
    assert plain(text) == kept


def test_how_much_room_it_takes() -> None:
    assert [cells(text) for text in ("", "abc", "äb", "日本", "ＡＢ", "日b")] == [0, 3, 2, 4, 4, 3]


@pytest.mark.parametrize(
    ("text", "room", "short"),
    [
        ("abcd", 4, "abcd"),
        ("abcde", 4, "abc…"),
        ("ab cd", 4, "ab…"),
        ("日本語", 6, "日本語"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
    ],
)
def test_what_is_cut(text: str, room: int, short: str) -> None:
    assert shorten(text, room) == short
