"""What a host tells its child of an utterance: what is heard of it, and nothing else."""

from __future__ import annotations

import json

from qa2audio.engines.hosted.messages import pack, unpack
from qa2audio.model import Span, SpanKind, Utterance, Voice

VOICE = Voice("tone", "tone-1", "de", 1.25, -2.0, 3.0, (("heat", 0.5), ("model", "hd")))
SPANS = (Span(SpanKind.WORDS, "An "), Span(SpanKind.LETTERS, "A P I"), Span(SpanKind.IPA, "git hub", "ɡɪt hʌb"))


def test_spans_and_voice_arrive_as_they_were() -> None:
    said = Utterance(
        "An API GitHub", "An A P I git hub", VOICE, "Ana", 3, 14, paragraph=True, spans=SPANS, take=2
    )
    (heard,) = unpack(json.loads(json.dumps(pack([said]))))
    assert heard.spans == SPANS
    assert heard.spoken == said.spoken
    assert heard.take == said.take == 2
    assert heard.voice == Voice("tone", "tone-1", "de", 1.25, -2.0, 0.0, VOICE.options)
    assert (heard.text, heard.speaker, heard.part, heard.line, heard.paragraph) == (
        said.spoken,
        "",
        0,
        0,
        False,
    )
