"""What opens above a lesson: stop here, paused, earlier choices."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

from app.ui.screens.lesson.model import LessonModel
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.layer import Layer
from app.ui.widgets.surface import SurfaceColumn


class LessonFrame(SurfaceColumn):
    """The card in the middle of a layer."""


class LessonLayer(Layer):
    """A layer that speaks to the lesson's model. Whatever is chosen in it, it closes first."""

    model: Any = ObjectProperty(None, rebind=True)

    def stop(self) -> None:
        """Leave the lesson here."""
        self.close()
        self.model.stop()

    def skip_lesson(self) -> None:
        """Leave the lesson out."""
        self.close()
        self.model.skip_lesson()


class StopHere(LessonLayer):
    """Stop here, skip the lesson, or stay: staying is main, has the focus, and is what Esc means."""


class Paused(LessonLayer):
    """Nothing goes on until the child does."""


class EarlierChoices(LessonLayer):
    """Every choice so far; touching one goes back to it."""

    cards: Any = ObjectProperty(None)

    def __init__(self, model: LessonModel, **kwargs: Any) -> None:
        """List the choices, the latest last."""
        super().__init__(model=model, **kwargs)
        for number, (place, question, chosen) in enumerate(model.earlier):
            card = ChoiceCard(number=number, text=f"{question}\n{chosen}", mode="tried", reads=False)
            card.bind(on_release=partial(self._chosen, place))
            self.cards.add_widget(card)

    def _chosen(self, place: int, _card: object) -> None:
        self.close()
        self.model.rewind_to(place)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
