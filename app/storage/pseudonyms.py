"""Marks under which completions leave this machine, made from the key of the learner's own database.

HMAC-SHA256 with that key: the same each time, and chance to whoever has not got the key. It lies on the ring in a box
and nowhere else, and goes with the learner's answers, when the learner is removed or the year ends. From then on nobody
can tell whose mark it was, this machine included; a new year has new marks. A machine that went over to
another one by a copy took its keys along, and with them its marks.
"""

from __future__ import annotations

import hashlib
import hmac
from functools import partial

from app.domain.ids import LearnerId, LessonId
from app.storage.files import DataFolder

DIGITS = 32
_ACTOR, _STATEMENT = "rebung xapi actor", "rebung xapi statement "


class KeyedPseudonyms:
    """The port `Pseudonyms`."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder

    def learner(self, learner: LearnerId) -> str:
        """Return the mark of a learner; KeysLocked, KeysLost, CannotSave."""
        return self._mark(learner, _ACTOR)

    def statement(self, learner: LearnerId, lesson: LessonId) -> str:
        """Return the mark of a lesson that a learner has finished; KeysLocked, KeysLost, CannotSave."""
        return self._mark(learner, _STATEMENT + lesson)

    def _mark(self, learner: LearnerId, of: str) -> str:
        return hmac.new(self._key(learner), of.encode(), hashlib.sha256).hexdigest()[:DIGITS]

    def _key(self, learner: LearnerId) -> bytes:
        """Return the key of the learner's database; one that was never encrypted gets it now, and keeps it."""
        name = self._folder.copies.learner_place(learner).name
        found = self._folder.keys.keys_of(name)
        return found[0] if found else self._folder.writer.run(partial(self._folder.keys.key_of, name))
