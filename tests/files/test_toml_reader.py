from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.errors import ConfigError
from qa2audio.files.toml_lines import Lines, lines_of
from qa2audio.files.toml_reader import Toml, read_toml

HARD = '''\
# a comment = [not, a, table]
title = "a # no comment"   # [nor this]
"quoted.key" . 'lite.ral' = 1
text = """
[not.a.table]
key = "no key"
a quote at the end \\""""""
raw = \'\'\'
# not = "this"
\'\'two\'\'\'\'\'

list = [ # of several lines
  "one", 'two',
  # nothing here

  { a = 1, b = { c = "]" } }, [
    3, 4,
  ],
]
date = 1979-05-27 07:32:00Z
dotted.a.b = true
dotted.a.c = "x"

[ table . "in ner" ]
key = -1_000.5e+3
"\\u00e9" = "}"

[[several]]
name = "one"
[several.sub]
x = 1
[[several]]
  [[several.deep]]
  y = 2
  [[several.deep]]
  y = 3

[table]
late = 0
'''


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("quoted.key",), 3),
        (("quoted.key", "lite.ral"), 3),
        (("text",), 4),
        (("raw",), 8),
        (("list",), 12),
        (("list", 0), 13),
        (("list", 1), 13),
        (("list", 2), 16),
        (("list", 2, "b", "c"), 16),
        (("list", 3), 16),
        (("list", 3, 0), 17),
        (("list", 3, 1), 17),
        (("date",), 20),
        (("dotted",), 21),
        (("dotted", "a", "b"), 21),
        (("dotted", "a", "c"), 22),
        (("table",), 24),
        (("table", "in ner", "key"), 25),
        (("table", "in ner", "é"), 26),
        (("several",), 28),
        (("several", 0), 28),
        (("several", 0, "sub"), 30),
        (("several", 0, "sub", "x"), 31),
        (("several", 1), 32),
        (("several", 1, "deep"), 33),
        (("several", 1, "deep", 0, "y"), 34),
        (("several", 1, "deep", 1), 35),
        (("several", 1, "deep", 1, "y"), 36),
        (("table", "late"), 39),
        (("missing",), None),
        (("title", "missing"), None),
        (("missing", "missing"), None),
        (("list", 4), None),
        (("list", -1), None),
        (("several", "name"), None),
        (("not",), None),
        (("key",), None),
    ],
)
def test_everything_knows_its_line(path: tuple[str | int, ...], line: int | None, ends: str, mark: str) -> None:
    toml = Toml(mark + HARD.replace("\n", ends), "show.toml")
    assert toml.line_of(*path) == line
    later = Toml(mark + HARD.replace("\n", ends), "talk.md", 5).line_of(*path)
    assert later == (line + 4 if line else None)


def test_the_values_are_those_of_pythons_parser() -> None:
    values = Toml(HARD, "show.toml").values
    assert values["text"] == '[not.a.table]\nkey = "no key"\na quote at the end """'
    assert values["raw"] == "# not = \"this\"\n''two''"
    assert values["list"] == ["one", "two", {"a": 1, "b": {"c": "]"}}, [3, 4]]
    assert_same_shape(values, lines_of(HARD))


def assert_same_shape(value: Any, lines: Lines) -> None:
    """Every value has its line, and nothing else has one."""
    if isinstance(value, dict):
        assert set(value) == set(lines.table)
        for key, inner in value.items():
            assert_same_shape(inner, lines.table[key])
    elif isinstance(value, list):
        assert len(value) == len(lines.entries)
        for inner, found in zip(value, lines.entries, strict=True):
            assert_same_shape(inner, found)
    else:
        assert not lines.table
        assert not lines.entries


TEXTS = st.sampled_from(
    [
        '""',
        '"a"',
        '"# [x] = \\" \\\\"',
        "'\\'",
        "'# [x]'",
        '"""a\n[x]\n"q" \\"""""',
        "'''\n'\n\n''x'''''",
        '""""a"""',
    ]
)
SCALARS = st.sampled_from(["1", "-2.5e3", "true", "0xff", "1979-05-27", "1979-05-27 07:32:00", "nan"]) | TEXTS
BLANKS = st.sampled_from(["", " ", "\t", "\n", " # ] } , \" ''' \n", "\n\n"])


@st.composite
def arrays(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    parts = [draw(BLANKS) + draw(inner) + draw(BLANKS) for _ in range(draw(st.integers(0, 3)))]
    comma = "," if parts and draw(st.sampled_from([True, False])) else ""
    return "[" + ",".join(parts) + comma + draw(BLANKS) + "]"


@st.composite
def inline_tables(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    keys = draw(
        st.lists(st.sampled_from(["a", "b", '"c d"', "'e'", "f.g", 'h . "i"']), unique=True, max_size=3)
    )
    return "{ " + ", ".join(f"{key} = {draw(inner)}" for key in keys) + " }"


VALUES = st.recursive(SCALARS, lambda inner: arrays(inner) | inline_tables(inner), max_leaves=6)


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, dict[str, int]]:
    """A document whose keys are all different, and the line of each."""
    text, lines, number = "", {}, 0
    for _ in range(draw(st.integers(1, 6))):
        number += 1
        kind = draw(st.sampled_from(["pair", "pair", "table", "tables", "blank"]))
        if kind == "blank":
            text += draw(BLANKS) + "\n"
            continue
        lines[f"key{number}"] = text.count("\n") + 1
        heads = {"table": f"[ 'key{number}' ] # ]", "tables": f'[["key{number}"]]'}
        text += heads.get(kind) or f"key{number} = {draw(VALUES)}"
        text += "\n"
    return text, lines


def flat(values: Any, path: tuple[str | int, ...] = ()) -> dict[str, tuple[str | int, ...]]:
    found = {}
    inner = (
        values.items() if isinstance(values, dict) else enumerate(values) if isinstance(values, list) else ()
    )
    for key, value in inner:
        if str(key).startswith("key"):
            found[str(key)] = (*path, key)
        found |= flat(value, (*path, key))
    return found


@given(documents())
def test_in_any_document(document: tuple[str, dict[str, int]]) -> None:
    text, lines = document
    toml = Toml(text, "any.toml")
    assert_same_shape(toml.values, lines_of(text))
    paths = flat(toml.values)
    assert {key: toml.line_of(*paths[key]) for key in lines} == lines


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a = 1\nb = \n", 2, "Invalid value"),
        ('a = 1\n\n\nb = "x', 4, "Unterminated string"),
        ('a = 1\n\nb = "x\n\n', 3, "Illegal character '\\\\n'"),
        ("[table]\n[table]\n", 2, "Cannot declare"),
        ("a = [1,\n2\n\n", 2, "Unclosed array"),
        ("a = " + "9" * 5000, None, "Exceeds the limit"),
        ("a = " + "[" * 5000, None, "nested too deeply"),
        ("a = " + "[" * 100 + "]" * 100, None, "nested too deeply"),
        ("a." * 3000 + "a = 1", None, "nested too deeply"),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: int | None, message: str) -> None:
    with pytest.raises(ConfigError, match=message) as caught:
        Toml(text, "show.toml")
    assert caught.value.location is not None
    assert (caught.value.location.where, caught.value.location.line) == ("show.toml", line)
    assert " (at " not in caught.value.message
    with pytest.raises(ConfigError) as later:
        Toml(text, "talk.md", 10)
    assert later.value.location is not None
    assert later.value.location.line == (line + 9 if line else None)


def test_a_hundred_levels_are_no_mistake() -> None:
    toml = Toml("a = " + "[" * 99 + "]" * 99, "show.toml")
    assert toml.line_of("a", *[0] * 98) == 1


def test_a_file_with_a_mark_and_other_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "show.toml"
    path.write_bytes(b'\xef\xbb\xbfa = 1\r\nb = "x"\r\n')
    toml = read_toml(path)
    assert (toml.values, toml.line_of("b"), toml.where) == ({"a": 1, "b": "x"}, 2, str(path))


def test_what_is_no_file_of_text(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file") as caught:
        read_toml(tmp_path / "a.toml")
    assert caught.value.hint == "Check the path."
    (tmp_path / "a.toml").write_bytes(b"a = '\xe9'")
    with pytest.raises(ConfigError, match="is not UTF-8") as caught:
        read_toml(tmp_path / "a.toml")
    assert caught.value.hint == "Save it as UTF-8."
    assert caught.value.location is not None
    assert caught.value.location.where == str(tmp_path / "a.toml")
