"""Nouns do not change once they are made, and hold nothing but their fields."""

from __future__ import annotations

from dataclasses import is_dataclass
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType


def unfrozen(room: ModuleType) -> list[str]:
    """Return the dataclasses of a room that can be changed, or that have room for anything."""
    found = []
    for info in walk_packages(room.__path__, f"{room.__name__}."):
        module = import_module(info.name)
        for noun in vars(module).values():
            if isinstance(noun, type) and is_dataclass(noun) and noun.__module__ == info.name:
                parameters = noun.__dataclass_params__  # type: ignore[attr-defined]
                if not parameters.frozen or "__slots__" not in vars(noun):
                    found.append(f"{info.name}.{noun.__name__}")
    return found
