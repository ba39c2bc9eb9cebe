"""Age bands."""

from __future__ import annotations

from enum import IntEnum


class Band(IntEnum):
    """An age band: 8 to 10, 11 to 13, 14 to 17."""

    YOUNG = 1
    MIDDLE = 2
    OLDER = 3
