"""The screen of lessons with a band below it that says that nothing is kept, and leads back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import StringProperty

from app.ui.child_screen import MakeHelp
from app.ui.screens.lesson.model import LessonModel
from app.ui.screens.lesson.view import LessonScreen
from app.ui.widgets.surface import SurfaceColumn


class PreviewBand(SurfaceColumn):
    """Says what this is. Event: `on_back`."""

    ages = StringProperty("")

    __events__ = ("on_back",)

    def on_back(self) -> None:
        """The teacher wants to go back."""


class PreviewScreen(LessonScreen):
    """A lesson that a teacher looks at."""

    is_private = False
    """A teacher looks at it, so nobody is signed out."""

    def __init__(
        self,
        *,
        model: LessonModel,
        make_help: MakeHelp,
        ages: str,
        on_back: Callable[[], None],
        **kwargs: Any,
    ) -> None:
        """Stand above the band; `ages` are those for whom the lesson is told."""
        band = PreviewBand(ages=ages)
        self.below = band.height
        super().__init__(model=model, make_help=make_help, **kwargs)
        band.bind(on_back=lambda _: on_back(), height=self.setter("below"))
        self.add_widget(band)
        self.below = band.height


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
