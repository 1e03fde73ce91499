"""What scripts of other tools, and of radio, ask for: `[sfx: bell]`, `[fade in music]`, `SOUND: A DOOR CREAKS`."""

from __future__ import annotations

import re


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


_SOUNDS = _phrases(
    """sfx, fx, sound, sounds, sound effect, sound effects, sound fx, se, effect, effects, bed, music bed,
    bgm, background music, audio, clip, audio clip, sting, stinger, jingle, atmos, atmo, ambience,
    ambiance, ambient, amb, foley, cue, music cue, sound cue, vt, sot, actuality, tape, intro music,
    outro music, theme, video, sfx cue, geräusch, geräusche, effekt, musik, ton, o-ton, bruitage,
    bruitages, musique, efecto, efectos, sonido, música, effetto, effetti, suono, musica, efeito, som,
    muziek, geluid, efeito sonoro, efecto de sonido, effet sonore, soundeffekt, звук, музыка, шум, 音效,
    效果音, se音, 背景音乐"""
)
_MANNERS = _phrases(
    """emotion, mood, tone, style, voice style, speed, pace, tempo, rate, volume, pitch, accent, delivery,
    speaking style, manner, expression, feeling, energy, emphasis, stimmung, ton und stimmung, tono,
    emoción, émotion, emozione, 情绪, 语气, 感情"""
)
_CAPITALS = _phrases(
    """SOUND, SOUNDS, MUSIC, SFX, FX, SOUND FX, SOUND EFFECT, SOUND EFFECTS, AMBIENCE, AMBIANCE, AMB,
    ATMOS, ATMO, BGM, BIZ, CUE, MUSIC CUE, SOUND CUE, THEME, THEME MUSIC, STING, JINGLE, FOLEY,
    GERÄUSCH, GERÄUSCHE, MUSIK, BRUITAGE, BRUITAGES, MUSIQUE, SONIDO, EFECTO, EFECTOS, MÚSICA, MUSICA,
    SUONO, EFFETTO, SOM, EFEITO, EFEITOS, TÉCNICA, TÉC, MUZIEK, GELUID, ЗВУК, МУЗЫКА, ШУМ, 音效, 效果音"""
)
"""Before a colon these are a script's where they stand in capitals: `Music: it is what I do` is prose."""
_ABBREVIATIONS = _phrases(
    "sfx, fx, bgm, sound fx, music cue, sound cue, sound effect, sound effects, 音效, 效果音"
)
_KEYED = re.compile(
    r"\s*(?P<key>[^\W\d_][^:：=\[\]<>{}]{0,24}?)\s*(?:[:：=]|\s[-–—]\s)\s*(?P<value>\S.{0,160})\Z"
)
_LINE = re.compile(r"(?P<number>\d{1,4}[.)]?\s{1,8})?#?(?P<key>[^\W\d_][^:：\[\]<>{}()]{0,24}?)\s*[:：]\s*\S")
_HASHED = re.compile(r"#(?:SFX|FX|MUSIC|SOUND|AMB|AMBIENCE|BGM)\b(?!\w)")
_MIXING = re.compile(
    r"(?:(?:cross-?)?fades?|fading|cuts?|ducks?|segues?|swells?|plays?|starts?|stops?|begins?|ends?|cues?|brings?"
    r"|roll|raise|lower)\s(?:.{0,40}\s)?(?:music|theme|song|jingle|bed|audio|clip|sound|sfx|track|intro|outro)\b.{0,30}"
    r"|(?:.{0,40}\s)?(?:music|theme|song|jingle|bed|sound|track|intro|outro)\s(?:.{0,20}\s)?(?:(?:cross-?)?fades?|fading|swells?"
    r"|plays?|starts?|stops?|begins?|ends?|up|under|out|in|ducks?|continues?|rises?)\b.{0,24}"
    r"|(?:cross-?)?fades? (?:in|out|up|down|to black|under)|cut to:?.{0,30}|(?:insert|play|pause for) .{0,40}",
    re.IGNORECASE,
)
_FILE = re.compile(r"[\w.()-][\w .()/-]{0,80}\.(?:wav|mp3|ogg|flac|m4a|aac|aiff?|opus)", re.IGNORECASE)
_BEATS = _phrases("beat, a beat, long beat, short beat, beat., battement, un temps")
LONGEST = 200


def hint_for_cue(inside: str) -> str | None:
    """Return what to write instead of a cue between two brackets; None if it is no cue of a script."""
    text = " ".join(inside.split())
    if len(text) > LONGEST:
        return None
    keyed = _KEYED.match(text)
    key = keyed["key"].casefold() if keyed else ""
    if key in _MANNERS:
        return 'A voice has no such manner; "[voice: slower]" is one that it has.'
    if key in _SOUNDS or _FILE.fullmatch(text) or _MIXING.fullmatch(text):
        return 'For a sound of the show\'s own write "[music: NAME]".'
    return None


def is_beat(text: str) -> bool:
    """Return whether `text`, from between brackets, is a short silence of a script: `(beat)`."""
    return text.strip(" .").casefold() in _BEATS


def is_cue_line(text: str) -> bool:
    """Return whether a row is a cue of a radio script: `SOUND: A DOOR CREAKS`, `#SFX bell`."""
    if _HASHED.match(text):
        return True
    found = _LINE.match(text) if ":" in text[:40] or "：" in text[:40] else None
    if found is None:
        return False
    key = " ".join(found["key"].split())
    return key in _CAPITALS or key.casefold() in _ABBREVIATIONS
