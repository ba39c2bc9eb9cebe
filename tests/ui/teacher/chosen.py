"""A desk whose class has chosen something."""

from __future__ import annotations

from tests.chosen import choose
from tests.ui.teacher.desk import Desk, desk


def chosen_desk() -> Desk:
    """Return a desk with the class of `tests/chosen.py`."""
    at = desk()
    return Desk(at.world, at.house, choose(at.world, at.house), at.ways)
