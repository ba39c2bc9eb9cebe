"""From route to screen: one screen lives at a time, built for its route and forgotten after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from app.ui.screen import Screen
from app.ui.sounds import sounds

Route = Any
"""A frozen dataclass that lives beside its screen and says what to show: `LessonRoute(lesson_id)`."""

Factory = Callable[[Any, "Navigator"], Screen]
"""Builds the screen of a route. It gives the model what it needs, the navigator's verbs among it."""


class Stage(Protocol):
    """Where the current screen stands (the root widget)."""

    def show(self, screen: Screen, *, at_once: bool = False) -> None:
        """Let this screen enter, and no other be shown: in a few frames, or `at_once` in this one."""
        ...


class Navigator:
    """Goes from screen to screen. The history holds routes, never screens."""

    def __init__(self, stage: Stage, factories: Mapping[type, Factory], leave: Callable[[], None]) -> None:
        """Show screens on `stage`; `leave` ends the app."""
        self._stage = stage
        self._factories = factories
        self._leave = leave
        self._routes: list[Route] = []
        self._hidden: Screen | None = None
        self._cover: Callable[[Navigator], Screen] | None = None
        self.screen: Screen | None = None

    @property
    def route(self) -> Route:
        """Where we are, or None before the first route."""
        return self._routes[-1] if self._routes else None

    @property
    def way(self) -> tuple[Route, ...]:
        """How we got here, from the first place to this one."""
        return tuple(self._routes)

    def start(self, *way: Route) -> None:
        """Go somewhere and forget the way: after it `back` leads nowhere (sign-in, sign-out).

        With more than one place the last is shown, and `back` leads to those before it.
        """
        self._routes = list(way)
        self._build()

    def go(self, route: Route) -> None:
        """Go on; `back` returns."""
        self._routes.append(route)
        self._build()

    def replace(self, route: Route) -> None:
        """Go on, leaving this place out of the history."""
        self._routes[-1:] = [route]
        self._build()

    def note(self, route: Route) -> None:
        """Let this place be remembered as another route, which `back` then leads to; nothing is built."""
        self._routes[-1:] = [route]

    def back(self) -> None:
        """Return to the place before; at the first one nothing happens."""
        if len(self._routes) > 1:
            self._routes.pop()
            self._build()

    def leave(self) -> None:
        """End the app: everything is saved already."""
        self._close()
        self._leave()

    def cover_with(self, cover: Callable[[Navigator], Screen]) -> None:
        """Register what `hide` shows."""
        self._cover = cover

    def hide(self) -> None:
        """Put the cover in place of the screen at once; the screen itself waits. A cover that asks covers again."""
        if self._cover is None or self.screen is None:
            return
        if self._hidden is not None:
            self.screen.hide()
            return
        self.screen.hide()
        self._hidden, self.screen = self.screen, self._cover(self)
        self._show(at_once=True)

    def unhide(self) -> None:
        """Return to the screen that waits."""
        if self._hidden is None or self.screen is None:
            return
        self.screen.leave()
        self.screen, self._hidden = self._hidden, None
        self._show(at_once=True)

    def unhide_to(self, route: Route) -> None:
        """Leave the cover for another place; the screen that waits is over."""
        self._close()
        self.start(route)

    @property
    def is_hidden(self) -> bool:
        """Whether the cover is shown."""
        return self._hidden is not None

    def _build(self) -> None:
        if self._hidden is not None:
            # Something that was under way goes on below the cover: an answer that was being saved, say.
            self._hidden.leave()
            self._hidden = self._factories[type(self.route)](self.route, self)
            return
        self._close()
        self.screen = self._factories[type(self.route)](self.route, self)
        self._show()

    def _close(self) -> None:
        for screen in (self.screen, self._hidden):
            if screen is not None:
                screen.leave()
        self.screen = self._hidden = None

    def _show(self, *, at_once: bool = False) -> None:
        sounds.hush(on=self.is_hidden)
        if self.screen is not None:
            self._stage.show(self.screen, at_once=at_once)
