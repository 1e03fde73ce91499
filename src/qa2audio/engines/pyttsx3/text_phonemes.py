"""A text as espeak's phonemes, without a sound."""

from __future__ import annotations

import ctypes

_UTF_8 = 1
_IPA = 0x02


def phonemes_of(text: str, library: ctypes.CDLL) -> str:
    """Return the IPA of `text` in the voice that is set, a clause behind the other.

    https://github.com/espeak-ng/espeak-ng/blob/master/src/include/espeak-ng/speak_lib.h, `espeak_TextToPhonemes`.
    """
    translate = library.espeak_TextToPhonemes
    translate.restype = ctypes.c_char_p
    translate.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
    rest = ctypes.c_char_p(text.encode())
    clauses: list[str] = []
    while rest.value:
        clause = translate(ctypes.byref(rest), _UTF_8, _IPA)
        clauses.append(" ".join((clause or b"").decode("utf-8", "replace").split()))
    return " ".join(filter(None, clauses))
