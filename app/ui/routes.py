"""Where one can go. Screens know routes, never each other; `rooms.py` knows the screen of each route."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.ids import ClassId, LearnerId, LessonId
from app.services.learning import LessonSession


@dataclass(frozen=True)
class Route:
    """A place to go to."""


@dataclass(frozen=True)
class ChooseLanguage(Route):
    """The languages by their own names. Leads on (`first.py`) when it is the first screen, else back."""

    is_first: bool = False


@dataclass(frozen=True)
class Welcome(Route):
    """No class yet: make one, or look around."""


@dataclass(frozen=True)
class NewPin(Route):
    """The teacher chooses a PIN, twice; then the recovery code is shown; then `then`."""

    then: Route


@dataclass(frozen=True)
class RecoveryCode(Route):
    """The recovery code, shown once; then `then`."""

    code: str
    then: Route


@dataclass(frozen=True)
class AskPin(Route):
    """The teacher's PIN (or the way to the recovery code); then `then`."""

    then: Route


@dataclass(frozen=True)
class Recover(Route):
    """The recovery code is typed; then a new PIN; then `then`."""

    then: Route


@dataclass(frozen=True)
class MakeClass(Route):
    """Name, age band and pasted nicknames; then the hand-out."""


@dataclass(frozen=True)
class HandOut(Route):
    """The three pictures of each learner, one after another, for the teacher to show. Behind the PIN."""

    class_id: ClassId
    first: LearnerId | None = None


@dataclass(frozen=True)
class TeacherRoom(Route):
    """The learners of a class: the first page of the teacher's room. Behind the PIN.

    Each page of the room is about the class it is opened for, else about the first one.
    """

    class_id: ClassId | None = None


@dataclass(frozen=True)
class AddLearners(Route):
    """More nicknames for a class, pasted as when it was made. Behind the PIN."""

    class_id: ClassId


@dataclass(frozen=True)
class ClassLessons(Route):
    """The room's second page: the assigned set, what is open today, what is hidden. Behind the PIN."""

    class_id: ClassId | None = None


@dataclass(frozen=True)
class EditHelp(Route):
    """The room's third page: the school's person and numbers, with their date. Behind the PIN."""

    class_id: ClassId | None = None


@dataclass(frozen=True)
class TeacherSettings(Route):
    """The room's last page: idle times, languages, PIN. Behind the PIN."""

    class_id: ClassId | None = None


@dataclass(frozen=True)
class WhoIsHere(Route):
    """The avatars of a class (the first one when none is named)."""

    class_id: ClassId | None = None


@dataclass(frozen=True)
class Pictures(Route):
    """The picture password of a learner."""

    learner_id: LearnerId


@dataclass(frozen=True)
class AtHome(Route):
    """A learner's home. With `arrived` it is the first screen after the sign-in, and can be left as somebody else's."""

    learner_id: LearnerId
    arrived: bool = False


@dataclass(frozen=True)
class ChooseAvatar(Route):
    """A face and a tint of one's own. With `is_first` it is the first screen after the first sign-in."""

    learner_id: LearnerId
    is_first: bool = False


@dataclass(frozen=True)
class MyPage(Route):
    """What the teacher sees of a learner, for the learner to see."""

    learner_id: LearnerId


@dataclass(frozen=True)
class Settings(Route):
    """Text size, contrast, motion and sound: a learner's own, or with None everybody's on this machine."""

    learner_id: LearnerId | None = None


@dataclass(frozen=True)
class PlayLesson(Route):
    """A lesson, where the learner stopped."""

    learner_id: LearnerId
    lesson_id: LessonId


@dataclass(frozen=True)
class LessonEnd(Route):
    """The end of a lesson; `before` is each bamboo's stage before it."""

    learner_id: LearnerId
    session: LessonSession
    before: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Notice(Route):
    """One sentence, and the way on (none: the window closes)."""

    sentence: str
    then: Route | None = None
