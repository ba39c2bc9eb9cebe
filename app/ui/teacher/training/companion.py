"""Goes along with every screen while the tour is under way: the panel of the step, and a bar to open it again."""

from __future__ import annotations

from functools import partial
from typing import Any

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import Guides, Route, Welcome
from app.ui.screen import Screen
from app.ui.teacher.training import begin
from app.ui.teacher.training.panel import TourBar, TourPanel
from app.ui.translations import i18n
from app.ui.waiting import Waiting
from app.ui.widgets.dialog import Dialog


def join(screen: Screen, route: Route, house: House, navigator: Navigator) -> None:
    """Go along with a screen that is about to be shown."""
    Companion(screen, route, house, navigator)


class Companion(Waiting):
    """The tour on one screen."""

    def __init__(
        self, screen: Screen, route: Route, house: House, navigator: Navigator, **kwargs: Any
    ) -> None:
        """Add the bar, and open the panel where this is the page of the step."""
        super().__init__(**kwargs)
        self._screen, self._house, self._navigator = screen, house, navigator
        self._bar = TourBar(screen, text=self._number_words())
        self._bar.bind(on_release=lambda _: self.open_panel())
        if begin.is_the_page_of(route, house) and not house.training.is_told:
            screen.bind(on_enter=self._entered)

    def open_panel(self) -> None:
        """Say what there is to see on this page."""
        training = self._house.training
        training.is_told = True
        step = training.step
        panel = TourPanel(
            title=self._step_words(),
            close_label=i18n.tr("Look at the page"),
            heading=i18n.say(step.title),
            says=i18n.say(step.says),
            tries=[i18n.say(each) for each in step.tries],
            is_first=training.at == 0,
            is_last=training.at == len(training.steps) - 1,
        )
        panel.bind(
            on_step_back=partial(self._walk, -1),
            on_step_on=partial(self._walk, 1),
            on_leave_tour=self._leave,
            on_remove_demo=self._ask_to_remove,
        )
        self._screen.open(panel)

    def _entered(self, *_: object) -> None:
        if not self._house.training.is_told and self._screen.layer is None:
            self.open_panel()

    def _number_words(self) -> str:
        training = self._house.training
        return i18n.tr("Step {n} of {total}").format(n=training.at + 1, total=len(training.steps))

    def _step_words(self) -> str:
        words, minutes = self._number_words(), self._house.training.step.minutes
        if not minutes:
            return words
        about = i18n.ntr("about {n} minute", "about {n} minutes", minutes).format(n=minutes)
        return f"{words}, {about}"

    def _walk(self, by: int, panel: TourPanel) -> None:
        """Go to another step; after the last one the tour is over."""
        panel.close()
        training = self._house.training
        if training.at + by >= len(training.steps):
            self._end()
            return
        at = training.at + by
        self._tried(
            lambda: begin.demo_made(self._house),
            lambda made: begin.show(at, made.id, self._house, self._navigator),
        )

    def _leave(self, panel: TourPanel) -> None:
        panel.close()
        self._house.training.leave()
        self._bar.go()

    def _end(self) -> None:
        self._house.training.finish()
        self._bar.go()

    def _ask_to_remove(self, panel: TourPanel) -> None:
        panel.close()
        question = Dialog(
            icon="warning",
            title=i18n.tr("Remove the demo class for good?"),
            sentence=i18n.tr(
                "Its invented children and what was tried with them are taken off this computer. The tour can make "
                "the demo class again."
            ),
            safe=i18n.tr("Keep"),
            other=i18n.tr("Remove for good"),
        )
        self._screen.ask(question, self._remove)

    def _remove(self) -> None:
        class_id = begin.demo_class(self._house)
        if class_id is not None:
            self._slowly(lambda: self._house.roster.remove_class(class_id), lambda _: self._removed())

    def _removed(self) -> None:
        self._end()
        self._house.last_change.note(i18n.tr("The demo class was removed for good."))
        left = self._house.classes.all()
        self._navigator.start(Guides("before") if left else Welcome())


__all__ = ["Companion", "join"]
