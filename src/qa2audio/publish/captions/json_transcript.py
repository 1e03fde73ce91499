"""The JSON transcript of the Podcasting 2.0 namespace: a segment for every cue."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qa2audio.publish.milliseconds import cue_spans, seconds
from qa2audio.publish.single_line import plain

if TYPE_CHECKING:
    from qa2audio.model import Timeline

MIME = "application/json"


def json_transcript(timeline: Timeline) -> str:
    """Return what is said and when, as a JSON text; times are seconds."""
    segments = [
        {
            "speaker": plain(cue.speaker),
            "startTime": seconds(start),
            "endTime": seconds(end),
            "body": plain(cue.text),
        }
        for cue, (start, end) in zip(timeline.cues, cue_spans(timeline), strict=True)
    ]
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1) + "\n"
