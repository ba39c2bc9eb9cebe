"""The key to what is kept here: opened at the start where a teacher wants that, with a phrase or the recovery code."""

from __future__ import annotations

from contextlib import suppress

from app.domain.errors import CannotSave, PhraseMissing, PhraseNotUsable
from app.domain.keys import Way, is_usable, plain_code, plain_phrase
from app.services.back_off import BackOff, Knock
from app.services.ports import Clock, Settings
from app.services.teacher_ports import Keys

MISSES = "phrase-misses"
CODE_LETTERS = 20


class Unlocking:
    """Opens the key, and says how it is kept. What tries or sets a secret is slow: call it off the window's thread."""

    def __init__(self, keys: Keys, settings: Settings, clock: Clock) -> None:
        """Misses are counted in the settings, which can be read before the key is open."""
        self._keys = keys
        self._settings = settings
        self._back_off = BackOff(
            clock, self._misses, lambda misses: settings.put(MISSES, str(misses)).result()
        )

    @property
    def is_locked(self) -> bool:
        """Whether the key must be opened before anything else."""
        return self._keys.state().is_locked

    @property
    def has_phrase(self) -> bool:
        """Whether a phrase opens the key."""
        return Way.PHRASE in self._keys.state().ways

    @property
    def has_recovery(self) -> bool:
        """Whether a recovery code opens the key: none does that was printed before there was a key."""
        return Way.RECOVERY in self._keys.state().ways

    @property
    def asks_at_start(self) -> bool:
        """Whether every start asks for the phrase."""
        return self._keys.state().asks_at_start

    def seconds_to_wait(self) -> int:
        """Return how long the next try still has to wait, in awake seconds."""
        return self._back_off.seconds_to_wait()

    def unlock(self, secret: str) -> Knock:
        """Try a phrase, or a recovery code. The miss is written before it is looked at.

        Raises:
            PinWait: the waiting time is not over; nothing is counted.
            RebungError: it fits, and what it opens cannot be read.
        """
        code = plain_code(secret)
        return self._back_off.tried(
            lambda: (
                self._keys.unlock(Way.PHRASE, plain_phrase(secret))
                or (len(code) == CODE_LETTERS and self._keys.unlock(Way.RECOVERY, code))
            )
        )

    def set_phrase(self, phrase: str) -> None:
        """Let this phrase open the key, and no earlier one.

        Raises:
            PhraseNotUsable: it is too short.
            CannotSave: the disk refused; the earlier phrase still opens it.
        """
        if not is_usable(phrase):
            raise PhraseNotUsable
        self._keys.admit(Way.PHRASE, plain_phrase(phrase))
        with suppress(CannotSave):
            self._keys.drop_earlier(Way.PHRASE)

    def ask_at_start(self, *, on: bool) -> None:
        """Ask for the phrase at every start, or no longer.

        Raises:
            PhraseMissing: nobody has chosen a phrase yet.
            CannotSave: the disk refused; it stays as it was, or is asked for.
        """
        if on and not self.has_phrase:
            raise PhraseMissing
        self._keys.ask_at_start(on=on)

    def _misses(self) -> int:
        kept = self._settings.get(MISSES)
        return int(kept) if kept.isascii() and kept.isdigit() else 0
