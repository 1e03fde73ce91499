from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import wave
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa2audio.engines.hosted.messages import Recording
from qa2audio.errors import OutputError
from qa2audio.model import Word
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from qa2audio.synthesis.cache_entry import Stored

KEY = "ab" * 32
TAKES = [
    Recording(bytes(range(256)) * 40, 22_050, (Word("é", 0, 5),)),
    Recording(b"\x05\x01" * 99, 16_000, None),
]


def put(cache: TakeCache, key: str = KEY, takes: list[Recording] = TAKES) -> tuple[Stored, ...]:
    return cache.store(key, cache.scratch(f"draft-{time.monotonic_ns()}"), takes)


def test_what_was_stored_is_found_as_wav_files(cache: TakeCache) -> None:
    assert cache.find(KEY) is None
    stored = put(cache)
    assert cache.find(KEY) == stored
    for take, recording in zip(stored, TAKES, strict=True):
        with wave.open(str(take.path)) as file:
            assert file.getparams()[:4] == (1, 2, recording.rate, len(recording.pcm) // 2)
            assert file.readframes(take.frames) == recording.pcm
        assert take.words == recording.words


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_flipped_byte_anywhere_is_an_absent_entry(tmp_path: Path, data: st.DataObject) -> None:
    with TakeCache(tmp_path / "flipped") as cache:
        stored = cache.find(KEY) or put(cache)
        path = data.draw(st.sampled_from(sorted(stored[0].path.parent.iterdir())))
        whole = path.read_bytes()
        at = data.draw(st.integers(0, len(whole) - 1))
        path.write_bytes(
            whole[:at] + bytes([whole[at] ^ (1 << data.draw(st.integers(0, 7)))]) + whole[at + 1 :]
        )
        found = cache.find(KEY)
        path.write_bytes(whole)
        # In the list, `\\u00E9` says the same as `\\u00e9`.
        assert found is None or (path.suffix == ".json" and found == stored)
        assert cache.find(KEY) == stored


@pytest.mark.parametrize("name", ["0.wav", "1.wav", "takes.json"])
@pytest.mark.parametrize("length", [0, 10, 50, None])
def test_a_torn_entry_is_absent_and_replaced(cache: TakeCache, name: str, length: int | None) -> None:
    path = put(cache)[0].path.with_name(name)
    if length is None:
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:length])
    assert cache.find(KEY) is None
    stored = put(cache)
    assert cache.find(KEY) == stored


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", "null", '{"takes": 3, "seal": ""}', "\ufeff{}", "[" * 100_000]
)
def test_nonsense_in_the_list_is_absent(cache: TakeCache, content: str) -> None:
    put(cache)[0].path.with_name("takes.json").write_text(content, "utf-8")
    assert cache.find(KEY) is None


def test_who_comes_first_wins(tmp_path: Path) -> None:
    with TakeCache(tmp_path) as one, TakeCache(tmp_path) as two:
        first, second = one.scratch("a"), two.scratch("a")
        stored = one.store(KEY, first, TAKES)
        inode = stored[0].path.stat().st_ino
        assert two.store(KEY, second, TAKES) == stored
        assert stored[0].path.stat().st_ino == inode


def test_pruning_removes_what_was_used_longest_ago(tmp_path: Path) -> None:
    keys = [f"{n:064x}" for n in range(4)]
    with TakeCache(tmp_path) as cache:
        for n, key in enumerate(keys):
            os.utime(put(cache, key)[0].path.parent, (1000 + n, 1000 + n))
    with TakeCache(tmp_path) as cache:
        assert cache.find(keys[0])  # used: now the youngest
    with TakeCache(tmp_path) as cache:
        size = cache.size()
        assert size.entries == 4
        gone = cache.prune(size.bytes // 2)
        assert gone == (2, size.bytes // 2)
        assert cache.size() == (2, size.bytes - gone.bytes)
        assert [cache.find(key) is not None for key in keys] == [True, False, False, True]
    with TakeCache(tmp_path) as cache:
        assert cache.clear().entries == 2
        assert cache.size() == (0, 0)
    assert [path.name for path in (tmp_path / "tmp").iterdir()] == ["lock"]


def test_what_a_running_render_uses_is_not_pruned(tmp_path: Path) -> None:
    other = "cd" * 32
    with TakeCache(tmp_path) as cache:
        put(cache)
        put(cache, other)
    for path in (tmp_path / "takes").glob("*/*"):
        os.utime(path, (1000, 1000))
    with TakeCache(tmp_path) as render:
        used = render.find(KEY)
        render.scratch("at work")
        with TakeCache(tmp_path) as cleaner:
            assert cleaner.clear().entries == 1
        assert used is not None
        assert render.find(KEY) == used
        assert render.find(other) is None


def test_size_of_a_cache_that_is_not_there(tmp_path: Path) -> None:
    cache = TakeCache(tmp_path / "none")
    assert cache.size() == (0, 0)
    assert cache.prune(0) == (0, 0)
    assert not (tmp_path / "none").exists()


DYING = """
import os, sys, time
from pathlib import Path
from qa2audio.synthesis.take_cache import TakeCache
cache = TakeCache(Path(sys.argv[1]))
(cache.scratch("draft") / "0.wav").write_bytes(b"half a ta")
print("ready", flush=True)
time.sleep(10_000)
"""


def test_what_a_killed_process_left_is_cleared_and_what_a_living_one_has_stays(tmp_path: Path) -> None:
    command = [sys.executable, "-c", DYING, str(tmp_path)]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE) as dead,
        subprocess.Popen(command, stdout=subprocess.PIPE) as living,
    ):
        assert dead.stdout is not None
        assert living.stdout is not None
        assert dead.stdout.readline() == living.stdout.readline() == b"ready\n"
        assert len(list(tmp_path.glob("tmp/*/draft/0.wav"))) == 2
        dead.kill()
        dead.wait()
        with TakeCache(tmp_path) as cache:
            cache.scratch("mine")
            assert len(list(tmp_path.glob("tmp/*/draft/0.wav"))) == 1
        assert len(list(tmp_path.glob("tmp/*/draft/0.wav"))) == 1
        living.kill()
    with TakeCache(tmp_path) as cache:
        cache.scratch("mine")
        assert list(tmp_path.glob("tmp/*/draft")) == []


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(OutputError, match="--cache-dir") as caught:
        TakeCache(tmp_path / "file").scratch("x")
    assert str(tmp_path / "file") in str(caught.value)


def test_the_cache_is_marked_for_backup_programs(cache: TakeCache) -> None:
    put(cache)
    assert (cache.folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert json.loads(next(cache.folder.glob("takes/*/*/takes.json")).read_text())["seal"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said_so_and_leaves_no_entry(cache: TakeCache) -> None:
    draft = cache.scratch("draft")
    (draft / "1.wav").symlink_to("/dev/full")
    with pytest.raises(OutputError, match="No space left"):
        cache.store(KEY, draft, TAKES)
    assert cache.find(KEY) is None
    assert cache.size() == (0, 0)
