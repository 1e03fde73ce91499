"""Roles, once a transcript is read: what somebody says they are beats what was inferred."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.transcript.turns.roles import speakers_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa2audio.model import Role, Transcript


def assign_roles(transcript: Transcript, roles: Mapping[str, Role]) -> Transcript:
    """Return `transcript` with the `roles` given by name, whatever the case; what was inferred fits in with them."""
    given = {name.strip().casefold(): role for name, role in roles.items()}
    speakers = tuple(
        replace(speaker, role=given[speaker.name.casefold()], inferred=None, assigned=True)
        if speaker.name.casefold() in given
        else speaker
        for speaker in transcript.speakers
    )
    return reconsider(replace(transcript, speakers=speakers))


def reconsider(transcript: Transcript) -> Transcript:
    """Return `transcript` with the inferred roles inferred again: somebody was renamed or given a role."""
    settled = {speaker.name: speaker for speaker in transcript.speakers if not speaker.inferred}
    again = {
        speaker.name: speaker
        for speaker in speakers_of(transcript.parts, {name: speaker.role for name, speaker in settled.items()})
    }
    return replace(
        transcript,
        speakers=tuple(
            speaker
            if speaker.name in settled or speaker.name not in again
            else replace(speaker, role=again[speaker.name].role, inferred=again[speaker.name].inferred)
            for speaker in transcript.speakers
        ),
    )
