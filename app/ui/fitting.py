"""Text size, colours, motion and sound as whoever sits before the window wishes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import ObjectProperty

from app.domain.ids import LearnerId
from app.domain.wishes import TEXT_SIZES, Wishes, of_several, stepped
from app.services.comfort import USUAL, Comfort
from app.services.saving import Saving
from app.ui.background import when_done
from app.ui.sounds import sounds
from app.ui.theme import theme


class Fitting(EventDispatcher):
    """Fits the window to a learner, or where nobody is signed in to everybody.

    A wish is seen at once and saved at once. Where it cannot be saved it is as before, and `on_refused` is told.
    """

    wishes: Wishes = ObjectProperty(USUAL)
    """What holds now: one's own wishes over those of the machine."""

    __events__ = ("on_refused",)

    def __init__(self, comfort: Comfort | None = None, **kwargs: Any) -> None:
        """Read and keep wishes here; without a `comfort` they are kept nowhere."""
        super().__init__(**kwargs)
        self._comfort = comfort
        self._who: LearnerId | None = None
        self._is_lent = False
        self._needs_calm = False
        self.fit(None)

    @property
    def less_motion(self) -> bool:
        """Whether things keep still: by wish, else because the system says so or the machine is too slow."""
        return self._needs_calm if self.wishes.less_motion is None else self.wishes.less_motion

    def fit(self, who: LearnerId | None) -> None:
        """Fit the window to a learner, or with None to everybody."""
        self._who, self._is_lent = who, False
        self._show(self._comfort.of(who) if self._comfort else self.wishes)

    def fit_several(self, who: Sequence[LearnerId]) -> None:
        """Fit the window to learners who sit before it together."""
        if self._comfort is not None:
            self._lend(of_several([self._comfort.of(each) for each in who]))

    def fit_class(self) -> None:
        """Fit the window to a class that looks at it from afar: text as large as it gets."""
        self.fit(None)
        self._lend(replace(self.wishes, text_size=TEXT_SIZES[-1]))

    def _lend(self, wishes: Wishes) -> None:
        """Fit the window to several for a while: what is chosen meanwhile is seen, and kept for nobody."""
        self._is_lent = True
        self._show(wishes)

    def choose(self, name: str, value: int | bool) -> None:  # noqa: FBT001  a wish may be a yes or a no
        """Take one wish over, by its name in `Wishes`: it is seen now and kept for the next time."""
        if self._comfort is None or self._is_lent:
            self._show(replace(self.wishes, **{name: value}))  # type: ignore[arg-type]
            return
        who, saving = self._who, self._comfort.keep(self._who, name, value)
        self._show(self._comfort.of(who))
        when_done(saving.future, lambda _: None, lambda _: self._take_back(saving))

    def step_text(self, by: int) -> None:
        """Make the text larger (1) or smaller (-1)."""
        self.choose("text_size", stepped(int(theme.text_scale), by))

    def usual_text(self) -> None:
        """Give the text its usual size again."""
        self.choose("text_size", TEXT_SIZES[0])

    def toggle_sound(self) -> None:
        """Let sounds be heard, or no longer."""
        self.choose("sound", not sounds.is_on)

    def calm(self) -> None:
        """Keep things still unless somebody wishes otherwise: the system asks for it, or the machine is too slow."""
        self._needs_calm = True
        theme.reduced_motion = self.less_motion

    def on_refused(self) -> None:
        """A wish could not be saved, and is taken back."""

    def _take_back(self, saving: Saving[Wishes]) -> None:
        saving.undo()
        self.fit(self._who)
        self.dispatch("on_refused")

    def _show(self, wishes: Wishes) -> None:
        if wishes == self.wishes:
            return
        self.wishes = wishes
        theme.text_scale = wishes.text_size
        palette = "high-contrast" if wishes.high_contrast else "light"
        if theme.palette != palette:
            theme.use_palette(palette)
        theme.reduced_motion = self.less_motion
        sounds.switch(on=bool(wishes.sound))
