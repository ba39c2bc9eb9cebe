"""The Kivy App: one window, one root, the first route. No state and no verbs of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kivy.app import App
from kivy.clock import Clock
from kivy.core.window import Window

from app.ui import background
from app.ui.fitting import Fitting
from app.ui.idle import Idle
from app.ui.missing import Missing
from app.ui.navigation import Factory, Navigator, Route
from app.ui.news import tell
from app.ui.pace import pace
from app.ui.root import Root
from app.ui.screen import Screen
from app.ui.sounds import sounds
from app.ui.theme import theme
from app.ui.tidying import Tidying
from app.ui.translations import i18n

SETTLED = 1.0
"""Seconds after the start in which nothing else is done than to show the first screen."""


class Desktop(App):
    """Runs the window. Everything it shows comes in by the constructor.

    Args:
        factories: for each type of route, what builds its screen.
        first: the first route.
        built: the `.built` folder, with fonts and pictures.
        cover: builds the screen of quick hide.
        fitting: fits the window to whoever sits before it.
        idle: watches for a child who has gone away.
        tidy: does what waited for a start, off the window's thread.
    """

    title = "Rebung"

    def __init__(
        self,
        factories: Mapping[type, Factory],
        first: Route,
        built: Path,
        cover: Callable[[Navigator], Screen] | None = None,
        fitting: Fitting | None = None,
        idle: Callable[[Navigator], Idle] | None = None,
        tidy: Callable[[], None] = lambda: None,
        **kwargs: Any,
    ) -> None:
        """Plug root and navigator together; nothing is shown before `run`."""
        super().__init__(**kwargs)
        theme.open(built)
        sounds.open(built)
        self._fitting = fitting or Fitting()
        self._fitting.bind(on_refused=self._tell_refused)
        pace.on_slow = self._fitting.calm
        self._first = first
        self._tidy = tidy
        self._stage = Root()
        self._tidying = Tidying()
        self.navigator = Navigator(self._stage, factories, self.stop)
        self._missing = Missing(self.navigator)
        if cover is not None:
            self.navigator.cover_with(cover)
        self._idle = idle(self.navigator) if idle is not None else None
        if self._idle is not None:
            # A child whose screen has changed may have another time.
            self._stage.fbind("children", self._look_soon)
        self._stage.verbs = {
            "hide": self.navigator.hide,
            "leave": self.navigator.leave,
            "full_screen": self._toggle_full_screen,
            "larger": lambda: self._fitting.step_text(1),
            "smaller": lambda: self._fitting.step_text(-1),
            "usual_size": self._fitting.usual_text,
            "sound": self._fitting.toggle_sound,
        }

    def build(self) -> Root:
        """Return the root; the first screen stands on it already, so that it is in the first frame."""
        self.navigator.start(self._first)
        return self._stage

    def on_start(self) -> None:
        """Tidy up in still moments from now on."""
        self._tidying.begin()

    def follow_system(self) -> None:
        """Keep things still if the system of this machine asks for it, and tidy up; both a moment after the start."""
        Clock.schedule_once(lambda _: self._when_settled(), SETTLED)

    def on_stop(self) -> None:
        """Let go of the window."""
        self._tidying.end()
        self._missing.close()
        self._fitting.unbind(on_refused=self._tell_refused)
        sounds.stop()
        if self._idle is not None:
            self._idle.close()
        self._stage.close()

    def load_kv(self, *_: object, **__: object) -> bool:
        """Load no file by name: each view loads its own."""
        return False

    def load_config(self) -> None:
        """Read no settings file: settings are a service."""

    def open_settings(self, *_: object) -> bool:
        """Have no settings panel of Kivy's."""
        return False

    def _when_settled(self) -> None:
        background.run(_ask_system, self._system_told, lambda _: None)
        background.run(self._tidy, lambda _: None, lambda _: None)

    def _look_soon(self, *_: object) -> None:
        if self._idle is not None:
            self._idle.look_soon()

    def _tell_refused(self, *_: object) -> None:
        screen = self.navigator.screen
        if screen is None or screen.layer is not None or self.navigator.is_hidden:
            return
        sentence = i18n.tr(
            "This could not be saved, so it is as before. You can try again, or tell your teacher."
        )
        tell(screen, "warning", i18n.tr("Not saved yet"), sentence)

    def _system_told(self, asks: bool) -> None:  # noqa: FBT001  what the system answers
        if asks:
            self._fitting.calm()

    @staticmethod
    def _toggle_full_screen() -> None:
        Window.fullscreen = False if Window.fullscreen else "auto"


def _ask_system() -> bool:
    from app.ui.systems_wish import asks_for_less_motion

    return asks_for_less_motion()
