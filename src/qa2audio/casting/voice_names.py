"""What voices are called: profiles, `ENGINE/VOICE`, and an engine's own names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.casting.native_voices import native
from qa2audio.errors import CastError, did_you_mean, nearest
from qa2audio.model import ANY_VOICE
from qa2audio.model.language_tag import primary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.model import Profile, Role, Sex, Variant, Voice


class Choice(NamedTuple):
    """A voice and what it is called."""

    voice: Voice
    called: str
    roles: tuple[Role, ...] = ()
    """What it is cast for without being asked, best first."""
    sex: Sex | None = None
    person: str = ""
    """Whose voice it is: two engines may have the same person's."""
    spare: bool = False
    """True if it is cast once those with a name are."""


def person_of(profile: Profile) -> str:
    """Return whose voice it is."""
    return profile.same_person or profile.name


def pool(
    profiles: Sequence[Profile],
    catalogue: Mapping[str, Sequence[Voice]],
    engine: str,
    language: str,
    variants: Sequence[Variant] = (),
) -> list[Choice]:
    """Return the voices of `engine` to cast from: its profiles, or its catalogue where it has none.

    A profile whose voice the engine could have, but does not list, is none here. Behind the profiles come the voices
    that have none and speak `language`.
    Where no profile speaks `language` it is the engine's own voices that do, in the `variants` that it offers; others
    only where none does.
    """
    voices = catalogue.get(engine, ())
    names = VoiceNames(profiles, catalogue, engine)
    choices = [
        Choice(item.voice, item.name, item.roles, item.sex, person_of(item))
        for item in profiles
        if item.voice.engine == engine and (not voices or names.lists(item.voice))
    ]
    if not choices and not voices:
        hint = did_you_mean(engine, catalogue) or "`qa2audio doctor` says why."
        raise CastError(f'the engine "{engine}" has no voices.', hint=hint)
    speaking = [choice for choice in choices if primary(choice.voice.language) == primary(language)]
    if speaking:
        named = {choice.voice.name for choice in speaking}
        idle = (voice for voice, _ in native(voices, language, variants) if voice.name not in named)
        return [*speaking, *(Choice(voice, f"{engine}/{voice.name}", spare=True) for voice in idle)]
    native_voices = native(voices, language, variants) if choices or variants else ()
    own = [Choice(voice, f"{engine}/{voice.name}", roles) for voice, roles in native_voices]
    return own or choices or _plain(voices, engine, language)


def _plain(voices: Sequence[Voice], engine: str, language: str) -> list[Choice]:
    choices = [
        Choice(voice, f"{engine}/{voice.name}")
        for voice in voices
        if not voice.name.startswith("+") and voice.name != ANY_VOICE
    ]
    if not choices:
        hint = f'Give each speaker one: --voice "NAME={engine}/VOICE".'
        raise CastError(f'the engine "{engine}" lists no voice to choose from.', hint=hint)
    return [choice for choice in choices if primary(choice.voice.language) == primary(language)] or choices


@dataclass(frozen=True, slots=True)
class VoiceNames:
    """Finds a voice by what somebody called it."""

    profiles: Sequence[Profile]
    catalogue: Mapping[str, Sequence[Voice]]
    engine: str
    """Whose voices need no `ENGINE/` before them."""

    def find(self, wanted: str) -> Choice | None:
        """Return the voice called `wanted`, or None."""
        for profile in self.profiles:
            if profile.name.casefold() == wanted.casefold():
                return Choice(
                    self._known(profile), profile.name, profile.roles, profile.sex, person_of(profile)
                )
        engine, name = self._split(wanted)
        voice = self._voice(engine, name)
        return Choice(voice, f"{engine}/{voice.name}") if voice else None

    def lists(self, voice: Voice) -> bool:
        """Return whether the voice's engine has one of that name."""
        return self._voice(voice.engine, voice.name) is not None

    def _known(self, profile: Profile) -> Voice:
        """Return the profile's voice as its engine spells it; `CastError` if the engine has none of that name."""
        voice = profile.voice
        if voice.engine not in self.catalogue:
            hint = did_you_mean(voice.engine, self.catalogue)
            raise CastError(
                f'"{profile.name}" wants the engine "{voice.engine}", which nobody knows.', hint=hint
            )
        found = self._voice(voice.engine, voice.name)
        if found is None:
            hint = self.suggest(voice.name)
            raise CastError(f'"{profile.name}" wants the voice "{voice.name}", which nobody knows.', hint=hint)
        options = dict(found.options) | dict(voice.options)
        return replace(voice, name=found.name, options=tuple(sorted(options.items())))

    def suggest(self, wanted: str) -> str:
        """Return what to do about a voice that is not there."""
        profile = nearest(wanted, [profile.name for profile in self.profiles], likeness=0.7)
        if profile:
            return f'Did you mean "{profile}"?'
        before, slash, after = wanted.partition("/")
        meant = nearest(before, self.catalogue) if slash else None
        if meant and meant != before:
            return f'Did you mean "{meant}/{after}"?'
        engine, name = self._split(wanted)
        prefix = wanted[: len(wanted) - len(name)]
        near = [prefix + known for known in self._near(engine, name)]
        return did_you_mean(wanted, near) or "`qa2audio voices` lists them all."

    def _near(self, engine: str, name: str) -> list[str]:
        """Return the voices of `engine`, and the combination with a variant that is most like `name`."""
        names = [voice.name for voice in self.catalogue.get(engine, ())]
        variants = [known for known in names if known.startswith("+")]
        voices = [known for known in names if not known.startswith("+") and known != ANY_VOICE]
        stem, _, variant = name.partition("+")
        near_voice, near_variant = nearest(stem, voices), nearest(f"+{variant}", variants)
        return [*voices, near_voice + near_variant] if near_voice and near_variant else voices

    def _split(self, wanted: str) -> tuple[str, str]:
        """Return engine and voice; `gmw/en` is a voice, as long as no engine is called gmw."""
        before, slash, after = wanted.partition("/")
        return (before, after) if slash and before in self.catalogue else (self.engine, wanted)

    def _voice(self, engine: str, name: str) -> Voice | None:
        voices = {voice.name.casefold(): voice for voice in self.catalogue.get(engine, ())}
        key = name.casefold()
        if key in voices and not key.startswith("+") and key != ANY_VOICE:
            return voices[key]
        if ANY_VOICE in voices and name:
            return replace(voices[ANY_VOICE], name=name)
        if (blended := _blended(key)) and all(part in voices for part in blended):
            return replace(voices[blended[0]], name=key)
        stem, plus, variant = key.partition("+")
        variants = [voice.name for voice in voices.values() if voice.name.casefold().endswith(f"+{variant}")]
        if not (plus and variant and stem in voices and variants):
            return None
        spelled = variants[0][variants[0].rindex("+") :]
        return replace(voices[stem], name=voices[stem].name + spelled)


def _blended(name: str) -> list[str]:
    """Return the voices that a blend such as `one:60+other:40` mixes; none if it is no blend."""
    parts = [part.partition(":") for part in name.split("+")]
    return [voice for voice, _, _ in parts] if all(colon for _, colon, _ in parts) else []
