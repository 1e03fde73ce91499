from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.show.feed.xml import text
from qa2audio.show.migration.plaintext import plain_text


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("plain\nlines stay", "plain\nlines stay"),
        ("Q&amp;A &lt;b&gt; 1 < 2", "Q&A <b> 1 < 2"),
        ("<p>One\n  paragraph.</p>\n<p>Two<br/>rows</p>", "One paragraph.\n\nTwo\nrows"),
        ("<ul><li>a</li><li>b</li></ul>c", "a\nb\n\nc"),
        ("x<script>alert('<p>')</script>y<style>p{}</style>z", "xyz"),
        ("a<!-- <p>no</p> -->b<!-- never closed <p>c", "ab"),
        ("<![CDATA[x]]> <![ <!doctype", "<![CDATA[x]]> <![ <!doctype"),
        ("<script>never closed", ""),
    ],
)
def test_what_html_says(html: str, said: str) -> None:
    assert plain_text(html) == said


@given(st.text() | st.text("<>/!-[]pbrscit &;", max_size=60))
def test_any_html_is_read_and_nothing_made_up(html: str) -> None:
    said = plain_text(html)
    assert said == said.strip()
    if "&" not in html:  # what is read stood there, in that order
        left = iter(text(html))
        assert all(char in left for char in said if not char.isspace())


@pytest.mark.parametrize("piece", ["<![", "<!--", "<a ", "<p", "</", "&#", '<a href="', "<script>", "<<<"])
def test_much_of_anything_takes_no_long_time(piece: str) -> None:
    assert len(plain_text(piece * (1_000_000 // len(piece)))) <= 1_000_000
