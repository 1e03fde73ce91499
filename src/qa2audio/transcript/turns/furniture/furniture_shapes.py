"""What tells a line of furniture besides its words: counts, credits, notices, paths, rows of hashtags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.turns.furniture.furniture_words import BUTTONS, HOMES, LINK_WORDS, SURE, WEAK
from qa2audio.transcript.turns.furniture.page_marks import is_page_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 160  # characters of a button, a menu or a credit
_SIGNS = " \t|·•∙»›>→←↑↓«‹/\\-–—*#:：…▶►▼▲+✕×✓☰🔗⬇⤵[](){}<>\"“”'"
_RELATED = re.compile(
    r"(?:lire aussi|à lire aussi|lesen sie auch|mehr dazu|lee también|te puede interesar|leggi anche"
    r"|leia (?:também|mais)|lees ook|läs också"
    r"|czytaj też|читайте также|read (?:also|more|next)|also read|see also|related|more like this"
    r"|recommended|延伸阅读|相关阅读|関連記事)\s*[:：]\s*\S.{2,140}",
    re.IGNORECASE,
)
_PLAYER = re.compile(
    r"(?:podcast:\s)?play in new window\s*\|.{0,80}|your email address will not be published.{0,80}"
    r"|deine e-mail-adresse wird nicht.{0,80}"
    r"|(?:votre adresse|tu dirección|il tuo indirizzo"
    r"|o seu (?:endereço )?e-?mail).{0,20}(?:ne sera pas|no será|non sarà|não será).{0,80}"
    r"|\d{1,9}\s?人(?:赞同|点赞|喜欢|收藏)\S{0,12}|(?:赞同|喜欢|收藏|评论|阅读)\s?\d{1,9}|"
    r"-?\d{1,3}(?::[0-5]\d){1,2}\s*[|/•–-]\s*-?\d{1,3}(?::[0-5]\d){1,2}|\d{1,3}-minute (?:listen|read)"
    r"|\d[\d,.]{0,12}[kKmM]?\s(?:views|aufrufe|vues|vistas|просмотр\w*|次观看|回視聴)\b.{0,40}",
    re.IGNORECASE,
)
_FEW = 4  # words of a tag
_OUTER = re.compile(r"^[\W_]+|[\W_]+$")
_COUNT = re.compile(
    r"(?:\d[\d.,]{0,9}[kKmM]?\s*(?:likes?|comments?|shares?|views?|replies|restacks?|claps?|upvotes?"
    r"|points?|retweets?|followers|subscribers"
    r"|reactions?|responses?|downloads?|plays|kommentare?|aufrufe|commentaires?|vues|comentarios?"
    r"|vistas|commenti|comentários?|комментари\w+|条评论|則留言|件のコメント)"
    r"(?:\s*[·|•]?\s*\d{1,3}\s\w{1,8}(?:\sago)?)?"
    r"|\d{1,3}[ -]?min(?:ute[sn]?|\.)?(?: (?:read|listen|watch|lesezeit|de lecture|de lectura"
    r"|di lettura|de leitura|leestijd))"
    r"|(?:(?:estimated )?reading time|read time|time to read|word count|words|lesedauer|lesezeit"
    r"|temps de lecture|tiempo de lectura|tempo di lettura"
    r"|tempo de leitura|leestijd|время чтения|阅读时间|字数|文字数|wörter"
    r"|nombre de mots)\s*[:：]?\s*(?:about |ca\. |~|約|约)?\d[\d.,]{0,8}\s*(?:min\w{0,5}\.?|words?"
    r"|wörter|mots|分钟|分|字|мин\w{0,3}\.?)?"
    r"|この記事は約?\d{1,3}分で読めます|page \d{1,4}(?: (?:of|/) \d{1,4})?"
    r"|seite \d{1,4}(?: von \d{1,4})?|página \d{1,4}(?: de \d{1,4})?|page \d{1,4} sur \d{1,4}"
    r"|第\s?\d{1,4}\s?页(?:\s?共\s?\d{1,4}\s?页)?|level \d|posted by u/\w{1,30}.{0,40}|u/\w{1,30}"
    r"|r/\w{1,30}|sort(?:ed)? by:? ?(?:best|top|new|controversial|old|q&a)?(?: \(suggested\))?"
    r"|(?:•\s*)?\d{1,3}\s?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|mo|yr|hr|min"
    r"|[dhmyw])\.? ago(?:\s?[•·].{0,30})?|\[?(?:deleted|removed|score hidden)\]?"
    r"|(?:\w{1,30} )?(?:\d[\d.,k]{0,8} points?|score hidden) (?:\d{1,3} \w{1,8} ago"
    r"|submitted .{0,40})(?: ?\*| ?\(.{0,30}\))?"
    r"|submitted \d{1,3} \w{1,8} ago.{0,60}|log ?in or sign ?up.{0,60}|edited \d{1,2}\w{1,2} ago)\*?",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:tags?|tagged(?: (?:with|as|in))?|filed under|posted in|categor(?:y|ies)|keywords"
    r"|schlagw(?:ort|orte|örter)|schlagworte|kategorien?|mots-clés|étiquettes|etiquetas|categorías?"
    r"|categorie|teilen auf|share (?:on|this(?: \w+)?(?: on| via)?)|follow (?:us|me|the show) on"
    r"|tag|etichette|categorias?|метки|теги|рубрики?|标签|標籤|分类|分類|タグ"
    r"|カテゴリー?)\s*[:：]\s*(?P<list>.{1,120})",
    re.IGNORECASE,
)
_PLATFORMS = (
    r"(?:apple(?: podcasts?| music)?|itunes|spotify|google(?: podcasts?| play)?|overcast"
    r"|pocket ?casts?|castro|stitcher|amazon(?: music)?|audible|deezer|youtube(?: music)?"
    r"|rss(?: feed)?|castbox|podcast addict|tunein|iheart(?:radio)?|pandora|podchaser|podbean"
    r"|soundcloud|player ?fm|podcast republic|anchor|gaana|jiosaavn"
    r"|podurama|fountain|goodpods|substack|patreon|acast|ard audiothek|ard|twitter|x|facebook"
    r"|instagram|linkedin|mastodon|bluesky|threads|tiktok|reddit|discord|telegram|whatsapp|email"
    r"|e-mail|wechat|weibo|小宇宙|喜马拉雅|荔枝|网易云音乐"
    r"|your favou?rite (?:podcast )?(?:app|player|platform)|wherever you (?:get|listen to"
    r"|find) (?:your )?podcasts|all (?:major )?(?:platforms|podcast apps)|web(?:site)?|more)"
)
_ON = re.compile(
    rf"(?:(?:also )?(?:listen|subscribe|watch|available|follow|follow us|follow me|find us|hear (?:it"
    rf"|us|this)|stream|get it|download|share|join us|hören|jetzt hören|anhören|abonnieren|écouter"
    rf"|disponible|écoutez|écoutez-nous|escúchanos|abonnez-vous|suivez-nous|retrouvez-nous|suscríbete"
    rf"|síguenos|iscriviti|seguici|inscreva-se|siga-nos|folgt uns|folge uns|escucha|escuchar|ascolta"
    rf"|ascoltaci|ouça|ouvir"
    rf"|luister|слушать|слушайте|подписаться|收听|訂閱|聴く)"
    rf"(?: (?:on|to|in|at|via|now on|with|it on|us on|this on|this episode on|the podcast on"
    rf"|the show on|now|bei|auf|via|über|sur|en|su|no|na|через|в"
    rf"|на)){{0,2}}\s*[:：]?\s*)?{_PLATFORMS}(?:\s*(?:[|,·•/&+、]|and|or|und|et|y|e|и"
    rf"|\s)\s*{_PLATFORMS}){{0,14}}",
    re.IGNORECASE,
)
_PICTURE = (
    r"(?:(?:cover|featured?|header|hero|lead|main|profile) )?(?:photo(?:s|graphs?|graphy)?|images?|pictures?"
    r"|illustrations?|artwork|graphic|thumbnail|screenshot|fotos?|bild|bilder|symbolbild|archivbild"
    r"|titelbild|grafik"
    r"|bildquelle|bildnachweis|abbildung|légende|fotografías?|imagen|imágenes|ilustración|immagine|immagini"
    r"|illustrazione|imagem|ilustração|beeld|zdjęcie|фото|иллюстрация)"
)
_CREDIT = re.compile(
    rf"(?:{_PICTURE}(?:\s(?:credits?|source|courtesy))?\s*(?:[:：©]"
    r"|(?:by|from|courtesy of|via|von|de|di|cedida por|door)\s+(?=(?-i:[A-ZÀ-ÞА-Я@])))"
    r"|(?:photo |image |picture |crédits? )?(?:credits?|photos?)\s?:|(?:crédito|crédit)s?\s*[:：©]"
    r"|(?:图片?|圖片?|图源|图片来源|摄影|攝影|写真|画像|撮影|写真提供)\s*[:：／/])\s*\S",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)\s*\d{4}|copyright\b\s*(?:©|\(c\)|\d{4}|by\b))|.{0,80}\b(?:all rights reserved"
    r"|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
    r"|tutti i diritti riservati|todos os direitos reservados|все права защищены)\s*\.?\Z|版权所有|版權所有"
    r"|無断転載|转载请|未经许可",
    re.IGNORECASE,
)
_ABOUT = (
    r"(?:transcripts?|transcription|transcribed|captions|transkript\w*|transcripción|transcrição"
    r"|trascrizione|расшифровк\w|文字稿|文字起こし)"
)
_HOW = (
    r"(?:generated|automatically|auto-?generated|artificial intelligence|\bAI\b|machine|software"
    r"|errors?|typos|inaccura\w+|accura\w+|rush deadline|final form|verbatim|lightly edited|edited for"
    r"|for clarity|proofread"
    r"|computer|automatisch|maschinell|\bKI\b|fehler|automatiquement|erreurs|automáticamente|errores"
    r"|automaticamente|errori|erros|автоматически|自动生成|自動生成|可能有误|誤り)"
)
_NOTICE = re.compile(
    r"(?:(?:please note|note|nb|disclaimer|editor.s note|hinweis|attention|nota"
    r"|remarque)\s?[:：,]?\s*(?:that )?)?"
    r"(?:(?:this|the|these|our|all|diese[srm]?|das|die|der|cette?|ce|la|le|les|esta|este|el|questa|il"
    r"|данн\w+|эта|本|以下の?|この)"
    rf"\s?)?(?:[\w'’-]{{1,16}}\s){{0,3}}{_ABOUT}(?:\s(?:of|for|from)\s(?:this|the)\s\w{{1,12}}"
    rf"|\s(?:below|above|here|text))?"
    r"(?:\s(?:was|were|is|are|has|have|may|might|can|could|wurden?|ist|sind|kann|können|enthält|a été"
    r"|ont été|est|peut|ha sido"
    r"|fue|puede|è stat\w|può|foi|pode|был\w?|может|могут|создан\w?|provided|generated)\b|は|は、|由|为|，|、)"
    rf".{{0,240}}?{_HOW}",
    re.IGNORECASE,
)
_SPOKEN_OF = (
    "ranscri", "ranskri", "rascri", "RANSCRI", "aptions", "асшифровк", "文字", "edited", "condensed",
    "abridged", "shortened", "©", "(c)", "(C)", "opyright", "COPYRIGHT", "ights", "echte", "roits",
    "erechos", "iritti", "ireitos",
    "права", "版", "転載", "转载", "未经",
)  # fmt: skip
"""A notice has one of these; looking for them is quicker than the expressions are."""
_EDITED = re.compile(
    r"(?:\(?|note: |editor.s note: )(?:this|the following|our)(?: [\w-]{1,14}){0,3} (?:interview"
    r"|conversation|transcript|q&a|discussion|exchange|text|episode)(?: [\w-]{1,12}){0,6} (?:edited"
    r"|condensed|abridged|shortened)\b.{0,120}",
    re.IGNORECASE,
)
_PLEA = re.compile(
    r"thanks for reading\b.{0,80}subscri.{0,120}|.{1,80} is a reader-supported publication\b.{0,200}"
    r"|this (?:post|episode|article) is (?:public|for (?:paid|paying)).{0,80}"
    r"|to receive new posts\b.{0,120}"
    r"|.{0,60}consider becoming a (?:free or )?paid (?:or free )?subscriber.{0,60}|(?:we"
    r"|this (?:web)?site) uses? cookies\b.{0,300}|by (?:clicking|continuing|using"
    r"|subscribing)\b.{0,80}\byou (?:agree|accept|consent)\b.{0,200}"
    r"|wir verwenden cookies\b.{0,300}|nous utilisons des cookies\b.{0,300}"
    r"|utilizamos cookies\b.{0,300}|your browser does not support.{0,80}"
    r"|please enable javascript.{0,80}|this site requires javascript.{0,80}"
    r"|your email address will not be published.{0,80}"
    r"|get \S{1,30}.{0,30} in your inbox.{0,60}|(?:sign up|subscribe) (?:for|to) (?:our|the"
    r"|my) (?:free |weekly |daily )?(?:newsletter|mailing list)\b.{0,80}"
    r"|join [\d,.k]{2,9}\+? (?:other )?(?:subscribers|readers|others)\b.{0,60}",
    re.IGNORECASE,
)
_PLEADS = (
    "ubscri",
    "ookies",
    "nbox",
    "avaScript",
    "avascript",
    "agree",
    "public",
    "rowser",
    "published",
    "ewsletter",
)
_MONTH = r"[^\W\d_]{3,10}\.?"
_CLOCK = r"(?:um |at |à |a las |alle |às |в )?\d\d?[:.h]\d\d(?:\s?(?:[ap]\.?m\.?|uhr|h))?(?:\s[A-Z]{2,5})?"
_DAY = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}\.?\s+(?:de\s+)?{_MONTH}(?:\s+de)?,?\s+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{2,4}|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)"
)
_DATE = re.compile(
    r"(?:(?:published|posted|updated|last updated|publié le|mis à jour le|veröffentlicht am"
    r"|aktualisiert am|stand|publicado el|publicado em"
    r"|actualizado el|pubblicato il|aggiornato il|gepubliceerd op|опубликовано|обновлено|发布于|公開日"
    r"|更新日)\s*[:：]?\s*)?"
    rf"(?:(?:[^\W\d_]{{2,12}}\.?,?|[^\W\d_]{{2,20}}\s[-–—])\s+)?{_DAY}(?:[\s,|·•∙–—-]{{0,4}}(?:{_CLOCK}"
    rf"|paid|free|public|\d{{1,3}} min\w{{0,4}}(?: read)?))*",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"(?:[#＃]\w[\w/-]{1,39}[\s,]{0,3}){2,30}")
_SEPARATORS = re.compile(r"\s*[|·•∙›»→>/]\s*|\s{2,}|\t+|\s+[-–—]\s+")


_ENTRIES = WEAK | BUTTONS | SURE
_BETWEEN = frozenset(" \t·•∙|/\\–—-")


def normal(text: str) -> str:
    """Return `text` in lower case without the signs and counts around it."""
    key = _OUTER.sub("", text.casefold())
    return " ".join(_OUTER.sub("", key.strip("0123456789")).split()) or key


def _ends_openly(text: str) -> bool:
    """Return whether no full stop ends `text`; three do, on buttons."""
    return text[-1] not in ".!?。！？" or text.endswith("...")


def is_sure(text: str) -> bool:
    """Return whether `text`, a whole line, is a button, a menu or a count, wherever it stands."""
    if len(text) > _LONGEST:
        return False
    if _ends_openly(text) and (normal(text) in SURE or _is_menu(text)):
        return True
    return bool(
        is_page_mark(text)
        or _RELATED.fullmatch(text)
        or _PLAYER.fullmatch(text)
        or _COUNT.fullmatch(text.strip(" |·•()"))
        or _HASHTAGS.fullmatch(text)
        or _listed(text)
    )


def _listed(text: str) -> bool:
    """Return whether `text` lists tags or categories: `Tags: floors, mills`."""
    found = _LISTED.fullmatch(text)
    return (
        found is not None
        and found["list"][-1] not in ".!?"
        and ("," in found["list"] or len(found["list"].split()) <= _FEW)
    )


def _is_menu(text: str) -> bool:
    """Return whether `text` is a row of buttons, a path such as `Home › Podcast`, or says where to listen."""
    if _ON.fullmatch(text.strip(_SIGNS)) and len(text.split()) > 1:
        return True
    words = text.casefold().split()
    if 2 <= len(words) <= 12 and all(word.strip(_SIGNS) in _SINGLE for word in words):
        return True
    parts = [normal(part) for part in _SEPARATORS.split(text) if part.strip()]
    if len(parts) < 2:
        return False
    path = parts[0] in HOMES and any(sign in text for sign in "›»>/→")
    return path or all(part in SURE or part in WEAK or part in BUTTONS for part in parts)


_SINGLE = frozenset(
    """share save hide report permalink embed parent reply give award crosspost context full comments comment source
    edit like restack subscribe follow download print email tweet pin teilen drucken merken""".split()
)


def is_button(text: str) -> bool:
    """Return whether `text`, a paragraph of its own, is a button."""
    return len(text) <= 40 and _ends_openly(text) and normal(text) in BUTTONS


def is_weak(text: str) -> bool:
    """Return whether `text` is furniture where other furniture is beside it, or at a page's edge."""
    if len(text) > 40:
        return False
    if (text.isdigit() and len(text) <= 5) or all(sign in _BETWEEN for sign in text):
        return True  # how many like it, and what stands between
    if _ends_openly(text) and _is_run(text.casefold().split()):
        return True
    return _ends_openly(text) and (normal(text) in WEAK or is_button(text))


def is_address(text: str) -> bool:
    """Return whether `text` is an address, or several."""
    return text.lstrip("<([ ").casefold().startswith(("http://", "https://", "www."))


def is_link_word(text: str) -> bool:
    """Return whether `text`, which is a link, only says where it leads: `slides`, `Pull request`, `here`."""
    return len(text) <= 40 and (normal(text) in LINK_WORDS or is_weak(text) or is_sure(text))


def is_date(text: str) -> bool:
    """Return whether `text` is a date and nothing else, such as `Mar 04, 2024 ∙ Paid`, `Publié le 12 mars 2022`."""
    return len(text) <= 80 and bool(_DATE.fullmatch(text))


def _is_run(words: Sequence[str]) -> bool:
    """Return whether `words` are entries of menus, one behind the other: `Show notes Transcript Share`."""
    at = count = 0
    while at < len(words):
        sizes = (size for size in (3, 2, 1) if " ".join(words[at : at + size]) in _ENTRIES)
        size = next(sizes, 0)
        if not size:
            return False
        at, count = at + size, count + 1
    return count > 1


def is_credit(text: str) -> bool:
    """Return whether `text` says who made a picture: `Photo: Ben Aker`, `Bild: A. Roth/dpa`."""
    return len(text) <= _LONGEST and bool(_CREDIT.match(text)) and len(text.split()) <= 20


def is_notice(text: str) -> bool:
    """Return whether a paragraph at a page's edge speaks of the transcript or of rights."""
    if not any(word in text for word in _SPOKEN_OF):
        return False
    return bool(_NOTICE.match(text) or _EDITED.fullmatch(text)) or (
        len(text) <= 400 and bool(_RIGHTS.match(text))
    )


def is_rights(text: str) -> bool:
    """Return whether a line says who owns the page."""
    return len(text) <= 400 and any(word in text for word in _SPOKEN_OF) and bool(_RIGHTS.match(text))


def is_plea(text: str) -> bool:
    """Return whether a paragraph asks readers to subscribe, or speaks of cookies, as publishing tools write it."""
    return any(word in text for word in _PLEADS) and bool(_PLEA.fullmatch(text))
