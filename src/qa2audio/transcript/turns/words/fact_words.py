"""What stands before a colon at the top of minutes, oral histories and interviews: facts, and nobody who speaks."""

from __future__ import annotations

from qa2audio.transcript.turns.words.part_words import listed

LISTS = frozenset(
    listed(
        """kâtip üyeler, katip üyeler, başkanlık divanı, reviewers, contributors, members attending,
        members in attendance, clerk in attendance, clerks in attendance, public officers attending,
        public officers in attendance, staff in attendance, also attending, present, attendees, attendance,
        attending, in attendance, also present, also in attendance, kâti\u0307p üyeler,
        members present, those present, guests present, staff present, regrets, apologies, absent, excused,
        members absent, observers, invited, invitees, participants, participating, speakers, panelists,
        panellists, panel, guests, hosts, scribe, scribes, chairs, co-chairs, anwesend, anwesende,
        anwesend waren, abwesend, entschuldigt, unentschuldigt, teilnehmer, teilnehmende, teilnehmerinnen,
        teilnehmer:innen, présents, présent, présentes, étaient présents, absents, absent, absente, absentes,
        excusés, excusé, excusées, participants, invités, presentes, asistentes, ausentes, excusados, asisten,
        participantes, convidados, presenti, assenti, assenti giustificati, giustificati, partecipanti,
        aanwezig, aanwezigen, afwezig, afgemeld, deelnemers, närvarande, frånvarande, til stede, obecni,
        nieobecni, uczestnicy, katılanlar, katılımcılar, mazeretli, присутствовали, присутствуют, отсутствовали,
        отсутствуют, участники, приглашены, الحاضرون, الحضور, الغائبون, المشاركون, उपस्थित, अनुपस्थित, उपस्थिति,
        प्रतिभागी, উপস্থিত, অনুপস্থিত, অংশগ্রহণকারী, 出席, 出席者, 出席人员, 列席, 缺席, 请假, 請假, 参会人员,
        與會者, 出席議員, 出席议员, 缺席議員, 列席官員, 列席秘書, 出席政府官員, 列席政府官員, 出席公職人員,
        出席委員, 欠席議員,
        参加者, 欠席, 欠席者, 참석자, 참석, 불참, 불참자, 참가자"""
    )
)
"""Before a list of people."""

FACTS = LISTS | frozenset(
    listed(
        """created, created by, created time, created at, last edited, last edited by, last edited time, status,
        type, date, time, place, location, venue, recorded, recording, recorded on, recorded by, recording date,
        duration, length, language, languages, interview number, interview no, interview id, interview date,
        interview location, interview place, date of interview, place of interview, location of interview, tape,
        tapes, tape number, accession number, collection, project, repository, call number, transcribed by,
        transcriber, transcribers, transcription, transcription by, transcript by, transcriptionist,
        transcribed, edited by, editor, reviewed by, proofread by, audited by, final edit, interviewed by,
        interview by, born, date of birth, birthplace, place of birth, birth date, occupation, profession,
        subject, subjects, topic, topics, keywords, restrictions, copyright, minutes, minutes by,
        minutes taken by, minute taker, minutes taker, note taker, notetaker, notes by, note-taker, recorder,
        agenda, meeting number, next meeting, previous meeting, quorum, irc log, log, logs, invited experts,
        camera, videographer, photographer, photography, sound engineer, filmed by, file, filename, file name,
        audio file, session, format, rights, archive, biography, bio, called to order, adjourned, datum, ort,
        uhrzeit, beginn, ende, dauer, aufnahme, aufnahmedatum, aufgenommen, transkription, transkript,
        transkribiert von, transkribent, transkribentin, protokoll, protokollführung, protokollführer,
        protokollantin, protokollant, schriftführung, tagesordnung, sprache, thema, beruf, geboren,
        geburtsdatum, geburtsort, archiv, signatur, bearbeitet von, redaktion, interviewdatum, interviewort,
        das interview führte, die fragen stellte, interview geführt von, datum des interviews,
        ort des interviews, foto, fotos, das gespräch führte, das gespräch führten, rozmawiał, rozmawiała,
        беседовал, беседовала, интервью взял, интервью взяла, entrevista por, entrevista de, intervista di,
        texto y fotos, texto e fotos, lieu, durée, heure, secrétaire de séance, ordre du jour, transcrit par,
        transcription par, transcripteur, transcriptrice, langue, sujet, né le, née le, lieu de naissance,
        date de naissance, enregistrement, enregistré le, rédacteur, compte rendu, date de l'entretien,
        lieu de l'entretien, propos recueillis par, fecha, lugar, hora, duración, disculpas, orden del día,
        transcripción, transcrito por, transcriptor, transcriptora, idioma, tema, profesión, nacimiento,
        fecha de nacimiento, lugar de nacimiento, fecha de la entrevista, lugar de la entrevista, grabación,
        grabado en, acta, redactor, fotografía, data, local, horário, duração, pauta, ordem do dia, transcrição,
        transcrito por, transcritor, transcritora, língua, assunto, profissão, nascimento, data de nascimento,
        local de nascimento, data da entrevista, local da entrevista, gravação, ata, revisão, revisado por,
        luogo, ora, durata, ordine del giorno, trascrizione, trascritto da, trascrizione a cura di,
        trascrittore, lingua, argomento, professione, nato, nata, data di nascita, luogo di nascita,
        data dell'intervista, luogo dell'intervista, verbale, verbalizzante, a cura di, plaats, tijd, duur,
        notulen, notulist, transcriptie, getranscribeerd door, taal, onderwerp, beroep, opname, locatie,
        miejsce, czas, czas trwania, porządek obrad, protokół, protokolant, transkrypcja, język, temat, zawód,
        data urodzenia, miejsce urodzenia, data wywiadu, miejsce wywiadu, tarih, yer, saat, süre, gündem,
        tutanak, deşifre, yazıya döken, çözümleyen, dil, konu, meslek, doğum tarihi, doğum yeri, görüşme tarihi,
        görüşme yeri, дата, место, время, продолжительность, длительность, повестка, повестка дня, протокол,
        расшифровка, расшифровал, расшифровала, транскрипция, язык, тема, профессия, год рождения,
        дата рождения, место рождения, запись, дата интервью, место интервью, дата записи, место записи,
        التاريخ, المكان, الوقت, المدة, جدول الأعمال, التفريغ, تفريغ, نسخ, اللغة, الموضوع, المهنة, تاريخ الميلاد,
        مكان الميلاد, تاريخ المقابلة, مكان المقابلة, التسجيل, दिनांक, तिथि, तारीख, स्थान, समय, अवधि, कार्यसूची,
        प्रतिलेखन, लिप्यंतरण, प्रतिलेखक, भाषा, विषय, पेशा, जन्म, जन्म तिथि, जन्म स्थान, साक्षात्कार तिथि, তারিখ, স্থান,
        সময়, সময়কাল, আলোচ্যসূচি, প্রতিলিপি, প্রতিলিপিকার, ভাষা, বিষয়, পেশা, জন্ম, জন্ম তারিখ, জন্মস্থান,
        সাক্ষাৎকারের তারিখ, সাক্ষাৎকারের স্থান, 日期, 时间, 時間, 地点, 地點, 时长, 時長, 录音, 錄音, 整理, 整理者,
        记录, 記錄, 记录人, 記錄人, 转录, 轉錄, 誊写, 议程, 議程, 语言, 語言, 主题, 主題, 职业, 職業, 出生,
        出生年月, 采访时间, 採訪時間, 采访地点, 採訪地點, 访谈日期, 访谈时间, 访谈地点, 訪談日期, 訪談地點,
        编辑, 編輯, 摄影, 攝影, 文字整理, 撰文, 校对, 翻译, 来源, 日時, 日付, 場所, 収録, 収録日, 録音,
        文字起こし, 書き起こし, 議題, 議事録, 記録, 記録者, 書記, 言語, テーマ, 生年月日, 出身, 出身地, 取材日,
        取材, 撮影, 写真, 構成, 編集, 聞き取り日, インタビュー日, インタビュー場所, 実施日, 날짜, 일시, 일자,
        장소, 시간, 녹취, 녹음, 전사, 기록, 정리, 안건, 회의록, 서기, 언어, 주제, 직업, 출생, 생년월일, 출생지,
        면담일, 면담일시, 면담 일시, 면담장소, 면담 장소, 구술일, 사진, 편집"""
    )
)

THINGS = frozenset(
    listed(
        """action, actions, action item, action items, actionitem, resolution, resolutions, resolved, decision,
        decisions, agreed, agreement, consensus, proposal, proposed, motion, moved, seconded, vote, votes,
        result of vote, outcome, outcomes, discussion, next steps, follow-up, follow up, followup, open issues,
        issue, issues, status update, aob, any other business, poll, straw poll, beschluss, beschlüsse, aufgabe,
        aufgaben, abstimmung, ergebnis, diskussion, verschiedenes, décision, décisions, discussion, vote,
        résolution, acuerdo, acuerdos, decisión, decisiones, tareas, votación, decisão, decisões, votação,
        encaminhamentos, decisione, decisioni, votazione, besluit, besluiten, actiepunt, actiepunten, uchwała,
        głosowanie, karar, kararlar, решение, решения, голосование, постановили, القرار, القرارات, निर्णय,
        সিদ্ধান্ত, 决议, 決議, 决定, 決定, 表决, 結論, 结论, 결정, 의결"""
    )
)
"""What a meeting does; in the middle of minutes, and nobody who speaks."""

CLAIMS = frozenset(
    listed(
        """fact, facts, guess, guesses, opinion, opinions, inference, inferences, speculation, hypothesis,
        assumption, assumptions, claim, claims, estimate, evidence, observation, observations, interpretation,
        insight, insights, verified, unverified, confirmed, unconfirmed, rumour, rumor, myth, tatsache,
        tatsachen, fakt, fakten, vermutung, vermutungen, meinung, annahme, annahmen, hypothese, spekulation,
        einschätzung, beobachtung, schlussfolgerung, behauptung, fait, faits, hypothèse, supposition, avis,
        constat, déduction, conjecture, hecho, hechos, hipótesis, suposición, opinión, conjetura, deducción,
        fato, fatos, facto, factos, hipótese, suposição, opinião, fatto, fatti, ipotesi, supposizione, opinione,
        feit, feiten, vermoeden, przypuszczenie, hipoteza, opinia, факт, факты, предположение, мнение, гипотеза,
        догадка, вывод, tahmin, varsayım, حقيقة, تخمين, رأي, فرضية, तथ्य, अनुमान, राय, তথ্য, অনুমান, মতামত, 事实,
        事實, 推测, 推測, 观点, 觀點, 意见, 意見, 推论, 推論, 假设, 假設, 猜测, 猜測, 推断,
        推斷, 判断, 判斷, 分析, 事実, 仮説, 見解, 考察, 사실, 추측, 추정, 의견, 가설, 주장, 분석, 해석"""
    )
)
"""What a writer thinks of a statement, before it: `[fact] …`."""

TOPICS = frozenset(
    listed("topic, subtopic, agenda item, agendum, agenda+, tagesordnungspunkt, top, point, punto, ponto")
)
"""Before the title of a part of a meeting."""

LEADERS = frozenset(
    listed(
        """chair, chairs, co-chair, co-chairs, chairperson, chairman, chairwoman, chaired by, presiding,
        vorsitz, sitzungsleitung, leitung, vorsitzender, vorsitzende, moderation, présidence,
        président de séance, présidente de séance, preside, presidencia, presidência, presidenza, presiede,
        voorzitter, ordförande, ordstyrer, przewodniczący, przewodnicząca, başkan, председатель,
        председательствующий, الرئيس, رئيس الجلسة, अध्यक्ष, সভাপতি, 主席, 议长, 議長, 主持人, 主持, 司会, 議長,
        의장, 진행"""
    )
)
"""Before the name of who leads a meeting."""
