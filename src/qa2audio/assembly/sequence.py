"""One thing after the other: takes with silence between them, and the show's sounds in that silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.assembly.pace import Lengths
from qa2audio.audio.resampler import conformed_frames
from qa2audio.model import Clip, Music, Pause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.assembly.silence import Rhythm
    from qa2audio.model import Asset, Score, Take

_FADE = 0.004  # seconds: too short to hear, long enough that nothing clicks
_BETWEEN = 0.3  # seconds between two sounds that follow each other


class Tape:
    """A timeline being filled from its beginning to its end."""

    def __init__(self, rate: int, rhythm: Rhythm, score: Score) -> None:
        self.rate, self.rhythm, self.score = rate, rhythm, score
        self.takes: list[Clip] = []
        self.assets: list[Clip] = []
        self.at = 0

    def fill(self, takes: Sequence[Take]) -> int:
        """Place everything; return the frames of the whole."""
        self._begin(takes[0])
        turns: dict[int, float] = {}
        for take in takes:
            turns[take.utterance.part] = turns.get(take.utterance.part, 0.0) + take.frames / take.rate
        for before, take in zip([None, *takes], takes, strict=False):
            if before is not None:
                first, then = before.utterance, take.utterance
                lengths = Lengths(before.frames / before.rate, take.frames / take.rate, turns[then.part])
                self._silence(self.rhythm.transition(first, then, lengths), self._asked(first.part, then.part))
            self._speak(take)
        return self._end(takes[-1])

    def _begin(self, first: Take) -> None:
        part = first.utterance.part
        asked, silence = self._asked(-1, part), self.rhythm.before_first(first.utterance)
        intro = self.score.intro
        if intro is None:
            self._silence(silence, asked)
        elif asked or self.rhythm.waits(-1, part):
            self._play(intro)
            self._silence(silence, asked)
        else:
            overlap = min(self._frames(self.score.intro_overlap), intro.frames // 2)
            self._play(intro, fade_out=overlap)
            self.at -= overlap

    def _end(self, last: Take) -> int:
        part, words_end = last.utterance.part, self.at
        asked, silence = self._asked(part, None), self.rhythm.after_last(last.utterance)
        outro = self.score.outro
        if outro is None or asked or self.rhythm.waits(part, None):
            self._silence(silence, asked)
            if outro is not None:
                self._play(outro)
            return self.at
        overlap = min(self._frames(self.score.outro_overlap), outro.frames // 2, self.at)
        self.at -= overlap
        self._play(outro, fade_in=overlap)
        return max(self.at, words_end + self._frames(silence))

    def _speak(self, take: Take) -> None:
        frames = conformed_frames(take.frames, take.rate, self.rate)
        fade = min(self._frames(_FADE), frames // 2)
        voice = f"{take.utterance.voice.engine}/{take.utterance.voice.name}"
        self.takes.append(Clip(self.at, frames, take.path, take.utterance.speaker, fade=fade, voice=voice))
        self.at += frames

    def _silence(self, seconds: float, assets: Sequence[Asset]) -> None:
        """Be quiet; with sounds to play, half of it before them and half behind."""
        if not assets:
            self.at += self._frames(seconds)
            return
        self.at += self._frames(seconds / 2)
        for number, asset in enumerate(assets):
            self.at += self._frames(_BETWEEN) if number else 0
            self._play(asset)
        self.at += self._frames(seconds / 2)

    def _play(self, asset: Asset, *, fade_in: int = 0, fade_out: int = 0) -> None:
        least = min(self._frames(_FADE), asset.frames // 2)
        begin, end = max(fade_in, least), max(fade_out, least)
        self.assets.append(Clip(self.at, asset.frames, asset.path, "", asset=True, fade=begin, fade_out=end))
        self.at += asset.frames

    def _asked(self, first: int, last: int | None) -> list[Asset]:
        """Return the sounds that the transcript has between two parts."""
        named = dict(self.score.named)
        between = self.rhythm.transcript.parts[first + 1 : last]
        found = [
            named.get(part.asset)
            if isinstance(part, Music)
            else self.score.sting
            if isinstance(part, Pause) and part.seconds is None
            else None
            for part in between
        ]
        return [asset for asset in found if asset]

    def _frames(self, seconds: float) -> int:
        return round(seconds * self.rate)
