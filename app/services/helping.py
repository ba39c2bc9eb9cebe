"""Get help: whom to go to and the school's numbers. Nothing here is ever logged or counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain import names
from app.domain.classroom import HelpList, HelpNumber
from app.domain.readiness import EXPIRES_AFTER_DAYS, is_fresh
from app.services.ports import Clock
from app.services.register import Register
from app.services.saving import Saving

LONGEST_NAME = 80
LONGEST_NUMBER = 30


@dataclass(frozen=True, slots=True)
class HelpPage:
    """What Get help shows of the school: the person, the numbers, and whether the teacher must check them.

    `due_on` is the day from which they count as old, "" when nobody knows when they were checked.
    """

    person: str
    numbers: tuple[HelpNumber, ...]
    checked_on: str
    due_on: str
    is_stale: bool


class Helping:
    """The school's help list."""

    def __init__(self, register: Register, clock: Clock) -> None:
        """Read and keep the list of this machine."""
        self._register = register
        self._clock = clock

    def page(self) -> HelpPage:
        """Return the list as it is shown; without numbers the page says to ask an adult one trusts."""
        kept = self._register.now.help
        return self._page(kept)

    def keep(self, person: str, rows: tuple[tuple[str, str], ...]) -> Saving[HelpPage]:
        """Keep person and numbers as checked today. Rows without a number are left out. Behind the PIN."""
        numbers = tuple(
            HelpNumber(_name(service), _number(number)) for service, number in rows if _number(number)
        )
        kept = HelpList(_name(person), numbers, self._clock.today())
        return self._register.change(lambda now: replace(now, help=kept)).giving(self._page(kept))

    def _page(self, kept: HelpList) -> HelpPage:
        return HelpPage(kept.person, kept.numbers, kept.checked_on, _due_on(kept), self._is_stale(kept))

    def _is_stale(self, kept: HelpList) -> bool:
        """Numbers older than about six months warn the teacher (SAFEGUARDING.md, R17)."""
        return bool(kept.numbers) and not is_fresh(kept.checked_on, self._clock.today())


def _due_on(kept: HelpList) -> str:
    try:
        return (date.fromisoformat(kept.checked_on) + timedelta(days=EXPIRES_AFTER_DAYS)).isoformat()
    except (ValueError, OverflowError):
        return ""


def _name(typed: str) -> str:
    """Keep a name on one line of its own."""
    return names.clean(typed)[:LONGEST_NAME].strip()


def _number(typed: str) -> str:
    """Keep what belongs to a telephone number; without a digit it is none."""
    kept = " ".join("".join(c for c in typed if c.isdecimal() or c in "+-() /").split())[:LONGEST_NUMBER]
    return kept.strip(" -/") if any(c.isdecimal() for c in kept) else ""
