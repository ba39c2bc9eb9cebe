"""How somebody sees and hears the app. A change is seen at once; to undo it one chooses again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, NumericProperty, StringProperty

from app.ui.fitting import Fitting
from app.ui.sounds import sounds
from app.ui.theme import theme


class SettingsModel(EventDispatcher):
    """Shows what holds now, and takes choices over. `is_own`: a learner's, not everybody's."""

    is_own = BooleanProperty(False)
    text_size = NumericProperty(100)
    high_contrast = BooleanProperty(False)
    less_motion = BooleanProperty(False)
    sound = BooleanProperty(True)
    sample_name = StringProperty("Dara")
    """Who says the sample sentence."""

    def __init__(self, fitting: Fitting, *, is_own: bool, on_back: Callable[[], None], **kwargs: Any) -> None:
        """Follow the fitting: keys change it too, and what cannot be saved is taken back there."""
        super().__init__(is_own=is_own, **kwargs)
        self._fitting = fitting
        self._on_back = on_back
        fitting.bind(wishes=self._refresh)
        theme.bind(reduced_motion=self._refresh)
        self._refresh()

    def choose_text(self, percent: int) -> None:
        """Set texts in another size."""
        self._fitting.choose("text_size", percent)

    def toggle_contrast(self) -> None:
        """Change between the light and the high contrast colours."""
        self._fitting.choose("high_contrast", not self.high_contrast)

    def toggle_motion(self) -> None:
        """Keep things still, or let them move."""
        self._fitting.choose("less_motion", not self.less_motion)

    def toggle_sound(self) -> None:
        """Let sounds be heard, or no longer; one is heard when they are switched on."""
        self._fitting.toggle_sound()
        sounds.play("choose")

    def back(self) -> None:
        """Go back; everything is kept already."""
        self._on_back()

    def leave(self) -> None:
        """The screen is gone."""
        self._fitting.unbind(wishes=self._refresh)
        theme.unbind(reduced_motion=self._refresh)

    def _refresh(self, *_: object) -> None:
        wishes = self._fitting.wishes
        self.text_size = wishes.text_size
        self.high_contrast, self.sound = bool(wishes.high_contrast), bool(wishes.sound)
        self.less_motion = self._fitting.less_motion
