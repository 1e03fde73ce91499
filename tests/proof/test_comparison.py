"""What was heard, held against what was written; no recogniser needed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Finding, Line, Slip, Verdict
from qa2audio.proof.comparison import compare
from qa2audio.proof.misheard_names import hearings
from qa2audio.proof.tokens import tokens
from qa2audio.spoken import speak

ONE = "We keep the old light for the boats that still look for it."
TWO = "And the cats came with the coal, years before I did."
THREE = "Nobody counted them."


def found(written: list[str], heard: str) -> list[Finding]:
    lines = [Line(float(n), n + 0.9, "Mara", text, n + 1) for n, text in enumerate(written)]
    return list(compare(lines, heard, lambda text: speak(text, engine="")))


def verdicts(written: list[str], heard: str) -> list[Verdict]:
    return [finding.verdict for finding in found(written, heard)]


def test_what_is_heard_as_written_is_right() -> None:
    assert verdicts([ONE, TWO], f"{ONE} {TWO}") == [Verdict.RIGHT, Verdict.RIGHT]


def test_a_missing_line_is_found_and_its_neighbours_are_not_blamed() -> None:
    assert verdicts([ONE, TWO, THREE], f"{ONE} {THREE}") == [Verdict.RIGHT, Verdict.MISSING, Verdict.RIGHT]


def test_half_a_line_is_worth_a_look() -> None:
    (finding,) = found([TWO], "And the cats came with the coal.")
    assert finding.verdict is Verdict.LOOK
    assert finding.slips == (Slip("years before i did", ""),)


def test_a_word_misheard_is_a_slip_and_counts_once() -> None:
    (finding,) = found([ONE], ONE.replace("boats", "goats"))
    assert (finding.verdict, finding.errors, finding.words) == (Verdict.SLIPS, 1, 13)
    assert finding.slips == (Slip("boats", "goats"),)


def test_words_that_nobody_wrote_are_counted() -> None:
    (finding,) = found([THREE], f"{THREE} Thanks for watching this.")
    assert finding.errors == 4
    assert finding.slips == (Slip("", "thanks for watching this"),)


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("It costs $2M, IPv6 included.", "It costs two million dollars, I P V six included."),
        ("In 1999 we had 5GB.", "in nineteen ninety nine we had five gigabytes"),
        ("The lighthouse is red.", "The light house is red."),
        ("I'm gonna go. They're here.", "I am going to go, they are here!"),
        ("Zoë said: don't.", "Zoe said do not"),
        ("CI/CD at NASA.", "C-I-C-D at NASA"),
        ("これは日本語です。", "これは 日本語 です"),
    ],
)
def test_two_ways_to_write_what_sounds_the_same(written: str, heard: str) -> None:
    assert verdicts([written], heard) == [Verdict.RIGHT]


@given(st.lists(st.text("abc de.", max_size=30), min_size=1, max_size=6), st.text("abcde ", max_size=60))
def test_every_error_is_some_lines_and_no_word_is_judged_twice(written: list[str], heard: str) -> None:
    findings = found(written, heard)
    assert len(findings) == len(written)
    words = sum(finding.words for finding in findings)
    slipped = [slip for finding in findings for slip in finding.slips]
    assert sum(len(slip.written.split()) for slip in slipped) <= words
    assert sum(len(slip.heard.split()) for slip in slipped) <= len(tokens(speak(heard, engine="")))
    assert all((finding.errors == 0) == (finding.verdict is Verdict.RIGHT) for finding in findings)
    assert all(
        finding.errors == sum(max(len(s.written.split()), len(s.heard.split())) for s in finding.slips)
        for finding in findings
    )


def test_a_name_said_three_ways_is_told() -> None:
    lines = ["I asked Kubernetes people.", "We like Kubernetes here.", "It was Kubernetes again."]
    heard = "I asked cuban nets people. We like Kubernetes here. It was cougar netties again."
    (hearing,) = hearings(found(lines, heard), lambda text: speak(text, engine=""))
    assert hearing.written == "Kubernetes"
    assert hearing.heard == (("cuban nets", 1), ("Kubernetes", 1), ("cougar netties", 1))
    assert hearing.times == (0.0, 2.0)
