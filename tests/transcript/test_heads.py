"""What stands at the top of minutes and oral histories, and what a meeting does: nobody says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.model import Heading, OmissionReason, Turn
from qa2audio.transcript import read

if TYPE_CHECKING:
    from pathlib import Path

MINUTES = """Reed Cutters, 4 May 2023

Present: Ilse Marin (IM), Tom, Bea,
Oda, Jan
Apologies: Ravi
Chair: Ilse Marin
Scribe: Bea

IM: Let us begin.

Topic: The boat

Tom: It leaks.

ACTION: Tom to mend the boat.

Oda: Thank you.

RESOLVED: A new boat.

Jan: At last.
"""


def test_the_head_of_minutes_is_nobodys_turn(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")

    transcript = read(path)

    assert transcript.title == "Reed Cutters, 4 May 2023"
    assert [(one.name, str(one.role)) for one in transcript.speakers] == [
        ("Ilse Marin", "host"),
        ("Tom", "guest"),
        ("Narrator", "narrator"),
        ("Oda", "guest"),
        ("Jan", "guest"),
    ]
    narrated = [part.text for part in transcript.parts if isinstance(part, Turn) and part.speaker == "Narrator"]
    assert narrated == ["ACTION: Tom to mend the boat.", "RESOLVED: A new boat."]
    assert [part.title for part in transcript.parts if isinstance(part, Heading)] == ["Topic: The boat"]
    bylines = [left.line for left in transcript.omitted if left.reason is OmissionReason.BYLINE]
    assert bylines == [3, 4, 5, 6, 7]


def test_headings_for_what_a_meeting_does_are_headings(tmp_path: Path) -> None:
    path = tmp_path / "minutes.md"
    path.write_text(
        "# Reeds\n\n**Presenter**: Tom Aker (TA)\n**Attendees**: Ilse Marin (IM), Bea Lund (BL)\n\n### Boat\n\n"
        "TA: It leaks.\n\nIM: I know.\n\n### Conclusion/Resolution\n\nA new boat.\n\n### Path\n\nBL: It is wet.\n\n"
        "### Conclusion/Resolution\n\nA new path.\n",
        encoding="utf-8",
    )

    transcript = read(path)

    assert {one.name for one in transcript.speakers} == {"Tom Aker", "Ilse Marin", "Bea Lund", "Narrator"}
    headings = [part.title for part in transcript.parts if isinstance(part, Heading)]
    assert headings == ["Boat", "Conclusion/Resolution", "Path", "Conclusion/Resolution"]


ORAL_HISTORIES = {
    "English": ("Interviewer: Hugh Pell\nDate: May 3, 1994\nLocation: Fenwick\n", "Interviewer", "Interviewee"),
    "Mandarin": ("采访者：王明\n日期：1994年5月3日\n地点：南京\n", "采访者", "受访者"),
    "Hindi": ("दिनांक: 3 मई 1994\nस्थान: पटना\nभाषा: हिन्दी\n", "प्रश्न", "उत्तर"),
    "Spanish": (
        "Entrevistador: Juan Pérez\nFecha: 3 de mayo de 1994\nLugar: Lima\n",
        "Entrevistador",
        "Entrevistada",
    ),
    "French": ("Enquêtrice : Anne Riou\nDate : 3 mai 1994\nLieu : Lyon\n", "Enquêtrice ", "Enquêté "),
    "Arabic": ("التاريخ: ٣ مايو ١٩٩٤\nالمكان: القاهرة\nاللغة: العربية\n", "المحاور", "الضيف"),
    "Bengali": ("তারিখ: ৩ মে ১৯৯৪\nস্থান: ঢাকা\nভাষা: বাংলা\n", "প্রশ্ন", "উত্তর"),
    "Portuguese": (
        "Entrevistadora: Ana Luz\nData: 3 de maio de 1994\nLocal: Recife\n",
        "Entrevistadora",
        "Entrevistado",
    ),
    "Russian": ("Интервьюер: Олег Рогов\nДата: 3 мая 1994 года\nМесто: Псков\n", "Интервьюер", "Респондент"),
    "Japanese": ("日時：1994年5月3日\n場所：京都\n聞き手：田中一郎\n", "聞き手", "話し手"),
    "German": ("Interviewerin: Rosa Krohn\nDatum: 3. Mai 1994\nOrt: Husum\n", "Interviewerin", "Befragter"),
    "Italian": (
        "Intervistatore: Aldo Neri\nData: 3 maggio 1994\nLuogo: Bari\n",
        "Intervistatore",
        "Intervistata",
    ),
    "Korean": ("면담자: 김철수\n일시: 1994년 5월 3일\n장소: 부산\n", "면담자", "구술자"),
    "Polish": ("Data: 3 maja 1994\nMiejsce: Gdynia\nJęzyk: polski\n", "Pytanie", "Odpowiedź"),
    "Turkish": ("Görüşmeci: Can Demir\nTarih: 3 Mayıs 1994\nYer: Bursa\n", "Görüşmeci", "Görüşülen"),
    "Dutch": ("Interviewer: Piet Bos\nDatum: 3 mei 1994\nPlaats: Hoorn\n", "Interviewer", "Geïnterviewde"),
}


@pytest.mark.parametrize(("head", "asks", "answers"), ORAL_HISTORIES.values(), ids=list(ORAL_HISTORIES))
def test_facts_at_the_top_of_an_oral_history_are_no_turns(
    head: str, asks: str, answers: str, tmp_path: Path
) -> None:
    path = tmp_path / "history.txt"
    turns = f"{asks}: 1931?\n\n{answers}: 1931.\n\n{asks}: 1932?\n\n{answers}: 1933.\n"
    path.write_text(f"{head}\n{turns}", encoding="utf-8")

    transcript = read(path)

    assert [part.text for part in transcript.parts if isinstance(part, Turn)] == [
        "1931?",
        "1931.",
        "1932?",
        "1933.",
    ]
    assert [str(one.role) for one in transcript.speakers] == ["host", "guest"]
    facts = [left.line for left in transcript.omitted if left.reason is OmissionReason.BYLINE]
    assert facts == [1, 2, 3]


def test_a_sentence_that_begins_with_such_a_word_is_said(tmp_path: Path) -> None:
    path = tmp_path / "boats.txt"
    path.write_text(
        "Boats\n\nTime: it is what we have least of, and what we waste.\n\nWe row on.\n", encoding="utf-8"
    )

    transcript = read(path)

    assert (
        transcript.parts[0].text.startswith("Time: it is") if isinstance(transcript.parts[0], Turn) else False
    )


def test_facts_behind_a_preface_are_facts_and_name_the_people(tmp_path: Path) -> None:
    path = tmp_path / "history.txt"
    turns = "Pell:\n\nWhen was that?\n\nTarrow:\n\nIn 1931, when the mill stood.\n\n" * 6
    path.write_text(
        "BESS TARROW: An interview conducted by Hugh Pell\n\nAll rights are hers.\n\n"
        f"INTERVIEWEE: Bess Tarrow\nINTERVIEWER: Hugh Pell\nDATE: 3 May 1994\nPLACE: Fenwick\n\n{turns}",
        encoding="utf-8",
    )

    transcript = read(path)

    roles = {one.name: str(one.role) for one in transcript.speakers}
    assert roles["Hugh Pell"] == "host"
    assert roles["Bess Tarrow"] == "guest"
    turns_of = [part.speaker for part in transcript.parts if isinstance(part, Turn)]
    assert turns_of[-12:] == ["Hugh Pell", "Bess Tarrow"] * 6
    assert sum(left.reason is OmissionReason.BYLINE for left in transcript.omitted) >= 4


def test_who_presents_a_part_of_a_meeting_is_named_and_no_turn(tmp_path: Path) -> None:
    path = tmp_path / "minutes.md"
    turns = "TA: It leaks.\n\nIM: I know.\n\nTA: Much.\n\nIM: Yes.\n"
    path.write_text(
        f"# Reeds\n\n## Boat\n\nPresenter: Tom Aker (TA)\n\n{turns}\n## Path\n\n"
        f"Presenter: Ilse Marin (IM)\n\n{turns}",
        encoding="utf-8",
    )

    transcript = read(path)

    assert {one.name for one in transcript.speakers} == {"Tom Aker", "Ilse Marin"}
    assert sum(left.reason is OmissionReason.BYLINE for left in transcript.omitted) == 2
