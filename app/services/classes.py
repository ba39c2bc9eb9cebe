"""Making a class, giving sign-ins, and saying what the class may do: what is open today, what is hidden."""

from __future__ import annotations

from dataclasses import replace

from app.domain import classroom as rooms
from app.domain import sign_in
from app.domain.band import Band
from app.domain.classroom import Learner, SchoolClass
from app.domain.errors import ClassNameNotUsable, NameNotUsable, msg
from app.domain.ids import ClassId, LearnerId, LessonId
from app.services.newcomers import newcomers
from app.services.openings import Openings
from app.services.ports import Chance, Library
from app.services.register import Register
from app.services.saving import Saving
from app.services.starter_work import starter_work

DEMO_NAMES = (
    "Agus", "Aulia", "Ayu", "Bayu", "Bima", "Citra", "Dewi A", "Dewi P", "Dimas", "Fajar", "Galih", "Intan",
    "Joko", "Kadek", "Lestari", "Made", "Nisa", "Rangga", "Rizky", "Siti", "Tika", "Wulan", "Yosef", "Yuni",
)  # fmt: skip
DEMO_CLASS = msg("Demo class")


class Classes:
    """What a teacher does with classes."""

    def __init__(self, register: Register, library: Library, openings: Openings, chance: Chance) -> None:
        """Work on the register of this machine."""
        self._register = register
        self._library = library
        self._openings = openings
        self._chance = chance

    def all(self) -> tuple[SchoolClass, ...]:
        """Return the classes of this machine, without those in the archive."""
        return tuple(each for each in self._register.now.classes if not each.archived)

    def any(self) -> bool:
        """Tell whether there is a class, be it in the archive."""
        return bool(self._register.now.classes)

    def school_class(self, class_id: ClassId) -> SchoolClass:
        """Return one class; KeyError if there is none."""
        return self._register.now.school_class(class_id)

    def learner(self, learner_id: LearnerId) -> Learner:
        """Return one learner; KeyError if there is none."""
        return self._register.now.learner(learner_id)

    def learners(self, class_id: ClassId) -> tuple[Learner, ...]:
        """Return the learners of a class by name, without those in the archive."""
        return self._register.now.in_class(class_id)

    def make(self, name: str, band: Band, pasted: str) -> Saving[SchoolClass]:
        """Make a class from pasted nicknames, one a line; its band's starter set is assigned.

        Raises:
            NameNotUsable: a line cannot be a nickname; nothing was changed.
            ClassNameNotUsable: the class has no name that can be shown; nothing was changed.
        """
        # Loaded when a class is made, and not at every start.
        from app.domain import names

        read = names.read_names(pasted)
        if read.problems:
            first = read.problems[0]
            raise NameNotUsable(row=first.row, name=first.name, why=first.why)
        title = names.class_name(name)
        if not title:
            raise ClassNameNotUsable
        return self._made(title, band, read.names, demo=False)

    def make_demo(self, name: str) -> Saving[SchoolClass]:
        """Make the class to look around with. A demo class that exists is returned as it is."""
        for each in self.all():
            if each.demo:
                return Saving.done(each)
        return self._made(name, Band.MIDDLE, DEMO_NAMES, demo=True)

    def new_pictures(self, learner_id: LearnerId) -> Saving[Learner]:
        """Give a learner a new picture password and forget the misses."""
        learner = self.learner(learner_id)
        password = learner.password
        while password == learner.password:
            password = sign_in.new_password(self._chance.roll)
        return self._kept(replace(learner, password=password, misses=0))

    def open_today(self, class_id: ClassId, lesson: LessonId) -> Saving[SchoolClass]:
        """Open a teacher-present lesson for this class, today only. Called behind the PIN.

        Raises:
            NotPrepared: something that comes before it is not ticked; nothing was changed.
        """
        return self._openings.open(class_id, lesson)

    def close_today(self, class_id: ClassId, lesson: LessonId) -> Saving[SchoolClass]:
        """Close a teacher-present lesson again before the day is over."""
        return self._openings.close(class_id, lesson)

    def hide(self, class_id: ClassId, lesson: LessonId) -> Saving[SchoolClass]:
        """Put a lesson away: it shows nowhere for the learners of this class."""
        return self._kept_class(rooms.with_hidden(self.school_class(class_id), lesson, hidden=True))

    def unhide(self, class_id: ClassId, lesson: LessonId) -> Saving[SchoolClass]:
        """Bring a lesson back that was put away."""
        return self._kept_class(rooms.with_hidden(self.school_class(class_id), lesson, hidden=False))

    def switch_practice(self, class_id: ClassId, *, on: bool) -> Saving[SchoolClass]:
        """Open the practice phone for a class, or close it; who has not done the help sentence waits for that."""
        return self._kept_class(replace(self.school_class(class_id), practice=on))

    def _made(self, title: str, band: Band, nicknames: tuple[str, ...], *, demo: bool) -> Saving[SchoolClass]:
        made = SchoolClass(ClassId(self._chance.new_id()), title, band, demo=demo)
        learners = newcomers(self._chance, made.id, nicknames)
        work = starter_work(self._library, self._chance, made)
        saving = self._register.change(
            lambda now: replace(
                now,
                classes=(*now.classes, made),
                learners=(*now.learners, *learners),
                assignments=(*now.assignments, *work),
            )
        )
        return saving.giving(made)

    def _kept(self, learner: Learner) -> Saving[Learner]:
        return self._register.change(lambda now: rooms.with_learner(now, learner)).giving(learner)

    def _kept_class(self, school_class: SchoolClass) -> Saving[SchoolClass]:
        return self._register.change(lambda now: rooms.with_class(now, school_class)).giving(school_class)
