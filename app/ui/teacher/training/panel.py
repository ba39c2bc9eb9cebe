"""What the training tour shows above a page: a step in words, and the button that brings it back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

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
    """Floats at the lower edge of a page while the tour is under way. Event: `on_release`."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
