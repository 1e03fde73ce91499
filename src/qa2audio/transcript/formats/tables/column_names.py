"""What columns of tables are called, in the languages and tools of those who export transcripts."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Column(Enum):
    """What a column holds."""

    SPEAKER = auto()
    TEXT = auto()
    START = auto()
    END = auto()
    QUESTION = auto()
    """What one person asks, in a table that has the answer beside it."""
    ANSWER = auto()
    OTHER = auto()
    """What nobody says: a number, a score, a file's name."""


_SPEAKERS = """speaker name|speakername|speaker label|speaker|speakers|speaker id|spk|name of speaker
participant|participant name|person|who|character|actor|role|interlocutor|voice|agent|sender|sender name
author|user|user name|username|nickname|nick|from|name|tier|tier name|sprecher|sprecherin|sprecher in|redner
rednerin|rolle|absender|teilnehmer|teilnehmerin|figur|locuteur|locutrice|intervenant|intervenante|orateur
oratrice|personne|personnage|auteur|expéditeur|nom|qui|hablante|orador|oradora|locutor|locutora
interlocutora|participante|persona|personaje|autor|remitente|nombre|quien|quién|parlante|oratore|relatore
personaggio|autore|mittente|nome|falante|personagem|remetente|spreker|deelnemer|naam|talare|taler|navn|namn
puhuja|nimi|mówca|osoba|rozmówca|mluvčí|jméno|спикер|говорящий|имя|участник|диктор|автор|роль|доповідач
мовець|учасник|konuşmacı|kişi|المتحدث|اسم المتحدث|الاسم|דובר|דוברת|שם|说话人|发言人|说话者|讲者|姓名|角色
人物|說話人|發言人|講者|話者|発言者|氏名|名前|話し手|화자|발언자|이름|참가자|वक्ता|ομιλητής|όνομα|beszélő|név
vorbitor|nume|pembicara|người nói|tên"""
_TEXTS = """text|transcript|transcript text|transcription|utterance|utterance text|content|body|message
message text|sentence|dialogue|dialog|speech|spoken text|caption|caption text|captions|subtitle|subtitles
line|lines|phrase|quote|statement|words|segment text|segment|annotation|value|remarks|comment|label|notes|äußerung
aussage|inhalt|transkript|transkription|transkripttext|wortlaut|beitrag|redebeitrag|nachricht|satz
untertitel|texte|énoncé|enonce|propos|contenu|paroles|parole|réplique|replique|phrases|sous titre|texto
transcripción|transcripcion|enunciado|intervención|intervencion|contenido|frase|mensaje|diálogo|dialogo
subtítulo|testo|trascrizione|enunciato|battuta|contenuto|messaggio|sottotitolo|transcrição|fala|conteúdo
mensagem|legenda|tekst|uiting|transcriptie|bericht|inhoud|yttrande|innehåll|ytring|indhold|innhold|teksti
puhe|wypowiedź|treść|transkrypcja|promluva|přepis|текст|реплика|высказывание|сообщение|транскрипция
содержание|репліка|висловлювання|metin|konuşma|النص|نص|טקסט|תמלול|文本|内容|文字|发言|发言内容|台词|字幕
對白|內容|文字內容|發言|テキスト|本文|発言|発言内容|発話|台詞|セリフ|텍스트|내용|발언|발화|대사|자막|पाठ
κείμενο|szöveg|conținut|teks|isi|văn bản|nội dung|lời"""
_STARTS = """start|start time|starttime|start s|start ms|start seconds|start sec|start tc|start timecode
begin|begin time|beginning|begins|from|in|in point|in time|in cue|tc in|time in|timecode in|time|times
timestamp|time stamp|timecode|timespan|time code|tc|offset|date|datetime|date time|clock|position|ts
startzeit|beginn|anfang|von|zeit|zeitstempel|zeitmarke|uhrzeit|datum|zeitpunkt|début|debut|temps|heure
horodatage|de|inicio|comienzo|tiempo|hora|marca de tiempo|fecha|desde|inizio|tempo|ora|da|início
tempo inicial|begintijd|begin tijd|tijd|van|starttid|tid|alku|aika|czas|początek|čas|začátek|начало|время
час|початок|başlangıç|zaman|البداية|الوقت|התחלה|זמן|开始|开始时间|时间|时间戳|時間|开始時間|開始|開始時間
開始時刻|時刻|タイムコード|시작|시작 시간|시간|समय|αρχή|χρόνος|kezdet|idő|început|timp|mulai|waktu|bắt đầu
thời gian"""
_ENDS = """end|end time|endtime|end s|end ms|end seconds|end sec|end tc|end timecode|ends|stop|stop time
finish|to|till|until|out|out point|out time|tc out|time out|timecode out|duration|length|dur|endzeit|ende
bis|dauer|fin|durée|duree|à|hasta|final|duración|duracion|fine|durata|a|fim|duração|tempo final|eindtijd
einde|duur|tot|slut|sluttid|varighed|loppu|kesto|koniec|konec|конец|окончание|длительность|кінець|bitiş|süre
النهاية|סיום|סוף|结束|结束时间|时长|結束|結束時間|終了|終了時間|終了時刻|종료|종료 시간|끝|τέλος|vége
sfârșit|selesai|kết thúc"""
_QUESTIONS = """interviewer|moderator
question|questions|q|interviewer question|frage|fragen|pregunta|domanda|pergunta|vraag|fråga
spørgsmål|spørsmål|kysymys|pytanie|otázka|вопрос|питання|soru|السؤال|سؤال|שאלה|问题|提问|问|問題|質問|質疑
질문|질의|प्रश्न|ερώτηση|kérdés|întrebare|pertanyaan|câu hỏi"""
_ANSWERS = """respondent|interviewee
answer|answers|a|response|reply|antwort|antworten|réponse|reponse|respuesta|risposta|resposta
antwoord|svar|vastaus|odpowiedź|odpověď|ответ|відповідь|cevap|yanıt|الجواب|إجابة|جواب|תשובה|回答|答案|答复
答|答え|回答内容|答弁|답변|대답|उत्तर|απάντηση|válasz|răspuns|jawaban|câu trả lời|trả lời"""
_LOWER_UPPER = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_WORD = re.compile(r"[\W_]+")


def _ranks(names: str) -> Mapping[str, int]:
    """Return each name with its rank: the first of two columns that might be meant is the one."""
    return {name: rank for rank, name in enumerate(re.split(r"[|\n]", names.casefold()))}


_KNOWN = {
    Column.SPEAKER: _ranks(_SPEAKERS),
    Column.TEXT: _ranks(_TEXTS),
    Column.START: _ranks(_STARTS),
    Column.END: _ranks(_ENDS),
    Column.QUESTION: _ranks(_QUESTIONS),
    Column.ANSWER: _ranks(_ANSWERS),
}


def meanings(name: str) -> dict[Column, int]:
    """Return what a column of that name may hold, each with its rank: the smaller, the surer."""
    if len(name) > 40:
        return {}
    bare = _NO_WORD.sub(" ", _LOWER_UPPER.sub(" ", name)).strip().casefold()
    return {column: names[bare] for column, names in _KNOWN.items() if bare in names}


def is_header(names: Sequence[str]) -> bool:
    """Return whether `names` are a table's header: they name what is said, and something beside it."""
    if len(names) < 2 or any(len(name) > 60 for name in names):
        return False
    known = [found for name in names if (found := meanings(name))]
    columns = {column for found in known for column in found}
    if {Column.QUESTION, Column.ANSWER} <= columns and len(known) >= 2:
        return True
    return len(known) >= 2 and Column.TEXT in columns and len({*map(str.casefold, names)}) == len(names)
