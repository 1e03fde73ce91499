"""How long a server is left alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.engines.openai.retry_delay import retry_after, seconds_to_wait

NOW = "Wed, 21 Oct 2015 07:28:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7),
        ({"retry-after": " 0.5 "}, 0.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:30 GMT", "date": NOW}, 30),
        ({"retry-after": "Wed, 21 Oct 2015 07:27:00 GMT", "date": NOW}, 0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "1e99"}, None),
        ({"retry-after": "Wed, 99 Oct 2015 07:28:30 GMT"}, None),
    ],
)
def test_retry_after_is_a_number_or_a_date(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds


def test_without_the_server_s_clock_it_is_ours() -> None:
    then = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    assert retry_after({"retry-after": then}) == pytest.approx(60, abs=5)


def test_waits_grow_and_differ() -> None:
    waits = [[seconds_to_wait({}, attempt) for _ in range(20)] for attempt in range(8)]
    assert all(0.25 * 2**n <= wait <= 0.5 * 2**n for n, some in enumerate(waits[:5]) for wait in some)
    assert max(max(some) for some in waits) <= 20
    assert len({wait for some in waits for wait in some}) > 100


def test_one_never_comes_earlier_than_asked() -> None:
    assert all(10 <= seconds_to_wait({"retry-after": "10"}, 0) <= 11 for _ in range(50))


@given(st.text(), st.text(), st.text())
def test_any_header_is_borne(one: str, two: str, three: str) -> None:
    assert seconds_to_wait({"retry-after": one, "date": two, "retry-after-ms": three}, 0) >= 0
