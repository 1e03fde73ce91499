"""Installing a model: its files are gathered aside, looked at, and moved into place together."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.engines import registry
from qa2audio.engines.models.download import download
from qa2audio.engines.models.model_folder import digest
from qa2audio.engines.models.package_source import bring_packed
from qa2audio.errors import EngineError, Location, OptionError, OutputError
from qa2audio.files.lock import FOREVER, locked
from qa2audio.model import Progress

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from qa2audio.engines.installable import Model, ModelFile

_INCOMING = ".incoming"


class Installed(NamedTuple):
    """What became of it."""

    fresh: bool
    """False if it was there already."""
    warnings: tuple[str, ...]


def install(
    model: Model, folder: Path, *, source: Path | None = None, force: bool = False, pause: float = 1.0
) -> Generator[Progress, None, Installed]:
    """Bring the files of `model` into `folder`: from the net, or from the folder `source`.

    A file with another digest than the table's is refused if it was downloaded, and a warning if it is `source`'s:
    then, and where no digest is known, it must load. `EngineError` or `OutputError` say what is wrong.
    """
    missing = _missing(model, folder)
    if not (missing or force):
        return Installed(fresh=False, warnings=())
    files = model.files if force or source else missing
    incoming = folder / _INCOMING
    try:
        incoming.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror}.", hint=_ELSEWHERE) from error
    with locked(incoming / "lock", patience=FOREVER):
        gathered = yield from (
            _copied(files, incoming, source) if source else _downloaded(files, incoming, pause)
        )
        drafts = [incoming / file.name for file in gathered.files]
        try:
            warnings = yield from _looked_at(model.engine, gathered.files, drafts)
        except EngineError:
            for draft in drafts:
                draft.unlink()
            raise
        for draft in drafts:
            draft.replace(folder / draft.name)
    return Installed(fresh=True, warnings=(*gathered.warnings, *warnings))


class _Gathered(NamedTuple):
    """The files that lie ready, and what is to be said about the others."""

    files: Sequence[ModelFile]
    warnings: tuple[str, ...] = ()


_ELSEWHERE = "Choose another folder with the environment variable QA2AUDIO_MODELS."


def _is_there(file: ModelFile, folder: Path) -> bool:
    path = folder / file.name
    return path.is_file() and (file.sha256 is None or digest(path) == file.sha256)


def _missing(model: Model, folder: Path) -> tuple[ModelFile, ...]:
    """Return what of `model` is not there; all of it where no digest tells whether the rest belongs to it."""
    missing = tuple(file for file in model.files if not _is_there(file, folder))
    return missing if all(file.sha256 for file in model.files) or not missing else model.files


def _downloaded(
    files: Sequence[ModelFile], incoming: Path, pause: float
) -> Generator[Progress, None, _Gathered]:
    if not all(file.url for file in files):
        raise OptionError(
            f"{files[0].name} is in no collection that is known here.",
            location=Location("MODEL"),
            hint="Say where its files are with --from.",
        )
    total = sum(file.bytes or 0 for file in files)
    done = 0
    had: list[ModelFile] = []
    warnings: list[str] = []
    for file in files:
        if file.sha256 is None or not _is_there(file, incoming):
            try:
                for size in _from_anywhere(file, incoming / file.name, pause):
                    yield Progress("download", done + size, max(total, done + size))
            except EngineError as error:
                if not file.spare or not had:
                    raise
                warnings.append(f"without {file.name} there are fewer voices: {error.message}")
                continue
        had.append(file)
        done += file.bytes or 0
    return _Gathered(had, tuple(warnings))


def _from_anywhere(file: ModelFile, target: Path, pause: float) -> Iterator[int]:
    """Get `file` from its release or, where that is not reached, from pip's packages."""
    try:
        yield from download(file, target, pause=pause)
    except EngineError as unreached:
        if not file.packages:
            raise
        try:
            bring_packed(file, target)
        except EngineError as error:
            raise EngineError(f"{unreached.message} And {error.message}", hint=unreached.hint) from error
        yield file.bytes or 0


def _copied(files: Sequence[ModelFile], incoming: Path, source: Path) -> Generator[Progress, None, _Gathered]:
    missing = [file.name for file in files if not (source / file.name).is_file()]
    if missing:
        names = ", ".join(file.name for file in files)
        raise OptionError(
            f"{source} has no {' and no '.join(missing)}.",
            location=Location("--from"),
            hint=f"It takes {names}.",
        )
    for number, file in enumerate(files):
        yield Progress("download", number, len(files))
        try:
            shutil.copyfile(source / file.name, incoming / file.name)
        except OSError as error:
            raise OutputError(f"{source / file.name} cannot be copied: {error.strerror}.") from error
    return _Gathered(files)


def _looked_at(
    engine: str, files: Sequence[ModelFile], drafts: Sequence[Path]
) -> Generator[Progress, None, tuple[str, ...]]:
    """Compare digests; what nobody has vouched for must load."""
    yield Progress("check", 0, 1)
    warnings = []
    for file, draft in zip(files, drafts, strict=True):
        found = digest(draft)
        if file.sha256 is None:
            warnings.append(f"{file.name}: nobody has pinned a digest of it; its SHA-256 is {found}.")
        elif found != file.sha256:
            warnings.append(f"{file.name} is another file than the release's: its SHA-256 is {found}.")
    if warnings:
        registry.load(engine).check_model(drafts)
    return tuple(warnings)
