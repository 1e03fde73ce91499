"""Parts that pip brings on request: what each consists of, and the one way in which its packages are imported."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeVar

from qa2audio.errors import Qa2AudioError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa2audio.errors import Location

_Error = TypeVar("_Error", bound=Qa2AudioError)


@dataclass(frozen=True, slots=True)
class Extra:
    """An extra of a package, as `pip install` knows it."""

    requirement: str
    """What pip is told: ``qa2audio[documents]``."""
    modules: tuple[str, ...]
    """What is imported of it, by names without a dot."""

    @property
    def name(self) -> str:
        """What people call it: `documents`; with its package, where that is another."""
        package, _, name = self.requirement.rstrip("]").partition("[")
        return name if package == __package__ else self.requirement

    @property
    def hint(self) -> str:
        """What to do where it is missing or broken."""
        return f"Run pip install '{self.requirement}'."

    def absent(self) -> tuple[str, ...]:
        """Return which of its modules are not installed; what is there may still be broken. Imports nothing."""
        return tuple(name for name in self.modules if find_spec(name) is None)

    @contextmanager
    def needed(
        self, error: Callable[..., Qa2AudioError], message: str, *, location: Location | None = None
    ) -> Iterator[None]:
        """Import its packages under this: what fails is raised as `error`, with the reason and the hint.

        `message` says what cannot be done, without a full stop. Any exception is meant: a package that was built for
        another machine or another release of numpy fails in its own way.
        """
        try:
            yield
        except Exception as failure:
            if isinstance(failure, ImportError) and (failure.name or "").partition(".")[0] == __package__:
                raise  # one of ours: a bug
            raise self.failed(failure, error, message, location=location) from failure

    def load(
        self, error: Callable[..., Qa2AudioError], message: str, *, location: Location | None = None
    ) -> None:
        """Import all of it; as `needed` where one of them fails."""
        with self.needed(error, message, location=location):
            for name in self.modules:
                import_module(name)

    def failed(
        self,
        failure: Exception,
        error: Callable[..., _Error],
        message: str,
        *,
        location: Location | None = None,
    ) -> _Error:
        """Return the `error` that tells of `failure`, an exception of an import."""
        return error(f"{message}: {reason(failure)}.", location=location, hint=self.hint)


def reason(failure: Exception) -> str:
    """Return why an import failed, as a clause on one line."""
    if isinstance(failure, ModuleNotFoundError) and failure.name:
        return f"{failure.name} is not installed"
    first = str(failure).strip().partition("\n")[0].rstrip(".")
    return f"{type(failure).__name__}: {first}" if first else type(failure).__name__
