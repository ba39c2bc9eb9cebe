"""Which versions of the tools are installed, without importing any of them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from functools import cache

_FOLDER = re.compile(r"(?P<name>[A-Za-z0-9_.]+)-(?P<version>[^-]+)\.dist-info$")


def versions(packages: Iterable[str]) -> dict[str, str]:
    """Return the version of each package that is installed; one that is missing is left out.

    `importlib.metadata` would answer too, but importing it costs more than the whole check of what is built.
    """
    wanted = {name.lower().replace("-", "_") for name in packages}
    found: dict[str, str] = {}
    for place in reversed(sys.path):
        found.update((name, version) for name, version in _installed(place) if name in wanted)
    return found


@cache
def _installed(place: str) -> list[tuple[str, str]]:
    try:
        with os.scandir(place or ".") as entries:
            names = [entry.name for entry in entries]
    except OSError:
        return []
    matches = (_FOLDER.match(name) for name in names)
    return [(found["name"].lower(), found["version"]) for found in matches if found]
