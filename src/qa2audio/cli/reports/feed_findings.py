"""What `qa2audio feed check` says: for people by rule, for programs one after the other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from qa2audio.show.feed.xml import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.show.check import Remark
    from qa2audio.show.foreign_feed.feed_document import Document

_PLACES = 3
"""Places of a rule that are named; --json names all."""
_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def to_json(pages: Sequence[Document], found: Sequence[tuple[Document, Remark]]) -> str:
    """Return the findings in the order of the feed."""
    findings = [
        {
            "rule": remark.rule.name,
            "severity": remark.rule.severity,
            "feed": page.where,
            "line": remark.at,
            "episode": remark.item or None,
            "message": remark.message,
            "remedy": _remedy(page, remark),
            "source": remark.rule.source,
        }
        for page, remark in _in_order(pages, found)
    ]
    about = {"schema": 1, "feed": pages[0].where, "pages": len(pages), "episodes": _episodes(pages)}
    return json.dumps({**about, **_counts(found), "findings": findings}, ensure_ascii=False, indent=1)


def to_text(pages: Sequence[Document], found: Sequence[tuple[Document, Remark]]) -> Iterator[str]:
    """Yield the findings by rule, errors first."""
    by_rule: dict[tuple[int, str], list[tuple[Document, Remark]]] = {}
    for page, remark in _in_order(pages, found):
        rank = list(_COLOURS).index(remark.rule.severity)
        by_rule.setdefault((rank, remark.rule.name), []).append((page, remark))
    for _, alike in sorted(by_rule.items(), key=lambda pair: pair[0][0]):
        yield from _rule_to_text(alike)
        yield ""
    counts = [f"{count} {name if count != 1 else name[:-1]}" for name, count in _counts(found).items()]
    episodes = _episodes(pages)
    on = f" on {len(pages)} pages" if len(pages) > 1 else ""
    yield f"{pages[0].where}: {episodes} episode{'' if episodes == 1 else 's'}{on}; {', '.join(counts)}."


def _rule_to_text(found: Sequence[tuple[Document, Remark]]) -> Iterator[str]:
    rule = found[0][1].rule
    heading = click.style(f"{rule.severity}: {rule.name}", fg=_COLOURS[rule.severity], bold=True)
    yield f"{heading}  [{rule.source}]"
    for page, remark in found[:_PLACES]:
        episode = f" “{line(remark.item)[:60]}”" if remark.item else ""
        yield f"  {page.where}:{remark.at}:{episode} {remark.message}"
    if len(found) > _PLACES:
        yield f"  … and {len(found) - _PLACES} more places"
    yield f"  → {_remedy(*found[0])}"


def _remedy(page: Document, remark: Remark) -> str:
    """Return what to do; nobody edits a feed that the next build writes anew."""
    ours = page.channel is not None and page.channel.words("generator").startswith("qa2audio")
    return f"In show.toml: {remark.rule.ours}." if ours and remark.rule.ours else remark.remedy


def _in_order(
    pages: Sequence[Document], found: Sequence[tuple[Document, Remark]]
) -> list[tuple[Document, Remark]]:
    rank = {page.where: number for number, page in enumerate(pages)}
    return sorted(found, key=lambda pair: (rank[pair[0].where], pair[1].at))


def _counts(found: Sequence[tuple[Document, Remark]]) -> dict[str, int]:
    return {f"{name}s": sum(remark.rule.severity == name for _, remark in found) for name in _COLOURS}


def _episodes(pages: Sequence[Document]) -> int:
    return sum(len(page.items) for page in pages)
