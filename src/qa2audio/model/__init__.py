"""The glossary: every noun that passes between rooms. Frozen, without I/O.

Inside, time is counted in integer frames (samples per channel) at the rate of whatever holds them; seconds and
milliseconds appear only at a file's edge. Lines and columns count from 1.
"""

from qa2audio.model.categories import APPLE_CATEGORIES
from qa2audio.model.disclosure import DISCLOSURE, disclosure_in
from qa2audio.model.engine_choice import DEFAULT_ENGINE
from qa2audio.model.episode_changes import Changes, changes
from qa2audio.model.facts import Facts, LabelRule, SkipRule
from qa2audio.model.listening import Doubt, Listen, Listened, Mended, TakeSign
from qa2audio.model.pauses import Pauses
from qa2audio.model.progress import Progress
from qa2audio.model.recording import MOST_TAKES, Speech, Spending, Take, Unsaid, Utterance, Word
from qa2audio.model.release import (
    Episode,
    EpisodeKind,
    Fallback,
    Fingerprints,
    Imprint,
    Release,
    ReleasedFile,
    Sound,
    Soundbite,
)
from qa2audio.model.score import Asset, Score
from qa2audio.model.show import Funding, Imported, Listing, Markup, Show, ShowKind, Style
from qa2audio.model.spans import Span, SpanKind
from qa2audio.model.speaker import (
    ANY_VOICE,
    Cast,
    Inference,
    Person,
    Profile,
    Role,
    Sex,
    Speaker,
    Variant,
    Voice,
    VoiceRequest,
)
from qa2audio.model.take_choice import TakeChoice
from qa2audio.model.timeline import Chapter, Clip, Cue, Loudness, Timeline
from qa2audio.model.trait import Trait, TraitKind, Traits
from qa2audio.model.transcript import (
    ChapterMark,
    FrontMatter,
    Heading,
    LanguageSource,
    LineStart,
    Music,
    Omission,
    OmissionReason,
    Part,
    Passage,
    Pause,
    Problem,
    Respelling,
    Transcript,
    Turn,
)
from qa2audio.model.understanding import ENOUGH, Reason, Sign, Understanding
from qa2audio.model.verdict import Finding, Hearing, Line, Proof, Slip, Verdict

__all__ = [
    "ANY_VOICE",
    "APPLE_CATEGORIES",
    "DEFAULT_ENGINE",
    "DISCLOSURE",
    "ENOUGH",
    "MOST_TAKES",
    "Asset",
    "Cast",
    "Changes",
    "Chapter",
    "ChapterMark",
    "Clip",
    "Cue",
    "Doubt",
    "Episode",
    "EpisodeKind",
    "Facts",
    "Fallback",
    "Finding",
    "Fingerprints",
    "FrontMatter",
    "Funding",
    "Heading",
    "Hearing",
    "Imported",
    "Imprint",
    "Inference",
    "LabelRule",
    "LanguageSource",
    "Line",
    "LineStart",
    "Listen",
    "Listened",
    "Listing",
    "Loudness",
    "Markup",
    "Mended",
    "Music",
    "Omission",
    "OmissionReason",
    "Part",
    "Passage",
    "Pause",
    "Pauses",
    "Person",
    "Problem",
    "Profile",
    "Progress",
    "Proof",
    "Reason",
    "Release",
    "ReleasedFile",
    "Respelling",
    "Role",
    "Score",
    "Sex",
    "Show",
    "ShowKind",
    "Sign",
    "SkipRule",
    "Slip",
    "Sound",
    "Soundbite",
    "Span",
    "SpanKind",
    "Speaker",
    "Speech",
    "Spending",
    "Style",
    "Take",
    "TakeChoice",
    "TakeSign",
    "Timeline",
    "Trait",
    "TraitKind",
    "Traits",
    "Transcript",
    "Turn",
    "Understanding",
    "Unsaid",
    "Utterance",
    "Variant",
    "Verdict",
    "Voice",
    "VoiceRequest",
    "Word",
    "changes",
    "disclosure_in",
]
