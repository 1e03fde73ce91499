"""Piper's voices as their JSON files describe them; the networks stay closed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qa2audio.engines.models.model_folder import digest
from qa2audio.errors import EngineError
from qa2audio.model import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class PiperModel:
    """A network and who speaks with it."""

    path: Path
    """The `.onnx` file; its description is beside it, with `.json` behind."""
    language: str
    """BCP 47 tag, lower case."""
    speakers: tuple[tuple[str, int], ...]
    """Names and numbers of its speakers, if it has more than one."""

    def voices(self, engine: str) -> Iterator[Voice]:
        """Yield it, and each of its speakers by name, and by number where no name is that number."""
        options = (("digest", digest(self.path)[:16]),)
        names = [name for name, _ in self.speakers]
        yield Voice(engine, self.path.stem, self.language, options=options)
        for name in [*names, *(str(number) for _, number in self.speakers if str(number) not in names)]:
            yield Voice(engine, f"{self.path.stem}#{name}", self.language, options=options)

    def speaker(self, wanted: str) -> int | None:
        """Return the number of the speaker called `wanted`, None for the usual one.

        `EngineError` if there is none.
        """
        if not wanted:
            return None
        known = {str(number): number for _, number in self.speakers} | dict(self.speakers)
        if wanted not in known:
            raise EngineError(
                f'the Piper voice "{self.path.stem}" has no speaker "{wanted}".',
                hint=f"It has {len(self.speakers) or 1}; see `qa2audio voices --engine piper`.",
            )
        return known[wanted]


def find_models(folder: Path) -> dict[str, PiperModel]:
    """Return the Piper models in `folder` by name: each `.onnx` with a description that can be understood."""
    found = {}
    for path in sorted(folder.glob("*.onnx")):
        description = read_description(path)
        if description is not None:
            found[path.stem] = PiperModel(path, _language(description), _speakers(description))
    return found


def read_description(path: Path) -> dict[str, Any] | None:
    """Return what is written beside the network at `path`, or None if that does not describe a Piper voice."""
    try:
        said = json.loads(path.with_name(f"{path.name}.json").read_bytes())
        whole = said["audio"]["sample_rate"] and said["espeak"]["voice"] and said["phoneme_id_map"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return said if whole and isinstance(said, dict) else None


def _language(description: dict[str, Any]) -> str:
    language = description.get("language")
    code = language.get("code") if isinstance(language, dict) else None
    return str(code or description["espeak"]["voice"]).replace("_", "-").lower()


def _speakers(description: dict[str, Any]) -> tuple[tuple[str, int], ...]:
    count = description.get("num_speakers")
    if not isinstance(count, int) or count < 2:
        return ()
    named = description.get("speaker_id_map")
    known = {number: str(name) for name, number in named.items()} if isinstance(named, dict) else {}
    return tuple((known.get(number, str(number)), number) for number in range(count))
