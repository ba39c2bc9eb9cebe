"""What a stop of a lesson is laid out on: the scene with its panel, or the desk around a phone."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout

from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.tasks import make_reply
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton
from app.ui.widgets.panel import Notice
from app.ui.widgets.speech_bubble import SpeechBubble
from app.ui.widgets.words import FocusWords

LARGE, LARGEST = 130, 150
"""Text sizes from which the task takes half the width, and from which everything stands below each other."""

TOLD, SAID, TO_DO = 0.1, 0.25, 0.5
"""Order of the keyboard: what is told, then what is said, then the task, its buttons, and the top bar."""


class LessonPage(FloatLayout):
    """Shows the stop of a model. Events: `on_pause`, `on_earlier` (what was told before), `on_choices` (to go back to).

    `body` holds what is told and the task, `pane` scrolls it, `footer` stands below; `note` is told there.
    """

    model: Any = ObjectProperty(None, rebind=True)
    body: Any = ObjectProperty(None)
    pane: Any = ObjectProperty(None)
    footer: Any = ObjectProperty(None)
    note = StringProperty("")
    is_strip = BooleanProperty(False)
    """The text is so large that everything stands below each other."""
    is_halved = BooleanProperty(False)
    share = NumericProperty(0.5)
    """How much of the width is the task's where it is halved."""
    floor = NumericProperty(0)

    __events__ = ("on_pause", "on_earlier", "on_choices")

    def __init__(self, **kwargs: Any) -> None:
        """Begin with nothing told."""
        self.told: Any = None
        self.view: TaskView | None = None
        super().__init__(**kwargs)

    def fit(self) -> None:
        """Take the size of the text into account."""
        self.is_strip = theme.text_scale >= LARGEST or (theme.compact and theme.text_scale >= LARGE)
        self.is_halved = theme.text_scale >= LARGE

    def show(self, view: TaskView | None) -> None:
        """Put what is told and what there is to do on the page."""
        raise NotImplementedError

    def built_ahead(self, task: Task) -> TaskView:
        """Build what shows an answered task, as wide as it will be, and the buttons below it."""
        self.footer.prepare(task)
        view = make_reply(self.model, task)
        view.width = self.room_for(task)
        return view

    def room_for(self, task: Task) -> float:
        """Return how wide the view of a task is, in pixels."""
        raise NotImplementedError

    def begins_at(self) -> Any:
        """Return where the focus begins: at the text of the task, else at what is told; None: at the first text."""
        return (self.view.begins_at() if self.view is not None else None) or self.told

    def rest(self) -> None:
        """Let nothing be on its way any more: the page is left or covered."""

    def to_top(self) -> None:
        """Show the beginning of everything that scrolls."""
        self.pane.scroll_y = 1

    def turn_page(self, pages: int) -> bool:
        """Scroll by pages, down where positive; tell whether there was anything left to see that way."""
        is_there = self.body.height > self.pane.height and (self.pane.scroll_y < 1 or pages > 0)
        if is_there:
            self.pane.turn_page(pages)
        return bool(is_there)

    def on_pause(self) -> None:
        """Pause was pressed."""

    def on_earlier(self) -> None:
        """What was told before is asked for."""

    def on_choices(self) -> None:
        """The choices to go back to are asked for."""

    def notice(self) -> list[Any]:
        """Return the notice above everything, where there is one."""
        words = self.model.notice
        return [Notice(icon="leaf", tint="green", text=words)] if words else []

    def narration(self) -> list[Any]:
        """Return what is told, where something is."""
        words = self.model.narration
        self.told = FocusWords(style="narration", text=words, focus_rank=TOLD) if words else None
        return [self.told] if words else []

    def earlier_choices(self) -> list[Any]:
        """Return the way to the choices before the last one, where there are any."""
        if not (self.model.can_rewind and len(self.model.earlier) > 1):
            return []
        earlier = GhostButton(icon="replay", text=i18n.tr("Earlier choices"), focus_rank=TO_DO)
        earlier.bind(on_release=lambda _: self.dispatch("on_choices"))
        return [earlier]

    def bubble(self) -> list[Any]:
        """Return what is said, for a page on which nobody stands who says it."""
        if not self.model.line:
            return []
        said = SpeechBubble(
            name=self.model.speaker_name, text=self.model.line, reads=False, has_tail=False, focus_rank=SAID
        )
        said.size_hint_x = 1
        return [said]
