"""Pictures and fonts that are missing: the app goes on without them, and says so once."""

from __future__ import annotations

from kivy.clock import Clock

from app.ui.navigation import Navigator
from app.ui.news import tell
from app.ui.theme import theme
from app.ui.translations import i18n

PATIENCE = 0.5
"""Seconds in which further missing things are gathered, and between two looks whether a dialog can be opened."""
MOST_NAMES = 4


class Missing:
    """Watches the theme's notices, and tells about the first ones above the screen that is shown."""

    def __init__(self, navigator: Navigator) -> None:
        """Tell above the screens of this navigator."""
        self._navigator = navigator
        self._soon = Clock.create_trigger(self._tell, PATIENCE)
        theme.bind(notices=self._noticed)
        self._noticed()

    def close(self) -> None:
        """Watch no longer."""
        theme.unbind(notices=self._noticed)
        self._soon.cancel()

    def _noticed(self, *_: object) -> None:
        if theme.notices:
            self._soon()

    def _tell(self, _: float) -> None:
        screen = self._navigator.screen
        if screen is None or screen.layer is not None or self._navigator.is_hidden:
            self._soon()
            return
        self.close()
        sentence = i18n.tr(
            "Some pictures or letters are missing ({names}). Everything else works. Please install Rebung again."
        )
        names = [*theme.notices[:MOST_NAMES], *(["…"] if len(theme.notices) > MOST_NAMES else [])]
        tell(screen, "warning", i18n.tr("Something is missing"), sentence.format(names=", ".join(names)))
