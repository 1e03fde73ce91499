"""What labels call people who are not named: who asks, who answers, who leads, who listens, who tells."""

from __future__ import annotations


def listed(text: str) -> list[str]:
    """Return the words and phrases that commas part in `text`."""
    return [" ".join(word.split()) for word in text.split(",") if word.strip()]


ASKS = listed(
    """question, questions, q, interviewer, interview, frage, fragen, interviewerin, fragesteller,
    fragestellerin, pregunta, preguntas, entrevistador, entrevistadora, periodista, domanda, domande,
    intervistatore, intervistatrice, giornalista, intervieweur, intervieweuse, enquêteur, enquêtrice,
    journaliste, pergunta, perguntas, repórter, jornalista, vraag, vragen, fråga, spørgsmål, spørsmål, kysymys,
    kérdés, otázka, întrebare, pytanie, dziennikarz, soru, görüşmeci, röportajcı, muhabir, gazeteci, hỏi, tanya,
    вопрос, интервьюер, корреспондент, корр, корр., журналист, журналистка, запитання, питання, въпрос, ερώτηση,
    δημοσιογράφος, שאלה, سؤال, المحاور, المحاورة, الصحفي, السائل, پرسش, سوال, प्रश्न, सवाल, साक्षात्कारकर्ता, पत्रकार,
    প্রশ্ন, সাক্ষাৎকারগ্রহণকারী, সাক্ষাৎকারগ্রহীতা, প্রশ্নকর্তা, 问, 問, 提问, 提問, 采访者, 採訪者, 访问者, 訪問者,
    访谈者, 訪談者, 提问者, 提問者, 记者, 記者, 質問, 質問者, 聞き手, インタビュアー, 取材者, 질문, 질문자,
    면담자, 인터뷰어, 기자, 문"""
)
ANSWERS = listed(
    """answer, answers, a, antwort, antworten, respuesta, respuestas, réponse, réponses, risposta, risposte,
    resposta, respostas, antwoord, svar, vastaus, válasz, odpověď, odpoveď, răspuns, odpowiedź, cevap, yanıt,
    trả lời, đáp, jawab, ответ, відповідь, отговор, απάντηση, תשובה, جواب, الجواب, إجابة, پاسخ, उत्तर, जवाब,
    উত্তর, 答, 回答, 답변, 답"""
)
GUESTS = listed(
    """guest, interviewee, respondent, narrator/interviewee, entrevistado, entrevistada, invitado, invitada,
    interviewé, interviewée, invité, invitée, enquêté, enquêtée, interviewte, interviewter, befragte, befragter,
    gast, zeitzeuge, zeitzeugin, intervistato, intervistata, ospite, convidado, convidada, depoente,
    geïnterviewde, gäst, gjest, rozmówca, rozmówczyni, gość, konuk, görüşülen, görüşülen kişi, интервьюируемый,
    интервьюируемая, респондент, респондентка, информант, информантка, гость, гостья, собеседник, собеседница,
    гість, الضيف, الضيفة, ضيف, साक्षात्कारदाता, अतिथि, मेहमान, সাক্ষাৎকারদাতা, অতিথি, 受访者, 受訪者, 被访者,
    被訪者, 被采访者, 被採訪者, 嘉宾, 嘉賓, 来宾, 來賓, 話し手, 語り手, 回答者, ゲスト, 구술자, 응답자,
    피면담자, 게스트, 초대손님"""
)
PANEL = listed(
    "panelist, panellist, expert, experte, expertin, experto, experta, expert·e, esperto, esperta, эксперт"
)
HOSTS = listed(
    """moderator, presenter, anchor, facilitator, emcee, mc, co-host, cohost, host/moderator, moderatorin,
    moderation, gastgeber, gastgeberin, presentador, presentadora, moderador, moderadora, conductor, conductora,
    anfitrión, anfitriona, animateur, animatrice, présentateur, présentatrice, modérateur, modératrice,
    conduttore, conduttrice, moderatore, moderatrice, presentatore, presentatrice, apresentador, apresentadora,
    anfitrião, anfitriã, mediador, mediadora, presentator, gastheer, gastvrouw, programledare, prowadzący,
    prowadząca, sunucu, moderatör, ведущий, ведущая, модератор, ведучий, ведуча, המנחה, مقدم, مقدمة, المقدم,
    المقدمة, المذيع, المذيعة, مقدم البرنامج, प्रस्तोता, मेज़बान, संचालक, উপস্থাপক, উপস্থাপিকা, সঞ্চালক, 主持人, 主持,
    司会, 司会者, ホスト, 진행자, 사회자, 진행"""
)
AUDIENCE = listed(
    """attendee, attendees, audience, audience member, audience question, audience questions,
    member of the audience, listener, listeners, participant, participants, caller, viewer, visitor, crowd,
    publikum, zuschauer, zuschauerin, zuhörer, zuhörerin, público, oyente, espectador, espectadora, auditeur,
    auditrice, pubblico, ascoltatore, ascoltatrice, ouvinte, publiek, luisteraar, publiczność, słuchacz,
    słuchaczka, seyirci, dinleyici, реплика из зала, из зала, зал, слушатель, слушательница, зритель, الجمهور,
    مستمع, متصل, श्रोता, দর্শক, শ্রোতা, 观众, 觀眾, 听众, 聽眾, 会場, 観客, 청중, 관객, 방청객"""
)
NARRATORS = listed(
    """announcer, voiceover, voice-over, voice over, narrador, narradora, locutor, locutora, voz en off,
    narrateur, narratrice, voix off, erzähler, erzählerin, narratore, voce fuori campo, locução, verteller,
    berättare, lektor, anlatıcı, dış ses, рассказчик, рассказчица, диктор, голос за кадром, закадровый голос,
    الراوي, المعلق, वाचक, सूत्रधार, कथावाचक, কথক, বর্ণনাকারী, 旁白, 解说, 解說, ナレーター, ナレーション,
    내레이션, 내레이터, 해설"""
)
GENERIC = listed(
    """speaker, person, voice, man, woman, male, female, boy, girl, student, player, bot, unknown, speaker_,
    sprecher, sprecherin, person, locuteur, locutrice, intervenant, intervenante, hablante, orador, oradora,
    falante, parlante, oratore, spreker, talare, mówca, konuşmacı, говорящий, говорящая, спикер, доповідач,
    متحدث, المتحدث, वक्ता, বক্তা, 发言人, 發言人, 说话人, 說話人, 话者, 話者, 講者, 스피커, 화자, 발언자, 話者"""
)
