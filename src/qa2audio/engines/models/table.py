"""The models of one engine, as a table in TOML beside it lists them."""

from __future__ import annotations

from qa2audio.engines.installable import Model, ModelFile
from qa2audio.files.toml_reader import Toml


def read_table(text: str) -> tuple[Model, ...]:
    """Return the models of a table, in its order.

    Each is a table called as the model, with `licence`, `about`, `base` (what stands before the name of each file in
    its address) and `files`: `name`, `bytes` and `sha256` of each; where pip has it too, `packages` and `part`;
    `spare` if the engine speaks without it.
    """
    return tuple(
        Model(
            name,
            entry["licence"],
            entry["about"],
            tuple(
                ModelFile(
                    file["name"],
                    entry["base"] + file["name"],
                    file["bytes"],
                    file["sha256"],
                    packages=tuple(file.get("packages", ())),
                    part=file.get("part", ""),
                    spare=file.get("spare", False),
                )
                for file in entry["files"]
            ),
        )
        for name, entry in Toml(text, "models.toml").values.items()
    )
