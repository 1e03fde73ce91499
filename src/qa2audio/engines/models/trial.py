"""Does a model load, and does it speak?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qa2audio.extras import Extra


def check_speaks(network: Path, extra: Extra, speaks: Callable[[], bool]) -> None:
    """Let the model of the file `network` speak; `EngineError` if it does not, which says that nothing was installed.

    `extra` is what can open it. `speaks` returns whether anything was said, and may raise whatever it likes.
    """
    extra.load(EngineError, "without a known digest a model must be tried, and nothing here can open it")
    try:
        said = speaks()
    except EngineError as error:
        raise EngineError(f"{error.message} It was not installed.") from error
    except Exception as error:  # what a wrong file does to a library cannot be listed
        raise EngineError(f"{network.name} does not speak: {type(error).__name__}: {error}.") from error
    if not said:
        raise EngineError(f"{network.name} says nothing.")
