"""What can be practised again: up to three cards beside each other."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import ListProperty, NumericProperty, OptionProperty, StringProperty

from app.ui.widgets.bamboo import COLOURS
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Row, Spring

PLACES = 3
"""Cards that stand beside each other; one or two are no wider."""
SHOWN = (3.0, 3.0, 1.9, 1.1, 1.0, 1.0)
"""How large the drawing of each stage is shown: the first ones are small beside a grove."""


class AgainCard(Pressable):
    """A lesson with the bamboo it has grown. Event: `on_release`."""

    title = StringProperty("")
    words = StringProperty("")
    icon = StringProperty("")
    colour = OptionProperty("green", options=COLOURS)
    stage = NumericProperty(0)


class AgainCards(Picks, Row):
    """The cards of `lessons`. Event: `on_pick` with the lesson's id."""

    lessons = ListProperty()

    def on_lessons(self, *_: object) -> None:
        """Build the cards."""
        self.clear_widgets()
        for lesson in self.lessons:
            shown = {name: value for name, value in lesson.items() if name != "id"}
            card = AgainCard(**shown)
            self.add_pick(card, lesson["id"])
        for _place in range(PLACES - len(self.lessons)):
            self.add_widget(Spring())


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
