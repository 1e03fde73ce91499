"""What an author says of labels counts, in every format, however rarely they come."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.transcript.with_facts import read_with_facts, said

from qa2audio.errors import ConfigError
from qa2audio.model import Facts, LabelRule
from qa2audio.transcript.conservation import ensure_conserved
from qa2audio.transcript.formats.format import Extracts
from qa2audio.transcript.formats.known_formats import FORMATS
from qa2audio.transcript.read_file import understand
from qa2audio.transcript.rows import split_rows
from qa2audio.transcript.source import Source

SHAPES = [
    "Odile Ferrand: She kept bees.",
    "Odile Ferrand - She kept bees.",
    "Odile Ferrand — She kept bees.",
    "Odile Ferrand\tShe kept bees.",
    "Odile Ferrand   She kept bees.",
    "[Odile Ferrand] She kept bees.",
    "[Odile Ferrand]: She kept bees.",
    "ODILE FERRAND: She kept bees.",
    "Odile Ferrand (Hive & Co): She kept bees.",
    "Odile Ferrand, beekeeper: She kept bees.",
    "Odile Ferrand | She kept bees.",
    "Odile Ferrand\nShe kept bees.",
    "Odile Ferrand\n\nShe kept bees.",
    "Odile: She kept bees.",
    "OF: She kept bees.",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_listed_speaker_speaks_once_in_any_shape(tmp_path: Path, shape: str) -> None:
    text = (
        f"---\nspeakers: [Odile Ferrand]\n---\nThe hives stood behind the house for a long time.\n\n{shape}\n"
    )

    found = read_with_facts(tmp_path, text)

    assert said(found) == [
        "Narrator: The hives stood behind the house for a long time.",
        "Odile Ferrand: She kept bees.",
    ]
    assert not found.problems


@pytest.mark.parametrize(
    "prose",
    [
        "Odile Ferrand kept bees.",
        "We met\nOdile Ferrand\nin her garden.",
        "Odile Ferrand's bees: all gone.",
        "The bees: all gone.",
        "Odilette: all gone.",
    ],
)
def test_a_listed_name_in_prose_is_no_label(tmp_path: Path, prose: str) -> None:
    found = read_with_facts(tmp_path, f"---\nspeakers: [Odile Ferrand]\n---\n{prose}\n")

    assert {speaker.name for speaker in found.speakers} == {"Narrator"}


def test_a_label_of_somebody_listed_may_be_an_alias(tmp_path: Path) -> None:
    found = read_with_facts(
        tmp_path, "---\nspeakers: {O: Odile Ferrand}\n---\nSome words.\n\nO - She kept bees.\n"
    )

    assert said(found) == ["Narrator: Some words.", "Odile Ferrand: She kept bees."]


def test_habitual_labels_count_beside_those_listed(tmp_path: Path) -> None:
    text = "---\nspeakers: [Odile Ferrand]\n---\nBen: Hello.\n\nCy: Hi.\n\nBen: So.\n"
    text += "\nOdile Ferrand - Yes.\n\nCy: No.\n"

    found = read_with_facts(tmp_path, text)

    assert said(found) == ["Ben: Hello.", "Cy: Hi.", "Ben: So.", "Odile Ferrand: Yes.", "Cy: No."]


def test_a_table_says_whom_a_text_means_and_what_is_no_label(tmp_path: Path) -> None:
    text = (
        '---\nlabels: {OF: Odile Ferrand, "=>": Ben Oak, Note: }\n---\n'
        "OF) Good day.\n=> And to you.\nNote: bees sleep.\nOF. Do they?\nNote: they do.\n"
    )

    assert said(read_with_facts(tmp_path, text)) == [
        "Odile Ferrand: Good day.",
        "Ben Oak: And to you. Note: bees sleep.",
        "Odile Ferrand: Do they? Note: they do.",
    ]


def test_a_role_may_stand_for_a_person(tmp_path: Path) -> None:
    found = read_with_facts(
        tmp_path, "---\nlabels: {P: host, R: Eva Ruiz}\n---\nP. ¿Y bien?\nR. Nada.\nP. ¿Nada?\n"
    )

    assert [(one.name, str(one.role)) for one in found.speakers] == [("Host", "host"), ("Eva Ruiz", "guest")]


def test_several_people_take_turns_behind_a_sign(tmp_path: Path) -> None:
    text = '---\nlabels: {"—": [Lo, Mia]}\n---\n— Bonjour.\n— Salut.\n— Ça va ?\nOui.\n'

    assert said(read_with_facts(tmp_path, text)) == ["Lo: Bonjour.", "Mia: Salut.", "Lo: Ça va ? Oui."]


def test_a_list_has_all_labels_that_there_are(tmp_path: Path) -> None:
    text = "---\nlabels: [Lo, Mia]\n---\nLo: Day.\nBees: a word.\nMia: Hi.\nBees: again.\nLo: Oh.\nBees: too.\n"

    assert said(read_with_facts(tmp_path, text)) == [
        "Lo: Day. Bees: a word.",
        "Mia: Hi. Bees: again.",
        "Lo: Oh. Bees: too.",
    ]


def test_another_programs_list_of_labels_takes_nobodys_word(tmp_path: Path) -> None:
    found = read_with_facts(
        tmp_path, "---\nlabels: [podcast, bees]\n---\nLo: Day.\nMia: Hi.\nLo: Oh.\nMia: Ah.\n"
    )

    assert [speaker.name for speaker in found.speakers] == ["Lo", "Mia"]
    assert {(problem.code, problem.line, problem.about) for problem in found.problems} == {
        ("front matter", 2, "bees"),
        ("front matter", 2, "podcast"),
    }


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("NAME —", "Lo — Day. I say: yes.\nMia — Hi.\nBees: a word.\nA bee – small.\n"),
        ("NAME |", "Lo | Day. I say: yes.\nMia | Hi.\nBees: a word.\nA bee – small.\n"),
        ("NAME >>", "Lo >> Day. I say: yes.\nMia >> Hi.\nBees: a word.\nA bee – small.\n"),
        ("NAME/", "Lo/ Day. I say: yes.\nMia/ Hi.\nBees: a word.\nA bee – small.\n"),
        ("(NAME)", "(Lo) Day. I say: yes.\n(Mia) Hi.\nBees: a word.\nA bee – small.\n"),
    ],
)
def test_a_form_says_what_all_labels_look_like(tmp_path: Path, form: str, text: str) -> None:
    found = read_with_facts(tmp_path, f'---\nlabels: "{form}"\n---\n{text}')

    assert said(found) == ["Lo: Day. I say: yes.", "Mia: Hi. Bees: a word. A bee – small."]


def test_no_labels_at_all(tmp_path: Path) -> None:
    text = "---\nlabels: none\n---\nRose: the flower of love.\nLily: of death.\nRose: again.\nLily: again.\n"

    assert {speaker.name for speaker in read_with_facts(tmp_path, text).speakers} == {"Narrator"}


FORMS = {
    "chat": "10:02 <lo_1> Good day.\n10:03 <bot> 3 here.\n10:04 <mia> Hi.\n",
    "json": '[{"speaker": "lo_1", "text": "Good day."}, {"speaker": "bot", "text": "3 here."},'
    ' {"speaker": "mia", "text": "Hi."}]\n',
    "vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\n<v lo_1>Good day.\n\n00:01.000 --> 00:02.000\n<v bot>3 here.\n\n"
    "00:02.000 --> 00:03.000\n<v mia>Hi.\n",
    "tags": "<lo_1>Good day.</lo_1>\n<bot>3 here.</bot>\n<mia>Hi.</mia>\n",
}


@pytest.mark.parametrize("form", ["chat", "json", "vtt"])
def test_labels_that_a_format_knows_are_mended_as_well(tmp_path: Path, form: str) -> None:
    found = read_with_facts(tmp_path, f"---\nlabels: {{lo_1: Lo Berg, bot: }}\n---\n{FORMS[form]}")

    assert said(found)[0] == "Lo Berg: Good day."
    assert said(found)[-1] == "mia: Hi."
    assert "bot" not in {speaker.name for speaker in found.speakers}


def test_signs_of_captions_are_given_people(tmp_path: Path) -> None:
    text = (
        '---\nlabels: {">>": [Lo, Mia]}\n---\nWEBVTT\n\n00:00.000 --> 00:01.000\n>> Good day\n\n'
        "00:01.000 --> 00:02.000\nto you.\n\n00:02.000 --> 00:03.000\n>> Hi.\n"
    )

    assert said(read_with_facts(tmp_path, text)) == ["Lo: Good day", "Lo: to you.", "Mia: Hi."]


def test_rows_that_say_who_is_who_are_no_speech(tmp_path: Path) -> None:
    text = "---\nlabels: {LB: Lo Berg, MS: Mia Sund}\n---\nLB: Lo Berg\nMS: Mia Sund\n"
    text += "\nLB: Day.\n\nMS: Hi.\n\nLB: So.\n"

    assert said(read_with_facts(tmp_path, text)) == ["Lo Berg: Day.", "Mia Sund: Hi.", "Lo Berg: So."]


@pytest.mark.parametrize(
    ("matter", "line", "message", "hint"),
    [
        ("labels:\n  Lo: {a: b}", 3, '"Lo" must be a name.', "with nothing behind it"),
        ('labels: [">>"]', 2, '"labels" does not say whom ">>" means.', 'labels: {">>": Ilse Marin}'),
        ("labels: yes", 2, '"labels" must say which.', "labels: none"),
        (f"labels: [{'x' * 90}]", 2, "cannot be a label.", "at most 80 characters"),
    ],
)
def test_mistakes_are_told_with_line_and_remedy(
    tmp_path: Path, matter: str, line: int, message: str, hint: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        read_with_facts(tmp_path, f"---\n{matter}\n---\nLo: Day.\n")

    assert caught.value.location is not None
    assert caught.value.location.line == line
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


NAMES = st.sampled_from(
    ["Lo", "Mia Sund", ">>", "—", "Q.", "NAME -", "[NAME]", "NAME", "ß", "秋田", "*", "a:b"]
)
ROWS = st.lists(
    st.sampled_from(
        [
            "",
            ">> so",
            "Lo: so",
            "Lo",
            "Mia Sund - a",
            "— b",
            "Q. c",
            "秋田　d",
            "x: y",
            "a:b c",
            "## Lo",
            "[Mia] e",
        ]
    )
)


@given(
    st.lists(st.tuples(NAMES, st.lists(st.sampled_from(["Lo", "Bo Ek"]), max_size=2))),
    ROWS,
    st.booleans(),
    st.sampled_from(FORMATS),
)
def test_no_word_is_lost_and_nobody_invented(
    rules: list[tuple[str, list[str]]], rows: list[str], only: bool, form: object
) -> None:
    source = Source("talk", "talk", split_rows("\n".join(["words", *rows])))
    labels = tuple(LabelRule(text, tuple(people)) for text, people in rules)
    known = Facts(speakers=("Mia Sund",), labels=labels, only_labels=only)
    plain = FORMATS[-1] if isinstance(form, Extracts) or form.name == "subrip" else form  # type: ignore[attr-defined]

    found = understand(source, plain, known)  # type: ignore[arg-type]

    ensure_conserved(source, found)
    assert all(
        one.name == "Narrator" or one.name.split()[0] in " ".join(rows) + "Lo Bo Ek" for one in found.speakers
    )
