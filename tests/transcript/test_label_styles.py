"""Who speaks, in the label styles of newspapers, parliaments, hearings and courts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Transcript, Turn
from qa2audio.transcript import read
from qa2audio.transcript.turns.labels.taking_turns import taking_turns

if TYPE_CHECKING:
    from pathlib import Path


def read_text(text: str, folder: Path, name: str = "interview.txt") -> Transcript:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read(path)


def said(transcript: Transcript) -> list[tuple[str, str]]:
    """Who begins to speak, and the first words."""
    return [(part.speaker, part.text) for part in transcript.parts if isinstance(part, Turn)]


def who(transcript: Transcript) -> str:
    """Who speaks, a letter or a word for each turn."""
    return " ".join(name.split()[-1] for name, _ in said(transcript))


SIGNS = {
    "letters with full stops": "P. ¿Dónde estaba?\n\nR. Debajo del suelo.\n\nP. ¿Y luego?\n\nR. Lo limpié.\n",
    "words first, letters then": "Pregunta. ¿Dónde?\n\nRespuesta. Aquí.\n\nP. Ya veo.\n\nR. Eso es.\n",
    "dashes of two": "— Où était-elle ?\n\n— Sous le plancher.\n\n— Et après ?\n\n— Je l'ai nettoyée.\n",
    "dashes without spaces": "—¿Dónde estaba?\n—Debajo del suelo.\n—¿Y luego?\n—Lo limpié.\n",
    "dashes before questions": "– Где он был?\n\nПод полом.\n\n– А потом?\n\nЯ его чистил.\n",
    "wide dashes before questions": "――どこでしたか。\n\n床の下です。\n\n――それから？\n\n磨きました。\n",
    "a mark for each": "▲ 어디였나요?\n△ 마루 밑에서요.\n▲ 그다음에는요?\n△ 닦았습니다.\n",
    "a mark before answers": "어디였나요?\n\n▲마루 밑에서요.\n\n그다음에는요?\n\n▲닦았습니다.\n",
    "words with colons, letters then": "PREGUNTA: ¿Dónde?\n\nRESPUESTA: Aquí.\n\nP.: Ya veo.\n\nR.: Eso es.\n",
    "numbered letters before questions": "Q1. Where was it?\n\nUnder the floor.\n\nQ2. And then?\n\nI cleaned it.\n",
    "letters and wide spaces": "Q\u3000どこでしたか。\nA\u3000床の下です。\nQ\u3000それから？\nA\u3000磨きました。\n",
    "Turkish letters": "S. Nerede buldunuz?\n\nC. Döşemenin altında.\n\nS. Sonra?\n\nC. Temizledim.\n",
}


@pytest.mark.parametrize("text", SIGNS.values(), ids=list(SIGNS))
def test_signs_say_who_asks_and_who_answers(text: str, tmp_path: Path) -> None:
    transcript = read_text(text, tmp_path)

    assert len({name for name, _ in said(transcript)}) == 2
    assert [str(speaker.role) for speaker in transcript.speakers] == ["host", "guest"]
    assert len(said(transcript)) == 4
    assert transcript.title == "interview"  # no question is a title
    assert not any(text.startswith(tuple("—–―▲△")) for _, text in said(transcript))


def test_numbered_questions_are_asked_and_their_numbers_left_out(tmp_path: Path) -> None:
    text = "The lantern\n\n1. Where was it?\nUnder the floor.\n\n2. And then?\nI cleaned it.\n\n3. Why?\nJust so.\n"

    transcript = read_text(text, tmp_path)

    assert transcript.title == "The lantern"
    assert who(transcript) == "Host Guest Host Guest Host Guest"
    assert said(transcript)[:2] == [("Host", "Where was it?"), ("Guest", "Under the floor.")]


def test_a_name_and_a_wide_space_answer(tmp_path: Path) -> None:
    text = "――どこでしたか。\n\n秋田\u3000床の下です。\n\n――それから？\n\n秋田\u3000磨きました。\n"

    assert who(read_text(text, tmp_path)) == "Host 秋田 Host 秋田"


PROSE = {
    "a novel's dialogue": "La maison était vide.\n\nElle entra.\n\n— Qui est là ? dit-elle.\n\nPersonne ne répondit. "
    "Le vent passait.\n\n— Moi, dit Paul.\n\nIl posa la lampe.\n\nLa nuit tombait.\n",
    "a list with dashes": "What to bring:\n\n- a lantern\n- a rope\n- a map\n- water\n",
    "a list of questions": "1. Where was it?\n2. Who saw it?\n3. When was that?\n",
    "numbered steps": "1. Take the lantern.\n2. Clean it.\n3. Hang it up.\n\nNow it shines.\n",
    "sentences that begin with a name": "I saw Mr. Aker.\nMr. Aker. He was the first of those who\ncame home. "
    "With him was\nMr. Lund. He was the last.\n",
    "a story in which quoted questions stand alone": "The house was empty.\n\n“Who is there?”\n\n“I am,” said Tom.\n"
    "\nHe put the lamp down. The wind blew.\n\n“Since when?”\n\n“Since noon.”\n\nNight fell.\n\n“And now?”\n\n"
    "Nobody spoke.\n",
    "verses with dashes": "— and then the lantern\n— and then the floor\n— and then the water\n— and nothing more\n",
}


@pytest.mark.parametrize("text", PROSE.values(), ids=list(PROSE))
def test_prose_has_no_speakers(text: str, tmp_path: Path) -> None:
    assert {speaker.name for speaker in read_text(text, tmp_path).speakers} <= {"Narrator"}


FORMAL = {
    "DIE ZEIT: Wann war das?\n\nAna Roc: Im Winter.\n\nZEIT: Und dann?\n\nRoc: Im Sommer.\n": "ZEIT Roc ZEIT Roc",
    "○議長（山田太郎君）\u3000会議を開きます。\n\n○秋田花子君\u3000お尋ねします。\n\n○議長（山田太郎君）\u3000次に。\n\n"
    "○秋田花子君\u3000はい。\n": "山田太郎 秋田花子 山田太郎 秋田花子",
    "O SR. PRESIDENTE (João Lima) - Aberta.\n\nA SRA. ANA ROC (PT - PE) - Obrigada.\n\nO SR. PRESIDENTE (João Lima) "
    "- Bem.\n\nA SRA. ANA ROC (PT - PE) - Discordo.\n": "PRESIDENTE ROC PRESIDENTE ROC",
    "The Chairman. Order.\nMr. Aker. Thank you.\nSenator Brandt. Who knew?\nMr. Aker. Nobody.\nThe Chairman. So.\n"
    "Senator Brandt. Good.\n": "Chairman Aker Brandt Aker Chairman Brandt",
    "PRESIDENTE. La seduta è aperta.\n\nMARIO LUNDI (PD). Grazie.\n\nPRESIDENTE. Prego.\n\nMARIO LUNDI (PD). Ho "
    "finito.\n": "PRESIDENTE LUNDI PRESIDENTE LUNDI",
    "President. – The debate is closed.\n\nJo Aker (S&D). – I thank you.\n\nPresident. – Next.\n\nJo Aker (S&D). – "
    "No.\n": "President Aker President Aker",
    "M. le président. La parole est à vous.\n\nM. Jean Lund, rapporteur. Merci.\n\nMme Ana Roc. Je proteste.\n\n"
    "M. Jean Lund, rapporteur. Bien.\n\nM. le président. Merci.\n": "président Lund Roc Lund président",
    "Председательствующий. Начнем.\n\nЛундин И. И. Уважаемые коллеги!\n\nПредседательствующий. Спасибо.\n\n"
    "Лундин И. И. Да.\n": "Председательствующий И. Председательствующий И.",
    "El señor PRESIDENTE: Gracias.\n\nLa señora LUNDO ROC: Sí.\n\nEl señor PRESIDENTE: Bien.\n\nLa señora LUNDO ROC: "
    "No.\n": "PRESIDENTE ROC PRESIDENTE ROC",
    "Mr SPEAKER: Order.\n\nThe PRIME MINISTER (Hon. A B) (3:04 pm): I move.\n\nHon. C. D. Lund (Lake—West) (15:10): "
    "No.\n\nMr SPEAKER: Order.\n\nHon. C. D. Lund (Lake—West) (15:12): Yes.\n": "SPEAKER MINISTER Lund SPEAKER Lund",
    "De voorzitter: Goedemiddag.\n\nDe heer Lund (VVD): Dank u.\n\nDe voorzitter: Mevrouw Roc.\n\nMevrouw Roc (D66): "
    "Nee.\n": "voorzitter Lund voorzitter Roc",
    "Präsidentin Dr. Ilse Lund: Guten Tag.\n\nTom Roc (SPD): Danke.\n\nDr. Ana Berg, Bundesministerin für Laternen: "
    "Ja.\n\nPräsidentin Dr. Ilse Lund: Danke.\n\nTom Roc (SPD): Bitte.\n": "Lund Roc Berg Lund Roc",
}


@pytest.mark.parametrize(("text", "speakers"), FORMAL.items())
def test_parliaments_and_hearings(text: str, speakers: str, tmp_path: Path) -> None:
    transcript = read_text(text, tmp_path)

    assert who(transcript) == speakers
    assert not transcript.problems or {problem.code for problem in transcript.problems} == {"once"}


@pytest.mark.parametrize("joint", ["and", "&", "und", "et", "y", "и", "/"])
def test_a_label_for_two_is_neither_of_them(joint: str, tmp_path: Path) -> None:
    turns = f"Ilse: Hi.\n\nTom: Hi.\n\nIlse {joint} Tom: Hi!\n\nIlse: Where?\n\nTom: Here.\n\nIlse: Oh.\n"

    names = [name for name, _ in said(read_text(turns, tmp_path))]

    assert names == ["Ilse", "Tom", f"Ilse {joint} Tom", "Ilse", "Tom", "Ilse"]


def test_letters_with_dashes_are_question_and_answer(tmp_path: Path) -> None:
    assert who(
        read_text("P - ¿Dónde?\n\nR - Aquí.\n\nP - ¿Y luego?\n\nR - Nada.\n\nP - Gracias.\n", tmp_path)
    ) == ("Host Guest Host Guest Host")


@given(st.lists(st.booleans(), max_size=60))
def test_turns_are_taken_whatever_is_asked(asking: list[bool]) -> None:
    assert len(taking_turns(asking)) == len(asking)


def test_two_people_take_turns_though_one_says_twice_that_he_asks_nothing() -> None:
    assert taking_turns([True, False, False, False, True, False]) == [True, False, True, False, True, False]


TURNED = {
    "with a colon": "Marin, Ilse: Hello.\n\nvan Roy, Tom: Hi.\n\nMarin, Ilse: Where?\n\nvan Roy, Tom: Here.\n"
    "\nIlse Marin: Oh.\n",
    "with a role": "Marin, Ilse (Chair): Hello.\n\nvan Roy, Tom: Hi.\n\nMarin, Ilse (Chair): Where?\n\nvan Roy, "
    "Tom: Here.\n\nIlse: Oh.\n",
    "alone": "Marin, Ilse\n\nHello, everybody, and welcome.\n\nvan Roy, Tom\n\nHello, and many thanks.\n\nMarin, "
    "Ilse\n\nWhere did you find the boat?\n\nvan Roy, Tom\n\nBehind the old mill.\n\nMarin, Ilse\n\nThere it was.\n",
}


@pytest.mark.parametrize("text", TURNED.values(), ids=list(TURNED))
def test_last_names_first(text: str, tmp_path: Path) -> None:
    names = [name for name, _ in said(read_text(text, tmp_path))]

    assert names == ["Ilse Marin", "Tom van Roy", "Ilse Marin", "Tom van Roy", "Ilse Marin"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marin: Hello and welcome. Today I speak alone.\n\nIt was a long winter.\n",
        "__Ilse Marin__: Hello and welcome to the show. Today I speak alone about the old floor.\n\nIt was wet.\n",
    ],
)
def test_a_label_that_stands_once_is_not_read_out(text: str, tmp_path: Path) -> None:
    transcript = read_text(text, tmp_path, "talk.md")

    assert [speaker.name for speaker in transcript.speakers] == ["Ilse Marin"]
    assert said(transcript)[0][1].startswith("Hello and welcome")


def test_a_book_that_begins_a_text_is_no_speaker(tmp_path: Path) -> None:
    text = "Anna Lundina: a novel of the north, in three parts, with a map.\n\nIt was a long winter.\n"

    assert {speaker.name for speaker in read_text(text, tmp_path).speakers} == {"Narrator"}


def test_a_dash_below_a_name_makes_it_a_label(tmp_path: Path) -> None:
    talk = (
        "BAŞKAN\n– Buyurun Sayın Aker.\nAYŞE AKER (Bolu) – Değirmen eski.\nBAŞKAN\n– Teşekkür ederim.\n"
        "CAN TUR (Van) – Yeni değil mi?\nBAŞKAN\n- Buyurun.\nAYŞE AKER (Bolu) – Hayır.\nCAN TUR (Van) – Peki.\n"
    )
    assert who(read_text(talk, tmp_path)) == "BAŞKAN AKER BAŞKAN TUR BAŞKAN AKER TUR"


def test_heads_of_lists_in_notes_are_no_such_labels(tmp_path: Path) -> None:
    notes = "ADDED\n- A wheel of oak.\nFIXED\n- The floor.\nADDED\n- A lamp.\nFIXED\n- The door.\n"
    assert [speaker.name for speaker in read_text(notes, tmp_path).speakers] == ["Narrator"]


def test_a_name_broken_behind_its_first_word_is_one_label(tmp_path: Path) -> None:
    talk = (
        "BAŞKAN\n– Buyurun Sayın Aker.\nAYŞE\nAKER (Bolu) – Değirmen eski.\nBAŞKAN\n– Teşekkür ederim.\n"
        "CAN\nTUR (Van) – Yeni değil mi?\nBAŞKAN\n– Buyurun.\nAYŞE\nAKER (Bolu) – Hayır.\nCAN\nTUR (Van) – Peki.\n"
    )
    transcript = read_text(talk, tmp_path)
    assert [speaker.name for speaker in transcript.speakers] == ["BAŞKAN", "AYŞE AKER", "CAN TUR"]
    assert "AYŞE" not in " ".join(text for _, text in said(transcript))
