"""Whether a teacher is ready for lessons that need one in the room (SAFEGUARDING.md, R15 and R17)."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.classroom import HelpList, Readiness

EXPIRES_AFTER_DAYS = 183
"""Numbers older than about six months count as unchecked."""


class Step(Enum):
    """What is ticked before such a lesson can be opened."""

    GUIDE = "guide"
    RESPONDER = "responder"
    NUMBERS = "numbers"


def missing(ready: Readiness, numbers: HelpList, today: str) -> tuple[Step, ...]:
    """Return what is still to be done; the numbers are ticked by keeping them on the help page."""
    done = {
        Step.GUIDE: bool(ready.guide_read_on),
        Step.RESPONDER: bool(ready.responder_named_on),
        Step.NUMBERS: _are_checked(numbers, today),
    }
    return tuple(step for step, is_done in done.items() if not is_done)


def _are_checked(numbers: HelpList, today: str) -> bool:
    """Tell whether the school has checked a number, and none of those it checked too long ago. Drafts do not count."""
    days = [each.checked_on for each in numbers.numbers if each.checked_on]
    return bool(days) and all(is_fresh(day, today) for day in days)


def is_fresh(checked_on: str, today: str) -> bool:
    """Tell whether numbers that were checked on a day can be relied on; a day to come is none."""
    try:
        age = date.fromisoformat(today) - date.fromisoformat(checked_on)
    except ValueError:
        return False
    return 0 <= age.days <= EXPIRES_AFTER_DAYS
