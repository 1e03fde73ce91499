"""Many come and go in one cache folder, and nobody trips over another's leaving."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_COMING_AND_GOING = """
import sys, time
from pathlib import Path
from qa2audio.synthesis.lease import Lease
for _ in range(150):
    lease = Lease(Path(sys.argv[1]), time.time())
    assert lease.folder.is_dir()
    lease.release()
"""


def test_who_comes_while_another_leaves(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _COMING_AND_GOING, str(tmp_path)]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    assert [process.communicate()[1] for process in running] == [""] * 4
    assert [path.name for path in tmp_path.iterdir()] == ["lock"]
