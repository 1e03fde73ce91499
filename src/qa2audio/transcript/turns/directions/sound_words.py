"""What transcribers write for sounds in other languages than English; compared in lower case (casefold)."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DEEDS = _words(
    """lacht lachen lachend gelächter lachten kichert kichern schmunzelt seufzt seufzen räuspert hustet husten
    weint schluchzt flüstert flüsternd stöhnt gähnt applaudiert klatscht klatschen jubelt pfeift singt summt nickt
    lächelt
    rit rient rire rires riant sourit sourire soupire soupir soupirs tousse toux pleure chuchote applaudit
    ríe ríen rie risa risas riéndose riendo risotada carcajada carcajadas suspira suspiro suspiros tose tos llora
    susurra aplaude sonríe
    ride ridono risata risate ridendo sospira sospiro sospiri tossisce piange sussurra sorride
    ri riem rindo riso risos gargalhada gargalhadas suspira tosse chora sussurra sorri
    gelach lach zucht zuchten hoest huilt fluistert
    skratt skrattar suckar hostar viskar latter ler griner sukker nauraa naurua huokaa
    śmiech śmieje śmieją śmiechy wzdycha westchnienie kaszle kaszel płacze szepcze
    смеется смеётся смеются смех смеясь вздыхает вздох кашляет кашель плачет шепчет улыбается хохот
    сміх сміється сміються зітхає
    gülüyor gülüşmeler gülüyorlar gülme kahkaha öksürür öksürük
    smích směje vzdech kašel nevetés nevet sóhaj râs râsete râde γέλια γελάει χειροκροτήματα
    צוחק צוחקת צחוק مضحك ضحك يضحك تضحك تصفيق हंसी हँसी तालियां"""
)
"""Laughter, sighs, whispers: nobody says these in brackets."""

NOUNS = _words(
    """applaus beifall zwischenruf zwischenrufe unverständlich unhörbar durcheinander glocke klingeln jubel
    musik stille pause schweigen geräusch türklingel telefonklingeln
    applaudissements inaudible inintelligible incompréhensible bravos musique silence brouhaha acclamations sonnerie
    aplausos inaudible ininteligible incomprensible música silencio pausa abucheos vítores murmullos
    applausi incomprensibile inudibile musica silenzio brusio
    inaudível ininteligível silêncio
    onverstaanbaar muziek stilte gejuich
    applåder applåd ohörbart musik tystnad bifald utydelig taputukset musiikkia
    oklaski brawa niesłyszalne niezrozumiałe muzyka cisza
    аплодисменты неразборчиво музыка тишина пауза неслышно овации оплески нерозбірливо музика
    alkış alkışlar anlaşılmıyor müzik sessizlik
    potlesk hudba ticho taps zene csend aplauze muzică μουσική σιωπή
    מוזיקה מחיאות موسيقى संगीत"""
)
"""Applause, music, silence."""
DOUBTFUL = _words(
    """musik stille pause schweigen musique silence música silencio pausa musica silenzio silêncio muziek stilte
    muzyka cisza музыка тишина пауза müzik hudba ticho zene csend muzică μουσική jubel glocke geräusch"""
)
"""Also words of prose: in round brackets they count only where they do not stand inside a sentence."""
MUSIC = _words(
    "musik musique música musica muziek muzyka музыка музика müzik hudba zene muzică musiikkia μουσική jingle"
)
_ABOUT = _words(
    """sich leise laut laute lautes leises leiser lauter kurz kurze lange langer beide alle publikum und im in der
    die das aus dem den saal hintergrund allgemein allgemeines allgemeine heiterkeit zwischen anhaltender großer
    herzlich
    il elle ils elles tous deux les des du de la le dans salle public et un une léger légers légère nerveux
    fort forts petit petits petite bref long longue générale fond
    el ella ellos ambos todos se los las del en una uno y público sala general generales nervioso nerviosa leve
    fuerte larga breve fondo entre
    lui lei entrambi tutti il lo gli di e pubblico in sala generale lieve breve lungo
    ele ela todos ambos e do da no na plateia público ao
    er zij beiden allen het een zaal publiek
    on ona oboje wszyscy się w na sali głośny cichy
    он она оба все в зале на фоне тихо громко и бурные продолжительные общий долгая короткая
    skrattar båda alla i salen seyirciler"""
)
_BREAKS = frozenset(
    " ".join(phrase.split())
    for phrase in """werbung, werbepause, werbeunterbrechung, werbeblock, anzeige, unterbrechung, kurze pause,
    musikalisches zwischenspiel, publicité, pub, coupure pub, pause publicitaire, page de publicité,
    interlude musical, publicidad, anuncio, anuncios, pausa publicitaria, corte publicitario, pausa
    comercial, pubblicità, pausa pubblicitaria, spot pubblicitario, intervallo, publicidade, intervalo,
    intervalo comercial, pausa comercial, reclame, reclameblok, reklam, reklama, przerwa, przerwa
    reklamowa, реклама, рекламная пауза, перерыв, コマーシャル, cm, 広告, 广告, 廣告, 插播广告,
    广告时间, 광고, 中場休息, 休憩""".split(",")
)
# Chinese, Japanese and Korean write no spaces: who, how much, and the sound.
_CJK = re.compile(
    r"(?:一同|会場|全員|観客|客席|聴衆|みんな|二人|ふたり|両者|全场|众人|大家|观众|現場|现场|全場|眾人|觀眾|热烈|熱烈|场内|場內|일동|모두|함께)?"
    r"(?:に|から|が|の|で|も)?(?:大|小|軽く|轻|輕|苦|微|爆|狂|拍手と|長い|长时间|短い|短暂|轻声|背景)?"
    r"(?:笑(?:い|う|って|いながら|声|聲|い声|わら)?|爆笑|笑顔|拍手|掌声|掌聲|鼓掌|喝采|歓声|欢呼|歡呼|ため息|溜息|溜め息|叹气|嘆氣|叹息|咳|咳き込む|咳嗽|咳払い"
    r"|沈黙|沉默|無言|间|間|停顿|停頓|音楽|音乐|音樂|音乐响起|拍子木|聞き取れず|聞き取れない|聴取不能|聞き取り不能|不明瞭|听不清|聽不清|无法听清|"
    r"웃음|웃으며|폭소|박수|음악|침묵|한숨|기침|들리지 않음)(?:声|聲|起|が起こる|する|中|いながら)?"
)
_CJK_MUSIC = re.compile(r"音楽|音乐|音樂|음악")
_MOST = 5


def is_other_sound(key: str, *, alone: bool) -> bool:
    """Return whether `key`, in lower case, is a sound in a language other than English.

    `alone` is False inside a sentence in round brackets, where a noun may be one of its words.
    """
    if _CJK.fullmatch(key):
        return True
    words = key.replace("/", " ").replace(",", " ").replace("'", " ").replace("’", " ").split()
    core = [word for word in words if word in DEEDS or word in NOUNS]
    if not core or len(words) > _MOST or (not alone and DOUBTFUL.issuperset(core)):
        return False
    return all(word in DEEDS or word in NOUNS or word in _ABOUT for word in words)


def is_other_break(key: str) -> bool:
    """Return whether `key`, in lower case, is an advert or a break in a language other than English."""
    return key in _BREAKS


def is_other_music(key: str) -> bool:
    """Return whether `key`, which is a sound, is music."""
    return bool(_CJK_MUSIC.search(key)) or not MUSIC.isdisjoint(key.split())
