"""Writes an episode again and again until it is killed: python rewriter.py PARENT at-once|two-renames."""

from __future__ import annotations

import sys
from hashlib import sha256
from itertools import count
from pathlib import Path

from qa2audio.model import Episode, Imprint, Loudness, Release
from qa2audio.publish.folder.staging import claim
from qa2audio.publish.manifest import describe, manifest

PARTS = ("audio", "chapters", "cover", "notes", "vtt", "srt", "json")


def main(parent: Path, *, at_once: bool) -> None:
    for version in count():
        with claim(parent, "part1", parent / "source") as staging:
            for part in PARTS:
                (staging.folder / part).write_text(f"{part} {version}\n" * 500, encoding="utf-8")
            files = {part: describe(staging.folder, part, "text/plain") for part in PARTS}
            release = Release(
                folder=staging.target,
                episode=Episode("part1", "", Imprint(""), ()),
                audio=files["audio"],
                files=tuple(files.values()),
                frames=1,
                rate=1,
                loudness=Loudness(0, 0),
                fingerprint=sha256(str(version).encode()).hexdigest(),
            )
            (staging.folder / "release.json").write_text(manifest(release, files, []), encoding="utf-8")
            staging.commit(at_once=at_once)
        print(version, flush=True)  # noqa: T201  # tells the test that it is under way


if __name__ == "__main__":
    main(Path(sys.argv[1]), at_once=sys.argv[2] == "at-once")
