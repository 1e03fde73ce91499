"""What is to be done for an episode, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.batch.reports import Level
from qa2audio.batch.tasks import Standing
from qa2audio.model import TraitKind, changes
from qa2audio.model.trait import FOLLOWS_WORDS, INSTALLED, SPOKEN
from qa2audio.production.fingerprints import audio_fingerprint, traits_of
from qa2audio.publish.manifest import COVER, describe, load_release

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.batch.build_context import BuildContext
    from qa2audio.batch.episode_state import EpisodeState
    from qa2audio.model import Changes, Release, Trait, Traits

_SHOWN = {"slug": "name", "link": "link", "explicit": "explicit mark", "kind": "type", "people": "credits"}


class Decision(NamedTuple):
    """How much is to be made, why, and what may stay."""

    level: Level
    reasons: tuple[str, ...] = ()
    """As people read them."""
    old: Standing | None = None


_NOTHING = Decision(Level.NOTHING)


def choose(context: BuildContext, state: EpisodeState) -> Decision:
    """Compare what an episode is to be with what is there."""
    if state.seen is None:
        return _NOTHING
    if context.options.force:
        return Decision(Level.RECORD, ("everything is made anew",))
    last = last_build(context, state)
    old = _old(context, state, last)
    if old is None:
        lost = last is not None and last.built_slug == state.slug
        return Decision(Level.RECORD, ("damaged: release.json" if lost else "new",))
    return compare(state, old, made_from(state, old, last), renew=context.options.renew)


def compare(state: EpisodeState, old: Release, traits: Traits, *, renew: bool = False) -> Decision:
    """Compare what an episode is to be with the release that is there, whose sound was made from `traits`.

    Where the sound differs only by what is installed now, a version of it or of an engine, it stands unless `renew`.
    """
    assert state.seen is not None  # noqa: S101 - `choose` looked
    broken = damages(old)
    damaged = tuple(f"damaged: {name}" for name in broken)
    differing = differences(traits, state.seen.traits)
    if has_sound(state, old) or (
        not renew and differing and all(trait.kind in INSTALLED for trait in differing)
    ):
        return _around(state, old, broken, damaged)
    if not differing:
        return Decision(Level.RECORD, (*damaged, "something changed, and no record says what"))
    spoken = any(trait.kind in SPOKEN for trait in differing)
    reasons = _changed(differing, traits, state.seen.traits)
    return Decision(Level.RECORD if spoken else Level.ENCODE, damaged + reasons)


def _around(state: EpisodeState, old: Release, broken: Sequence[str], damaged: tuple[str, ...]) -> Decision:
    """Return what is to be done where the sound stands."""
    told = changes(old.episode, state.episode)
    if not broken and not told:
        return _NOTHING
    if set(broken) <= {COVER, f"{old.episode.slug}.txt"}:
        standing = Standing(old.episode.slug, old.audio_fingerprint)
        return Decision(Level.RETAG, damaged + _retold(told), standing)
    return Decision(Level.ENCODE, damaged)


def last_build(context: BuildContext, state: EpisodeState) -> EpisodeState | None:
    """Return what the last build knew: of this episode, whatever its file was called."""
    guid = state.entry.guid if state.entry else ""
    return next((known for known in context.index.states.values() if known.guid == guid), None)


def made_from(state: EpisodeState, release: Release, last: EpisodeState | None) -> Traits:
    """Return the traits of a release's sound: as it says itself, as they are now, or as the last build knew them."""
    if release.traits or state.seen is None:
        return release.traits
    now = traits_of(state.seen.traits, release.audio_fingerprint)
    return now if now is not None else last.made_from if last else {}


def has_sound(state: EpisodeState, release: Release) -> bool:
    """Return whether the sound of `release` is the one that the episode would be given now."""
    assert state.seen is not None  # noqa: S101 - for the type checker
    return audio_fingerprint(state.seen.traits) == release.audio_fingerprint


def _old(context: BuildContext, state: EpisodeState, last: EpisodeState | None) -> Release | None:
    """Return the release that is there, under today's name or else under an earlier one."""
    earlier = (last.built_slug if last else "", state.entry.slug if state.entry else "")
    for slug in dict.fromkeys((state.slug, *earlier)):
        if slug and (release := load_release(context.workshop.episodes / slug)):
            return release
    return None


def damages(release: Release) -> tuple[str, ...]:
    """Return the files of `release` that are not as they were written: every byte is read."""

    def whole(name: str, mime: str) -> bool:
        try:
            return describe(release.folder, name, mime) in release.files
        except OSError:
            return False

    return tuple(file.name for file in release.files if not whole(file.name, file.mime))


def differences(old: Traits, new: Traits) -> list[Trait]:
    """Return the traits that differ, by their keys; none where the old ones are unknown."""
    found = [trait for trait in {*old, *new} if old.get(trait) != new.get(trait)] if old else []
    return sorted(found, key=lambda trait: trait.key)


def _changed(differing: Sequence[Trait], old: Traits, new: Traits) -> tuple[str, ...]:
    """Return the reasons; where words changed, what follows from that is left out."""
    kinds = {trait.kind for trait in differing}
    told = [
        trait
        for trait in differing
        if TraitKind.WORDS not in kinds
        or not (
            trait.kind in FOLLOWS_WORDS
            or (trait.kind is TraitKind.VOICE and (trait not in old or trait not in new))
        )
    ]
    return tuple(
        "another version of the sound" if trait.kind is TraitKind.PROGRAM else f"{trait.key} changed"
        for trait in told
    )


def _retold(told: Changes) -> tuple[str, ...]:
    episode = [f"{_SHOWN.get(name, name)} changed" for name in told.episode if name != "speakers"]
    return (*episode, *(f"{name} of the show changed" for name in told.show))
