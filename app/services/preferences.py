"""The small settings of this machine."""

from __future__ import annotations

from concurrent.futures import Future

from app.services.ports import Settings

LANGUAGE = "language"


class Preferences:
    """What was chosen for this machine, for everybody."""

    def __init__(self, settings: Settings) -> None:
        """Read and keep settings through the port."""
        self._settings = settings

    @property
    def language(self) -> str:
        """The code of the chosen language, "" before anybody has chosen."""
        return self._settings.get(LANGUAGE)

    def choose_language(self, code: str) -> Future[None]:
        """Keep the language for the next start."""
        return self._settings.put(LANGUAGE, code)
