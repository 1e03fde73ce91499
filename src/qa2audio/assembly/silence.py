"""How long it is quiet between two utterances."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.assembly.pace import Lengths, Pace, before_turn, varied, within_turn
from qa2audio.model import Heading, Pause, Role, Turn

if TYPE_CHECKING:
    from qa2audio.model import Transcript, Utterance


_UNKNOWN = Lengths()
_STEADIER = 0.4
"""How much less a pause varies that parts what is talked of: it is set, and nobody's answer."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Chooses the pause for each transition of one transcript."""

    transcript: Transcript
    pace: Pace
    chapters: frozenset[int]
    """Parts that begin a chapter."""

    def before_first(self, utterance: Utterance) -> float:
        """Return the seconds before the episode's first utterance."""
        return self.pace.start + self._asked(-1, utterance.part)

    def after_last(self, utterance: Utterance) -> float:
        """Return the seconds after the episode's last utterance."""
        return self.pace.end + self._asked(utterance.part, len(self.transcript.parts))

    def transition(self, before: Utterance, after: Utterance, lengths: Lengths = _UNKNOWN) -> float:
        """Return the seconds between two utterances that follow each other; `lengths` are of what they say."""
        if not self.pace.vary:  # every pause of a kind is alike
            lengths = _UNKNOWN
        usual = self._break(before, after)
        deviation = self.pace.vary * (1.0 if usual is None else _STEADIER)
        asked = 0.0 if before.part == after.part else self._asked(before.part, after.part)
        seconds = self._gap(before, after, lengths) if usual is None else usual
        return varied(seconds, deviation, before.text, after.text) + asked

    def waits(self, first: int, last: int | None) -> bool:
        """Whether the transcript itself asks for silence between two parts; None is its end."""
        return self._asked(first, len(self.transcript.parts) if last is None else last) > 0

    def _break(self, before: Utterance, after: Utterance) -> float | None:
        """Return the seconds of a pause that parts what is talked of; None within one talk."""
        if before.part == after.part:
            return None
        if after.part >= len(self.transcript.parts):  # the show's words
            return self.pace.section
        between = self.transcript.parts[before.part + 1 : after.part]
        if any(
            isinstance(part, Heading) or (isinstance(part, Pause) and part.seconds is None) for part in between
        ):
            return self.pace.section
        begins = any(before.part < part <= after.part for part in self.chapters)
        return self.pace.chapter if begins else None

    def _gap(self, before: Utterance, after: Utterance, lengths: Lengths) -> float:
        """Return the seconds of a pause within one talk."""
        if before.part == after.part:
            return self.pace.paragraph if after.paragraph else self.pace.sentence * within_turn(lengths)
        if before.speaker == after.speaker:
            begun = self.transcript.parts[after.part]
            goes_on = isinstance(begun, Turn) and begun.continues
            return self.pace.sentence * within_turn(lengths) if goes_on else self.pace.turn
        answer = self._answers(before, after)
        return (self.pace.answer if answer else self.pace.change) * before_turn(lengths, answer=answer)

    def _answers(self, before: Utterance, after: Utterance) -> bool:
        roles = {speaker.name: speaker.role for speaker in self.transcript.speakers}
        asked = self.transcript.parts[before.part]
        question = before.text.rstrip("\"'”’)] ").endswith(("?", "？", "؟"))
        return roles.get(after.speaker) is Role.GUEST and (question or (isinstance(asked, Turn) and asked.act))

    def _asked(self, first: int, last: int) -> float:
        """Return the seconds of silence that the transcript itself asks for between two parts."""
        between = self.transcript.parts[first + 1 : last]
        return sum(part.seconds or 0.0 for part in between if isinstance(part, Pause))
