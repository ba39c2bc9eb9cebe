"""The small settings of this machine."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future

from app.domain.language import Language
from app.services.ports import Settings
from app.services.saving import Saving

LANGUAGE = "language"
IDLE = "idle-minutes"
IDLE_SENSITIVE = "idle-minutes-sensitive"
OFFERED = "languages-offered"

IDLE_CHOICES = (2, 3, 5, 10, 15)
IDLE_DEFAULT = 5
IDLE_SENSITIVE_CHOICES = (1, 2, 3, 5)
IDLE_SENSITIVE_DEFAULT = 2


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

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without a touch or a key a learner is signed out."""
        return _number(self._settings.get(IDLE), IDLE_CHOICES, IDLE_DEFAULT)

    @property
    def idle_minutes_sensitive(self) -> int:
        """The same in sensitive lessons and in Get help; never longer than elsewhere."""
        kept = self._settings.get(IDLE_SENSITIVE)
        return min(_number(kept, IDLE_SENSITIVE_CHOICES, IDLE_SENSITIVE_DEFAULT), self.idle_minutes)

    def choose_idle_minutes(self, minutes: int) -> Saving[int]:
        """Keep one of `IDLE_CHOICES`."""
        return self._put(IDLE, str(minutes)).giving(minutes)

    def choose_idle_minutes_sensitive(self, minutes: int) -> Saving[int]:
        """Keep one of `IDLE_SENSITIVE_CHOICES`."""
        return self._put(IDLE_SENSITIVE, str(minutes)).giving(minutes)

    def offered(self, whole: Iterable[Language]) -> tuple[Language, ...]:
        """Return which of the whole languages children may choose: all until a teacher has said which."""
        everything = tuple(whole)
        codes = self._settings.get(OFFERED).split()
        return tuple(each for each in everything if each.code in codes) or everything

    def offer(self, codes: Iterable[str]) -> Saving[tuple[str, ...]]:
        """Offer these languages; with none of them all are offered."""
        kept = tuple(codes)
        return self._put(OFFERED, " ".join(kept)).giving(kept)

    def _put(self, key: str, value: str) -> Saving[str]:
        before = self._settings.get(key)
        return Saving(self._settings.put(key, value), value, inverse=lambda: self._put(key, before))


def _number(kept: str, choices: tuple[int, ...], default: int) -> int:
    """Return what was kept, as long as it is one of the choices."""
    return next((each for each in choices if str(each) == kept), default)
