"""What OpenAI charges for speech, as its price list had it in November 2025; other servers tell nobody."""

from __future__ import annotations

from qa2audio.engines.openai.server import OPENAI

# US dollars for a million characters. gpt-4o-mini-tts is charged by tokens, about 0.015 a minute as OpenAI says; a
# minute is about 900 characters.
_A_MILLION = {"tts-1": 15.0, "tts-1-hd": 30.0, "gpt-4o-mini-tts": 0.015 / 900 * 1e6}


def dollars(host: str, model: str, characters: int) -> float | None:
    """Return about what `characters` cost, or None where nobody told."""
    price = _A_MILLION.get(model) if host == OPENAI else None
    return None if price is None else price * characters / 1e6
