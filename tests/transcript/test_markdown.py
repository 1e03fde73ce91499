"""How Markdown is read: who says what, and what is left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qa2audio.model import Heading, Role, Transcript
from qa2audio.model.joined_turns import turns
from qa2audio.transcript import read
from qa2audio.transcript.formats.markdown.markdown import MarkdownFormat
from qa2audio.transcript.source_file import load

Read = Callable[[str], Transcript]

TALKS = {
    "colon inside the bold": (
        "**Ana:** How are you?\n\n**Ben:** Fine.\n",
        [("Ana", "How are you?"), ("Ben", "Fine.")],
    ),
    "colon outside": ("**Ana**: How?\n\n**Ben**: Fine.\n", [("Ana", "How?"), ("Ben", "Fine.")]),
    "a company": ("**Ana (ACME):** How?\n\n**Ben (Corp):** Fine.\n", [("Ana", "How?"), ("Ben", "Fine.")]),
    "degrees": (
        "**Ana Ruiz, Psy.D:** How?\n\n**Ben Poe, Jr.:** Fine.\n\n**Ana Ruiz, Psy.D:** Good.\n",
        [("Ana Ruiz, Psy.D", "How?"), ("Ben Poe, Jr.", "Fine."), ("Ana Ruiz, Psy.D", "Good.")],
    ),
    "a name in lower case, and a full name that comes once": (
        "**Ana:** How?\n\n**ben poe:** Fine.\n\n" * 3
        + "**Bill Moor:** I pay the bill here, and go to the moor.\n",
        [("Ana", "How?"), ("ben poe", "Fine.")] * 3
        + [("Bill Moor", "I pay the bill here, and go to the moor.")],
    ),
    "a jingle from one time to another": (
        (
            "**Ana:** How?\n\n**Jingle:** \\[54:00\\] to \\[54:10\\]\n\n**Ben:** \\[54:11\\] Fine.\n\n"
            "**Ana:** \\[54:20\\] - \\[54:21\\] Good.\n\n**Ben:** \\[55:00\\] Yes.\n"
        ),
        [("Ana", "How?"), ("Ben", "Fine."), ("Ana", "Good."), ("Ben", "Yes.")],
    ),
    "underscores": ("__Ana:__ How?\n\n__Ben:__ Fine.\n", [("Ana", "How?"), ("Ben", "Fine.")]),
    "no space, spaces inside": ("**Ana:**How?\n\n** Ben: ** Fine.\n", [("Ana", "How?"), ("Ben", "Fine.")]),
    "linked names": (
        "**[Ana](http://a.b):** How?\n\n**[Ben](http://a.b):**Fine.\n\n**[Ana](http://a.b):** Good.\n",
        [("Ana", "How?"), ("Ben", "Fine."), ("Ana", "Good.")],
    ),
    "bold names on their own": (
        "**Ana**\n\nHow?\n\n**Ben**\n\nFine.\n\n**Ana**\n\nGood.\n\n**Ben**\n\nYes.\n",
        [("Ana", "How?"), ("Ben", "Fine."), ("Ana", "Good."), ("Ben", "Yes.")],
    ),
    "headings that are names": (
        "# Talk\n\n### Ana\n\nHow?\n\n### Ben\n\nFine.\n\n### Ana\n\nGood.\n\n### Ben\n\nYes.\n",
        [("Ana", "How?"), ("Ben", "Fine."), ("Ana", "Good."), ("Ben", "Yes.")],
    ),
    "bold questions": (
        "We met.\n\n**How did you start?**\n\nWith one.\n\nThen *two*.\n\n**Do they sting\nyou?**\n\nYes.\n",
        [
            ("Narrator", "We met."),
            ("Host", "How did you start?"),
            ("Guest", "With one.\n\nThen two."),
            ("Host", "Do they sting you?"),
            ("Guest", "Yes."),
        ],
    ),
    "questions in italics": (
        "*How did you start?*\n\nWith one.\n\n*And then?*\n\nTwo.\n",
        [("Host", "How did you start?"), ("Guest", "With one."), ("Host", "And then?"), ("Guest", "Two.")],
    ),
    "bold questions with a label": (
        "**Q: How?**\n\nSo.\n\n**Q: Why?**\n\nBecause.\n",
        [("Host", "How?"), ("Guest", "So."), ("Host", "Why?"), ("Guest", "Because.")],
    ),
    "a quotation is the speaker's": (
        "**Ana:** She said\n\n> leave *me*\n> alone\n\n**Ben:** Oh.\n",
        [("Ana", "She said\n\nleave me alone"), ("Ben", "Oh.")],
    ),
    "a list": (
        "**Ana:** Buy:\n\n- milk\n- **two** eggs\n  of hens\n1. bread\n\n**Ben:** Yes.\n",
        [("Ana", "Buy:\n\nmilk\n\ntwo eggs of hens\n\nbread"), ("Ben", "Yes.")],
    ),
    "labels in a list": ("- **Ana:** How?\n- **Ben:** Fine.\n", [("Ana", "How?"), ("Ben", "Fine.")]),
    "bold words are no labels": (
        "**Ana:** **Note:** this.\n\n**Ben:** Yes.\n\nKernel: it is.\n\n**Ana:** So.\n",
        [("Ana", "Note: this."), ("Ben", "Yes.\n\nKernel: it is."), ("Ana", "So.")],
    ),
    "plain labels": (
        "Ana: See [this](http://a.b).\n\nBen: *Fine*.\n",
        [("Ana", "See this."), ("Ben", "Fine.")],
    ),
    "times in escaped brackets": (
        "**Ana:** \\[04:15\\] How?\n\n**Ben:** \\[04:20\\] Fine. \\[04:25\\] Good.\n",
        [("Ana", "How?"), ("Ben", "Fine. Good.")],
    ),
    "a conversation in a fence": ("```\nAna: How?\nBen: Fine.\n```\n", [("Ana", "How?"), ("Ben", "Fine.")]),
    "a table": (
        "**Ana:** So:\n\n| a | b |\n|---|---|\n| c | d |\n\n**Ben:** Oh.\n",
        [("Ana", "So:\n\na b\n\nc d"), ("Ben", "Oh.")],
    ),
    "entities and escapes": (
        "**Ana:** R&amp;D, 2 \\* 2, 2**10.\n\n**Ben:** &lt;3\n",
        [("Ana", "R&D, 2 * 2, 2**10."), ("Ben", "<3")],
    ),
    "hard breaks": (
        "**Ana:** One\\\ntwo  \nthree.\n\n**Ben:** Yes.\n",
        [("Ana", "One two three."), ("Ben", "Yes.")],
    ),
    "indented text is no code": (
        "**Ana:** One.\n\n    Two.\n\n**Ben:** Yes.\n",
        [("Ana", "One.\n\nTwo."), ("Ben", "Yes.")],
    ),
}


@pytest.mark.parametrize("name", TALKS)
def test_who_says_what(name: str, read_text: Read) -> None:
    document, expected = TALKS[name]

    assert [(turn.speaker, turn.text) for turn in turns(read_text(document).parts)] == expected


LEFT_OUT = [
    ('See [this](http://a.b/c "t") now.', "link", '](http://a.b/c "t")'),
    ("See [this][r] now.\n\n[r]: http://a.b", "link", "][r]"),
    ("See this.[^1]\n\n[^1]: A note.", "footnote", "[^1]: A note."),
    ("See ![a cat](cat.png) now.", "image", "![a cat](cat.png)"),
    ("One<br>two.", "markup", "<br>"),
    ("One {{< youtube x >}} two.", "markup", "{{< youtube x >}}"),
    ("One <!-- not me --> two.", "comment", "<!-- not me -->"),
    ("One.\n\n```py\nprint(1)\n```\n\nTwo, which is longer than the code.", "code", "print(1)"),
    ("One.\n\n---\n\nTwo.", "mark", "---"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason", "left"), LEFT_OUT)
def test_what_is_left_out(text: str, reason: str, left: str, read_text: Read) -> None:
    transcript = read_text(f"**Ana:** {text}\n\n**Ben:** Yes, I see.\n")

    assert left in [item.text for item in transcript.omitted if item.reason == reason]
    assert left not in " ".join(turn.text for turn in turns(transcript.parts))


def test_headings_are_chapters(read_text: Read) -> None:
    transcript = read_text(
        "My Talk\n=======\n\nFirst Half\n---\n\n**Ana:** Hi.\n---\n**Ben:** Yes.\n\n## [Second](x.y) ##\n\nEnd.\n"
    )

    assert transcript.title == "My Talk"
    assert [part.title for part in transcript.parts if isinstance(part, Heading)] == ["First Half", "Second"]
    assert [turn.speaker for turn in turns(transcript.parts)] == ["Ana", "Ben", "Narrator"]


def test_places_count_in_the_file(read_text: Read) -> None:
    ana = next(turns(read_text("**Ana:** A *very* **good** day.\n\n**Ben:** Yes.\n").parts))

    assert (ana.line, ana.column, ana.text) == (1, 10, "A very good day.")


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Ana: I *really* mean it.\nBen: Fine.\n", False),
        ("Ana: 2 * 3 * 4, snake_case_name, [laughter]\nBen: Fine - so - far.\n", False),
        ("# Talk\n\nAna: Hi.\n\n---\n\nBen: Fine.\n", False),
        ("[SPEAKER_00]: Hello.\n[SPEAKER_01]: Hi.\n", False),
        ("- Hello.\n- Hi.\n", False),
        ("**Ana:** Hi.\n", True),
        ("Ana: See [this](http://a.b).\n", True),
        ("Ana: \\[laughter\\]\n", True),
    ],
)
def test_recognised_by_signs_that_carry_structure(tmp_path: Path, text: str, sure: bool) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")

    assert (MarkdownFormat().recognises(load(path)) > 0.5) is sure


def test_bold_questions_give_the_roles(read_text: Read) -> None:
    speakers = read_text("**How did you start?**\n\nSo.\n\n**And why?**\n\nBecause.\n").speakers

    assert [(speaker.name, speaker.role) for speaker in speakers] == [
        ("Host", Role.HOST),
        ("Guest", Role.GUEST),
    ]


FRONT = "---\ntitle: Talk\nguests:\n  - Ben\n---\n"


def test_front_matter_is_taken_off_every_text_format(tmp_path: Path) -> None:
    for body in ("Ana: Hi.\nBen: Yes.\n", "**Ana:** Hi.\n\n**Ben:** Yes.\n", "# T\n\nAna: Hi.\n\nBen: Yes.\n"):
        path = tmp_path / "talk.txt"
        path.write_text(FRONT + body, encoding="utf-8")
        transcript = read(path)
        assert transcript.front_matter is not None
        assert (transcript.front_matter.text, transcript.front_matter.line) == (
            "title: Talk\nguests:\n  - Ben",
            2,
        )
        assert [left.text for left in transcript.omitted if left.reason == "front matter"] == [
            "---", "title: Talk", "guests:", "- Ben", "---",
        ]  # fmt: skip
        assert [turn.speaker for turn in turns(transcript.parts)] == ["Ana", "Ben"]


@pytest.mark.parametrize(
    "text",
    [
        "---\nAna: Hi.\nBen: Yes.\n---\nAna: Well.\n",
        "---\nA line of prose.\n---\nAna: Hi.\nBen: Yes.\n",
        "---\nAna: Hi.\n",
    ],
)
def test_a_conversation_between_rules_is_no_front_matter(text: str, read_text: Read) -> None:
    assert read_text(text).front_matter is None


def test_toml_front_matter(read_text: Read) -> None:
    matter = read_text(
        '+++\ntitle = "Talk"\n\n[aliases]\nKH = "Kelsey"\n+++\nAna: Hi.\nBen: Yes.\n'
    ).front_matter

    assert matter is not None
    assert (matter.format, matter.line) == ("toml", 2)


def test_a_question_in_bold_below_a_label_is_that_persons(read_text: Read) -> None:
    transcript = read_text(
        "[Ilse] (0:01)\n\n**1 - Where was the lamp?**\n\n[Tom] (0:04)\n\nBelow the floor.\n\n"
        "[Ilse] (0:09)\n\nI see.\n\n**2 - Who lit it?**\n\n[Tom] (0:12)\n\nNobody did.\n"
    )
    assert {speaker.name for speaker in transcript.speakers} == {"Ilse", "Tom"}


def test_a_bold_head_of_a_list_is_no_speaker(read_text: Read) -> None:
    transcript = read_text(
        "**Key Lessons**: The mill needs oil.\n\n**Tools Used**:\n\n1. A hammer of oak.\n2. A saw.\n\n"
        "**Last Thoughts**: We go home.\n"
    )
    assert "Tools Used" not in {speaker.name for speaker in transcript.speakers}


def test_parts_of_an_article_taken_for_people_are_told(read_text: Read) -> None:
    article = (
        "I watched the talk of the millers last night, and here is what it was about, in short.\n\n"
        "**Key Lessons**: The mill needs oil, and the wheel needs the river more than the river needs it.\n\n"
        "Some of it is old, some of it is not, and all of it was said with great care and patience.\n\n"
        "**Last Thoughts**: We went home by the river, and nobody spoke of floors before the morning.\n\n"
        "---\n\nThe talk is on the shelf of the library, beside the maps, on the left of the big door.\n"
    )
    transcript = read_text(article)
    assert [speaker.name for speaker in transcript.speakers] == ["Narrator"] or "understood" in {
        problem.code for problem in transcript.problems
    }
