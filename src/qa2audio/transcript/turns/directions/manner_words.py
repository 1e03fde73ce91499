"""How other tools want a line to be said: `[excited]`, `(in a low voice)`, `[strong French accent]`."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SURE = _words(
    """excitedly sadly angrily happily sarcastically curiously nervously whispering whispers whispered whisper
    shouting shouts shouted softly loudly quietly warmly thoughtfully cheerfully dramatically seriously
    mischievously hesitantly playfully gently slowly quickly enthusiastically sternly coldly calmly dryly wistfully
    sheepishly reluctantly tenderly bitterly proudly anxiously urgently solemnly jokingly teasingly reassuringly
    sympathetically breathlessly tearfully monotonously robotically stuttering stammering murmuring muttering
    mutters sobbing yelling screaming singing sings speaking talking rambling hesitating pondering musing
    flüsternd schreiend wütend leise"""
)
"""Nobody puts these into another's sentence in brackets."""
_MOODS = _words(
    """excited excitement sad sadness angry anger happy happiness joyful joy curious sarcastic sarcasm surprised
    surprise nervous shocked amazed amazement awe impressed confused confusion hesitant hesitation calm warm warmth
    cheerful dramatic serious playful deadpan thoughtful enthusiastic enthusiasm fearful fear scared disgusted
    disgust annoyed frustrated disappointed relieved worried concerned tired bored sleepy embarrassed proud tender
    gentle soft loud quiet whispery breathy hushed urgent rushed slow fast slower faster neutral friendly
    empathetic sympathetic sincere skeptical sceptical ironic wry mischievous amused delighted hopeful grateful
    melancholic melancholy wistful nostalgic mysterious ominous tense intense emphatic emphasis emphasized
    determined confident hesitates contemplative reflective questioning laughing-while-talking giddy hysterical
    trembling shaky panicked crying-voice resigned defensive flirtatious seductive conversational
    begeistert traurig fröhlich ernst nachdenklich aufgeregt
    triste enojado emocionado feliz alegre enojada emocionada
    excité joyeux fâché
    animado zangado
    entusiasta arrabbiato felice
    взволнованно грустно радостно шепотом шёпотом тихо
    兴奋 悲伤 生气 开心 高兴 激动 惊讶 温柔 低声 嬉しそうに 悲しそうに 怒って 小声で 興奮して"""
)
_ABOUT = _words(
    """very slightly a an bit little more less in with tone voice and of to herself himself themselves accent strong
    light thick low high deep under breath his her their while so really almost mock mockingly drawn out pace pitch
    volume style aloud again then now british american french german irish scottish spanish italian russian
    australian southern indian canadian the through tears"""
)
_PHRASES = frozenset(
    """in a low voice|in a loud voice|in a deep voice|in a soft voice|under his breath|under her breath|with a smile
    |slows down|speeds up|drawn out|low voice|fast-paced""".replace("\n    ", "").split("|")
)
_ACCENT = "accent"
_MOST = 5


def is_manner(text: str, *, inside: bool = False) -> bool:
    """Return whether `text`, from between brackets, says how something is to be said.

    With `inside` it stands inside a sentence, where only a word counts that cannot be one of the sentence's own.
    """
    key = " ".join(text.casefold().replace(",", " ").split()).strip(" .!")
    words = key.split()
    if not 0 < len(words) <= _MOST:
        return False
    if key in _PHRASES:
        return not inside
    core = [word for word in words if word in _SURE or (not inside and word in _MOODS)]
    if not inside and words[-1] == _ACCENT and len(words) > 1:
        return True
    return bool(core) and all(word in _SURE or word in _MOODS or word in _ABOUT for word in words)
