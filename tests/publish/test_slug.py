from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.publish.folder.slug import slugify
from qa2audio.publish.folder.swap import desk


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("part1", "part1"),
        ("Part 1 (final)", "part-1-final"),
        ("Über Ça", "uber-ca"),
        ("Разговор №5", "разговор-no5"),
        ("与开源社区的对话", "与开源社区的对话"),
        ("CON", "con-episode"),
        ("../..", "episode"),
        ("a_b.c", "a-b-c"),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert slugify(name) == slug


@given(st.text())
def test_a_slug_is_a_folder_name_everywhere_and_its_own_slug(name: str) -> None:
    slug = slugify(name)
    assert slugify(slug) == slug
    assert len(slug.encode()) <= 130
    desk(Path("output"), slug)
