"""How a show's episodes are made: engine, voices, lexicons, sound."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from qa2audio.audio.encoders.known_encoders import encoder_called
from qa2audio.config.cast import cast_entries
from qa2audio.config.episode_facts import people_facts
from qa2audio.config.scalars import parse_language
from qa2audio.config.toml_items import table_items
from qa2audio.errors import ConfigError
from qa2audio.model import DEFAULT_ENGINE, Pauses, Sound, Style

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.audio.encoders.encoder import Encoder
    from qa2audio.config.section import Section
    from qa2audio.model import Facts

_LONGEST = 30
_MOST_VARIED = 1.0
"""Seconds of a pause or an overlap."""
_SOUNDS = (".aac", ".aiff", ".flac", ".m4a", ".mp3", ".ogg", ".opus", ".wav")


def style(section: Section) -> Style:
    """Return what the tables `production`, `sound`, `pauses`, `music`, `cast`, `speakers` and `aliases` say."""
    production, sound = section.section("production"), section.section("sound")
    engine = production.line("engine") or None
    plain = Style()
    found = Style(
        engine=engine,
        facts=replace(
            _facts(section, engine or DEFAULT_ENGINE),
            language=parse_language(section.line("language")) or "",
            soundbites_wanted=production.whole("soundbites", None, 0, 10),
        ),
        lexicon_files=_lexicons(production),
        sound=_sound(sound),
        jobs=production.whole("jobs", None, 1, 256),
        spoken_disclosure=sound.truth("spoken_disclosure"),
        intro=sound.file_at("intro", _SOUNDS),
        outro=sound.file_at("outro", _SOUNDS),
        sting=sound.file_at("sting", _SOUNDS),
        intro_overlap=sound.between("intro_overlap", plain.intro_overlap, 0, _LONGEST),
        outro_overlap=sound.between("outro_overlap", plain.outro_overlap, 0, _LONGEST),
        pauses=_pauses(section.section("pauses")),
        music=_music(section.section("music")),
    )
    production.finish()
    sound.finish()
    return found


def _sound(table: Section) -> Sound:
    plain = Sound()
    encoder = _encoder(table, plain)
    bitrate = table.whole("bitrate", plain.bitrate_kbps, 32, 320)
    if encoder.bitrates and bitrate not in encoder.bitrates:
        hint = f"Write one of {', '.join(map(str, encoder.bitrates))}."
        raise table.error("bitrate", f"an {encoder.name.upper()} cannot have {bitrate} kbps.", hint)
    lufs = table.between("lufs", plain.lufs, -31, -9)
    return Sound(lufs, table.between("true_peak", plain.true_peak, -9, 0), plain.rate, bitrate, encoder.name)


def _encoder(table: Section, plain: Sound) -> Encoder:
    name = table.line("format", plain.format)
    try:
        return encoder_called(name)
    except ConfigError as error:
        raise table.error("format", error.message, error.hint) from error


def _pauses(table: Section) -> Pauses:
    """Return how long it is quiet; every key is one of the model's."""
    limits = {field.name: _MOST_VARIED if field.name == "vary" else _LONGEST for field in fields(Pauses)}
    found = {key: table.between(key, 0, 0, most) for key, most in limits.items()}
    table.finish()
    return Pauses(**{key: seconds for key, seconds in found.items() if key in table.values})


def _lexicons(table: Section) -> tuple[Path, ...]:
    names = table.texts("lexicons")
    files = []
    for name in names:
        path = table.inside("lexicons", name)
        if not path.is_file():
            raise table.error("lexicons", f'"{name}" is not there.', "Paths are relative to show.toml.")
        files.append(path)
    return tuple(files)


def _music(table: Section) -> tuple[tuple[str, Path], ...]:
    files = ((name, table.file_at(name, _SOUNDS)) for name in table.values)
    return tuple((name, path) for name, path in files if path)


def _facts(section: Section, engine: str) -> Facts:
    """Return the show's people and voices, read as those of a front matter are."""
    cast = section.section("cast")
    for key in ("speakers", "aliases"):
        section.section(key)
    for key in ("labels", "skip"):
        section.take(key, None, lambda _: True, "")  # a table, a list or a text, as in a front matter
    facts = people_facts(table_items(section.values, section.line_of), str(section.file), engine)
    requests, profiles = cast_entries(cast, section.file, engine)
    return replace(facts, requests=requests, profiles=facts.profiles + profiles)
