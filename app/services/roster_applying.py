"""A previewed list becomes learners: the classroom as it is afterwards, all of it at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.domain import sign_in
from app.domain.band import Band
from app.domain.classroom import Avatar, Classroom, Learner, SchoolClass
from app.domain.ids import ClassId, LearnerId
from app.domain.roster_plan import Becomes, Step, Target
from app.services.newcomers import newcomers
from app.services.ports import Chance, Library
from app.services.starter_work import starter_work


@dataclass(frozen=True, slots=True)
class Imported:
    """What a list has changed, and the first class in which somebody of it is now."""

    joined: int
    moved: int
    renamed: int
    class_id: ClassId | None


class Applying:
    """Works on a classroom in memory; nothing is written here."""

    def __init__(self, classroom: Classroom, library: Library, chance: Chance) -> None:
        """Begin with the classroom as it is."""
        self._before = classroom
        self._library = library
        self._chance = chance
        self._made: dict[str, SchoolClass] = {}
        self._learners = {each.id: each for each in classroom.learners}
        self._avatars: dict[ClassId, set[Avatar]] = defaultdict(set)
        for each in classroom.learners:
            if not each.archived:
                self._avatars[each.class_id].add(each.avatar)

    def make(self, name: str, band: Band) -> None:
        """Add a class, with the starter set of its ages."""
        self._made[name] = SchoolClass(ClassId(self._chance.new_id()), name, band)

    def take(self, steps: Sequence[Step]) -> None:
        """Take these rows over."""
        joining: dict[Target, list[Step]] = defaultdict(list)
        for step in steps:
            if step.was is None:
                joining[step.target].append(step)
            else:
                self._put(_known(self._changed(step, step.was), step))
        for target, those in joining.items():
            self._join(self._class_id(target), those)

    def classroom(self) -> Classroom:
        """Return the classroom as it is afterwards."""
        made = self._made.values()
        work = (
            each for school_class in made for each in starter_work(self._library, self._chance, school_class)
        )
        return replace(
            self._before,
            classes=(*self._before.classes, *made),
            learners=tuple(self._learners.values()),
            assignments=(*self._before.assignments, *work),
        )

    def told(self, steps: Iterable[Step]) -> Imported:
        """Return what has been changed by these rows."""
        kinds = [each.becomes for each in steps]
        first = next((self._class_id(each.target) for each in steps), None)
        joined, moved, renamed = map(kinds.count, (Becomes.JOINS, Becomes.MOVES, Becomes.RENAMED))
        return Imported(joined, moved, renamed, first)

    def _changed(self, step: Step, was: Learner) -> Learner:
        if step.becomes not in {Becomes.MOVES, Becomes.JOINS}:
            return replace(was, nickname=step.nickname)
        class_id = self._class_id(step.target)
        avatar = was.avatar
        if avatar in self._avatars[class_id]:
            avatar = sign_in.free_avatar(self._avatars[class_id], self._chance.roll)
        self._avatars[class_id].add(avatar)
        groups = was.groups if class_id == was.class_id else ()
        return replace(
            was, class_id=class_id, nickname=step.nickname, avatar=avatar, groups=groups, archived=False
        )

    def _join(self, class_id: ClassId, steps: Sequence[Step]) -> None:
        nicknames = [each.nickname for each in steps]
        made = newcomers(self._chance, class_id, nicknames, self._avatars[class_id])
        for learner, step in zip(made, steps, strict=True):
            self._put(_known(learner, step))

    def _put(self, learner: Learner) -> None:
        self._learners[LearnerId(learner.id)] = learner

    def _class_id(self, target: Target) -> ClassId:
        return target.id if target.id is not None else self._made[target.name].id


def _known(learner: Learner, step: Step) -> Learner:
    """Return the learner as Kolibri knows it, if the row is from there."""
    if not step.row.database_id:
        return learner
    return replace(learner, database_id=step.row.database_id, username=step.row.username)
