"""What transcribers write for what is heard and is no word: laughter, applause, music, crosstalk."""

from __future__ import annotations

import re
from functools import lru_cache

from qa2audio.transcript.turns.directions.sound_words import DEEDS as OTHER_DEEDS
from qa2audio.transcript.turns.directions.sound_words import is_other_break, is_other_music, is_other_sound

_TIME = re.compile(r"@?\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?")
_EDGES = " .!?…。、！？,;:♪♫♬#*_()[]\"'“”-–—"
_NOTES = frozenset("♪♫♬")
_MOST = 7  # words


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


# Deeds: said of a person, so that a name may stand before them: `(Kelsey laughs)`.
_DEEDS = _words(
    """laugh laughs laughing laughed chuckle chuckles chuckling giggle giggles giggling snicker snickers applaud
    applauds applauding clap claps clapping cheer cheers cheering sigh sighs sighing cough coughs coughing
    sneeze sneezes sneezing sniff sniffs sniffles sob sobs sobbing weeps crying gasp gasps gasping groan groans
    groaning moans snort snorts yawn yawns exhales inhales whispers whispering mumbles mumbling murmurs
    murmuring stammers stutters sings singing hums humming whistles whistling screams screaming yells scoffs
    smiles smiling grins nods nodding shrugs winks gestures hesitates pauses grunts gulps sips tuts"""
)
_NOUNS = _words(
    """laughter applause crosstalk crosstalking inaudible unintelligible indiscernible indistinct garbled mumble
    cross-talk overtalk overlapping-talk music musical jingle silence pause beep beeps beeping bleep bleeps
    noise noises static footsteps barking barks ringtone chime chimes dings sic foreign blank_audio throat rings
    ringing phone telephone doorbell knocking chatter chattering interference feedback sirens siren horn honking
    gunshot explosion inaudible-segment vocalsound nonvocalsound disfmarker
    ovation cheers catcalls booing boos chanting whoosh unclear"""
)
_DOUBTFUL = _words(
    "music musical silence noise noises static foreign phone telephone throat horn feedback unclear"
)
"""Also words of prose: in round brackets they count only where they do not stand inside a sentence."""
_ABOUT = _words(
    """soft softly loud loudly light lightly upbeat theme intro outro introductory opening closing background
    dramatic ambient gentle audience crowd everyone everybody both all group host hosts guest guests speaker
    speakers panel he she they nervous nervously long short brief briefly continues continuing continued begins
    beginning starts starting stops ends ending fades fading swells swelling in out up down plays playing played
    over under and then of the a an at with more again some his her their while sound sounds song electronic
    piano guitar rock jazz classical instrumental funky playful cheerful sad somber sombre tense lively quiet
    quietly mild sarcastically scattered thunderous polite heavy heavily deep deeply distant muffled clears
    clearing clear talk talking cross overlapping speech conversation language speaking audio video clip
    recording phrase word words name section segment from off on off-mic mic microphone room standing dog dogs
    bell bells door opens closes slams possible several multiple voices people together to himself herself
    themselves hysterically dramatically slightly faint faintly high low pitched buzzing effect effects break
    interlude transition guitar strumming drum drums beat orchestral beats live simultaneously unison foreign
    blank harder hard evil evilly maniacally wheezing"""
)
_PHRASES = _phrases(
    """cross talk, overlapping speech, overlapping conversation, simultaneous speech, blank audio, no audio,
    audio cuts out, audio cuts, audio drops, end of recording, end of audio, end of transcript, end of
    interview, end of tape, end of video, recording ends, recording starts, recording begins, recording stops,
    video plays, video playing, clip plays, audio clip, video clip, sound effect, sound effects, theme song,
    theme plays, intro plays, outro plays, song plays, song playing, technical difficulties, technical
    difficulty, speaking foreign language, start of recording, start of audio, start of transcript, off mic, off
    microphone, speaking off mic, door slams, door opens, door closes, dog barks, intro song, outro song, drum
    roll, no response, no sound"""
)
_BREAKS = _phrases(
    """break, breaks, short break, brief break, ad, ads, ad break, ad breaks, ad spot, advert, adverts, advert
    break, advertisement, advertisements, advertising, commercial, commercials, commercial break, commercial
    breaks, sponsor, sponsors, sponsor break, sponsor message, sponsored message, sponsorship, sponsor read, ad
    read, interlude, intermission, midroll, mid-roll, mid roll, preroll, pre-roll, pre roll, post-roll, post
    roll, postroll, station break, music break, musical break, musical interlude, message from our sponsor,
    message from our sponsors, a message from our sponsors, a word from our sponsors, word from our sponsor,
    word from our sponsors, promo, transition, break in recording, pause in recording, end of part one"""
)
_SINGLE = _phrases(
    """break, breaks, ad, ads, sponsor, sponsors, commercial, promo, transition, sponsorship, advertising,
    commercials, advertisement, advertisements, interlude, intermission, short break, brief break"""
)
_INTERRUPTIONS = _phrases(
    """break, short break, brief break, ad break, advert break, commercial break, music break, musical break, musical
    interlude, intermission, sfx, sound effect, sound effects"""
)
_QUIET = _words("music musical jingle silence pause")
"""What is a break where it stands alone."""


_SPEAKS = re.compile(r"(?i:speaks|speaking|talking|singing)(?: in)? [A-Z]\w+(?: language)?\Z")

_HEARD = re.compile(r"(?i:soundbite|sound bite|audio|sound) (?i:of) [^.?!]{2,70}\Z")
"""`(SOUNDBITE OF BEES BUZZING)`"""


def is_deed(text: str) -> bool:
    """Return whether `text` is what somebody does and hardly a stressed word: `laughs`, and not `laugh`."""
    words = _bare(text).casefold().split()
    deeds = (word in OTHER_DEEDS or (word in _DEEDS and word.endswith(("s", "ing"))) for word in words[:3])
    return any(deeds) and is_sound(text)


# Transcribers repeat themselves; every row is looked at by the layout and by the draft.
@lru_cache(maxsize=4096)
def is_sound(text: str, *, alone: bool = True) -> bool:
    """Return whether `text`, from between brackets, says what is heard besides words.

    `alone` is False inside a sentence in round brackets, where a noun such as `music` may be one of its words.
    """
    bare = _bare(text)
    if not bare:
        return (
            bool(text.strip())
            and not any(map(str.isalnum, _TIME.sub("", text)))
            and any(c in "♪♫♬" for c in text)
        )
    key = bare.casefold()
    if (
        key in _PHRASES
        or _SPEAKS.match(bare)
        or (alone and _HEARD.match(bare))
        or is_other_sound(key, alone=alone)
    ):
        return True
    words = key.replace("/", " ").split()
    core = [word for word in words if word in _DEEDS or word in _NOUNS]
    if not core or len(words) > _MOST or (not alone and _DOUBTFUL.issuperset(core)):
        return False
    others = [word for word in bare.replace("/", " ").split() if not _is_about(word.casefold())]
    deeds = any(word in _DEEDS for word in words[1:])
    return not others or (deeds and len(others) <= 3 and all(word[0].isupper() for word in others))


@lru_cache(maxsize=4096)
def is_break(text: str, *, alone: bool = True) -> bool:
    """Return whether `text` says that the conversation is interrupted: by an advert, by music, by a break."""
    key = _bare(text).casefold()
    if key in _BREAKS or is_other_break(key):
        return alone or key not in _SINGLE
    quiet = not _QUIET.isdisjoint(key.split()) or is_other_music(key)
    return quiet and is_sound(text, alone=alone)


def is_interruption(text: str) -> bool:
    """Return whether `text`, before a colon, says that what follows is no part of the conversation."""
    return _bare(text).casefold() in _INTERRUPTIONS


def is_time(text: str) -> bool:
    """Return whether `text` is a time, or a stretch of time."""
    return bool(_TIME.search(text)) and not _TIME.sub("", text).replace("to", "").strip(_EDGES + "\\>")


def _is_about(word: str) -> bool:
    return word.strip(",") in _ABOUT or word in _NOUNS or word in _DEEDS


def _bare(text: str) -> str:
    """Return `text` without times and the marks around it."""
    return " ".join(_TIME.sub(" ", text).strip(_EDGES).split()) if len(text) <= 200 else ""
