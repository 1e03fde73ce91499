"""What programs of chats write between messages, or in place of one, in the languages of many chats."""

from __future__ import annotations

import re

_DELETED = (
    r"this message was deleted|you deleted this message|message deleted|deleted message|original message was deleted"
    r"|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|nachricht gelöscht"
    r"|(?:ce|vous avez supprimé ce) message(?: a été supprimé)?|message supprimé"
    r"|(?:se )?eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje|mensaje eliminado"
    r"|(?:esta )?mensagem (?:foi )?apagada|você apagou esta mensagem|questo messaggio è stato eliminato|hai eliminato questo messaggio"
    r"|dit bericht is verwijderd|je hebt dit bericht verwijderd|(?:ta )?wiadomość została usunięta|usunięto tę wiadomość"
    r"|(?:данное )?сообщение удалено|вы удалили (?:данное|это) сообщение|bu mesaj silindi|bu mesajı sildiniz"
    r"|pesan ini telah dihapus|anda menghapus pesan ini|yang pesan dihapus|تم حذف هذه الرسالة|حذفت هذه الرسالة"
    r"|यह संदेश हटाया गया(?: था)?|आपने यह संदेश हटाया|此(?:消息|訊息)已(?:刪除|删除)|您已(?:刪除|删除)(?:此|這則)(?:消息|訊息)"
    r"|このメッセージは削除されました|삭제된 메시지입니다\.?"
)
_MEDIA = (
    r"(?:(?:image|photo|video|audio|gif|sticker|document|contact card|voice message|media|file|video note) (?:omitted|not included)"
    r"|(?:bild|foto|video|audio|gif|sticker|dokument|kontaktkarte|medien|videonotiz) (?:weggelassen|ausgeschlossen)"
    r"|(?:image|photo|vidéo|audio|gif|sticker|document|fiche contact|médias?) (?:absente?s?|omis(?:e|es)?)"
    r"|(?:imagen|foto|video|audio|gif|sticker|documento|multimedia|tarjeta de contacto) (?:omitid[oa]s?)"
    r"|(?:imagem|foto|vídeo|áudio|gif|figurinha|documento|mídia|cartão do contato) (?:ocult(?:ad)?[oa]|omitid[oa])"
    r"|(?:immagine|foto|video|audio|gif|sticker|documento|media|scheda contatto) (?:omess[oaie]|esclus[oaie])"
    r"|(?:afbeelding|foto|video|audio|gif|sticker|document|media) (?:weggelaten|verwijderd)"
    r"|(?:obraz|zdjęcie|wideo|film|audio|gif|naklejka|dokument|multimedia)(?:, które)? pominięt[oye]"
    r"|(?:изображение|фото|видео|аудио|gif|стикер|документ|медиафайл) (?:отсутствует|пропущено)|без медиафайлов"
    r"|(?:görüntü|video|ses|gif|çıkartma|belge|medya) dahil edilmedi"
    r"|(?:gambar|foto|video|audio|gif|stiker|dokumen|media) tidak disertakan"
    r"|(?:صورة|فيديو|الصورة|الوسائط|مقطع صوتي|ملصق)\s?(?:غير مدرجة?|تم استبعاد\w*|محذوفة?)|تم استبعاد الوسائط"
    r"|(?:इमेज|वीडियो|ऑडियो|स्टिकर|मीडिया) (?:छोड़ा गया|शामिल नहीं किया गया|के बिना)"
    r"|(?:已省略|省略)?(?:图片|圖片|图像|圖像|影像|影片|视频|音频|音訊|语音|貼圖|贴图|媒体|媒體)(?:已)?(?:忽略|略過|省略|遺漏)|省略(?:多媒体|媒體)文?件?"
    r"|(?:画像|動画|音声|スタンプ|メディア|ファイル)(?:は含まれていません|なし|は省略されました)"
    r"|(?:사진|동영상|오디오|음성|스티커|미디어)(?:이|가|을|를)? ?(?:생략됨|생략되었습니다|제외됨))"
)
_CALLS = (
    r"(?:missed|declined|cancelled|incoming|outgoing|no answer)?[\s,]*(?:group )?(?:voice|video) call(?:[\s,.].{0,40})?"
    r"|null|(?:verpasster?|entgangener) (?:sprach|video)anruf.{0,30}|appel (?:vocal|vidéo) manqué.{0,30}|llamada (?:de voz|de vídeo|perdida).{0,30}"
    r"|chamada de (?:voz|vídeo) perdida.{0,30}|chiamata (?:vocale|video) persa.{0,30}|пропущенный (?:аудио|видео)звонок.{0,30}"
    r"|waiting for this message.{0,40}|live location shared|live-standort (?:wird )?geteilt"
)
_ATTACHED = (
    r"<[^<>]{1,80}>|\S{1,120}\.\w{2,4} \([^()]{3,40}\)|\[\s?[^\[\]\w]{0,4}\s?(?:photo|video|sticker|voice message|file|gif|document|audio file|album|poll|location|contact"
    r"|foto|bild|image|imagen|фото|фотография|видео|стикер|файл|голосовое сообщение|图片|照片|贴图|動画|写真|スタンプ)[^\[\]]{0,40}\](?:.{0,60})"
    r"|\((?:photo|picture|image|sticker|emoticon|file)\)|\[(?:Attachment|Embed)s?\]|\{(?:Attachments|Embed|Reactions|Stickers)\}"
    r"|has (?:joined|left|renamed|set|changed|pinned|archived) .{1,120}|!\[[^\[\]]{0,80}\]\([^()\s]{1,300}\)"
    r"|(?:reacted to|removed a \S{1,8} reaction from) [\"“”].{0,200}"
)
_BODY = re.compile(
    rf"[\u200e\u200f\s]*(?:{_DELETED}|{_MEDIA}|{_CALLS}|{_ATTACHED})[\s.\u200e]*\Z", re.IGNORECASE
)
"""A message that a program wrote in place of one."""
_MADE = ("\u200e", "\u200f\u200e")
"""The mark that WhatsApp puts before what it wrote itself."""
EDITED = re.compile(
    r"\s*(?:\u200e?<[^<>]{4,48}>|\((?:edited|bearbeitet|modifié|editad[oa]|modificato|bewerkt|edytowan[oey]|изменено|ред\.|düzenlendi"
    r"|已编辑|已編輯|編集済み|편집됨|수정됨|redigerad|redigeret)\))\s*\Z",
    re.IGNORECASE,
)
"""What stands behind a message that was changed."""
_PEOPLE = (
    r"(?:joined|left|created|added|removed|changed|renamed|pinned|unpinned|invited|has (?:joined|left|quit|started|changed|renamed|pinned|created|entered|set)"
    r"|was (?:added|removed|invited)|set the|started|is now known as|disabled|enabled|turned (?:on|off)|deleted this)"
)
_BETWEEN = re.compile(
    r"(?:\d{1,4} (?:replies|reply|antworten?|réponses?|respuestas?|respostas?|risposte|reacties|ответ(?:а|ов)?|odpowiedzi)\b.{0,60}"
    r"|last reply .{0,60}|(?:view|show) (?:thread|replies|newer replies|more)|also sent to the channel|replied to a thread:?.{0,120}|new(?: messages?)?|today|yesterday"
    r"|(?::[a-z0-9_+-]{2,32}:|[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\u200d]{1,8})\s?\d{1,4}(?:\s?(?::[a-z0-9_+-]{2,32}:|[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\u200d]{1,8})\s?\d{1,4}){0,9}"
    r"|\[?(?:in reply to|forwarded from|antwort auf|weitergeleitet von|en réponse à|transféré de|en respuesta a|reenviado de"
    r"|em resposta a|encaminhad[oa] de|in risposta a|inoltrato da|в ответ на|переслано от) [^\[\]]{1,80}\]?"
    r"|\(- .{1,80} -\)|:[a-z0-9_+-]{2,32}:|(?:like|heart|laugh|surprised|sad|angry|thumbs ?up) \d{1,4}"
    r"|\(edited\)|replying to [\"“].{0,150}|\{(?:Attachments|Embed|Reactions|Stickers)\}|={5,}|exported \d+ messages?.{0,40}|[-–—=]{3,30}\s?.{4,40}\s?[-–—=]{3,30}"
    rf"|\S.{{0,60}}\s{_PEOPLE}\b.{{0,40}}(?:\s#\S{{1,40}}|\b(?:channel|chat|meeting|call|group|room|server|conversation|transcription|recording)\b).{{0,60}}"
    r"|recording length.{0,20}|(?:image|screenshot|file|img)[ _-]?\S{0,40}\.(?:png|jpe?g|gif|pdf|mp4|heic|webp)"
    r"|has context menu|seen by .{1,60}|delivered|read|sent|unread|last read)\Z",
    re.IGNORECASE,
)
"""Rows between messages: replies, reactions, days, who joined."""
_ABOVE = re.compile(
    r"(?:={5,}|(?:guild|channel|topic|server|conversation|chat|after|before|range|saved on|date saved|exported)\s?:.{0,120}"
    r"|\[line\] .{0,120}|(?:保存日時|保存日期|저장한 날짜)\s?[:：].{0,60}|.{0,60}(?:카카오톡 대화|のトーク履歴|的聊天记录|的聊天記錄)"
    r"|recording length.{0,20}|session (?:start|close|ident|time):.{0,80}|[-*]{3,4} (?:log (?:opened|closed)|day changed|(?:begin|ending) logging).{0,80})\Z",
    re.IGNORECASE,
)
_SYSTEM = re.compile(
    r"end-to-end|ende-zu-ende|de bout en bout|de extremo a extremo|de ponta a ponta|crittografia|сквозн|uçtan uca|端到端|端對端|エンドツーエンド|종단간|التشفير|"
    rf"\s{_PEOPLE}\b|\s(?:hat|wurde|ist|haben|a|ha|est|se|foi|saiu|entrou|criou|adicionou|è|heeft|is|bergabung|keluar|ayrıldı|katıldı|ekledi|oluşturdu"
    r"|(?:добавил|создал|вышел|покинул|присоединил|удалил|изменил)[^\W\d_]{0,3})\b"
    r"|加入|退出|创建|建立|参加しました|退出しました|님이|انضم|غادر|أضاف",
    re.IGNORECASE,
)


def is_made(text: str) -> bool:
    """Return whether the message `text` was written by a program: a picture is left out, a call was missed."""
    bare = text.lstrip(" \t\u00a0\u202f")
    return bare.startswith(_MADE) or (len(bare) <= 240 and _BODY.match(bare) is not None)


def is_between(text: str) -> bool:
    """Return whether the row `text` tells of the chat, and is no message."""
    text = text.strip()
    return 0 < len(text) <= 160 and (_BETWEEN.match(text) is not None or _ABOVE.match(text) is not None)


def tells_of(name: str, text: str) -> bool:
    """Return whether the message `text` of `name` only tells what he did: `ilse has joined #lantern`."""
    bare = text.strip().casefold()
    return bare.startswith(f"{name.casefold()} has ") and _SYSTEM.match(bare, len(name)) is not None


def opens_annex(text: str) -> bool:
    """Return whether the row `text` begins what an export adds to a message, up to the next one."""
    return text.strip() in ("{Attachments}", "{Embed}", "{Reactions}", "{Stickers}")


def is_above(text: str) -> bool:
    """Return whether the row `text`, above the first message, tells of the chat."""
    text = text.strip()
    return 0 < len(text) <= 160 and _ABOVE.match(text) is not None


def tells_of_people(text: str) -> bool:
    """Return whether `text`, behind a time and without a sender, tells who joined, left or changed something."""
    return _SYSTEM.search(text, 0, 400) is not None
