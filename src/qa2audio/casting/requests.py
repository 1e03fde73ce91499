"""What voices were asked for, and for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import CastError, Location, OptionError, did_you_mean
from qa2audio.model import Role
from qa2audio.model.person_name import asked_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.casting.voice_names import Choice, VoiceNames
    from qa2audio.model import Transcript, VoiceRequest


def grant(transcript: Transcript, requests: Sequence[VoiceRequest], names: VoiceNames) -> dict[str, Choice]:
    """Return the voice that was asked for, for each speaker for whom one was, by name."""
    granted: dict[str, tuple[VoiceRequest, Choice]] = {}
    roles: dict[str, tuple[VoiceRequest, Choice]] = {}
    people = _people(transcript)
    # Files first, so that options overwrite them; `sorted` keeps the order of the rest.
    for request in sorted(requests, key=lambda request: request.option):
        choice = _choice(request, names)
        if request.speaker.strip().casefold() in {role.value for role in Role}:
            _settle(roles, request.speaker.strip().casefold(), request, choice)
        else:
            _settle(granted, _person(request, people), request, choice)
    by_role = {speaker.name: roles[speaker.role] for speaker in transcript.speakers if speaker.role in roles}
    return {name: choice for name, (_, choice) in (by_role | granted).items()}


def _error(request: VoiceRequest, message: str, hint: str | None) -> CastError | OptionError:
    kind = OptionError if request.option else CastError
    return kind(message, location=Location(request.where, request.line), hint=hint)


def _choice(request: VoiceRequest, names: VoiceNames) -> Choice:
    try:
        choice = names.find(request.voice.strip())
    except CastError as error:  # a profile whose voice is not there
        raise _error(request, error.message, error.hint) from error
    if choice is None:
        raise _error(request, f'unknown voice "{request.voice}".', names.suggest(request.voice.strip()))
    return choice


def _settle(
    granted: dict[str, tuple[VoiceRequest, Choice]], who: str, request: VoiceRequest, choice: Choice
) -> None:
    if who in granted:
        earlier, voice = granted[who]
        if earlier.option == request.option and voice.voice != choice.voice:
            message = f'"{request.speaker}" is to speak with "{earlier.voice}" and with "{request.voice}".'
            raise _error(request, message, "Say which.")
    granted[who] = (request, choice)


def _people(transcript: Transcript) -> dict[str, set[str]]:
    """Return whom each name and each label of the file means."""
    people = {speaker.name: {speaker.name} for speaker in transcript.speakers}
    for label, name in transcript.labels:
        people.setdefault(label, set()).add(name)
    return people


def _person(request: VoiceRequest, people: Mapping[str, set[str]]) -> str:
    """Return the speaker meant: `CastError` or `OptionError` if it may be several, or nobody."""
    found = {who for called in asked_for(request.speaker, people) for who in people[called]}
    if len(found) == 1:
        return next(iter(found))
    everybody = sorted({who for several in people.values() for who in several})
    if found:
        raise _error(
            request, f'"{request.speaker}" may be {" or ".join(sorted(found))}.', "Give the whole name."
        )
    hint = did_you_mean(request.speaker, [*everybody, *(role.value for role in Role)])
    raise _error(request, f'unknown speaker "{request.speaker}".', hint or f"There is {', '.join(everybody)}.")
