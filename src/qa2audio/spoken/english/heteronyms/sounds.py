"""How English words sound that are written alike and said in two ways.

IPA as espeak-ng writes it, the stress right before its vowel, with capitals for what America and Britain say each in
their own way. Sources: the CMU Pronouncing Dictionary and Wiktionary.
"""

from __future__ import annotations

from functools import cache

_AMERICAN = {
    "O": "oʊ",
    "A": "ɑː",
    "R": "ɚ",
    "3": "ɜːɹ",
    "I": "ɪɹ",
    "E": "ɛɹ",
    "U": "uː",
    "Q": "ɔː",
    "W": "ɔːɹ",
    "H": "ɑːɹ",
}
_BRITISH = {
    "O": "əʊ",
    "A": "ɒ",
    "R": "ə",
    "3": "ɜː",
    "I": "ɪə",
    "E": "eə",
    "U": "juː",
    "Q": "ɔː",
    "W": "ɔː",
    "H": "ɑː",
}
"""O goat, A lot, R letter, 3 nurse, I near, E square, U new, Q thought, W north, H start."""

# By the noun, whose first syllable is stressed, and the verb, whose last one is.
_STRESSED = """
abstract ˈæbstɹækt æbstɹˈækt | addict ˈædɪkt ədˈɪkt | attribute ˈætɹɪbjˌuːt ətɹˈɪbjuːt | combine kˈAmbaɪn kəmbˈaɪn
| compound kˈAmpaʊnd kəmpˈaʊnd | compress kˈAmpɹɛs kəmpɹˈɛs | conduct kˈAndʌkt kəndˈʌkt | conflict kˈAnflɪkt kənflˈɪkt
| console kˈAnsOl kənsˈOl | content kˈAntɛnt kəntˈɛnt | contest kˈAntɛst kəntˈɛst | contract kˈAntɹækt kəntɹˈækt
| contrast kˈAntɹæst kəntɹˈæst | convert kˈAnv3t kənvˈ3t | convict kˈAnvɪkt kənvˈɪkt | decrease dˈiːkɹiːs dɪkɹˈiːs
| defect dˈiːfɛkt dɪfˈɛkt | desert dˈɛzRt dɪzˈ3t | digest dˈaɪdʒɛst daɪdʒˈɛst | discount dˈɪskaʊnt dɪskˈaʊnt
| escort ˈɛskWt ɛskˈWt | exploit ˈɛksplɔɪt ɛksplˈɔɪt | export ˈɛkspWt ɛkspˈWt | extract ˈɛkstɹækt ɛkstɹˈækt
| impact ˈɪmpækt ɪmpˈækt | import ˈɪmpWt ɪmpˈWt | increase ˈɪnkɹiːs ɪnkɹˈiːs | insult ˈɪnsʌlt ɪnsˈʌlt
| invalid ˈɪnvəlɪd ɪnvˈælɪd | object ˈAbdʒɛkt əbdʒˈɛkt | perfect pˈ3fɛkt pRfˈɛkt | permit pˈ3mɪt pRmˈɪt
| present pɹˈɛzənt pɹɪzˈɛnt | produce pɹˈOdUs pɹədˈUs | progress pɹˈAgɹɛs pɹəgɹˈɛs | project pɹˈAdʒɛkt pɹədʒˈɛkt
| protest pɹˈOtɛst pɹətˈɛst | rebel ɹˈɛbəl ɹɪbˈɛl | record ɹˈɛkRd ɹɪkˈWd | refund ɹˈiːfʌnd ɹɪfˈʌnd
| refuse ɹˈɛfjuːs ɹɪfjˈuːz | reject ɹˈiːdʒɛkt ɹɪdʒˈɛkt | segment sˈɛgmənt sɛgmˈɛnt | subject sˈʌbdʒɛkt səbdʒˈɛkt
| survey sˈ3veɪ sRvˈeɪ | suspect sˈʌspɛkt səspˈɛkt | torment tˈWmɛnt tWmˈɛnt | transfer tɹˈænsf3 tɹænsfˈ3
| transplant tɹˈænsplænt tɹænsplˈænt | transport tɹˈænspWt tɹænspˈWt | upset ˈʌpsɛt ʌpsˈɛt
"""
# By the adjective or noun, with a weak ending, and the verb.
_ENDING = """
advocate ˈædvəkət ˈædvəkˌeɪt | alternate ˈQltRnət ˈQltRnˌeɪt | appropriate əpɹˈOpɹɪət əpɹˈOpɹɪˌeɪt
| approximate əpɹˈAksɪmət əpɹˈAksɪmˌeɪt | articulate Htˈɪkjʊlət Htˈɪkjʊlˌeɪt | associate əsˈOʃɪət əsˈOʃɪˌeɪt
| coordinate kOˈWdɪnət kOˈWdɪnˌeɪt | delegate dˈɛlɪgət dˈɛlɪgˌeɪt | deliberate dɪlˈɪbRət dɪlˈɪbRˌeɪt
| duplicate dˈUplɪkət dˈUplɪkˌeɪt | elaborate ɪlˈæbRət ɪlˈæbRˌeɪt | estimate ˈɛstɪmət ˈɛstɪmˌeɪt
| graduate gɹˈædʒuːət gɹˈædʒuːˌeɪt | initiate ɪnˈɪʃɪət ɪnˈɪʃɪˌeɪt | intimate ˈɪntɪmət ˈɪntɪmˌeɪt
| moderate mˈAdRət mˈAdRˌeɪt | separate sˈɛpɹət sˈɛpRˌeɪt | subordinate səbˈWdɪnət səbˈWdɪnˌeɪt
"""
# By a word that each rhymes with, or one that says it.
_OTHERS = """
abuse abuse-s əbjˈuːs abuse-z əbjˈuːz | aged ayjd ˈeɪdʒd aged-id ˈeɪdʒɪd | axes axiz ˈæksɪz axeez ˈæksiːz
| bass base bˈeɪs bass-fish bˈæs | bow boh bˈO bough bˈaʊ | close clohss klˈOs cloze klˈOz | does duz dˈʌz doze dˈOz
| dove duv dˈʌv dohv dˈOv | excuse ekscuse-s ɛkskjˈuːs ekscuse-z ɛkskjˈuːz | house howse hˈaʊs howze hˈaʊz
| lead leed lˈiːd led lˈɛd | learned lernd lˈ3nd lernid lˈ3nɪd | live liv lˈɪv lyve lˈaɪv
| minute minnit mˈɪnɪt mynute maɪnˈUt | polish pollish pˈAlɪʃ pohlish pˈOlɪʃ | read reed ɹˈiːd red ɹˈɛd
| resume resoom ɹɪzˈUm resumay ɹˈɛzʊmˌeɪ | row roh ɹˈO rhymes-with-cow ɹˈaʊ | sow soh sˈO rhymes-with-cow sˈaʊ
| tear tare tˈE teer tˈI | use yoose jˈuːs yooze jˈuːz | wind winned wˈɪnd wined wˈaɪnd | wound woond wˈuːnd wownd wˈaʊnd
"""
FIRST, SECOND, WEAK, STRONG = "first", "second", "ate-weak", "ate-strong"
"""The readings of words whose noun and verb differ by their stress, or by their ending."""
_HISSES = ("s", "z", "ʃ", "ʒ")
_VOICELESS = ("p", "t", "k", "f", "θ")


@cache
def sounds(word: str, *, british: bool) -> dict[str, str]:
    """Return the readings of `word`, lower case, and the IPA of each; empty if it has only one."""
    found = _table()
    said = found.get(word) or _inflected(word, found)
    return {name: _in_accent(ipa, british=british) for name, ipa in said.items()}


@cache
def words() -> frozenset[str]:
    """Return every word that has two readings, in all its forms."""
    stems = set(_table())
    return frozenset(stems | {form for stem in stems for form in _forms(stem)})


def stem_of(word: str) -> str:
    """Return the word of the table that `word` is, or is a form of."""
    table = _table()
    if word in table:
        return word
    return next(stem for stem in table if word in _forms(stem))


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for text, names in ((_STRESSED, (FIRST, SECOND)), (_ENDING, (WEAK, STRONG))):
        for entry in text.split("|"):
            word, *said = entry.split()
            table[word] = dict(zip(names, said, strict=True))
    for entry in _OTHERS.split("|"):
        word, *said = entry.split()
        table[word] = dict(zip(said[::2], said[1::2], strict=True))
    return table


_UNBENT = frozenset(
    "aged axes content does dove learned minute perfect polish read wound invalid live abstract".split()
)
"""Words whose form with an s is another word, or is said in one way."""


def _forms(stem: str) -> tuple[str, ...]:
    if stem == "live":
        return ("lives",)
    if stem in _UNBENT:
        return ()
    return (f"{stem}es" if stem.endswith(("s", "x")) else f"{stem}s",)


def _inflected(word: str, table: dict[str, dict[str, str]]) -> dict[str, str]:
    for stem, said in table.items():
        if word in _forms(stem):
            return {name: _with_s(ipa) for name, ipa in said.items()}
    return {}


def _with_s(ipa: str) -> str:
    if ipa.endswith(_HISSES):
        return f"{ipa}ɪz"
    return f"{ipa}s" if ipa.endswith(_VOICELESS) else f"{ipa}z"


def _in_accent(ipa: str, *, british: bool) -> str:
    signs = _BRITISH if british else _AMERICAN
    return "".join(signs.get(sign, sign) for sign in ipa)
