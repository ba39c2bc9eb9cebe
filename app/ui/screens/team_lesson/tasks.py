"""What stands in the panel when two or three play: whose turn it is, and what was picked."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.theme import theme
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.who import face_of, names_of

SIDE = 44


class HandOverView(TaskView):
    """A face as large as it gets, and the request to look away."""

    place: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Show whose turn it is."""
        super().__init__(model, **kwargs)
        self.place.add_widget(face_of(self.task.learner, 68 if theme.compact else 108))

    def begins_at(self) -> Any:
        """Begin with the story where something is told."""
        return None if self.model.narration else super().begins_at()


class PickedCard(Pressable):
    """A choice with the faces and names of those who picked it. All cards look alike, picked or not. `on_release`."""

    number = NumericProperty(0)
    text = StringProperty("")
    is_tried = BooleanProperty(False)
    learners = ListProperty()
    names = StringProperty("")
    head = NumericProperty(0)
    low = NumericProperty(0)
    """How high the choice is, and what stands below it."""
    faces: Any = ObjectProperty(None)

    def on_kv_post(self, _: object) -> None:
        """Show who picked it."""
        for learner in self.learners:
            face = face_of(learner, SIDE)
            face.pos_hint = {"center_y": 0.5}
            self.faces.add_widget(face)
        self.names = names_of(self.learners) if self.learners else ""


class RevealedView(TaskView):
    """All choices in the order of this play, with faces; one of them is what they go on with."""

    cards: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Lay out a card for each choice."""
        super().__init__(model, **kwargs)
        for number, picked in enumerate(self.task.picked):
            looks = {"text": picked.text, "is_tried": picked.is_tried, "learners": list(picked.learners)}
            card = PickedCard(number=number, **looks)
            card.bind(on_release=partial(self._agreed, number + 1))
            self.cards.add_widget(card)

    def _agreed(self, number: int, _card: object) -> None:
        self.model.choose(number)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
