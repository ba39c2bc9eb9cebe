"""Which machines were met since the last round: told by counters, since days may be wrong.

Each machine notes when it stops at a stick. Whoever stops there afterwards has read that note, so its own note is
later. So a machine was met since this one's stop before the last if its last stop is later than that.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.merging.stamped import Row, is_there

STOPS = "stops"


def met_since(machines: Mapping[str, Row], before: int) -> int:
    """Return how many machines stopped after this counter."""
    return sum(1 for row in machines.values() if is_there(row) and row[STOPS].counter > before)
