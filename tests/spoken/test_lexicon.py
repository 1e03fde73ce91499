"""Lexicons: by word and pattern, by case, language and engine; later files win; PLS."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from qa2audio.engines.pyttsx3.phonemes import codes_of
from qa2audio.errors import ConfigError
from qa2audio.model import Respelling, SpanKind
from qa2audio.model.spans import notation, readable
from qa2audio.spoken import Entry, Lexicon, built_in, explain, parse_lexicon, speak, unfamiliar
from qa2audio.spoken.pipeline import spans

PLS = """<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-GB">
  <lexeme><grapheme>Netris</grapheme><grapheme>NETRIS</grapheme><alias>net  wris</alias></lexeme>
  <lexeme role="x"><grapheme>Hightower</grapheme><phoneme>ˈhaɪtaʊə</phoneme></lexeme>
</lexicon>
"""


def said(text: str, toml: str, *, language: str = "en", engine: str = "any") -> str:
    lexicon = built_in() + parse_lexicon(toml, "lexicon.toml")
    return speak(text, lexicon=lexicon, language=language, engine=engine)


@pytest.mark.parametrize(
    ("toml", "text", "spoken"),
    [
        ('[words]\nNetris = "net wris"', "NETRIS, netris and Netris's.", "net wris, net wris and net wris's."),
        ('[words]\nPolish = { say = "pole-ish", case = "exact" }', "Polish polish", "pole-ish polish"),
        ('[words]\nk8s = "kates"', "k8s and K8s", "kates and kates"),
        ('[words]\nKubernetes = "KOO-ber-NET-ease"', "Kubernetes 1.21", "KOO-ber-NET-ease one point twenty-one"),
        ('[words]\n"Foo Bar" = "fubar"', "Foo Bar and Foo bars", "fubar and fubars"),
        ('[words]\n"C--" = "see minus minus"', "C-- and C", "see minus minus and C"),
        ('[words]\n"CI/CD" = "delivery"', "CI/CD, CI", "delivery, C I"),
        ('letters = ["NATO"]', "NATO", "N A T O"),
        ('as_words = ["MTU"]', "MTU", "mtu"),
        (
            "[patterns]\n'\\bPEP ?(\\d+)' = 'python proposal \\1'",
            "PEP 8 and PEP517",
            "python proposal eight and python proposal five hundred seventeen",
        ),
        ('[patterns]\n\'wh[ao]t\' = { say = "huh", case = "exact" }', "what WHAT whot", "huh what huh"),
        ('[words]\ndata = [{ say = "dah ta", language = "en-gb" }, { say = "day ta" }]', "data", "day ta"),
        ('[words]\nx9 = { ipa = "naɪn" }', "x9", "x nine"),
        ('[words]\nLeigh = "lee"', "Dr. Leigh and Mrs Leigh", "Doctor lee and Missus lee"),
        ('[words]\nx9 = { ipa = "naɪn", say = "ex nine" }', "x9", "ex nine"),
    ],
)  # fmt: skip
def test_words(toml: str, text: str, spoken: str) -> None:
    assert said(text, toml) == spoken


def test_an_entry_for_a_language_or_an_engine_wins_there() -> None:
    toml = 'language = "en"\n[words]\ndata = [{ say = "dah ta", language = "en-gb" }, { say = "day ta" }]\n'
    toml += 'Mara = [{ say = "mah ra" }, { say = "ma rah", engine = "tone" }]'

    assert said("data", toml, language="en-gb") == "dah ta"
    assert said("data", toml, language="en-us") == "day ta"
    assert said("data Mara", toml, language="de") == "data Mara"
    assert said("Mara", toml, engine="tone") == "ma rah"


def test_a_later_lexicon_wins() -> None:
    show = parse_lexicon('[words]\nWASM = "show"', "show.toml")
    episode = parse_lexicon('[words]\nwasm = "episode"', "episode.toml")

    assert speak("WASM", lexicon=built_in() + show) == "show"
    assert speak("WASM", lexicon=built_in() + show + episode) == "episode"
    assert speak("WASM", engine="any", lexicon=Lexicon()) == "W A S M"


def test_a_word_is_found_only_whole() -> None:
    toml = '[words]\nnet = "FOUND"'

    for text in ("network", "planet", "my_net", "net_a", "internet"):
        assert "FOUND" not in said(text, toml)
    for text in ("net", "a net.", "net-like", "(net)", "nets", "#net"):
        assert "FOUND" in said(text, toml)


@pytest.mark.parametrize(
    ("toml", "line", "words"),
    [
        ("[words]\nA = 3", 2, "must be a text"),
        ('[words]\nfoo = "b4r"', 2, 'respelt with "4"'),
        ('[words]\nfoo = { sya = "bar" }', 2, 'Did you mean "say"'),
        ('[wrods]\nfoo = "bar"', 1, 'Did you mean "words"'),
        ('[words]\n"+" = "plus"', 2, "no letter or digit"),
        ('[patterns]\n"(" = "x"', 2, "is wrong"),
        ('[patterns]\n"x*" = "x"', 2, "matches nothing"),
        ('[patterns]\n"x" = "\\\\3"', 2, "is wrong"),
        ("[words]\nfoo = {}", 2, "neither a respelling nor IPA"),
        ('[words]\nfoo = { say = "a", case = "upper" }', 2, '"any" or "exact"'),
        ('[words]\nfoo = { ipa = "[[x]]" }', 2, "not IPA"),
        ("[words\n", 1, "not TOML"),
        ('letters = "API"', 1, "must be a list"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(toml: str, line: int, words: str) -> None:
    with pytest.raises(ConfigError) as error:
        parse_lexicon(toml, "lexicon.toml")

    assert str(error.value).startswith(f"lexicon.toml:{line}: ")
    assert words in str(error.value)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+$",
        r"(a|aa)+$",
        r"(\w+\s?)+[:;]",
        r"(*LIMIT_MATCH=4000000000)(a+)+[bc]",
        r"((a*)*)*[bc]",
        r"(a|a(?R)?)*[bc]",
    ],
)
@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_pattern_that_would_never_end_is_ended_on_any_thread(pattern: str, *, elsewhere: bool) -> None:
    lexicon = parse_lexicon(f"\n[patterns]\n'{pattern}' = 'x'", "show/lexicon.toml")

    def say() -> str:
        return speak("a" * 300 + " 1", lexicon=lexicon)

    with pytest.raises(ConfigError) as error, ThreadPoolExecutor(1) as pool:
        pool.submit(say).result() if elsewhere else say()

    assert str(error.value).startswith(f'show/lexicon.toml:3: the pattern "{pattern}" takes too many steps')


def test_an_ordinary_pattern_takes_any_length_of_text() -> None:
    lexicon = parse_lexicon("[patterns]\n'\\b(?P<a>Ä+)ß\\b' = 'x \\g<a>'", "lexicon.toml")

    assert speak("ÄÄß ä " * 1_000, lexicon=lexicon).startswith("x ÄÄ ä x ÄÄ")


def test_pls_is_read() -> None:
    lexicon = parse_lexicon(PLS, "names.pls")

    assert lexicon.entries == (
        Entry("Netris", "net wris", exact=True, language="en-gb"),
        Entry("NETRIS", "net wris", exact=True, language="en-gb"),
        Entry("Hightower", "", "ˈhaɪtaʊə", exact=True, language="en-gb"),
    )
    assert speak("Netris", language="en-gb", lexicon=lexicon) == "net wris"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('<!DOCTYPE lexicon [<!ENTITY a "aaaa">]><lexicon/>', "document type"),
        ("<html/>", "begins with <html>"),
        ("<lexicon><lexeme>", "not XML"),
        (
            '<lexicon alphabet="x-sampa"><lexeme><grapheme>a</grapheme><phoneme>a</phoneme></lexeme></lexicon>',
            "another alphabet",
        ),
        ("<lexicon><lexeme><grapheme>a</grapheme></lexeme></lexicon>", "without an alias"),
        ("<lexicon><lexeme><grapheme>a</grapheme><alias>1</alias></lexeme></lexicon>", 'respelt with "1"'),
    ],
)  # fmt: skip
def test_a_pls_file_that_is_wrong_or_dangerous_is_refused(text: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words) as error:
        parse_lexicon(text, "names.pls")

    assert error.value.location is not None
    assert error.value.location.line == 1


def test_the_built_in_lexicon_is_large_and_says_what_it_holds() -> None:
    entries = built_in().entries

    assert len(entries) > 600
    assert all(speak(e.written, engine="any") for e in entries)
    assert not [e for e in entries if list(unfamiliar(e.written, language="en", engine="any"))]


def test_its_author_counts_before_every_lexicon() -> None:
    text = "We run WASM and k8s."

    assert speak(text, respellings=[Respelling(7, 11, "wah sum")]) == "We run wah sum and koober-netties."
    assert speak(text, respellings=[Respelling(7, 11, "w4 [[x]]")]) == "We run w x and koober-netties."


def test_the_explanation_names_the_step() -> None:
    steps = [change.step for change in explain("On 2023-05-04 we paid $5 for WASM (v1.2).")]

    assert steps == ["versions", "lexicon", "dates", "money", "punctuation", "spacing"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The FOO and the QZX ran kvmctl.", ["FOO", "QZX", "kvmctl"]),
        ("We use zkBar and xyzzy2 at grpc.", ["zkBar", "xyzzy2"]),
        ("I’ll say hmm, NOT that. THIS IS A SHOUT.", []),
        ("McDonald met O'Reilly at 10am for $5, 10 km, 3rd.", []),
        ("API, k8s, APIs and gRPC are known.", []),
        ("See https://QQQ.com/ZZZ and /etc/fstab.", ["QQQ", "ZZZ"]),
    ],
)
def test_unfamiliar_words(text: str, words: list[str]) -> None:
    assert list(unfamiliar(text, language="en", engine="any")) == words


def test_what_ships_with_sounds_has_one_main_stress_a_word_and_is_shown_in_words() -> None:
    sounding = [entry for entry in built_in().entries if entry.ipa]
    assert len(sounding) > 80
    for entry in sounding:
        assert all(word.count("ˈ") <= 1 for word in entry.ipa.split()), entry
        assert all(codes_of(word) for word in entry.ipa.split()), entry
        assert entry.spoken, entry
    (said,) = [span for span in spans("Ansible", phonemes=True) if span.kind is SpanKind.IPA]
    assert (said.text, said.ipa) == ("an-si-bull", "ˈænsɪbəl")
    assert readable(notation((said,))) == "an-si-bull"
