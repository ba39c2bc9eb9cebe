"""Rehearsing to ask for help. What is picked lives in this value and ends with the stop."""

from __future__ import annotations

from typing import Any, ClassVar

from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty

from app.domain.actions import Action, Go
from app.domain.errors import msg
from app.domain.phone import rehearsal
from app.domain.phone.rehearsal import Page, Way
from app.domain.phone.steps import Rehearsal
from app.ui.phone.words import ROLES
from app.ui.screens.lesson.doing.sentence import BLANK
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.phone_words import Worded
from app.ui.translations import i18n

QUESTIONS = {
    Page.WHOM: msg("Whom could it be?"),
    Page.WHEN: msg("When is a good moment?"),
    Page.PART: msg("How does the sentence begin?"),
    Page.ALOUD: msg("Now say it."),
    Page.ANSWER: msg("The first answer"),
    Page.AGAIN: msg("Who else could listen?"),
    Page.HEARD: msg("Somebody listens"),
}
NEXT_PART = msg("How does it go on?")
ICONS = {"friend": "friends", "teacher": "class", "counsellor": "heart", "coach": "star", "neighbour": "home"}
ADULT = "adult"
FIRST = {
    "listens": msg("This answer opens a door."),
    "busy": msg("“Busy” is not “no”. Asking once more is fine."),
    "scolds": msg("Some people scold when they are worried. Asking was right all the same."),
}
"""What is said about the first answer. An adult who scolds or is busy is no reason to stop asking."""


class Rehearsing(Task):
    """One page at a time. `question` asks, `options` are picked from, `sentence` grows, `answer` is what somebody says.

    `turn` counts the pages shown; it changes last.
    """

    kind = "rehearsing"
    can_skip: ClassVar[bool] = True

    question = StringProperty("")
    options = ListProperty()
    sentence = StringProperty("")
    hint = StringProperty("")
    who = StringProperty("")
    who_icon = StringProperty("")
    answer = StringProperty("")
    can_go_back = BooleanProperty(False)
    turn = NumericProperty(0)

    def __init__(self, step: Rehearsal, *, on_desk: bool = False, **kwargs: Any) -> None:
        """`on_desk` says whether a phone is in hand."""
        super().__init__(main_icon="next", **kwargs)
        self.is_on_desk = on_desk
        self.title = i18n.say(step.question)
        self._step = step
        self._way = rehearsal.begin(step)
        self._refresh()

    def pick(self, number: int) -> None:
        """Take option `number` (from 0)."""
        self._turn_to(rehearsal.pick(self._way, number))

    def back(self) -> None:
        """Go back a page; what was picked there is forgotten."""
        self._turn_to(rehearsal.back(self._way))

    def go(self) -> Action | None:
        """Turn the page; the last one leads on in the story."""
        if self._way.page is Page.HEARD:
            return Go()
        self._turn_to(rehearsal.read_on(self._way))
        return None

    def choose(self, number: int) -> None:
        """Take option `number` (from 1)."""
        self.pick(number - 1)

    def _turn_to(self, way: Way) -> None:
        if way != self._way:
            self._way = way
            self._refresh()

    def _refresh(self) -> None:
        way = self._way
        page = way.page
        is_later_part = page is Page.PART and way.place > 0
        self.question = i18n.tr(NEXT_PART if is_later_part else QUESTIONS[page])
        self.options = _options(way)
        self.sentence = _sentence(way) if page in {Page.PART, Page.ALOUD} else ""
        said = {Page.ANSWER: way.step.says, Page.HEARD: way.step.listens}.get(page)
        self.answer = i18n.say(said) if said else ""
        role = {Page.ANSWER: way.first, Page.HEARD: way.second}.get(page, "")
        self.who, self.who_icon = (i18n.tr(ROLES[role]), role_icon(role)) if role in ROLES else ("", "")
        self.hint = _hint(way)
        self.can_go_back = way.can_go_back
        labels = {Page.ALOUD: i18n.tr("I said it")}
        self.main_icon = "check" if page is Page.ALOUD else "next"
        self.main_label = "" if page in rehearsal.PICKING else labels.get(page, i18n.tr("Go on"))
        self.turn += 1


def role_icon(role: str) -> str:
    """Return the drawing that stands for a role."""
    return ICONS.get(role, ADULT)


def _options(way: Way) -> list[Worded]:
    match way.page:
        case Page.WHOM:
            return [_role(each) for each in way.step.helpers]
        case Page.AGAIN:
            return [_role(each) for each in way.others]
        case Page.WHEN:
            return [Worded("", i18n.say(each)) for each in way.step.moments]
        case Page.PART:
            return [Worded("", i18n.say(each)) for each in way.step.parts[way.place]]
        case _:
            return []


def _role(role: str) -> Worded:
    return Worded(role_icon(role), i18n.tr(ROLES[role]))


def _sentence(way: Way) -> str:
    said = [i18n.say(place[part]) for place, part in zip(way.step.parts, way.parts, strict=False)]
    return " ".join(said if len(said) == len(way.step.parts) else [*said, BLANK])


def _hint(way: Way) -> str:
    match way.page:
        case Page.ALOUD:
            return i18n.say(way.step.aloud)
        case Page.ANSWER:
            return i18n.tr(FIRST[way.step.first])
        case Page.AGAIN:
            return i18n.say(way.step.then)
        case _:
            return ""
