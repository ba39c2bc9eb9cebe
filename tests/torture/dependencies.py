"""What Rebung is made of: pinned by hashes, listed by the build as the lock says, under known licences, and used."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable

from app.build.sbom import NAME
from app.build.step import ensure_built
from tests import supplies
from tests.torture.figures import Figures


def run(runs: int, seed: int) -> Figures:
    """Look at every package once; there is nothing to repeat and nothing left to chance."""
    del runs, seed
    built = json.loads((ensure_built(supplies.ROOT).folder / "sbom" / NAME).read_text("utf-8"))
    return _judged("dependencies", built, supplies.lock(), supplies.licences())


def planted(seed: int) -> Figures:
    """Do the same with a lock whose first package has lost its hash and its licence, which must be found."""
    del seed
    lock, table = supplies.lock(), supplies.licences()
    first = supplies.others(lock)[0]
    first["sdist"]["hash"] = "sha256:0"
    del table["packages"][first["name"]]
    whole = json.loads((ensure_built(supplies.ROOT).folder / "sbom" / NAME).read_text("utf-8"))
    return _judged("dependencies, one of them unknown", whole, lock, table)


CONTROLS = (planted,)


def _judged(
    name: str, built: dict[str, object], lock: dict[str, object], table: dict[str, object]
) -> Figures:
    figures = Figures(name)
    project = tomllib.loads((supplies.ROOT / "pyproject.toml").read_text("utf-8"))
    looks: dict[str, Iterable[str]] = {
        "not pinned by hashes": supplies.not_pinned(lock),
        "list unlike the lock": supplies.not_in_the_list(lock, built),
        "list unlike uv's": supplies.unlike_uvs(built),
        "licences unknown": supplies.without_a_licence(lock, table),
        "unused": supplies.unused(project),
    }
    for what, faults in looks.items():
        found = list(faults)
        figures.more[what] += len(found)
        figures.note("wrong" if found else "sound", example="; ".join(found[:3]))
    figures.more["packages"] += len(supplies.others(lock))
    return figures
