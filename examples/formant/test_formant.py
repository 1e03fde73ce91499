"""All that a plug-in needs to test: the suite that every engine passes."""

from qa2audio_formant import FormantEngine

from qa2audio.engines.conformance import conform


def test_it_keeps_every_promise():
    assert not list(conform(FormantEngine))
