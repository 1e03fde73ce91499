"""Build a show from Python, and say what became of its episodes: python examples/build_show.py my-show

Without a folder it makes one and builds that, to show how.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import qa2audio


def main(folder: Path) -> int:
    """Build the show in `folder`; return how many episodes failed."""
    work = qa2audio.build(folder, qa2audio.BuildOptions(verify=True))
    while True:
        try:
            step = next(work)
        except StopIteration as finished:
            report: qa2audio.BuildReport = finished.value
            break
        if step.outcome:  # or step.progress, while it is at work
            print(f"{step.outcome.slug}: {step.outcome.status} {', '.join(step.outcome.reasons)}")
    for outcome in report.failed:
        print(f"{outcome.source}: {outcome.error}", file=sys.stderr)
    print(
        f"{len(report.outcomes)} episodes; written: {', '.join(path.name for path in report.written) or 'nothing'}"
    )
    return len(report.failed)


def example(folder: Path) -> Path:
    """Write the smallest show there is: a title, and one transcript."""
    (folder / "transcripts").mkdir()
    (folder / "show.toml").write_text(
        'title = "Slow Machines"\nurl = "https://example.org"\n', encoding="utf-8"
    )
    words = "Question: What does a keeper do?\n\nMara: Mostly I listen.\n"
    (folder / "transcripts/01-the-keeper.txt").write_text(words, encoding="utf-8")
    return folder


if __name__ == "__main__":
    try:
        if len(sys.argv) > 1:
            sys.exit(bool(main(Path(sys.argv[1]))))
        with tempfile.TemporaryDirectory() as scratch:
            sys.exit(bool(main(example(Path(scratch)))))
    except qa2audio.Qa2AudioError as error:
        sys.exit(str(error))
