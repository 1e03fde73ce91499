"""Text as a list of words that can be compared, whoever wrote it down."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

# Scripts without spaces between words are compared sign by sign: Thai, kana, ideographs.
_WORD = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+(?:['’][^\W_]+)*")
# What is said one way and written two: recognisers were taught from subtitles that spell it out.
_SPELT_OUT = {
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "cannot": "can not", "can't": "can not",
    "won't": "will not", "shan't": "shall not", "i'm": "i am", "let's": "let us", "'cause": "because",
    "ok": "okay", "mr": "mister", "mrs": "missus", "dr": "doctor", "vs": "versus",
}  # fmt: skip
_ENDINGS = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will"}


def tokens(spoken: str) -> list[str]:
    """Return the words of a spoken text: lower case, no marks, letters that are said one by one as one word.

    A recogniser writes "IPv6", an engine is told "I P V six": both sides go through the pipeline for spoken text
    before they come here, and "i p v six" becomes "ipv", "six".
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", spoken.casefold()) if not unicodedata.combining(c))
    found = [part for word in _WORD.findall(plain) for part in _spelt_out(word.replace("’", "'"))]
    joined: list[str] = []
    for letter, run in groupby(found, key=lambda word: len(word) == 1 and word.isascii()):
        words = list(run)
        joined += ["".join(words)] if letter else words
    return joined


def _spelt_out(word: str) -> list[str]:
    ending = next((end for end in _ENDINGS if word.endswith(end)), "")
    whole = _SPELT_OUT.get(word) or (word.removesuffix(ending) + _ENDINGS[ending] if ending else word)
    return whole.replace("'", "").split()
