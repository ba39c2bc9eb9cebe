"""Idle times, languages and PIN of this computer, and the way to what is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kivy.properties import BooleanProperty, ListProperty, NumericProperty

from app.domain.ids import ClassId
from app.services.house import House
from app.services.preferences import IDLE_CHOICES, IDLE_SENSITIVE_CHOICES
from app.ui.navigation import Navigator
from app.ui.routes import CarryRound, NewPhrase, NewPin, OtherLessons, SafeKeeping, TeacherSettings
from app.ui.teacher.room_model import RoomModel
from app.ui.teacher.words import minutes_in_words
from app.ui.translations import i18n


class TeacherSettingsModel(RoomModel):
    """What holds for every class on this computer."""

    page = "settings"
    idle_choices = ListProperty()
    idle = NumericProperty(0)
    sensitive_choices = ListProperty()
    """Pairs of minutes and words; never longer than elsewhere."""
    idle_sensitive = NumericProperty(0)
    languages = ListProperty()
    """Triples of code, own name, and whether children may choose it."""
    asks_at_start = BooleanProperty(False)
    has_phrase = BooleanProperty(False)

    def __init__(self, route: TeacherSettings, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show what is kept."""
        super().__init__(route.class_id, house, navigator, **kwargs)

    def choose_idle(self, minutes: int) -> None:
        """Sign learners out after so many idle minutes."""
        if minutes != self.idle:
            told = i18n.tr("Learners are signed out after {time} without a touch now.")
            words = told.format(time=minutes_in_words(minutes))
            self._change(lambda: self._house.preferences.choose_idle_minutes(minutes), lambda _: words)

    def choose_idle_sensitive(self, minutes: int) -> None:
        """Do so after another time in sensitive lessons and in Get help."""
        if minutes != self.idle_sensitive:
            told = i18n.tr("In sensitive lessons and in Get help it is {time} now.")
            words = told.format(time=minutes_in_words(minutes))
            choose = self._house.preferences.choose_idle_minutes_sensitive
            self._change(lambda: choose(minutes), lambda _: words)

    def turn_language(self, code: str) -> None:
        """Offer a language to the children, or offer it no longer. The one that is spoken now stays."""
        offered = {each for each, _, on in self.languages if on}
        name = next(own for each, own, _ in self.languages if each == code)
        if code not in offered:
            told = i18n.tr("Children may choose {language} now.")
        elif code == i18n.code:
            words = i18n.tr("{language} is spoken now, so it stays. Speak another language first.")
            self.problem = words.format(language=name)
            return
        else:
            told = i18n.tr("Children do not see {language} any more.")
        kept = [each for each, _, _ in self.languages if (each in offered) != (each == code)]
        words = told.format(language=name)
        self._change(lambda: self._house.preferences.offer(kept), lambda _: words)

    def new_pin(self) -> None:
        """Choose another PIN."""
        self._navigator.go(NewPin(then=TeacherSettings(ClassId(self.class_id) if self.has_class else None)))

    def turn_asking(self) -> None:
        """Ask for the phrase at every start, which begins with a phrase, or ask no longer."""
        unlocking = self._house.unlocking
        if self.asks_at_start or unlocking.has_phrase:
            on = not self.asks_at_start
            self._slowly(lambda: unlocking.ask_at_start(on=on), lambda _: self._show())
        else:
            self._navigator.go(NewPhrase(self._route(self.page), ask_at_start=True))

    def new_phrase(self) -> None:
        """Choose another phrase."""
        self._navigator.go(NewPhrase(self._route(self.page)))

    def open_safe_keeping(self) -> None:
        """Show earlier states and copies."""
        self._navigator.go(SafeKeeping(ClassId(self.class_id) if self.has_class else None))

    def open_other_lessons(self) -> None:
        """Show packs of lessons from others."""
        self._navigator.go(OtherLessons(ClassId(self.class_id) if self.has_class else None))

    def open_carry_round(self) -> None:
        """Show how the class goes from computer to computer."""
        self._navigator.go(CarryRound(ClassId(self.class_id) if self.has_class else None))

    def _show(self) -> None:
        self.asks_at_start = self._house.unlocking.asks_at_start
        self.has_phrase = self._house.unlocking.has_phrase
        preferences = self._house.preferences
        self.idle, self.idle_sensitive = preferences.idle_minutes, preferences.idle_minutes_sensitive
        self.idle_choices = _in_words(IDLE_CHOICES)
        self.sensitive_choices = _in_words(each for each in IDLE_SENSITIVE_CHOICES if each <= self.idle)
        whole = self._house.languages.available()
        offered = preferences.offered(whole)
        self.languages = [(each.code, each.own_name, each in offered) for each in whole]


def _in_words(choices: Iterable[int]) -> list[tuple[int, str]]:
    return [(each, minutes_in_words(each)) for each in choices]
