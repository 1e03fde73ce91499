"""The words that keys of transcripts are, in the languages in which tools are written; without case and joints."""

from __future__ import annotations

TEXTS = tuple(
    """
    punctuatedword punct spokentext txt display displaytext text body transcript utterance dialogue dialog speech
    content sentence line message caption paragraph transcription said says statement remark quote msg
    messagetext messagebody plaintext rawtext utf8 subtitle narration texto testo texte tekst inhalt
    äußerung aussage redebeitrag beitrag gesagt satz wortlaut nachricht contenido contenu contenuto
    mensaje mensagem messaggio bericht zin frase phrase réplique replique replica réplica parlamento
    intervención intervencion intervenção intervento fala diálogo dialogo enunciado énoncé propos battuta
    parole discurso discours conteúdo conteudo wypowiedź wypowiedz treść yttrande anförande repliikki
    teksti puheenvuoro replik udtalelse projev promluva szöveg текст реплика сообщение фраза речь
    высказывание репліка 内容 文本 台词 发言 发言内容 对话 文字 字幕 消息 話 テキスト 本文 発言 発言内容
    台詞 セリフ 発話 텍스트 내용 대사 발언 발화 نص النص الكلام טקסט metin konuşma söz κείμενο पाठ vănbản
    nộidung lờithoại teks isi ucapan kalimat word value token string w lexical itn maskeditn
    """.split()
)

SPEAKERS = tuple(
    """
    speakername speakerdisplayname speaker speakerlabel speakertitle speakerid speakertag speakerno
    speakernumber speakerindex spk spkid talker spokenby saidby sprechername sprecher sprecherin redner
    rednerin wer orador oradora ponente hablante locutor locutora locuteur locutrice intervenant
    interviniente orateur interlocuteur interlocutor interlocutore parlante oratore relatore spreker
    spreekster talare taler puhuja mówca mowca rozmówca rozmowca mluvčí řečník beszélő vorbitor говорящий
    спикер оратор доповідач спікер мовець 说话人 说话者 发言人 讲话人 主讲人 講者 話者 発言者 話し手
    発話者 화자 발언자 발화자 المتحدث المتكلم דובר konuşmacı konusmaci ομιλητής वक्ता ngườinói pembicara
    penutur
    """.split()
)

PEOPLE = tuple(
    """
    displayname nickname fullname realname username name author authorname from fromname sender sendername
    senderdisplayname userprofile user who participant participantname person persona character
    charactername actor nick member host role party agent personnage personaje personaggio personagem
    rolle figur teilnehmer teilnehmerin absender verfasser autor autora auteur autore nom nombre nome naam
    namn navn nimi jméno imię imie nazwisko név nume имя автор отправитель участник кто ім'я 姓名 名字
    角色 发送者 人物 名前 氏名 登場人物 送信者 이름 작성자 الاسم שם isim kişi όνομα नाम tên nama voice
    quien quién qui chi vem wie kto quem userid senderid authorid fromid participantid personid memberid
    tier tiername tierid channellabel channelname channeltag channel track direction
    """.split()
)

STARTS = tuple(
    """
    start starttime st s b t1 begin begintime starts startms startsec startseconds tstartms ts timestamp
    starttimestamp startoffset starttimems offsetmilliseconds offsetinticks offset from startdatetime date
    datetime createdat createtime timestampms senttime sentat time timecode tcin in timein datastart onset
    xmin anfang beginn inicio início debut début inizio начало 开始 開始 开始时间 開始時間 시작 t zeit
    hora heure ora originalarrivaltime arrivaltime datesent sentdate senttimestamp
    createdtime 时间 時間 время dateunixtime
    """.split()
)

ENDS = tuple(
    """
    end endtime et e t2 ends endms endsec endseconds endts endtimestamp endoffset endtimems stop enddatetime to
    tcout out timeout dataend finish xmax ende fin fine fim конец 结束 終了 结束时间 終了時間 종료
    """.split()
)

LENGTHS = tuple(
    """
    duration dur ddurationms durationms durationmilliseconds durationinticks durationseconds length dauer
    duración durée
    """.split()
)

NOTICES = frozenset(
    """
    system service join joined leave left notification notice tool function toolcall call recipientadd
    recipientremove guildmemberjoin channelpinnedmessage channelnamechange pinned topic purpose member
    botmessage botadd botremove developer info groupnotification e2e useradded userremoved keychange
    timerchange threadcreated usersystemmessage metadata
    """.split()
)

TITLES = tuple(
    """
    episodetitle meetingtitle talktitle videotitle title titel título titulo titre titolo 标题 標題
    タイトル заголовок 제목
    """.split()
)

TRANSCRIPTS = frozenset(
    """
    segments segment segs utterances transcript transcripts transcription monologues words results result
    sentences paragraphs lines captions subtitles cues turns dialogue dialog dialogues conversation
    conversations messages speeches chunks phrases recognizedphrases events alternatives items script
    interview chat log timeline scenes text verbatim wordsegments transkript transkription segmente
    gespräch gesprach redebeiträge transcripción transcrição segmentos diálogo conversación répliques
    trascrizione segmenti расшифровка реплики диалог транскрипт 对话 转写 台詞 発話 会話 字幕 대화 자막
    combinedphrases fulltranscript
    """.split()
)

ACTS = frozenset(
    """
    question answer q a frage antwort pregunta respuesta réponse reponse pergunta resposta domanda
    risposta vraag antwoord fråga svar вопрос ответ 问 答 質問 回答 問 질문 답변 human user assistant bot
    ai host guest interviewer interviewee prompt response completion input output moderator gast invitado
    cohost narrator soru cevap pytanie odpowiedź otázka odpověď kysymys vastaus spørgsmål spørsmål سؤال
    جواب
    """.split()
)
"""Keys that say who speaks while their values are what is said."""
ALTERNATIVES = frozenset(
    """
    alternatives nbest alternates hypotheses
    """.split()
)
"""Lists of guesses at the same words, the best first."""

NOT_SAID = frozenset(
    """
    summary summaries keyword keywords topic topics highlight highlights entities intents intent
    translation translations translatedtext title titles description prompt prompts notes note shownotes
    abstract url link links href src id uuid hash avatar image images email lang language languages
    locale model type status sentiment sentiments emotion actionitems outline gist headline overview
    metadata meta tags thumbnail reactions file files filename path attachments embeds media format
    version code error warning warnings instructions system systemprompt comment comments chapters
    sentimentanalysisresults autohighlightsresult contentsafetylabels iabcategoriesresult thought thinking
    reasoning questions tasks phonemes ipa zusammenfassung stichwörter titel resumen título titulo titre
    résumé titolo riassunto 摘要 标题 タイトル 要約 кратко textentities blocks lemma pos norm raw logprob
    mimetype uri stacktrace query command schema
    """.split()
)

KINDS = frozenset(
    """
    type subtype kind messagetype msgtype eventtype event category role action
    """.split()
)

SOUNDS = frozenset(
    """
    audioevent stagedirection direction sound soundevent noise music laughter applause sfx nonspeech
    """.split()
)
"""Types of what is heard and not said."""

NAMING = frozenset(
    """
    name label id tag no number index title ref code key nom
    """.split()
)
