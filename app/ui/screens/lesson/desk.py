"""The desk: a practice phone in the middle, what is told at its left, and what there is to do at its right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ObjectProperty

from app.ui.cast import name_of
from app.ui.phone.view import PhoneView
from app.ui.screens.lesson.desk_parts import OtherPhone, PhoneCaption, StoryCard, put
from app.ui.screens.lesson.desk_plans import Box, Plan, plan
from app.ui.screens.lesson.doing.mornings import Comparing, Morning
from app.ui.screens.lesson.doing.rehearsing import Rehearsing
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.page import TO_DO, LessonPage
from app.ui.screens.lesson.tasks import VIEWS
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton

AROUND = dp(8)
"""How much larger a pane is than its column, so that no ring or shadow in it is cut."""


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
        self._second: PhoneView | None = None
        self._captions: list[PhoneCaption] = []
        self._place_soon = Clock.create_trigger(self._place, -1)
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
        self._show_second()
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
        phones = [self.phone, *([self._second] if self._second else [])]
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
        if isinstance(self.model.task, Comparing):
            self._look(0, action)
        else:
            self.model.use(action)

    def _look(self, which: int, action: Any) -> None:
        """Look around on one of two phones."""
        task = self.model.task
        task.look(which, action)
        (self._second if which and self._second is not None else self.phone).phone = task.shown[which]

    def _look_changed(self) -> None:
        self._place_soon()

    def _show_phone(self, *_: object) -> None:
        task = self.model.task
        if not task.is_on_desk or self.model.phone is None:
            return
        self.phone.patterns = self.model.patterns
        self.phone.is_free = task.is_free
        self.phone.phone = task.shown[0] if isinstance(task, Comparing) else self.model.phone

    def _show_second(self) -> None:
        """Put the second phone down where two are compared, and take it away again."""
        task = self.model.task
        for part in (*self._captions, *([self._second] if self._second else [])):
            self.remove_widget(part)
        self._second, self._captions = None, []
        if not isinstance(task, Comparing):
            return
        self._second = OtherPhone(phone=task.phones[1].phone, patterns=self.model.patterns, is_free=False)
        self._second.bind(on_use=lambda _, action: self._look(1, action))
        self.add_widget(self._second)
        self._captions = [PhoneCaption(name=each.name, size_hint_x=None) for each in task.phones]
        for caption, phone in zip(self._captions, task.phones, strict=True):
            caption.settings = "" if self._is_low() else "\n".join(phone.settings)
            self.add_widget(caption)
            caption.fbind("height", self._place_soon)

    def _is_low(self) -> bool:
        """Tell whether there is too little height to say below each phone how it is set."""
        return bool(theme.compact or self.is_strip)

    def _set_so(self) -> list[Any]:
        """Return how two phones are set, for the column beside them."""
        task = self.model.task
        if not (isinstance(task, Comparing) and self._is_low()):
            return []
        return [PhoneCaption(name=each.name, settings="\n".join(each.settings)) for each in task.phones]

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
            self._fill(self.body, [*told, *task, *self._set_so()])
        self._offer_earlier()
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
        said = self.bubble()
        return [*self.notice(), *self._story_card(is_alone=is_alone and not said), *said]

    def _offer_earlier(self) -> None:
        if self.model.can_rewind and len(self.model.earlier) > 1:
            earlier = GhostButton(icon="replay", text=i18n.tr("Earlier choices"), focus_rank=TO_DO)
            earlier.bind(on_release=lambda _: self.dispatch("on_choices"))
            self.body.add_widget(earlier)

    def _story_card(self, *, is_alone: bool) -> list[StoryCard]:
        """Return whose phone it is and what is told; where nothing is, only if nothing else stands there."""
        text = "\n".join(part for part in (self.model.narration, self._text_of_task()) if part)
        self.told = None
        if not text and not is_alone:
            return []
        owned = i18n.tr("{name}'s phone").format(name=name_of(self.model.owner))
        card = StoryCard(who=self.model.owner, look=self.model.owner_look, owned=owned, text=text)
        self.told = card.words.__self__ if text else None
        return [card]

    def _text_of_task(self) -> str:
        """Return what a task tells that its view does not show."""
        match self.model.task:
            case (Morning() | Comparing()) as task:
                return str(task.text)
            case Rehearsing() as task:
                return str(task.title)
            case _:
                return ""

    def _plan_name(self) -> str:
        if isinstance(self.model.task, Comparing):
            return "twins"
        if self.is_strip:
            return "pair"
        return "wide" if self.view is not None and self.view.is_wide else "three"

    def _plan(self) -> Plan:
        captions = max((each.height for each in self._captions), default=0)
        return plan(self._plan_name(), Box(self.x, self.y, self.width, self.height), captions)

    def _place(self, *_: object) -> None:
        """Put everything where the plan says."""
        at = self._plan()
        put(self.phone, at.phone)
        if self._second is not None and at.second is not None:
            put(self._second, at.second)
            for caption, phone in zip(self._captions, (at.phone, at.second), strict=True):
                caption.width = phone.wide
                caption.x, caption.y = phone.left, phone.low - dp(8) - caption.height
        self._place_column(self.left, self.left_footer, at.left)
        self._place_column(self.pane, self.footer, at.right, self.card)

    def _place_column(self, pane: Any, footer: Any, box: Box | None, card: Any = None) -> None:
        """Put a scrolling pane with its buttons below it into a box."""
        is_there = box is not None
        pane.opacity = 1 if is_there else 0
        if box is None:
            put(pane, Box(self.x, self.y, 1, 1))
            return
        if card is not None:
            put(card, box)
            card.opacity = 1 if self.is_carded else 0
        inset, margin = (theme.pad, dp(10)) if card is not None and self.is_carded else (0, 0)
        footer.pos = (box.left + inset, box.low + margin)
        footer.width = box.wide - 2 * inset
        low = footer.y + footer.height + (dp(8) if footer.height else 0)
        top = box.low + box.high - margin + (0 if margin else AROUND)
        wide = box.wide - 2 * inset + 2 * AROUND
        put(pane, Box(box.left + inset - AROUND, low, wide, top - low))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
