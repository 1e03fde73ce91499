"""Of which speakers anything tells whether a woman or a man speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.casting.told_sex import told_sex
from qa2audio.model.person_name import asked_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Sex, Transcript


def sexes(transcript: Transcript, stated: Sequence[tuple[str, Sex]], *, by_name: bool) -> dict[str, Sex]:
    """Return it by speaker: as their pronouns are `stated`, else `by_name`, if that tells it."""
    names = [speaker.name for speaker in transcript.speakers]
    found = {name: sex for name in names if (sex := told_sex(name))} if by_name else {}
    people = {name: name for name in names} | dict(transcript.labels)
    for called, sex in stated:
        meant = {people[one] for one in asked_for(called, people)}
        if len(meant) == 1:
            found[meant.pop()] = sex
    return found
