from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from qa2audio.errors import OptionError
from qa2audio.transcript import read


def test_reader_by_name(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Ana: Hello.\nBen: Hi.\n", encoding="utf-8")

    assert read(path, reader="plain") == read(path)


def test_unknown_reader_names_the_nearest(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Ana: Hello.\nBen: Hi.\n", encoding="utf-8")

    with pytest.raises(OptionError, match=r'--reader: unknown reader "plian"\. Did you mean "plain"\?'):
        read(path, reader="plian")


def test_reading_loads_nothing_heavy(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Ana: Hello.\nBen: Hi.\n", encoding="utf-8")
    code = (
        "import sys, pathlib; from qa2audio.transcript import read; read(pathlib.Path(sys.argv[1]));"
        "print([name for name in ('charset_normalizer', 'sentencex', 'numpy', 'pydub') if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
