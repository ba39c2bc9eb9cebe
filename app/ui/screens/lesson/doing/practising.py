"""The phone is free: what can be tried, what can be done just now, and the way on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain.phone.actions import Act
from app.domain.phone.moves import moves, reports, showings
from app.domain.phone.people import Circle
from app.domain.phone.phone import Phone
from app.ui.phone.words import REASONS, ROLES
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.phone_words import GOALS, move
from app.ui.translations import i18n

REPORT, SHOW = "report", "show"


@dataclass(frozen=True, slots=True)
class MoveOffered:
    """Something that can be done: an action, or with `leads_to` a list of more."""

    icon: str
    text: str
    action: Act | None = None
    leads_to: str = ""


class Practising(Task):
    """`goals` tick themselves off; `moves` are what can be done about what is open, in words.

    `heading` names the list that is shown: "" is the first one. `is_setting` while the settings are open. `turn` counts
    what is offered; it changes last.
    """

    kind = "practising"
    can_skip: ClassVar[bool] = True
    is_free: ClassVar[bool] = True
    is_on_desk = True

    reached = ListProperty()
    moves = ListProperty()
    heading = StringProperty("")
    told = StringProperty("")
    """What was done last that the phone itself does not show."""
    is_setting = BooleanProperty(False)
    phone: Any = ObjectProperty(None, allownone=True)
    turn = NumericProperty(0)

    def __init__(
        self,
        text: str,
        goals: tuple[str, ...],
        phone: Phone,
        reached: Callable[[Phone], frozenset[str]],
        **kwargs: Any,
    ) -> None:
        """`goals` are names of actions, `reached` tells which of them have been done on a phone."""
        super().__init__(main_label=i18n.tr("I'm done"), **kwargs)
        self.text = text
        self.goals = tuple((goal, i18n.tr(GOALS[goal])) for goal in goals if goal in GOALS)
        self.who = _about_whom(phone)
        self._reached = reached
        self._list = ""
        self.see(phone)

    def see(self, phone: Phone) -> None:
        """Show what can be done on the phone as it is now."""
        if self.phone is None or phone.at != self.phone.at:
            self._list = ""
        self.phone = phone
        self.reached = sorted(self._reached(phone))
        self.is_setting = phone.at[0] == "settings"
        shown_to = i18n.tr(ROLES[phone.shown_to]) if phone.shown_to in ROLES else ""
        self.told = i18n.tr("The phone was shown to: {who}").format(who=shown_to) if shown_to else ""
        self._refresh()

    def take(self, number: int) -> Act | None:
        """Return what offer `number` (from 0) does; one that leads to a list shows it."""
        offer: MoveOffered = self.moves[number]
        if offer.action is None:
            self.open_list(offer.leads_to)
        elif self._list:
            self.open_list("")
        return offer.action

    def open_list(self, name: str) -> None:
        """Show the reasons for a report, the people to show the phone to, or with "" the first list."""
        self._list = name
        self._refresh()

    def _refresh(self) -> None:
        listed = {"": self._first, REPORT: self._reasons, SHOW: self._roles}
        self.moves = listed[self._list]()
        titles = {"": "", REPORT: i18n.tr("Why is it reported?"), SHOW: i18n.tr("Who could help?")}
        self.heading = titles[self._list]
        self.turn += 1

    def _first(self) -> list[MoveOffered]:
        offered = [MoveOffered(*move(act, self.phone), action=act) for act in moves(self.phone)]
        if reports(self.phone):
            offered.append(MoveOffered("report", i18n.tr("Report"), leads_to=REPORT))
        return [*offered, MoveOffered("adult", i18n.tr("Show it to somebody"), leads_to=SHOW)]

    def _reasons(self) -> list[MoveOffered]:
        return [
            MoveOffered("report", i18n.tr(REASONS[act.reason]), action=act) for act in reports(self.phone)
        ]

    def _roles(self) -> list[MoveOffered]:
        return [MoveOffered("adult", i18n.tr(ROLES[act.role]), action=act) for act in showings()]


def _about_whom(phone: Phone) -> str:
    """Return whom the rings show among all the small people: the first contact who is furthest away."""
    far = [each for each in phone.setup.contacts if each.circle > Circle.KNOWN]
    return max(far, key=lambda each: each.circle).id if far else ""
