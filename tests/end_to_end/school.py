"""A school before its teacher's day: a class with a PIN, a list in its documents, a viewer that keeps papers."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.band import Band
from app.domain.classroom import Learner
from app.domain.ids import ClassId, LessonId, SetId
from app.domain.plays import Progress
from app.services.house import House
from app.services.making import Making
from app.services.papers.papers import Papers
from app.storage.keys import SlowHash
from tests.assigned import sets_of
from tests.choosing import plant
from tests.end_to_end.machine import Machine
from tests.end_to_end.teachers_day import GROUP, MEMBERS, NEWCOMER, NUMBER, PIN, SAVED_LIST, SERVICE
from tests.end_to_end.walks import careless, walk
from tests.exchange.reading import made, words
from tests.fakes import FakeClock

NAMES = "Ayu Budi Citra"
LISTED = ("Eka", "Fajar")
LIST = "Name\nEka\n=1+1\nFajar\n"
CHOSEN, SENSITIVE = LessonId("L12"), LessonId("L18")
PLAYED = tuple(map(LessonId, ("L03", "L04")))
"""What one of them has done carelessly, and who may need a talk therefore."""
READY_SET = SetId("kind-and-safe-11-to-13")
VIEWER = """#!/bin/sh
cp "$1" "{copies}/.part" && mv "{copies}/.part" "{copies}/$(basename "$1")"
"""
OTHER = {"en": "id", "id": "en"}
Tell = Callable[[House], bool]


@dataclass
class School:
    """Its data, what the viewer was shown, and the language that is spoken."""

    place: Path
    whole: Path
    language: str
    class_id: ClassId = field(init=False)
    child: Learner = field(init=False)
    """Who leaves a lesson out."""

    def __post_init__(self) -> None:
        """Found it."""
        for folder in (self.documents, self.copies, self.place / "programs"):
            folder.mkdir(parents=True)
        self._viewer.write_text(VIEWER.format(copies=self.copies))
        self._viewer.chmod(0o700)
        (self.documents / "list.csv").write_text(LIST)
        machine = Machine(self.data, self.whole, self._clock())
        self.class_id, learners = machine.make_class(NAMES, Band.MIDDLE)
        self.child = machine.house.classes.learner(learners["Ayu"])
        for lesson in PLAYED:
            walk(machine.open(learners["Citra"], lesson), careless)
        plant(machine.house, self.class_id, CHOSEN)
        # Whether a machine is too slow for motion is found out on the way, so that no two days would be the same.
        machine.house.comfort.keep(None, "less_motion", value=True).settle()
        machine.house.door._hashing = SlowHash()  # the window hashes as it does for everybody
        machine.house.door.set_pin(PIN)
        machine.stop()

    @property
    def surroundings(self) -> dict[str, str]:
        """The environment in which its Rebung runs: with its own documents and its own viewer."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        return kept | {
            "HOME": str(self.place / "home"),
            "PATH": f"{self.place / 'programs'}{os.pathsep}{os.environ['PATH']}",
        }

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.place / "data"

    @property
    def documents(self) -> Path:
        """Where lists of learners lie."""
        return self.place / "home" / "Documents"

    @property
    def copies(self) -> Path:
        """What the viewer was shown."""
        return self.place / "copies"

    def open_copy(self) -> Machine:
        """Start Rebung on a copy of the data as they are now."""
        copy = self.place / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.data, copy, ignore=shutil.ignore_patterns("*.lock", "kivy", "ballast"))
        return Machine(copy, self.whole, self._clock())

    def show(self, path: Path) -> None:
        """Open a paper in the viewer, and wait for it."""
        subprocess.run([self._viewer, path], check=True)

    def forget(self) -> None:
        """Take away what a rehearsal has left beside the data."""
        for path in (*self.copies.glob("*.pdf"), self.documents / SAVED_LIST):
            path.unlink()

    def is_so_on_disk(self, what: str) -> bool:
        """Tell whether something is so by what lies on the disk."""
        machine = self.open_copy()
        try:
            return self.is_so(what, machine.house)
        finally:
            machine.stop()

    def is_so(self, what: str, house: House) -> bool:
        """Tell whether something is so in a house, and on paper."""
        if what.startswith("step "):
            return house.training.at + 1 == int(what.split()[1]) and self._has_demo(house)
        return self._things()[what](house)

    @property
    def _viewer(self) -> Path:
        return self.place / "programs" / "xdg-open"

    def _things(self) -> dict[str, Tell]:
        papers: Callable[[House], Papers] = Papers
        lesson = PLAYED[0]
        return {
            "a list is taken over": lambda house: set(LISTED) <= self._names(house),
            "a learner is added": lambda house: NEWCOMER in self._names(house),
            "a group is made": self._is_grouped,
            "a list is saved": lambda _: self._is_saved(),
            "a ready set is given": lambda house: READY_SET in sets_of(house, self.class_id),
            "a set is assigned": self._is_assigned,
            "a talk is printed": lambda _: bool(self._shown("talk")),
            "a number is checked": self._is_checked,
            "a report is printed": lambda house: self._is_shown(
                papers(house).class_report(self.class_id, self.language, Making(), names=False)
            ),
            "a guide is printed": lambda house: self._is_shown(
                papers(house).guide(lesson, Band.MIDDLE, self.language)
            ),
            "a card for home is printed": lambda house: self._is_shown(
                papers(house).family_card(lesson, Band.MIDDLE, OTHER[self.language])
            ),
            "the help numbers are printed": lambda house: self._is_shown(
                papers(house).help_numbers(OTHER[self.language])
            ),
            "nothing of the class is kept": lambda house: self._plays(house) == set(),
            "a lesson is left out": lambda house: (
                self._plays(house) == {("Ayu", SENSITIVE, Progress.FINISHED)}
            ),
            "the tour is over": lambda house: not house.training.is_begun and not self._has_demo(house),
        }

    def _has_demo(self, house: House) -> bool:
        return any(each.demo for each in house.classes.all())

    def _names(self, house: House) -> set[str]:
        return {each.nickname for each in house.classes.learners(self.class_id)}

    def _is_grouped(self, house: House) -> bool:
        (group,) = house.groups.of(self.class_id) or (None,)
        return group is not None and group.name == GROUP

    def _is_saved(self) -> bool:
        path = self.documents / SAVED_LIST
        return path.exists() and all(name in path.read_text(encoding="utf-8") for name in (*LISTED, NEWCOMER))

    def _is_assigned(self, house: House) -> bool:
        """Two lessons, not in the order in which they were chosen, for the group, until some day."""
        for work in house.assigning.of_class(self.class_id):
            lessons = work.lesson_set.lessons if work.lesson_set else ()
            if len(lessons) == 2 and work.assignment.whom.group is not None and work.assignment.due_on:
                is_turned = lessons[0] > lessons[1]
                return is_turned and [each.nickname for each in work.learners] == list(MEMBERS)
        return False

    def _is_checked(self, house: House) -> bool:
        numbers = house.helping.page().numbers
        return [(each.service, each.number, each.checked_on) for each in numbers] == [
            (SERVICE, NUMBER, self._clock().today())
        ]

    def _plays(self, house: House) -> set[tuple[str, LessonId, Progress]]:
        """Return what has been played since the day began."""
        learners = house.classes.learners(self.class_id)
        plays = ((each.nickname, play) for each in learners for play in house.learning._plays.of(each.id))
        return {(name, play.lesson, play.progress) for name, play in plays if play.lesson not in PLAYED}

    def _shown(self, name: str) -> str:
        """Return the words of the newest paper of a name that was opened."""
        papers = sorted(self.copies.glob(f"{name}*.pdf"), key=lambda path: path.stat().st_mtime_ns)
        return words(papers[-1].read_bytes()) if papers else ""

    def _is_shown(self, sheet: Any) -> bool:
        shown = self._shown(sheet.name)
        return bool(shown) and shown == words(made(sheet))

    def _clock(self) -> FakeClock:
        """Return a clock with the day of this machine, as a window has it."""
        return FakeClock(datetime.now(tz=UTC).astimezone().date().isoformat())
