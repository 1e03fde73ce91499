"""URLs, e-mail addresses, IP addresses, paths and file names, said as one would on the telephone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.spoken.english.numbers import cardinal, digits, pairs
from qa2audio.spoken.shield import shield, spell

if TYPE_CHECKING:
    from collections.abc import Mapping

_TLD = (
    "com|org|net|edu|gov|mil|info|biz|io|dev|app|ai|co|tv|fm|ly|gg|xyz|cloud|tech|blog|page|site|online|"
    "uk|de|fr|nl|ch|fi|dk|pl|pt|ie|eu|ca|au|nz|jp|kr|cn|br|mx|ru|ua|cz|gr|za"
)
_HOST = rf"(?!(?:ASP|VB)\.NET|[FfEe]\.Kr\b)(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,8}}(?:{_TLD})(?![\w-])"
_URL = re.compile(
    rf"(?<![\w@.])(?:(?:https?|ftp|ssh|git|ws|wss|file)://(?P<rest>[^\s<>\"“”]{{1,2000}})"
    rf"|(?P<bare>(?:www\.[^\s<>\"“”]{{2,2000}}|localhost(?=:)(?::\d{{2,5}})(?:/[^\s<>\"“”]{{0,2000}})?"
    rf"|{_HOST}(?::\d{{2,5}})?(?:/[^\s<>\"“”]{{0,2000}})?)))",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"[.,;:!?)\]}'’*_…]+$")
_EMAIL = re.compile(
    r"(?<![\w.+-])(?:mailto:)?([\w.+-]{1,64})@((?:[\w-]{1,63}\.){1,8}[a-zA-Z]{2,24})(?!\w)", re.ASCII
)
_IPV4 = re.compile(
    r"(?<![\w.])(?!\d+(?:\.\d{3})*\.000)((?:\d{1,3}\.){3}\d{1,3})(?:/(\d{1,2}))?(?::(\d{1,5}))?(?![\w]|\.\d)"
)
_IPV6 = re.compile(
    r"(?<![\w:.])(?=[0-9a-fA-F:]{0,38}[0-9a-fA-F])"
    r"((?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){0,6})?::"
    r"(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){0,6})?)(?:/(\d{1,3}))?(?![\w:])"
)
_EXTENSIONS = (
    "txt|md|rst|pdf|doc|docx|xls|xlsx|ppt|pptx|odt|epub|html|htm|css|js|ts|jsx|tsx|json|yaml|yml|toml|ini"
    "|cfg|conf|env|"
    "xml|csv|tsv|sql|db|py|pyc|rb|rs|go|java|kt|c|h|cc|cpp|hpp|cs|php|pl|lua|swift|sh|bash|zsh|ps1|bat|exe"
    "|dll|so|"
    "jar|war|zip|tar|gz|tgz|bz2|xz|rar|iso|img|deb|rpm|apk|dmg|mp3|mp4|wav|ogg|flac|mov|avi|mkv|png|jpg"
    "|jpeg|gif|svg|"
    "webp|ico|log|lock|tf|tfvars|proto|wasm|ipynb|pem|crt|key|service|tmpl|vtt|srt"
)
_FILE = re.compile(
    rf"(?<![\w./\\@])(?![Cc]\.so\b)(?!(?i:node|vue|next|nuxt|react|express|d3|three|chart|ember|backbone|angular|nest"
    rf"|alpine|moment)\.js)(?:[\w-]{{1,80}}\.){{1,4}}(?:{_EXTENSIONS})(?![\w/\\-]|\.\w)"
    r"|(?<![\w./\\@)])\.(?:env|bashrc|zshrc|profile|gitignore|dockerignore|npmrc|vimrc|ssh|kube|aws|git"
    r"|github|config)(?!\w)"
)
_PATH = re.compile(
    r"(?<![\w/\\.~$¢€£¥₹%°])(?:(?:~|\.{1,2})?/(?:[\w.@+-]{1,80}/){0,20}[\w.@+-]{1,80}/?"
    r"|[A-Za-z]:\\(?:[\w.@+ -]{1,80}\\){0,20}[\w.@+-]{0,80}"
    r"|(?:[\w@+-]{1,80}/){1,20}[\w@+-]{1,80}\.(?:" + _EXTENSIONS + r"))(?![\w\\])",
)
_PIECE = re.compile(r"[A-Za-z]+|\d+|[^A-Za-z\d]")
_NAMES = {
    ".": "dot", "/": "slash", "-": "dash", "_": "underscore", "~": "tilde", "\\": "backslash", "@": "at", "+": "plus",
    ":": "colon", "%": "percent", "=": "equals", "?": "question mark", "&": "and", "#": "hash",
}  # fmt: skip
_LETTERS = frozenset(
    "io ai tv fm uk us de fr nl be ch dk pl pt eu nz jp kr cn br mx ru ua cz gr za au ie fi es gg edu"
    " md js ts py rs cs cpp hpp cc c h pdf ppt xls html htm css xml csv tsv sql db php exe dll so"
    " gz tgz xz bz iso img rpm mp png jpg gif svg apk pem crt tf vtt srt jsx tsx rb sh ps kt dmg ini".split()
)
_WORDS = {"jpeg": "jay peg", "json": "jason", "yaml": "yammel", "yml": "yammel", "toml": "tommel", "wasm": "wazzum",
          "docx": "doc x", "cfg": "config", "conf": "conf", "env": "env", "txt": "text", "wav": "wave",
          "ipynb": "notebook",
          "sh": "shell", "deb": "deb", "ico": "icon", "ini": "ini", "etc": "et-see", "usr": "user", "src": "source",
          "tmp": "temp", "lib": "lib", "dev": "dev", "passwd": "password", "github": "git hub"}  # fmt: skip


def say_addresses(text: str, *, names: Mapping[str, str] | None = None) -> str:
    """Say URLs (without their scheme, query and fragment) and e-mail addresses; `names` are a language's for signs.

    With `names`, numbers stay for the language's own steps.
    """
    if "@" in text:
        text = _EMAIL.sub(
            lambda match: f"{_spelt(match[1], names)} {_sign('@', names)} {_spelt(match[2], names, host=True)}",
            text,
        )
    return _URL.sub(lambda match: _url(match, names), text)


def _sign(sign: str, names: Mapping[str, str] | None) -> str:
    return _NAMES[sign] if names is None else names.get(sign, "")


def _url(match: re.Match[str], names: Mapping[str, str] | None) -> str:
    written = match["rest"] or match["bare"]
    end = _TRAILING.search(written)
    tail = written[end.start() :] if end else ""
    if tail.startswith(")") and "(" in written:
        tail = tail[1:]
    address = re.split(r"[?#]", written[: len(written) - len(tail)])[0].rstrip("/")
    address = re.sub(r"^(?:www\.|[\w.+-]{1,64}@)", "", address)
    host, slash, path = address.partition("/")
    host, _, port = host.partition(":")
    words = _spelt(host, names, host=True) if not host.isdecimal() else _digits(host, names)
    if port.isdecimal():
        words += f" port {_pairs(port[:9], names)}"
    return words + (f" {_sign('/', names)} {_spelt(path, names)}" if slash and path else "") + tail


def say_internet_numbers(text: str, *, names: Mapping[str, str] | None = None) -> str:
    """Say IPv4 and IPv6 addresses, with prefix length or port; `names` as for `say_addresses`."""
    text = _IPV4.sub(lambda match: _ipv4(match, names), text)
    return _IPV6.sub(lambda match: _ipv6(match, names), text) if ":" in text else text


def _pairs(number: str, names: Mapping[str, str] | None) -> str:
    return pairs(int(number)) if names is None else number


def _digits(number: str, names: Mapping[str, str] | None) -> str:
    return digits(number) if names is None else " ".join(number)


def _ipv4(match: re.Match[str], names: Mapping[str, str] | None) -> str:
    octets = match[1].split(".")
    if max(map(int, octets)) > 255:
        return match[0]
    words = f" {_sign('.', names)} ".join(_pairs(octet, names) for octet in octets)
    if match[2]:
        words += f" {_sign('/', names)} {_pairs(match[2], names)}"
    return words + (f" port {_pairs(match[3], names)}" if match[3] else "")


def _ipv6(match: re.Match[str], names: Mapping[str, str] | None) -> str:
    if not any(char.isdecimal() for char in match[1]) and match[1].count(":") < 3:
        return match[0]  # std::find, a::b
    words = " ".join(
        _sign(":", names) if char == ":" else _digits(char, names) if char.isdecimal() else spell(char)
        for char in match[1]
    )
    return words + (f" {_sign('/', names)} {_pairs(match[2], names)}" if match[2] else "")


def say_paths(text: str, *, names: Mapping[str, str] | None = None) -> str:
    """Say paths and file names; `names` as for `say_addresses`."""
    text = _PATH.sub(lambda match: _path(match, names), text)
    return _FILE.sub(lambda match: _spelt(match[0], names), text)


def _path(match: re.Match[str], names: Mapping[str, str] | None) -> str:
    path = match[0]
    if (
        re.fullmatch(r"/[a-zA-Z]{1,2}[²³]?|/\d+", path)
        and match.start()
        and not match.string[match.start() - 1].isspace()
    ):
        return path
    stripped = path.rstrip(".,-")
    return _spelt(stripped, names) + path[len(stripped) :]


def _spelt(written: str, names: Mapping[str, str] | None, *, host: bool = False) -> str:
    """Return an address with its signs as words; known short names are spelt, others stay for the lexicon."""
    words = []
    pieces = _PIECE.findall(written)
    for index, piece in enumerate(pieces):
        after_dot = index > 0 and pieces[index - 1] == "."
        words.append(_spelt_piece(piece, names, after_dot=after_dot or host))
    return " ".join(word for word in words if word)


def _spelt_piece(piece: str, names: Mapping[str, str] | None, *, after_dot: bool) -> str:
    if piece in _NAMES:
        return _sign(piece, names)
    if piece.isdecimal():
        if names is not None:
            return piece
        return cardinal(int(piece)) if len(piece) < 4 and not piece.startswith("0") else digits(piece)
    lower = piece.lower()
    if after_dot and lower in _LETTERS:
        return spell(lower)
    if lower in _WORDS and names is None:
        return shield(_WORDS[lower])
    return piece if piece.isalpha() else ""
