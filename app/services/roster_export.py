"""Lists of learners as they lie on this machine: where, what they are called, and what a list that is saved holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.domain.classroom import Classroom, Learner
from app.domain.errors import RebungError, msg
from app.domain.ids import ClassId
from app.domain.roster_file import is_known_to_kolibri
from app.services.places import Place
from app.services.ports import Chance

KEEPS_PASSWORD = "*"  # noqa: S105  Kolibri's sign for the password that is there
PASSWORD_DIGITS = 6
ENDING = ".csv"
_NOT_IN_NAMES = '<>:"/\\|?*'


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that may be a list, and the ISO day on which it was written."""

    path: Path
    place: Place
    day: str


@dataclass(frozen=True, slots=True)
class ListLine:
    """A learner in a list that is saved. Who came from Kolibri has an id and a username there."""

    nickname: str
    class_name: str
    password: str
    database_id: str = ""
    username: str = ""


class ListIsThere(RebungError):
    """A list that would be written over another file."""

    code = "list-is-there"
    sentence = msg(
        "There is a file called “{name}” already. Nothing was written. Please choose another name."
    )


class CannotWriteList(RebungError):
    """A list that could not be saved as a file."""

    code = "cannot-write-list"
    sentence = msg(
        "The list could not be saved there. Nothing here was changed. Is there room, and is the stick plugged in? "
        "Please choose another folder, or try again."
    )


def lines(classroom: Classroom, class_id: ClassId | None, chance: Chance) -> tuple[ListLine, ...]:
    """Return the learners of a class, or of all classes but the demo class, each class by name.

    Kolibri keeps the password of those whom it knows. For all others it asks for one, so they get six digits of chance,
    which stand in the file alone.
    """
    wanted = [
        each
        for each in classroom.classes
        if class_id == each.id or (class_id is None and not each.demo and not each.archived)
    ]
    return tuple(
        ListLine(
            learner.nickname,
            school_class.name,
            KEEPS_PASSWORD if _is_known(learner) else _digits(chance),
            learner.database_id,
            learner.username,
        )
        for school_class in wanted
        for learner in classroom.in_class(school_class.id)
    )


def file_name(title: str) -> str:
    """Return a name for a file that every system takes."""
    plain = "".join(" " if c in _NOT_IN_NAMES or not c.isprintable() else c for c in title)
    words = " ".join(plain.split()).strip(". ")[:60]
    stem = words.removesuffix(ENDING).strip(". ")
    return f"{stem or 'Rebung'}{ENDING}"


def new_to_kolibri(saved: Iterable[ListLine]) -> int:
    """Return how many learners Kolibri does not know yet."""
    return sum(1 for each in saved if each.password != KEEPS_PASSWORD)


def _is_known(learner: Learner) -> bool:
    return is_known_to_kolibri(learner.database_id, learner.username)


def _digits(chance: Chance) -> str:
    return "".join(str(chance.roll(10)) for _ in range(PASSWORD_DIGITS))
