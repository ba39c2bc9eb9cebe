"""Where one can go. Screens know routes, never each other; `rooms.py` knows the screen of each route."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from app.domain.ids import ClassId, LearnerId, LessonId

if TYPE_CHECKING:
    from app.domain.band import Band
    from app.services.learning import LessonSession
    from app.ui.teacher.assign.draft import Draft


class Route(Struct, frozen=True):
    """A place to go to."""


class OfAClass(Route, frozen=True):
    """A place that is about a class, or about the first one."""

    class_id: ClassId | None = None


class ChooseLanguage(Route, frozen=True):
    """The languages by their own names. Leads on (`first.py`) when it is the first screen, else back."""

    is_first: bool = False


class Welcome(Route, frozen=True):
    """No class yet: make one, or look around."""


class NewPin(Route, frozen=True):
    """The teacher chooses a PIN, twice; then the recovery code is shown; then `then`."""

    then: Route


class RecoveryCode(Route, frozen=True):
    """The recovery code, shown once; then `then`."""

    code: str
    then: Route


class AskPin(Route, frozen=True):
    """The teacher's PIN (or the way to the recovery code); then `then`."""

    then: Route


class Recover(Route, frozen=True):
    """The recovery code is typed; then a new PIN; then `then`."""

    then: Route


class Unlock(Route, frozen=True):
    """The phrase (or the recovery code) that a start asks for; then the first screen."""


class NewPhrase(Route, frozen=True):
    """The teacher chooses a phrase, twice; then `then`. With `ask_at_start` every start asks for it from then on."""

    then: Route
    ask_at_start: bool = False


class MakeClass(Route, frozen=True):
    """Name, age band and pasted nicknames; then the hand-out."""


class HandOut(Route, frozen=True):
    """The three pictures of each learner, one after another, for the teacher to show. Behind the PIN."""

    class_id: ClassId
    first: LearnerId | None = None


class TeacherRoom(OfAClass, frozen=True):
    """The learners of a class: the first page of the teacher's room. Behind the PIN.

    Each page of the room is about the class it is opened for, else about the first one.
    """


class ClassPage(OfAClass, frozen=True):
    """The page of a class: who has played, the skills, who may need a talk. Behind the PIN."""


class LearnerPage(Route, frozen=True):
    """What is known of a learner, as the learner reads it on the own page. Behind the PIN."""

    learner_id: LearnerId


class AddLearners(Route, frozen=True):
    """More nicknames for a class, pasted as when it was made. Behind the PIN."""

    class_id: ClassId


class ImportLearners(OfAClass, frozen=True):
    """A list of learners is chosen; those without a class in it join this one, if there is one. Behind the PIN."""


class PreviewLearners(Route, frozen=True):
    """What would come of a list; it is taken over here. Behind the PIN."""

    class_id: ClassId | None
    path: Path


class SaveLearners(Route, frozen=True):
    """Learners are saved as a list that Kolibri takes. Behind the PIN."""

    class_id: ClassId


class ClassLessons(OfAClass, frozen=True):
    """The room's second page: what is assigned, what is open today, what is hidden. Behind the PIN."""


class AssignSet(Route, frozen=True):
    """A set is put together and assigned; the draft outlives a preview. Behind the PIN."""

    class_id: ClassId
    draft: Draft


class PreviewLesson(Route, frozen=True):
    """A lesson as a child of these ages sees it, with nothing kept. Behind the PIN."""

    lesson_id: LessonId
    band: Band


class ClassChoices(Route, frozen=True):
    """What a class chose in a lesson (the latest with a chart when none is named). Behind the PIN."""

    class_id: ClassId
    lesson_id: LessonId | None = None


class ShowToClass(Route, frozen=True):
    """Chart and talk in large letters for a projector, of a decision or of the hardest one. Behind the PIN."""

    class_id: ClassId
    lesson_id: LessonId
    decision: str = ""


class EditHelp(OfAClass, frozen=True):
    """The room's third page: the school's person and numbers, with their date. Behind the PIN."""


class Print(OfAClass, frozen=True):
    """The room's page of papers: what to print, for whom, in which language. Behind the PIN.

    With `keeps_figures` it asks at once where the figures of the report are to be kept.
    """

    keeps_figures: bool = False


class TeacherSettings(OfAClass, frozen=True):
    """The room's last page: idle times, languages, PIN. Behind the PIN."""


class SafeKeeping(OfAClass, frozen=True):
    """Earlier states and copies on a stick. Behind the PIN."""


class CarryRound(OfAClass, frozen=True):
    """The class goes round on a stick, to this computer and from it. Behind the PIN."""


class CopyClass(OfAClass, frozen=True):
    """The class is put on a stick for a new computer. Behind the PIN."""


class TakeClass(Route, frozen=True):
    """A class is taken from a stick: with its code and its PIN, and behind the PIN of here where there is one."""


class BringBack(Route, frozen=True):
    """A copy is brought back on a computer that has no class, and behind its PIN where there is one."""


class OtherLessons(OfAClass, frozen=True):
    """Packs of lessons from others. Behind the PIN."""


class Guides(Route, frozen=True):
    """What a teacher reads: the guide and the page of each lesson. Behind the PIN.

    `topic` is the id of a section (`if-a-child-tells` is the card) or of a lesson.
    """

    topic: str = ""
    class_id: ClassId | None = None


class WhoIsHere(OfAClass, frozen=True):
    """The avatars of a class (the first one when none is named)."""


class Pictures(Route, frozen=True):
    """The picture password of a learner."""

    learner_id: LearnerId


class AtHome(Route, frozen=True):
    """A learner's home. With `arrived` it is the first screen after the sign-in, and can be left as somebody else's."""

    learner_id: LearnerId
    arrived: bool = False


class ChooseAvatar(Route, frozen=True):
    """A face and a tint of one's own. With `is_first` it is the first screen after the first sign-in."""

    learner_id: LearnerId
    is_first: bool = False


class MyPage(Route, frozen=True):
    """What the teacher sees of a learner, for the learner to see."""

    learner_id: LearnerId


class Settings(Route, frozen=True):
    """Text size, contrast, motion and sound: a learner's own, or with None everybody's on this machine."""

    learner_id: LearnerId | None = None


class PlayLesson(Route, frozen=True):
    """A lesson, where the learner stopped."""

    learner_id: LearnerId
    lesson_id: LessonId


class Team(Route, frozen=True):
    """Who does a lesson together with a learner, and which one; `others` have signed in already."""

    learner_id: LearnerId
    others: tuple[LearnerId, ...] = ()


class TeamPictures(Route, frozen=True):
    """The picture password of somebody who joins."""

    learner_id: LearnerId
    others: tuple[LearnerId, ...]
    joining: LearnerId


class TeamLesson(Route, frozen=True):
    """A lesson for two or three, where they stopped."""

    learner_id: LearnerId
    others: tuple[LearnerId, ...]
    lesson_id: LessonId


class ClassLesson(Route, frozen=True):
    """A lesson with a whole class, on the projector. Entered from the teacher's room; the way back is its door."""

    class_id: ClassId
    lesson_id: LessonId


class PracticeDay(Route, frozen=True):
    """The next day on the practice phone."""

    learner_id: LearnerId


class LessonEnd(Route, frozen=True):
    """The end of a lesson; `before` is each bamboo's stage before it."""

    learner_id: LearnerId
    session: LessonSession
    before: tuple[tuple[str, int], ...]


class Notice(Route, frozen=True):
    """One sentence, and the way on (none: the window closes)."""

    sentence: str
    then: Route | None = None
