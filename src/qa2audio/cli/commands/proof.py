"""`qa2audio proof`: listen to a finished episode, and point at the lines that somebody should hear."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa2audio.cli import options
from qa2audio.cli.progress_bar import follow
from qa2audio.model import Verdict
from qa2audio.production.lexicons import load_lexicon
from qa2audio.production.proof_run import proof as listen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.model import Finding, Proof

_TOO_MUCH = 20.0
"""Per cent of a word error rate."""
_SHOWN = 8
"""Slips of one line that are printed; the JSON has all."""


@click.command()
@click.argument("episode", type=click.Path(path_type=Path, file_okay=False, exists=True), metavar="EPISODE")
@click.option(
    "--model",
    default="base.en",
    show_default=True,
    envvar="QA2AUDIO_WHISPER",
    show_envvar=True,
    metavar="NAME|DIR",
    help="Whisper model for faster-whisper: a folder, or a name.",
)
@click.option("--download", is_flag=True, help="Fetch the model from its hub if it is not on this machine.")
@options.lexicon
@click.option("--strict", is_flag=True, help="Exit 1 if a line is missing or too much is misheard.")
@click.option(
    "--threshold",
    type=click.FloatRange(0, 100),
    metavar="PERCENT",
    help=f"The word error rate that is too much; asks for --strict, too.  [default: {_TOO_MUCH:g}]",
)
@click.option("--quiet", is_flag=True, help="No progress.")
@options.as_json
def proof(
    episode: Path,
    model: str,
    download: bool,
    lexicon_files: tuple[Path, ...],
    strict: bool,
    threshold: float | None,
    quiet: bool,
    as_json: bool,
) -> int:
    """Listen to the episode in the folder EPISODE, and compare what is heard with what was written.

    A recogniser mishears some words of every voice, so the table shows only lines where much is missing or wrong; the
    JSON has every slip. Needs pip install 'qa2audio[proof]'.
    """
    work = listen(episode, model, lexicon=load_lexicon(lexicon_files), download=download)
    found, _ = follow(work, episode.name, quiet=quiet or as_json)
    click.echo(_json(found) if as_json else "\n".join(_table(found)))
    strict = strict or threshold is not None
    return int(strict and _bad(found, _TOO_MUCH if threshold is None else threshold))


def _bad(found: Proof, threshold: float) -> bool:
    return bool(found.with_verdict(Verdict.MISSING)) or found.error_rate * 100 > threshold


def _table(found: Proof) -> Iterator[str]:
    rate = found.error_rate * 100
    yield f"{found.words} words, {found.errors} heard otherwise: word error rate {rate:.1f} % ({found.model})"
    missing, look = found.with_verdict(Verdict.MISSING), found.with_verdict(Verdict.LOOK)
    if missing:
        yield "\nMissing:"
        yield from (line for finding in missing for line in _shown(finding))
    else:
        yield "No line is missing."
    if look:
        yield "\nWorth listening to:"
        yield from (line for finding in look for line in _shown(finding))
    if found.hearings:
        yield "\nHeard in more than one way, or never as written:"
        for hearing in found.hearings:
            ways = ", ".join(f'"{heard or "-"}" {count}x' for heard, count in hearing.heard)
            yield f"  {hearing.written}: {ways}"


def _shown(finding: Finding) -> Iterator[str]:
    line = finding.line
    place = f" line {line.line}" if line.line else ""
    yield f"  {_clock(line.start)}{place}  {line.speaker}: {line.text}"
    for slip in finding.slips[:_SHOWN]:
        yield f'      written "{slip.written or "-"}", heard "{slip.heard or "-"}"'


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def _json(found: Proof) -> str:
    report = {
        "model": found.model,
        "words": found.words,
        "errors": found.errors,
        "error_rate": round(found.error_rate, 4),
        "lines": [
            {
                **asdict(finding.line),
                "verdict": finding.verdict,
                "words": finding.words,
                "errors": finding.errors,
                "slips": [slip._asdict() for slip in finding.slips],
            }
            for finding in found.findings
            if finding.errors
        ],
        "heard": [
            {
                "written": hearing.written,
                "heard": [{"as": heard, "times": count} for heard, count in hearing.heard],
                "at": list(hearing.times),
            }
            for hearing in found.hearings
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=1)
