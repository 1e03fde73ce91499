"""Our templates, and before them those of the show.

A show's folder may come from somebody else, so templates run in Jinja's sandbox and see plain values only; every
value is escaped.
"""

from __future__ import annotations

import traceback
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
from jinja2.exceptions import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from qa2audio.errors import ConfigError, Location
from qa2audio.files.file_digest import digest_of_file
from qa2audio.files.value_digest import digest_of_bytes
from qa2audio.show.pages.html_text import clean
from qa2audio.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

_HERE = Path(__file__).parent
_STYLES = ("base", "head", "player", "transcript", "list", "print")
_KINDS = frozenset({".html", ".css", ".js", ".json"})


class Templates:
    """The pages' templates, style and scripts; `own` is the show's folder that goes before them."""

    def __init__(self, own: Path | None) -> None:
        if own is not None and not own.is_dir():
            raise ConfigError("there is no such folder of templates.", location=Location(str(own)))
        self._own = own
        ours = FileSystemLoader(_HERE / "templates")
        first = [FileSystemLoader(own)] if own else []
        self._environment = ImmutableSandboxedEnvironment(
            loader=ChoiceLoader([*first, ours, PrefixLoader({"qa2audio": ours})]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_finalize,
        )

    @cached_property
    def digest(self) -> str:
        """What any page is made from that is not a show's: version, our files, the show's templates."""
        parts = [__version__.encode()]
        for folder in (_HERE, *([self._own] if self._own else [])):
            for path in sorted(folder.rglob("*")):
                if path.suffix in {*_KINDS, ".py"} and path.is_file():
                    parts += [path.relative_to(folder).as_posix().encode(), b"\0"]
                    parts.append(bytes.fromhex(digest_of_file(path)))
        return digest_of_bytes(b"".join(parts))

    @cached_property
    def style(self) -> str:
        """The style sheet without the colours, the show's `extra.css` last."""
        ours = [_read(_HERE / "style" / f"{name}.css") for name in _STYLES]
        return "\n".join([*ours, self._extra("extra.css", "</style")])

    def script(self, names: Sequence[str]) -> str:
        """Return the page's script from its parts, the show's `extra.js` last; each page has one scope of its own."""
        ours = "\n".join(_read(_HERE / "script" / f"{name}.js") for name in names)
        return f'(() => {{\n"use strict";\n{ours}}})();\n{self._extra("extra.js", "</script")}'

    def head_script(self) -> str:
        """Return what must run before anything is shown."""
        return _read(_HERE / "script" / "theme.js")

    def render(self, name: str, values: dict[str, Any]) -> str:
        """Return the page; an error of a template names its file and line."""
        try:
            return self._environment.get_template(name).render(values)
        except TemplateSyntaxError as problem:
            place = Location(problem.filename or problem.name or name, problem.lineno)
            raise ConfigError(f"the template is wrong: {problem.message}.", location=place) from problem
        except TemplateNotFound as problem:
            place = self._place(problem, name)
            raise ConfigError(f'there is no template called "{problem}".', location=place) from problem
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as problem:
            place = self._place(problem, name)
            if self._own is None or not place.where.startswith(str(self._own)):
                raise
            raise ConfigError(f"the template fails: {problem}.", location=place) from problem

    def _place(self, problem: BaseException, name: str) -> Location:
        frames = [
            frame for frame in traceback.extract_tb(problem.__traceback__) if frame.filename.endswith(".html")
        ]
        return Location(frames[-1].filename, frames[-1].lineno) if frames else Location(name)

    def _extra(self, name: str, end: str) -> str:
        path = self._own / name if self._own else None
        if path is None or not path.is_file():
            return ""
        text = _read(path)
        if end in text.lower():
            raise ConfigError(f'"{end}" may not stand in it: it would end there.', location=Location(str(path)))
        return text


def _read(path: Path) -> str:
    try:
        return clean(path.read_text(encoding="utf-8"))  # universal newlines: as a browser hashes it
    except UnicodeDecodeError as problem:
        raise ConfigError("the file is not UTF-8.", location=Location(str(path))) from problem


def _finalize(value: object) -> object:
    if isinstance(value, Markup):
        return Markup(clean(str(value)))  # noqa: S704 - it was markup before
    return clean(value) if isinstance(value, str) else value
