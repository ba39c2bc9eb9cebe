"""The first step: which lessons there are to choose from, and which are ticked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import ListProperty, NumericProperty, StringProperty

from app.domain.band import Band
from app.domain.growth import Bamboo
from app.domain.ids import LessonId
from app.domain.shelf import LessonCard
from app.ui.teacher.assign.draft import Draft
from app.ui.teacher.words import BAND_NAMES, minutes_in_words
from app.ui.translations import i18n

ANY = ""
LENGTHS = (10, 12, 14)
"""Minutes at most."""
AGES = {Band.YOUNG: (8, 10), Band.MIDDLE: (11, 13), Band.OLDER: (14, 17)}
TINTS = {"green": "green", "senja": "dusk", "kunyit": "gold", "nila": "indigo"}
"""The tint of a bamboo's colour."""


@dataclass(frozen=True, slots=True)
class PickLine:
    """One lesson to tick, in words; `can_tick` is off where it is not written for the class."""

    id: LessonId
    title: str
    about: str
    icon: str
    tint: str
    on: bool
    can_tick: bool


class Choosing(EventDispatcher):
    """Lessons by bamboo, ages, minutes, and by what they teach."""

    bamboos = ListProperty()
    """Dicts of id, title, icon and tint; the first one stands for all."""
    bamboo = StringProperty(ANY)
    picks = ListProperty()
    nothing = StringProperty("")
    """What is said where no lesson is like that."""
    filtered = StringProperty("")
    """What is left out, in words."""
    bands = ListProperty()
    band = NumericProperty(0)
    lengths = ListProperty()
    longest = NumericProperty(0)
    skills = ListProperty()
    skill = StringProperty(ANY)
    objectives = ListProperty()
    """Pairs for the objectives of the skill that is chosen."""
    objective = StringProperty(ANY)

    def __init__(
        self,
        draft: Draft,
        cards: Iterable[LessonCard],
        own_band: Band,
        bamboos: Sequence[Bamboo],
        changed: Callable[[], None],
        **kwargs: Any,
    ) -> None:
        """Choose among all lessons of this machine for a class of these ages."""
        super().__init__(**kwargs)
        self._draft, self._look = draft, draft.look
        self._cards = tuple(card for card in cards if not card.is_story)
        self._own_band = own_band
        self._bamboos = bamboos
        self._changed = changed
        self._look.band = self._look.band or own_band

    def choose_bamboo(self, bamboo: str) -> None:
        """Show the lessons of one bamboo, or with `ANY` of all."""
        self._look.bamboo = bamboo
        self.refresh()

    def choose_band(self, band: int) -> None:
        """Show the lessons of other ages; what the class cannot play can be looked at all the same."""
        self._look.band = Band(band)
        self.refresh()

    def choose_longest(self, minutes: int) -> None:
        """Show only what takes so many minutes at most; 0 for any."""
        self._look.longest = minutes
        self.refresh()

    def choose_teaches(self, teaches: str) -> None:
        """Show only what teaches a skill or an objective; `ANY` for any."""
        self._look.teaches = teaches
        self.refresh()

    def show_all(self) -> None:
        """Leave nothing out."""
        self._look.bamboo = self._look.teaches = ANY
        self._look.longest, self._look.band = 0, self._own_band
        self.refresh()

    def tick(self, lesson_id: LessonId) -> None:
        """Take a lesson into the set, at its end, or out of it."""
        if lesson_id in self._draft.lessons:
            self._draft.lessons.remove(lesson_id)
        elif any(card.id == lesson_id and self._own_band in card.bands for card in self._cards):
            self._draft.lessons.append(lesson_id)
        self._changed()

    def band_to_look_at(self, lesson_id: LessonId) -> Band:
        """Return for which ages a lesson is previewed: those that are chosen, where it is written for them."""
        card = next(each for each in self._cards if each.id == lesson_id)
        wanted = self._look.band or self._own_band
        return wanted if wanted in card.bands else card.bands[0]

    def refresh(self) -> None:
        """Show how things stand, in the language of now."""
        look = self._look
        self.bamboo, self.longest = look.bamboo, look.longest
        self.band = int(look.band or self._own_band)
        every = {"id": ANY, "title": i18n.tr("All"), "icon": "", "tint": "plain"}
        self.bamboos = [every, *(_bamboo(each) for each in self._bamboos)]
        self._offer()
        shown = [card for card in self._cards if self._is_wanted(card)]
        self.picks = [self._line(card) for card in shown]
        self.nothing = "" if shown else i18n.tr("No lesson is like that. Choose less, or show all.")

    def _offer(self) -> None:
        """Tell what can be left out, and what is."""
        self.bands = [(int(band), i18n.tr(name)) for band, name in BAND_NAMES.items()]
        words = [
            (each, i18n.tr("At most {minutes}").format(minutes=minutes_in_words(each))) for each in LENGTHS
        ]
        self.lengths = [(0, i18n.tr("Any length")), *words]
        skills = [skill for bamboo in self._bamboos for skill in bamboo.skills]
        teaches = self._look.teaches
        chosen = next((each for each in skills if teaches == each.id or teaches in each.objectives), None)
        self.skills = [(ANY, i18n.tr("Anything")), *((each.id, i18n.say(each.title)) for each in skills)]
        self.skill = chosen.id if chosen else ANY
        taught = {objective for card in self._cards for objective in card.objectives}
        objectives = sorted(chosen.objectives & taught) if chosen else []
        self.objectives = (
            [(chosen.id, i18n.tr("All of it")), *((each, each) for each in objectives)] if chosen else []
        )
        self.objective = teaches
        told = [dict(self.bands)[self.band]]
        told += [dict(self.lengths)[self.longest]] if self.longest else []
        told += [i18n.say(chosen.title)] if chosen else []
        self.filtered = " · ".join(told)

    def _is_wanted(self, card: LessonCard) -> bool:
        look, band = self._look, self._look.band or self._own_band
        minutes = dict(card.minutes).get(band)
        bamboo = next((each for each in self._bamboos if each.id == look.bamboo), None)
        return (
            minutes is not None
            and (not look.longest or minutes <= look.longest)
            and (bamboo is None or bamboo.holds(card.objectives))
            and (not look.teaches or self._teaches(card, look.teaches))
        )

    def _teaches(self, card: LessonCard, teaches: str) -> bool:
        skills = (skill for bamboo in self._bamboos for skill in bamboo.skills if skill.id == teaches)
        wanted = next((skill.objectives for skill in skills), frozenset((teaches,)))
        return not wanted.isdisjoint(card.objectives)

    def _line(self, card: LessonCard) -> PickLine:
        bamboo = next((each for each in self._bamboos if each.holds(card.objectives)), None)
        can_tick = self._own_band in card.bands
        about = [minutes_in_words(dict(card.minutes)[self._look.band or self._own_band]), ages(card)]
        about += [] if can_tick else [i18n.tr("not for the ages of this class")]
        return PickLine(
            card.id,
            i18n.say(card.title),
            " · ".join(about),
            bamboo.icon if bamboo else "leaf",
            TINTS.get(bamboo.colour, "green") if bamboo else "green",
            on=card.id in self._draft.lessons,
            can_tick=can_tick,
        )


def ages(card: LessonCard) -> str:
    """Return for which ages a lesson is written."""
    first, last = AGES[min(card.bands)][0], AGES[max(card.bands)][1]
    return i18n.tr("{first} to {last} years").format(first=first, last=last)


def _bamboo(bamboo: Bamboo) -> dict[str, str]:
    return {
        "id": bamboo.id,
        "title": i18n.say(bamboo.title),
        "icon": bamboo.icon,
        "tint": TINTS.get(bamboo.colour, "green"),
    }
