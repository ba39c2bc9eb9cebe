"""Get help: what to say, whom to go to, and calm steps. Nothing of it is kept, counted or told to anybody."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty

from app.domain.band import Band
from app.services.helping import Helping
from app.ui.screens.get_help.steps import steps_for
from app.ui.translations import i18n


class GetHelpModel(EventDispatcher):
    """The page, or with `at` from 0 on one of the calm steps. Closing forgets where one was."""

    at = NumericProperty(-1)
    title = StringProperty("")
    step_text = StringProperty("")
    step_icon = StringProperty("")
    step_words = StringProperty("")
    is_last = BooleanProperty(False)
    is_over = BooleanProperty(False)
    says_sentence = BooleanProperty(False)
    school = StringProperty("")
    has_school = BooleanProperty(False)
    """Whether the school has named somebody, or given numbers."""
    numbers = ListProperty()
    """The school's numbers: pairs of service and number."""
    danger = StringProperty("")

    def __init__(self, helping: Helping, band: Band | None, **kwargs: Any) -> None:
        """Read the school's list; `band` is None where nobody has signed in."""
        super().__init__(**kwargs)
        page = helping.page()
        self._steps = steps_for(band)
        self.has_school = bool(page.person or page.numbers)
        self.school = i18n.tr("Ask an adult you trust. If they don't help, ask another.")
        if page.person:
            self.school = i18n.tr("At your school: {person}").format(person=page.person)
        elif page.numbers:
            self.school = i18n.tr("At your school")
        self.numbers = [(each.service, each.number) for each in page.numbers]
        first = page.numbers[0].number if page.numbers else ""
        self.danger = i18n.tr("Nobody reads this live. If you are in danger, go to a grown-up now.")
        if first:
            danger = i18n.tr(
                "Nobody reads this live. If you are in danger, go to a grown-up now, or call {number}."
            )
            self.danger = danger.format(number=first)
        self._refresh()

    def begin(self) -> None:
        """Show the first calm step."""
        self.at = 0
        self._refresh()

    def next(self) -> None:
        """Show the next step; after the last one it is over."""
        if self.is_last:
            self.is_over = True
        else:
            self.at += 1
            self._refresh()

    def back(self) -> None:
        """Show the step before; before the first one the page."""
        self.at -= 1
        self._refresh()

    def _refresh(self) -> None:
        if self.at < 0:
            self.is_last = False
            self.title = i18n.tr("Get help")
            return
        step, total = self._steps[self.at], len(self._steps)
        self.is_last = self.at == total - 1
        self.title = i18n.ptr(step.context, step.title) if step.context else i18n.tr(step.title)
        self.step_text = i18n.tr(step.text)
        self.step_icon, self.says_sentence = step.icon, step.says_sentence
        self.step_words = i18n.tr("Step {n} of {total}").format(n=self.at + 1, total=total)
