"""Abbreviations and initials."""

from __future__ import annotations

import re

from qa2audio.spoken.english.common_words import COMMON
from qa2audio.spoken.shield import spell

_ALWAYS = {
    "e.g.": "for example", "eg.": "for example", "i.e.": "that is", "ie.": "that is", "vs.": "versus",
    "vs": "versus", "v.s.": "versus",
    "etc.": "et cetera", "a.k.a.": "A K A", "etc": "et cetera", "et al.": "et al",
    "approx.": "approximately", "incl.": "including", "excl.": "excluding",
    "esp.": "especially", "cf.": "compare", "viz.": "namely", "resp.": "respectively", "dept.": "department",
    "govt.": "government", "w/": "with", "w/o": "without", "b/c": "because", "c/o": "care of",
    "and/or": "and or",
    "n/a": "not applicable", "N/A": "not applicable", "ft.": "featuring", "feat.": "featuring",
    "temp.": "temperature", "attn.": "attention", "attn": "attention", "bldg.": "building", "mfg.": "manufacturing",
    "mgmt.": "management", "natl.": "national", "intl.": "international", "assoc.": "association", "asst.": "assistant",
    "admin.": "administration", "misc.": "miscellaneous", "recd.": "received", "sched.": "schedule", "hosp.": "hospital",
    "orig.": "originally", "usu.": "usually", "cont.": "continued", "cont'd": "continued", "encl.": "enclosed",
    "ibid.": "ibidem", "op. cit.": "in the work cited", "q.v.": "which see", "et seq.": "and the following",
    "min.": "minimum", "max.": "maximum", "avg.": "average", "addr.": "address", "hr/s": "hours",
    "rt. hon.": "Right Honorable", "p.s.": "P S", "P.S.": "P S",
}  # fmt: skip
# Said so before a name, with or without their point.
_BEFORE_NAME = {
    "Dr": "Doctor", "Mr": "Mister", "Mrs": "Missus", "Mx": "Mix", "Ms": "Miz", "Prof": "Professor", "St": "Saint",
    "Mt": "Mount",
    "Ft": "Fort", "Gen": "General", "Sen": "Senator", "Rep": "Representative", "Gov": "Governor",
    "Capt": "Captain",
    "Sgt": "Sergeant", "Lt": "Lieutenant", "Col": "Colonel", "Rev": "Reverend", "Hon": "Honorable",
    "Pres": "President",
    "Messrs": "Messers", "Fr": "Father", "Sr": "Sister",
}  # fmt: skip
_AFTER_NAME = {"Jr.": "Junior", "Sr.": "Senior", "Inc.": "Incorporated", "Ltd.": "Limited",
               "Corp.": "Corporation",
               "Co.": "Company", "Bros.": "Brothers", "Ave.": "Avenue", "Blvd.": "Boulevard", "Rd.": "Road", "Ln.": "Lane", "Pl.": "Place", "Sq.": "Square", "Hwy.": "Highway", "Pkwy.": "Parkway", "Ct.": "Court",
               "St.": "Street",
               "Esq.": "Esquire", "Univ.": "University", "Assn.": "Association"}  # fmt: skip
_BEFORE_NUMBER = {"no": "number", "nos": "numbers", "fig": "figure", "figs": "figures", "p": "page",
                  "pp": "pages", "ch": "chapter",
                  "chap": "chapter", "vol": "volume", "sec": "section", "ed": "edition", "eq": "equation",
                  "ver": "version",
                  "art": "article", "para": "paragraph", "ca": "circa", "c": "circa", "ext": "extension",
                  "ep": "episode",
                  "pt": "part", "tel": "telephone", "num": "number", "nr": "number", "est": "established", "op": "opus",
                  "estd": "established", "bk": "book", "rm": "room", "fol": "folio", "iss": "issue"}  # fmt: skip
_DAYS = {"Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday",
         "Thur": "Thursday",
         "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday"}  # fmt: skip
_MONTHS = {"Jan": "January", "Feb": "February", "Apr": "April", "Aug": "August", "Sept": "September",
           "Sep": "September",
           "Oct": "October", "Nov": "November", "Dec": "December"}  # fmt: skip
_ALWAYS_RE = re.compile(
    r"(?<![\w./@])(?:" + "|".join(sorted(map(re.escape, _ALWAYS), key=len, reverse=True)) + r")(?![\w/])",
    re.IGNORECASE,
)
_NAME_RE = re.compile(
    rf"\b(?P<title>{'|'.join(_BEFORE_NAME)})(?P<point>\.)?(?=\s(?:[^\W\d_a-z]|[\U000f0000-\U000fffff]|(?:and|&) (?:Mrs|Ms|Dr|Mr)\b))"
)
_DOTTED_ONLY = frozenset(
    {"St", "Mt", "Ft", "Gen", "Sen", "Rep", "Gov", "Col", "Rev", "Hon", "Pres", "Fr", "Sr", "Lt"}
)
_AFTER_RE = re.compile(r"(?<=[\w,] )(?:" + "|".join(map(re.escape, _AFTER_NAME)) + r")(?!\w)")
_NUMBER_RE = re.compile(
    rf"(?<![\w.])(?P<word>{'|'.join(sorted(_BEFORE_NUMBER, key=len, reverse=True))})\.\s?(?=#?\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:in )?1\d{3}(?!\w|,\d)|20[0-4]\d(?!\w|,\d)")
_BROTHERS = re.compile(r"\bBros\.(?=\s(?:and|&)\s[A-Z])")
_DAY_RANGE = re.compile(
    rf"\b(?P<first>{'|'.join(_DAYS)})\.?\s?[–—-]\s?(?P<last>{'|'.join(_DAYS)})\b\.?"
    rf"|\b(?P<month>{'|'.join(_MONTHS)})\.?\s?[–—-]\s?(?P<until>{'|'.join(_MONTHS)})\b\.?"
)
_CENTURY = re.compile(r"(?<=\d(?:st|nd|rd|th) )(?:c|cent)\.(?=\s?(?:BCE?|B\.C|AD|A\.D|CE|\(|,|;|$|[a-z]))")
_DAY_RE = re.compile(rf"\b(?P<name>{'|'.join({**_DAYS, **_MONTHS})})\.(?=[\s,])")
_MARCH = re.compile(
    r"(?:(?<=\bthrough )|(?<=\bto )|(?<=\bsince )|(?<=\buntil )|(?<=\b[Ii]n )|(?<=\bby )|(?<=\b[Ll]ate )|(?<=\b[Ee]arly )|(?<=\bmid-)|(?<=\band ))Mar\."
)
_SPACED = re.compile(r"\b(?:[A-Z]\.\s?){1,5}(?=[A-Z][\w’'-]+)")
_POINTED = re.compile(r"(?<![\w.])(?P<letters>(?:[A-Za-z]\.){2,6})(?P<plural>['’]?s\b)?(?![\w])")
_ERA = re.compile(r"(?<=\d )([AB]\.[DC]|[BC]\.C?\.?E)(?![\w.])")
_LATIN = {"A.M.": "AM", "P.M.": "PM"}
_DEGREE = re.compile(r"\b(?:Ph\.?\s?D\.?|M\.?Sc\.|B\.?Sc\.|M\.D\.|B\.A\.|M\.A\.|LL\.M\.)(?!\w)")
_STREET = re.compile(r"(?<=\d )(?P<name>(?:[A-Z][\w’'-]+ ){1,3})(?P<kind>St|Ave|Rd|Blvd|Dr|Ln|Hwy)\b\.?")
_NUMBERED_STREET = re.compile(
    r"(?<=\d(?:st|nd|rd|th) )(?P<kind>St|Ave|Rd|Blvd|Dr|Ln|Hwy)\b(?!\. [A-Z]\w+ (?:is|was|has))\.?"
)
_DRIVE = re.compile(r"(?<=[a-z] )Dr\.(?=\s+[a-z]|,|$)")
_STREETS = {
    "St": "Street",
    "Ave": "Avenue",
    "Rd": "Road",
    "Blvd": "Boulevard",
    "Dr": "Drive",
    "Ln": "Lane",
    "Hwy": "Highway",
}


def say_abbreviations(text: str) -> str:
    """Say e.g., Dr., vs., No. 5, w/, and J. K. Rowling; a point that also ends the sentence stays."""
    text = _BROTHERS.sub("Brothers", _DAY_RANGE.sub(_days, text))
    text = _CENTURY.sub("century", text)
    text = _STREET.sub(lambda m: m["name"] + _STREETS[m["kind"]], text)
    text = _NUMBERED_STREET.sub(_numbered_street, text)
    text = _DRIVE.sub(lambda m: "Drive" + ("" if m.string[m.end() :] else "."), text)
    text = _ALWAYS_RE.sub(_always, text)
    text = _DEGREE.sub(lambda m: spell(re.sub(r"[^A-Za-z]", "", m[0])) + _full_stop(m), text)
    text = _NAME_RE.sub(_title, text)
    text = _NUMBER_RE.sub(_before_number, text)
    text = _AFTER_RE.sub(_after_name, text)
    text = _DAY_RE.sub(lambda m: (_DAYS | _MONTHS)[m["name"]] + _full_stop(m), text)
    text = _MARCH.sub(lambda m: "March" + _full_stop(m), text)
    text = _ERA.sub(lambda match: spell(match[0].replace(".", "")), text)
    return _POINTED.sub(_pointed, _SPACED.sub(_initials, text))


def _always(match: re.Match[str]) -> str:
    words = _ALWAYS.get(match[0]) or _ALWAYS.get(match[0].lower(), match[0])
    if match[0] == "ft." and match.string[: match.start()].rstrip()[-1:].isdecimal():
        return match[0]
    if match[0] in {"MIN.", "MAX.", "TEMP."} or (
        match[0].lower() in {"min.", "max.", "temp.", "ft."} and _full_stop(match)
    ):
        return match[0]
    if words in {"for example", "that is"}:
        following = match.string[match.end() : match.end() + 1]
        return words + ("" if following == "," else ",")
    return (
        words
        + (" " if match[0].lower() == "w/" and not match.string[match.end() :][:1].isspace() else "")
        + _full_stop(match)
    )


def _days(match: re.Match[str]) -> str:
    if match["first"]:
        return f"{_DAYS[match['first']]} to {_DAYS[match['last']]}"
    return f"{_MONTHS[match['month']]} to {_MONTHS[match['until']]}"


def _numbered_street(match: re.Match[str]) -> str:
    """Return "Street", with a point if the sentence ends: "on 5th St. He left." and not "the 3rd St. Bridge"."""
    following = re.match(r"\s+(\w+)", match.string[match.end() :][:24])
    inside = following is not None and following[1].lower() not in COMMON and following[1] != "Dr"
    return _STREETS[match["kind"]] + ("" if inside else _full_stop(match))


def _full_stop(match: re.Match[str]) -> str:
    """Return the point that an abbreviation shares with its sentence."""
    rest = match.string[match.end() : match.end() + 4].lstrip("\"'”’)")
    ends = not rest.strip() or (
        rest[0].isspace() and rest.strip()[:1].isupper() and match[0] not in {"vs.", "Dr.", "a.k.a."}
    )
    return "." if match[0].endswith(".") and ends else ""


def _title(match: re.Match[str]) -> str:
    if match["title"] in _DOTTED_ONLY and not match["point"]:
        return match[0]
    return _BEFORE_NAME[match["title"]]


def _before_number(match: re.Match[str]) -> str:
    if match["word"] == "no" and re.match(r"\d+ of\b", match.string[match.end() :][:12]):
        return match[0]  # "I said no. 5 of them …"
    word = _BEFORE_NUMBER[match["word"].lower()]
    if word == "established" and not _YEAR.match(match.string, match.end()):
        word = "estimated"
    return (word.capitalize() if match["word"][0].isupper() else word) + " "


def _after_name(match: re.Match[str]) -> str:
    before = match.string[: match.start()].rstrip(" ,").rsplit(" ", 1)[-1]
    return (
        _AFTER_NAME[match[0]] + _full_stop(match)
        if before[:1].isupper() or before[:1].isdecimal()
        else match[0]
    )


def _initials(match: re.Match[str]) -> str:
    letters = "".join(re.findall("[A-Z]", match[0]))
    following = re.match(r"[\w’'-]+", match.string[match.end() :][:24])
    begins = following is not None and re.split(r"[’']", following[0].lower())[0] in COMMON
    if letters == "I" or (begins and (len(letters) == 1 or not match[0].rstrip().count(" "))):
        return match[0]  # "an A. She …", "the U.S. He …"
    return f"{spell(letters)} "


def _pointed(match: re.Match[str]) -> str:
    letters = match["letters"].replace(".", "")
    return spell(letters, match["plural"] or "") + ("" if match["plural"] else _full_stop(match))
