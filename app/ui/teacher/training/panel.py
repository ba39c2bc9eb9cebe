"""What the training tour shows above a page: a step in words, and the button that brings it back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout

import app.ui.teacher.guides.parts
from app.ui.widgets.buttons import TintButton
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.stacks import Column


class Tries(Column):
    """What to try on the page, each as a point."""

    tries = ListProperty()

    def on_tries(self, *_: object) -> None:
        """Build the points."""
        self.clear_widgets()
        for each in self.tries:
            self.add_widget(app.ui.teacher.guides.parts.PointRow(mark="•", text=each))


class TourPanel(SidePanel):
    """A step of the tour. Events: `on_step_back`, `on_step_on`, `on_leave_tour`, `on_remove_demo`.

    Whoever only wants to look at the page closes it as any panel.
    """

    heading = StringProperty("")
    says = StringProperty("")
    tries = ListProperty()
    is_first = BooleanProperty(False)
    is_last = BooleanProperty(False)
    remove: Any = ObjectProperty(None)

    __events__ = ("on_step_back", "on_step_on", "on_leave_tour", "on_remove_demo")

    def on_step_back(self) -> None:
        """The step before is wanted."""

    def on_step_on(self) -> None:
        """The next step is wanted; after the last one the end."""

    def on_leave_tour(self) -> None:
        """The tour is to be left, to go on another time."""

    def on_remove_demo(self) -> None:
        """The demo class is to be removed."""


class TourButton(TintButton):
    """Says at which step one is. Event: `on_release`."""


class TourBar(FloatLayout):
    """Stands below a screen while the tour is under way; the screen has the room above it. Event: `on_release`."""

    text = StringProperty("")

    __events__ = ("on_release",)

    def __init__(self, screen: Any, **kwargs: Any) -> None:
        """Stand below this screen, and make it so much lower."""
        super().__init__(**kwargs)
        self._screen, self._around = screen, screen.parent
        screen.size_hint_y, screen.pos_hint = None, {"top": 1}
        screen.add_widget(self)
        screen.fbind("parent", self._move)
        self.fbind("height", self._fit)

    def go(self) -> None:
        """Give the room back."""
        self._screen.funbind("parent", self._move)
        self._leave()
        self._screen.remove_widget(self)
        self._screen.size_hint_y, self._screen.pos_hint = 1, {}

    def on_release(self) -> None:
        """The panel of the step is wanted."""

    def _move(self, _screen: object, around: Any) -> None:
        self._leave()
        if around is not None:
            self._around = around
            around.fbind("height", self._fit)
            self._fit()

    def _leave(self) -> None:
        if self._around is not None:
            self._around.funbind("height", self._fit)
            self._around = None

    def _fit(self, *_: object) -> None:
        if self._around is not None:
            self._screen.height = self._around.height - self.height


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
