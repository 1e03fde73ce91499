"""The voices of Kokoro 1.0: 54, and every blend of them."""

from __future__ import annotations

from typing import NamedTuple

from qa2audio.errors import EngineError

NAMES = tuple(
    """af_alloy af_aoede af_bella af_heart af_jessica af_kore af_nicole af_nova af_river af_sarah af_sky am_adam
    am_echo am_eric am_fenrir am_liam am_michael am_onyx am_puck am_santa bf_alice bf_emma bf_isabella bf_lily
    bm_daniel bm_fable bm_george bm_lewis ef_dora em_alex em_santa ff_siwis hf_alpha hf_beta hm_omega hm_psi if_sara
    im_nicola jf_alpha jf_gongitsune jf_nezumi jf_tebukuro jm_kumo pf_dora pm_alex pm_santa zf_xiaobei zf_xiaoni
    zf_xiaoxiao zf_xiaoyi zm_yunjian zm_yunxi zm_yunxia zm_yunyang""".split()
)

SHIPPED = tuple(
    """af_heart af_kore af_river af_sky am_eric am_fenrir am_michael am_puck bf_alice bf_emma bm_george
    bm_lewis""".split()
)
"""The voices whose style vectors come with this package; the others come with the release's file."""


class Tongue(NamedTuple):
    """A language of Kokoro's."""

    language: str
    """BCP 47 tag, lower case."""
    espeak: str
    """What espeak-ng, which turns the text into phonemes, calls it."""


_TONGUES = {
    "a": Tongue("en-us", "en-us"),
    "b": Tongue("en-gb", "en-gb"),
    "e": Tongue("es", "es"),
    "f": Tongue("fr", "fr-fr"),
    "h": Tongue("hi", "hi"),
    "i": Tongue("it", "it"),
    "j": Tongue("ja", "ja"),
    "p": Tongue("pt-br", "pt-br"),
    "z": Tongue("cmn", "cmn"),
}


def tongue(name: str) -> Tongue:
    """Return the language of a voice or blend: its first letter says it."""
    return _TONGUES.get(name[:1], _TONGUES["a"])


def recipe(name: str) -> tuple[tuple[str, float], ...]:
    """Return the voices that `name` mixes, each with its share of 1; one voice is a mix of itself.

    A blend is `af_heart:60+af_bella:40`; without a number the shares are equal. `EngineError` for a voice or a
    number that is none.
    """
    parts = [part.strip().partition(":") for part in name.split("+")]
    for voice, _, weight in parts:
        if voice not in NAMES:
            raise EngineError(f'Kokoro has no voice "{voice}".', hint="See `qa2audio voices --engine kokoro`.")
        if weight and not weight.isascii():
            raise EngineError(f'"{weight}" is not a share of a blend.', hint=_HINT)
    try:
        weights = [float(weight) if colon else 1.0 for _, colon, weight in parts]
    except ValueError:
        raise EngineError(f'"{name}" is not a blend.', hint=_HINT) from None
    total = sum(weights)
    if not all(0 <= weight < 1e6 for weight in weights) or not total:
        raise EngineError(f'"{name}" is not a blend.', hint=_HINT)
    return tuple((voice, weight / total) for (voice, _, _), weight in zip(parts, weights, strict=True))


_HINT = "Write it like af_heart:60+af_bella:40."
