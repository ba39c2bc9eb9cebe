"""The desk: a practice phone in the middle, what is told at its left, and what there is to do at its right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.properties import BooleanProperty, ObjectProperty

from app.ui.phone.view import PhoneView  # noqa: F401  kv names it
from app.ui.screens.lesson.desk_parts import put, put_column, story_card
from app.ui.screens.lesson.desk_plans import Box, Plan, plan
from app.ui.screens.lesson.doing.mornings import Comparing
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.page import LessonPage
from app.ui.screens.lesson.tasks import VIEWS
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.screens.lesson.twins import Twins
from app.ui.theme import theme


class Desk(LessonPage):
    """Lays everything out around the phone in hand. What is done on it goes to the model, which asks the story.

    `is_carded`: the right column is a card. Where the text is large all that is told and to do stands in one column.
    """

    phone: Any = ObjectProperty(None)
    left: Any = ObjectProperty(None)
    story: Any = ObjectProperty(None)
    left_footer: Any = ObjectProperty(None)
    card: Any = ObjectProperty(None)
    is_carded = BooleanProperty(False)
    is_flat = BooleanProperty(False)
    """All buttons stand in one row."""

    def __init__(self, **kwargs: Any) -> None:
        """Lay out once in a frame."""
        self._place_soon = Clock.create_trigger(self._place, -1)
        self._twins = Twins(self, self._place_soon)
        super().__init__(**kwargs)
        for name in ("pos", "size"):
            self.fbind(name, self._place_soon)
        self.footer.fbind("height", self._place_soon)
        self.left_footer.fbind("height", self._place_soon)
        self.model.fbind("phone", self._show_phone)
        theme.follow(self._look_changed)

    def show(self, view: TaskView | None) -> None:
        """Put the stop on the desk."""
        if self.view is not None:
            self.view.funbind("is_wide", self._arrange)
        self.view = view
        self._show_phone()
        self._twins.show(self.model.task, self.model.patterns, is_low=self._is_low)
        self._arrange()
        if view is not None:
            view.fbind("is_wide", self._arrange)

    def rest(self) -> None:
        """Let nothing be on its way any more."""
        self.phone.skip()

    def room_for(self, task: Task) -> float:
        """Return how wide the view of an answered task is."""
        return float(self._plan().right.wide - 2 * (theme.pad if VIEWS[task.kind].is_carded else 0))

    def built_ahead(self, task: Task) -> TaskView:
        """Build what shows an answered task at both sides of the phone."""
        view, at = super().built_ahead(task), self._plan()
        for part in view.beside:
            part.width = at.left.wide if at.left is not None else view.width
        return view

    def turn_page(self, pages: int) -> bool:
        """Scroll what the keyboard is in: the phone, the left column, or the task."""
        phones = [self.phone, *([self._twins.second] if self._twins.second else [])]
        for part, pane in (*zip(phones, phones, strict=True), (self.story, self.left)):
            if any(getattr(each, "focused", False) for each in part.walk(restrict=True)):
                pane.turn_page(pages)
                return True
        return super().turn_page(pages)

    def to_top(self) -> None:
        """Show the beginning of both columns."""
        super().to_top()
        self.left.scroll_y = 1

    def begins_at(self) -> Any:
        """Begin with the story where it stands above everything, else at the text of the task."""
        begins = super().begins_at()
        return self.told if self.is_strip and self.told is not None else begins

    def use(self, action: Any) -> None:
        """Do on the phone what was touched, as far as the story allows it."""
        task = self.model.task
        if isinstance(task, Comparing):
            task.look(0, action)
            self._show_phone()
        else:
            self.model.use(action)

    @property
    def _is_low(self) -> bool:
        """Whether there is too little height to say below each of two phones how it is set."""
        return bool(theme.compact or self.is_strip)

    def _look_changed(self) -> None:
        self._place_soon()

    def _show_phone(self, *_: object) -> None:
        task = self.model.task
        if not task.is_on_desk or self.model.phone is None:
            return
        self.phone.patterns = self.model.patterns
        self.phone.is_free = task.is_free
        self.phone.phone = task.shown[0] if isinstance(task, Comparing) else self.model.phone

    def _arrange(self, *_: object) -> None:
        """Put what is told and what is to do into one column or into two."""
        self.story.clear_widgets()
        self.body.clear_widgets()
        name = self._plan_name()
        self.is_carded = name == "wide" or (self.view is not None and self.view.is_carded)
        self.footer.part = "main" if name == "three" else "all"
        self.left_footer.part = "quiet" if name == "three" else "none"
        self.is_flat = name in {"wide", "pair"}
        beside = list(self.view.beside) if self.view is not None else []
        told = self._told(is_alone=not beside)
        if name in {"three", "wide"}:
            self._fill(self.story, [*told, *beside] if name == "three" else [])
            self._fill(self.body, [self.view])
        else:
            leads = self.view is not None and self.view.leads
            task = [self.view, *beside] if leads else [*beside, self.view]
            set_so = self._twins.in_words(self.model.task) if self._is_low else []
            self._fill(self.body, [*told, *task, *set_so])
        self._fill(self.body, self.earlier_choices())
        self.footer.show_task()
        self.left_footer.show_task()
        first = self.begins_at()
        if first is not None:
            first.fbind("focused", self._to_top_with)
        self._place_soon()

    def _to_top_with(self, _: object, focused: bool) -> None:  # noqa: FBT001  Kivy's observers are called so
        """Show what stands above the first text too when the focus comes back to it."""
        if focused:
            self.to_top()

    def _fill(self, column: Any, parts: list[Any]) -> None:
        for part in parts:
            if part is not None:
                column.add_widget(part)

    def _told(self, *, is_alone: bool) -> list[Any]:
        """Return what is told and said; where nothing is, whose phone it is, if nothing else stands there."""
        card, said = story_card(self.model), self.bubble()
        self.told = card.words.__self__ if card.text else None
        return [*self.notice(), *([card] if card.text or (is_alone and not said) else []), *said]

    def _plan_name(self) -> str:
        if isinstance(self.model.task, Comparing):
            return "twins"
        if self.is_strip:
            return "pair"
        return "wide" if self.view is not None and self.view.is_wide else "three"

    def _plan(self) -> Plan:
        desk = Box(self.x, self.y, self.width, self.height)
        return plan(self._plan_name(), desk, self._twins.below)

    def _place(self, *_: object) -> None:
        """Put everything where the plan says."""
        at = self._plan()
        put(self.phone, at.phone)
        self._twins.place(at.phone, at.second)
        self.left.opacity = 1 if at.left is not None else 0
        if at.left is not None:
            put_column(self.left, self.left_footer, at.left)
        put(self.card, at.right)
        self.card.opacity = 1 if self.is_carded else 0
        put_column(self.pane, self.footer, at.right, theme.pad if self.is_carded else 0)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
