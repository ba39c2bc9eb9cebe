"""Choose lessons, put them in order, say for whom and when; then one button assigns them."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain.ids import LessonId
from app.services.assigning import Assigning
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import AssignSet, PreviewLesson
from app.ui.teacher.assign.audience import Audience, Days
from app.ui.teacher.assign.choosing import Choosing
from app.ui.teacher.assign.draft import STEPS
from app.ui.teacher.assign.ordering import Ordering
from app.ui.teacher.room_model import RoomModel
from app.ui.translations import i18n


class AssignModel(RoomModel):
    """One draft. What is chosen is kept nowhere until it is assigned."""

    page = "lessons"
    title = StringProperty("")
    button = StringProperty("")
    """What the main button says: to how many learners."""
    can_assign = BooleanProperty(False)
    step = NumericProperty(1)
    """Which of the three steps is shown where there is room for one."""
    looked_at = StringProperty("")
    """The lesson whose preview one comes back from."""
    choosing: Choosing = ObjectProperty(None, rebind=True)
    ordering: Ordering = ObjectProperty(None, rebind=True)
    audience: Audience = ObjectProperty(None, rebind=True)
    days: Days = ObjectProperty(None, rebind=True)

    def __init__(self, route: AssignSet, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Go on with the draft of the route."""
        self._draft = route.draft
        self._class_id = route.class_id
        self._parts_of(house)
        super().__init__(route.class_id, house, navigator, **kwargs)
        self.choosing, self.ordering = self._choosing, self._ordering
        self.audience, self.days = self._audience, self._days

    @property
    def is_changed(self) -> bool:
        """Whether leaving would lose something."""
        return self._draft.is_changed

    def assign(self) -> None:
        """Assign what is chosen, or change the assignment that the draft began with."""
        plan, assigning, changes = self._draft.plan(), self._house.assigning, self._draft.changes
        told = i18n.tr("“{set}” is assigned.") if changes is None else i18n.tr("“{set}” is changed.")
        done = told.format(set=self._draft.name)
        if changes is None:
            self._change(lambda: assigning.assign(self._class_id, plan), lambda _: done)
        else:
            self._change(lambda: assigning.change(changes, plan), lambda _: done)

    def preview(self, lesson_id: LessonId) -> None:
        """Play a lesson as a child sees it; the draft waits."""
        self._draft.look.looked_at = lesson_id
        self._navigator.go(PreviewLesson(lesson_id, self.choosing.band_to_look_at(lesson_id)))

    def turn_step(self, steps: int) -> None:
        """Go to the next step, or to the one before."""
        self._draft.look.step = self.step = max(1, min(STEPS, int(self.step) + steps))

    def cancel(self) -> None:
        """Go back; the view has asked where something would be lost."""
        self._navigator.back()

    def _parts_of(self, house: House) -> None:
        draft, assigning, class_id = self._draft, house.assigning, self._class_id
        band = house.classes.school_class(class_id).band
        cards = {card.id: card for card in assigning.cards(class_id)}
        minutes = {card.id: dict(card.minutes)[band] for card in cards.values()}
        draft.lessons[:] = [each for each in draft.lessons if each in cards]
        bamboos = house.library.bamboos()
        self._choosing = Choosing(draft, house.library.cards(), band, bamboos, self._refresh)
        self._ordering = Ordering(draft, cards, minutes, self._warnings(assigning), self._refresh)
        learners = house.classes.learners(class_id)
        self._audience = Audience(draft, assigning.groups(class_id), learners, self._refresh)
        self._days = Days(draft, assigning.today(), self._refresh)

    def _warnings(self, assigning: Assigning) -> Any:
        return lambda lessons: assigning.warnings(self._class_id, lessons, self._draft.changes)

    def _after_change(self) -> None:
        self._navigator.back()

    def _undone(self, _: object) -> None:
        self._house.last_change.note(i18n.tr("Undone. It is as it was before."))
        self._refresh()

    def _show(self) -> None:
        for part in (self._choosing, self._ordering, self._audience, self._days):
            part.refresh()
        draft = self._draft
        self.step, self.looked_at = draft.look.step, draft.look.looked_at
        is_new = draft.changes is None
        self.title = i18n.tr("Assign a lesson set") if is_new else i18n.tr("Change what is assigned")
        count = len(self._house.assigning.learners(self._class_id, draft.chosen()))
        self.can_assign = bool(draft.lessons) and draft.chosen() is not None
        self.button = (
            i18n.ntr("Assign to {n} learner", "Assign to {n} learners", count).format(n=count)
            if is_new
            else i18n.tr("Keep the change")
        )
