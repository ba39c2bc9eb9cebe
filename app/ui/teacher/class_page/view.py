"""The heat map at the left, cards at the right; where there is no room for both, the cards are a panel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import NumericProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

import app.ui.teacher.class_page.heads
import app.ui.teacher.class_page.heat_map
import app.ui.teacher.room_frame
import app.ui.teacher.teacher_room.notices  # noqa: F401  gives kv the parts
from app.ui.teacher.class_choice import ClassChoice
from app.ui.teacher.class_choices.card import ClassChoicesCard
from app.ui.teacher.class_page.measures import LARGE_TEXT, fits_beside
from app.ui.teacher.class_page.model import ClassPageModel
from app.ui.teacher.class_page.names import longest_word
from app.ui.teacher.class_page.side import FinishedPanel, SideCards, SidePage
from app.ui.teacher.class_page.words import LessonWords
from app.ui.teacher.teacher_room.years_screen import YearsScreen
from app.ui.theme import theme
from app.ui.widgets.stacks import Column

SIDE, SMALL_SIDE = 424, 296
"""How wide the cards are, in design pixels."""
AROUND_MAP, SMALL_AROUND_MAP = 66, 50
"""What stands around the columns of the heat map: paddings, the bar, the gap to the cards."""
USUAL_COLUMNS = 12


class MetLine(BoxLayout):
    """How far the last round has come, and the way to the next one. Event: `on_carry`."""

    words = StringProperty("")

    __events__ = ("on_carry",)

    def on_carry(self) -> None:
        """The next round was asked for."""


class MetPlace(Column):
    """Where that line stands while there are `words`. Event: `on_carry`."""

    words = StringProperty("")

    __events__ = ("on_carry",)

    def on_words(self, *_: object) -> None:
        """Build the line, or take it away."""
        self.clear_widgets()
        if self.words:
            line: Any = MetLine(words=self.words)
            line.bind(on_carry=lambda _: self.dispatch("on_carry"))
            self.add_widget(line)

    def on_carry(self) -> None:
        """The next round was asked for."""


class ClassPageScreen(YearsScreen):
    """The first page of the room."""

    model: ClassPageModel = ObjectProperty(rebind=True)
    side_width = NumericProperty(SIDE)
    """How wide the cards are, in design pixels."""

    def __init__(self, model: ClassPageModel, **kwargs: Any) -> None:
        """Show this model."""
        self._fit_soon = Clock.create_trigger(self._fit, -1)
        super().__init__(model, **kwargs)
        names = ("card", "empty", "side", "more", "legend")
        self._parts = {name: self.ids[name].__self__ for name in names}
        self.ids.body.fbind("width", self._fit_soon)
        model.bind(heads=self._fit_soon, rows=self._fit_soon, is_ready=self._fit_soon)
        model.bind(is_ready=self._show_choices, chosen=self._show_choices)
        self._chosen: ClassChoicesCard | None = None
        theme.follow(self._look_changed)
        self._fit_soon()

    def open_classes(self) -> None:
        """Show every class of this computer."""
        self.open_panel(ClassChoice(self.model))

    def open_lesson(self, lesson: LessonWords) -> None:
        """Show who has finished a lesson; while names are hidden there is nothing more to show."""
        if not self.model.is_hidden:
            self.open_panel(FinishedPanel(lesson, note=self.model.finished_note))

    def open_side(self) -> None:
        """Show the cards that have no room beside the heat map."""
        panel = SidePage(self.model, order_words=self.model.order_words if theme.tight else "")
        panel.cards.bind(
            on_learner=lambda _, learner_id: self.model.open_learner(learner_id),
            on_lesson=lambda _, lesson: self.open_lesson(lesson),
        )
        self._put_choices(panel.cards)
        if theme.tight:
            # On the page there is no room for it.
            place: Any = MetPlace()
            place.words = self.model.met_words
            place.bind(on_carry=lambda _: self.model.carry_round())
            panel.cards.put_first(place)
        self.open_panel(panel)

    def on_key_page_up(self) -> None:
        """Scroll the learners up."""
        self.ids.map.turn_page(-1)

    def on_key_page_down(self) -> None:
        """Scroll the learners down."""
        self.ids.map.turn_page(1)

    def _show_choices(self, *_: object) -> None:
        """Put what the class chose above the cards."""
        if self.model.is_ready:
            if self._chosen is not None:
                self.ids.cards.remove_widget(self._chosen)
            self._chosen = self._put_choices(self.ids.cards)

    def _put_choices(self, cards: SideCards) -> ClassChoicesCard:
        card = ClassChoicesCard(self.model.chosen)
        card.bind(
            on_open=lambda _, lesson: self.model.open_choices(lesson),
            on_show=lambda _, lesson: self.model.show_to_class(lesson),
        )
        cards.put_first(card)
        return card

    def _look_changed(self) -> None:
        self._fit_soon()

    def _fit(self, *_: object) -> None:
        self.side_width = SMALL_SIDE if theme.compact else SIDE
        around = SMALL_AROUND_MAP if theme.compact else AROUND_MAP
        room = self.ids.body.width / dp(1) - self.side_width - around
        columns = len(self.model.heads) or USUAL_COLUMNS
        longest = longest_word(row.name for row in self.model.rows)
        is_beside = fits_beside(room, columns, longest, compact=theme.compact, text_scale=theme.text_scale)
        is_empty = not self.model.has_class or (self.model.is_ready and not self.model.rows)
        self._stand("card", self.ids.body, is_there=not is_empty)
        self._stand("empty", self.ids.body, is_there=is_empty)
        self._stand("side", self.ids.body, is_there=is_beside and not is_empty)
        self._stand("more", self.ids.tools, is_there=not is_beside)
        # With large text the cells are explained in the panel.
        self._stand("legend", self.ids.explained, is_there=theme.text_scale < LARGE_TEXT)

    def _stand(self, name: str, around: Any, *, is_there: bool) -> None:
        """Put a part at the end of a layout, or take it out."""
        part = self._parts[name]
        if is_there and part.parent is None:
            around.add_widget(part)
        elif part.parent is not None and not is_there:
            around.remove_widget(part)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
