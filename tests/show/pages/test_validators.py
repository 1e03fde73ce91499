"""What three checkers that nobody here wrote say of the pages: nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.show.pages.conftest import Site

MODULES = Path(__file__).parents[2] / "node_modules"
RULES = Path(__file__).with_name("htmlvalidate.json")
PAGES = ("part1", "harm", "arabic", "german")


def pages(site: Site) -> list[Path]:
    return [site.folder / "index.html", *(site.folder / "episodes" / f"{slug}.html" for slug in PAGES)]


def test_the_nu_html_checker_reports_nothing(site: Site) -> None:
    java, jar = shutil.which("java"), MODULES / "vnu-jar/build/dist/vnu.jar"
    assert java
    done = subprocess.run(
        [java, "-Xss2m", "-jar", jar, "--format", "json", *pages(site)],
        check=False,
        capture_output=True,
        text=True,
    )
    # It knows neither 'self' of a file nor hashes, and blames both; Chromium obeys the policy, and is held to it.
    found = [m for m in json.loads(done.stderr)["messages"] if "Content Security Policy" not in m["message"]]
    assert [
        f"{m['url'][-14:]}:{m.get('lastLine')} {m['message']} {m.get('extract', '')[:90]}" for m in found
    ] == []


def test_html_validate_reports_nothing(site: Site, tmp_path: Path) -> None:
    node = shutil.which("node")
    assert node
    command: list[str | Path] = [
        node,
        MODULES / "html-validate/bin/html-validate.mjs",
        "--config",
        RULES,
        "-f",
        "json",
    ]
    said = tmp_path / "said.json"
    with said.open("w", encoding="utf-8") as out:  # node cuts what it writes into a pipe when it exits
        done = subprocess.run(
            [*command, *pages(site)], check=False, stdout=out, stderr=subprocess.PIPE, text=True
        )
    found = [
        f"{Path(report['filePath']).name}:{m['line']} {m['ruleId']} {m['message']}"
        for report in json.loads(said.read_text(encoding="utf-8") or "[]")
        for m in report["messages"]
    ]
    assert (found, done.stderr) == ([], "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(visit: Callable[..., Page], site: Site, scheme: str) -> None:
    axe = (MODULES / "axe-core/axe.min.js").read_text(encoding="utf-8")
    found = []
    for address in (site.front, *map(site.page, PAGES)):
        page = visit(address, color_scheme=scheme)
        page.evaluate(axe)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        found += [
            f"{address[-14:]} {v['id']} {node['target']} {node['failureSummary']}"
            for v in result["violations"]
            for node in v["nodes"]
        ]
    assert found == []
