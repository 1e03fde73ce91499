"""What is plainly data is refused by its name; and people who talk about it, or quote it, are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.errors import TranscriptError
from qa2audio.transcript import read

if TYPE_CHECKING:
    from pathlib import Path

PYTHON = (
    'import os\n\ndef main(name: str) -> int:\n    """Say it."""\n    print(name)\n    return 0\n\nmain("x")\n'
)
SCRIPT = "const a = require('a');\n\nfunction go(b) {\n  return a(b);\n}\n\nmodule.exports = { go };\n"
C = '#include <stdio.h>\n\nint main(void) {\n    printf("hello\\n");\n    return 0;\n}\n'
YAML = "name: build\non:\n  push:\n    branches: [main]\njobs:\n  test:\n    steps:\n      - run: make\n"
INI = "[core]\neditor = vim\npager = less\n\n[user]\nname = Ana Ruiz\n"
LOG = "".join(f"2026-05-04T10:00:{n:02}Z INFO server.http - request {n} took 12 ms\n" for n in range(9))
ACCESS = "".join(f'10.0.0.{n} - - [04/May/2026:10:00:{n:02} +0000] "GET / HTTP/1.1" 200 12\n' for n in range(9))
SQL = "CREATE TABLE a (\n  id int,\n);\n" + "INSERT INTO a VALUES (1, 'x');\n" * 6
PEM = "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ\n-----END CERTIFICATE-----\n"
PATCH = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-old\n+new\n"
LATEX = "\\documentclass{article}\n\\begin{document}\nIt rained.\n\\end{document}\n"
BIBTEX = "@article{marin2026,\n  author = {Marin, Ilse},\n  title = {Rain},\n}\n"
BASE64 = ("QmFzZTY0IGlzIG5vIHNwZWVjaCwgYW5kIG5vYm9keSB3YW50cyB0byBoZWFyIGl0IQ" * 2 + "\n") * 4
NUMBERS = "date,high,low\n" + "".join(f"2026-05-{n:02},{n}.5,{n}\n" for n in range(1, 9))
SCC = "Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420 94ae\n"
MINIFIED = ".a{color:red;margin:0}.b{color:blue}" * 20


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (PYTHON, "a program"),
        (SCRIPT, "a program"),
        (C, "a program"),
        (MINIFIED, "a program"),
        (YAML, "data .YAML."),
        (INI, "a file of settings"),
        (LOG, "a log of a program"),
        (ACCESS, "a log of a program"),
        (SQL, "a dump of a database"),
        (PEM, "a key or a certificate"),
        (PATCH, "a patch"),
        (LATEX, "a text for LaTeX"),
        (BIBTEX, "a bibliography"),
        (BASE64, "a file packed into letters"),
        (NUMBERS, "a table without a column of what is said"),
        (SCC, "a caption file of broadcasters"),
    ],
)
def test_data_is_refused_by_its_name(text: str, what: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(TranscriptError, match=rf"talk\.txt:1: this is {what}.*, not a transcript\. ."):
        read(path)
    assert read(path, reader="plain").parts


def fenced(code: str) -> str:
    return (
        f"**Ana:** How is it written?\n\n**Ben:** Like this, every time:\n\n```\n{code}```\n\n**Ana:** I see.\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        *map(fenced, (PYTHON, C, YAML, INI, LOG, SQL, PATCH)),
        f"Ana: How is it written?\nBen: Like this.\n{YAML}\nAna: I see. And it runs by itself?\nBen: It does, Ana.\n",
        f"Ana: So what did you say there?\nBen: {SCRIPT.splitlines()[0]}\nAna: And that is all?\nBen: That is all.\n",
        "Ana: Yes.\nBen: No.\nAna: Yes!\nBen: No!\n",
        "host: Hello there.\nguest: Hi.\nhost: So?\nguest: So.\n",
        "Ana:\n  It rained all day.\nBen:\n  So it did.\nAna:\n  Oh.\nBen:\n  Indeed.\n",
        "Eggs, two\nMilk, a cup\nFlour, three spoons\nSalt, a pinch\n",
        "O rose, thou art sick;\nThe worm is in thy bed;\nThe night is here;\nThe storm is dead;\n",
        "10:00 Coffee\n10:30 Talks\n12:00 Lunch\n13:00 Walk\n",
        "[Ana] Hello.\n[Ben] Hi.\n[Ana] So?\n[Ben] So.\n",
        "Title = what we call it\nAna: Hello.\nBen: Hi.\nAna: So?\nBen: So.\n",
        "1\n2\n3\n4\n5\n",
        "- Eggs\n- Milk\n- Flour\n- Salt: a pinch\n",
        "What is this?\n\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAH\n",
        "John 3:16, and 17\nMark 4:1, and 2\nLuke 2:1, and 3\nActs 1:8, and 9\n",
    ],
)
def test_people_who_talk_about_it_are_read(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text(text, encoding="utf-8")

    assert read(path).parts
