"""Wishes about text size, contrast, motion and sound: each learner's own, and those of the machine below them."""

from __future__ import annotations

from app.domain.ids import LearnerId
from app.domain.wishes import NAMES, Wishes, as_word, from_words
from app.services.ports import OwnSettings, Settings
from app.services.saving import Saving

USUAL = Wishes(text_size=100, high_contrast=False, sound=True)
"""Where nobody has a wish. About motion the system is asked, so there is no usual answer."""


class Comfort:
    """Keeps wishes: with a learner's own records, or where nobody is signed in for everybody on this machine."""

    def __init__(self, settings: Settings, own: OwnSettings) -> None:
        """Read and keep through the ports."""
        self._settings = settings
        self._own = own
        self._chosen: dict[tuple[LearnerId | None, str], str] = {}

    def of(self, who: LearnerId | None) -> Wishes:
        """Return the wishes of a learner over those of the machine, or with None those of the machine."""
        everybodys = self._told(None).over(USUAL)
        return everybodys if who is None else self._told(who).over(everybodys)

    def keep(self, who: LearnerId | None, name: str, value: int | bool | None) -> Saving[Wishes]:  # noqa: FBT001
        """Take over one wish, by its name in `Wishes`; it counts at once and is taken back if it cannot be saved."""
        key, word = (who, name), as_word(value)
        future = self._settings.put(name, word) if who is None else self._own.put(who, name, word)
        self._chosen[key] = word

        def undo() -> None:
            # What was chosen after it is on its way still. Else what the disk has kept is true again.
            if self._chosen.get(key) is word:
                del self._chosen[key]

        return Saving(future, self.of(who), undo)

    def _told(self, who: LearnerId | None) -> Wishes:
        kept = {name: self._settings.get(name) for name in NAMES} if who is None else self._own.of(who)
        chosen = {name: word for (whose, name), word in self._chosen.items() if whose == who}
        return from_words({**kept, **chosen})
