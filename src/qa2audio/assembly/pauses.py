"""How long it is quiet between two utterances."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.model import Heading, Pause, Role, Turn

if TYPE_CHECKING:
    from qa2audio.model import Transcript, Utterance


@dataclass(frozen=True, slots=True)
class Pauses:
    """The rhythm of a conversation; all in seconds, measured between trimmed takes.

    In recorded talk most gaps between speakers last 0.2 s and few last a second; listeners of a synthetic voice need
    a little longer. A `Pause` that the transcript gives a length is added to what the transition has anyway.
    """

    start: float = 0.3
    """Before the first word."""
    sentence: float = 0.3
    """Between utterances of one paragraph."""
    paragraph: float = 0.6
    """Between paragraphs of one turn."""
    turn: float = 0.6
    """Before the same speaker's next turn."""
    change: float = 0.45
    """Before somebody else speaks."""
    answer: float = 0.65
    """Between a question and the guest's answer."""
    chapter: float = 1.0
    """Before a chapter that no heading or section break announces."""
    section: float = 1.4
    """For a section break or a heading."""
    end: float = 1.0
    """After the last word."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Chooses the pause for each transition of one transcript."""

    transcript: Transcript
    pauses: Pauses
    chapters: frozenset[int]
    """Parts that begin a chapter."""

    def before_first(self, utterance: Utterance) -> float:
        """Return the seconds before the episode's first utterance."""
        return self.pauses.start + self._asked(-1, utterance.part)

    def after_last(self, utterance: Utterance) -> float:
        """Return the seconds after the episode's last utterance."""
        return self.pauses.end + self._asked(utterance.part, len(self.transcript.parts))

    def transition(self, before: Utterance, after: Utterance) -> float:
        """Return the seconds between two utterances that follow each other."""
        if before.part == after.part:
            return self.pauses.paragraph if after.paragraph else self.pauses.sentence
        return self._between_parts(before, after) + self._asked(before.part, after.part)

    def _between_parts(self, before: Utterance, after: Utterance) -> float:
        between = self.transcript.parts[before.part + 1 : after.part]
        if any(
            isinstance(part, Heading) or (isinstance(part, Pause) and part.seconds is None) for part in between
        ):
            return self.pauses.section
        if any(before.part < part <= after.part for part in self.chapters):
            return self.pauses.chapter
        if before.speaker == after.speaker:
            begun = self.transcript.parts[after.part]
            goes_on = isinstance(begun, Turn) and begun.continues
            return self.pauses.sentence if goes_on else self.pauses.turn
        return self.pauses.answer if self._answers(before, after) else self.pauses.change

    def _answers(self, before: Utterance, after: Utterance) -> bool:
        roles = {speaker.name: speaker.role for speaker in self.transcript.speakers}
        asked = self.transcript.parts[before.part]
        question = before.text.rstrip("\"'”’)] ").endswith(("?", "？", "؟"))
        return roles.get(after.speaker) is Role.GUEST and (question or (isinstance(asked, Turn) and asked.act))

    def _asked(self, first: int, last: int) -> float:
        """Return the seconds of silence that the transcript itself asks for between two parts."""
        between = self.transcript.parts[first + 1 : last]
        return sum(part.seconds or 0.0 for part in between if isinstance(part, Pause))
