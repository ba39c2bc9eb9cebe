"""Get help: whom to go to and the school's numbers. Nothing here is ever logged or counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from app.domain import names
from app.domain.classroom import HelpList, HelpNumber
from app.domain.readiness import EXPIRES_AFTER_DAYS, is_fresh
from app.services.ports import Clock
from app.services.register import Register
from app.services.saving import Saving

LONGEST_NAME = 80
LONGEST_NUMBER = 30


class TypedRow(NamedTuple):
    """A row of the list as a teacher leaves it: the service, its number, and whether it was called today."""

    service: str
    number: str
    is_checked: bool = True


@dataclass(frozen=True, slots=True)
class HelpPage:
    """What Get help shows of the school: the person, the numbers, and whether the teacher must check them.

    `numbers` are those that the school has checked, and no others are shown to children; `drafts` are the rest.
    `checked_on` is the day of the oldest check, `due_on` the day from which it counts as old, "" when nobody knows.
    """

    person: str
    numbers: tuple[HelpNumber, ...]
    checked_on: str
    due_on: str
    is_stale: bool
    rows: tuple[HelpNumber, ...] = ()
    """Numbers and drafts as the school has ordered them."""

    @property
    def drafts(self) -> tuple[HelpNumber, ...]:
        """What nobody at the school has checked yet."""
        return tuple(each for each in self.rows if not each.checked_on)

    @property
    def waits(self) -> bool:
        """Whether the teacher has something to do here: no number is checked, or a check is too long ago."""
        return self.is_stale or not self.numbers


class Helping:
    """The school's help list."""

    def __init__(self, register: Register, clock: Clock) -> None:
        """Read and keep the list of this machine."""
        self._register = register
        self._clock = clock

    def page(self) -> HelpPage:
        """Return the list as it is shown; without numbers the page says to ask an adult one trusts."""
        return self._page(self._register.now.help)

    def keep(self, person: str, rows: tuple[tuple[str, str], ...]) -> Saving[HelpPage]:
        """Keep person and numbers as checked today. Rows without a number are left out. Behind the PIN."""
        return self.keep_rows(person, (TypedRow(*each) for each in rows))

    def keep_rows(self, person: str, rows: Iterable[TypedRow]) -> Saving[HelpPage]:
        """Keep person and numbers, some of them as checked today. Behind the PIN.

        A number that stays as it was keeps the day of its check; one that was changed and not checked is a draft.
        """
        today, before = self._clock.today(), self._register.now.help.numbers
        days = {(each.service, each.number): each.checked_on for each in before}
        cleaned = ((_name(row.service), _number(row.number), row.is_checked) for row in rows)
        numbers = tuple(
            HelpNumber(service, number, today if is_checked else days.get((service, number), ""))
            for service, number, is_checked in cleaned
            if number
        )
        kept = HelpList(_name(person), numbers, today)
        return self._register.change(lambda now: replace(now, help=kept)).giving(self._page(kept))

    def _page(self, kept: HelpList) -> HelpPage:
        numbers = tuple(each for each in kept.numbers if each.checked_on)
        oldest = _oldest([each.checked_on for each in numbers]) if numbers else kept.checked_on
        return HelpPage(
            kept.person,
            numbers,
            oldest,
            _due_on(oldest),
            bool(numbers) and self._is_stale(oldest),
            kept.numbers,
        )

    def _is_stale(self, checked_on: str) -> bool:
        """Numbers older than about six months warn the teacher (SAFEGUARDING.md, R17). Children go on seeing them."""
        return not is_fresh(checked_on, self._clock.today())


def _oldest(days: list[str]) -> str:
    """Return the first of the days; one that cannot be read comes before all others."""
    return min(days, key=lambda day: day if _due_on(day) else "")


def _due_on(checked_on: str) -> str:
    try:
        return (date.fromisoformat(checked_on) + timedelta(days=EXPIRES_AFTER_DAYS)).isoformat()
    except (ValueError, OverflowError):
        return ""


def _name(typed: str) -> str:
    """Keep a name on one line of its own."""
    return names.clean(typed)[:LONGEST_NAME].strip()


def _number(typed: str) -> str:
    """Keep what belongs to a telephone number; without a digit it is none."""
    kept = " ".join("".join(c for c in typed if c.isdecimal() or c in "+-() /").split())[:LONGEST_NUMBER]
    return kept.strip(" -/") if any(c.isdecimal() for c in kept) else ""
