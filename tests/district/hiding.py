"""What of a figure is shown past one school: nothing below ten learners, and else a step of ten.

A figure of 40 stands for 40 to 49. So no difference of two figures tells how many are between them: if it tells
that there is anybody at all, it may be nineteen as well (`test_hiding.py`).
"""

from __future__ import annotations

FEWEST = 10
"""Learners in a cell that is shown."""

STEP = 10
"""Figures are told in steps of so many."""


def shown(learners: int, figure: int) -> int | None:
    """Return what is told of a cell, None for nothing.

    Args:
        learners: how many different learners are in the cell.
        figure: what was counted; as many as the learners, or more.
    """
    return figure - figure % STEP if learners >= FEWEST else None
