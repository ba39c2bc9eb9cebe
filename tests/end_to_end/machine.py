"""One computer with a data folder and lessons, on which Rebung is started, closed, and killed."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from app import boot
from app.domain.actions import Action
from app.domain.band import Band
from app.domain.ids import ClassId, LearnerId, LessonId
from app.exchange.bundles.sticks import StickBundles
from app.exchange.copies import StickCopies
from app.exchange.list_files import AccountFiles
from app.exchange.stick_packs import StickPacks
from app.services.house import House
from app.services.learning import LessonSession
from app.services.places import Place, PlaceKind
from app.storage.disk import Disk
from app.storage.files import DataFolder
from app.storage.stored_keys import Costs, StoredKeys
from tests.fakes import FakeClock, FakeHashing, FakePress

ROOT = Path(__file__).parents[2]
KILLED = -9


@dataclass
class Machine:
    """The data folder and what was built; the clock on its wall and its disk may be wrong."""

    data: Path
    built: Path
    clock: FakeClock = field(default_factory=FakeClock)
    disk: Disk | None = None
    plugged: Path | None = None
    """A stick that goes from machine to machine; else each has one of its own."""
    house: House = field(init=False)
    _folder: DataFolder | None = None

    def __post_init__(self) -> None:
        """Start Rebung."""
        self.start()

    def start(self) -> House:
        """Start Rebung on the real store and the real lessons; only PINs are hashed in no time."""
        self._folder = DataFolder.open(
            self.data, clock=self.clock.awake, today=self.clock.today, disk=self.disk
        )
        stick = Place(PlaceKind.STICK, self.stick, "SCHOOL 2026")
        ports = boot.ports(self._folder, self.built)
        cheap = StoredKeys(self._folder, self.clock.awake, Costs(rounds=1, memory=8 << 20, seconds=0))
        carry = replace(ports.carry(), bundles=StickBundles(lambda: (stick,)), class_key=cheap)
        ports = replace(
            ports,
            clock=self.clock,
            hashing=FakeHashing(),
            list_files=AccountFiles(lambda: (stick,)),
            press=FakePress(),
            copies=StickCopies(lambda: (stick,)),
            pack_door=StickPacks(lambda: (stick,)),
            carry=lambda: carry,
        )
        self.house = House(ports)
        return self.house

    @property
    def stick(self) -> Path:
        """What is plugged in: a folder beside the data."""
        place = self.plugged or self.data.with_name(f"{self.data.name}-stick")
        place.mkdir(exist_ok=True)
        return place

    def knows(self) -> tuple[bytes, ...]:
        """Return everything that this machine tells others, but for when each of them was at the stick last."""
        shares = self.house._ports.carry().shares
        classes = json.loads(shares.of_classes())
        classes["rows"] = {
            key: row for key, row in classes["rows"].items() if not key.startswith("machines/")
        }
        known = json.dumps(classes, sort_keys=True).encode()
        return known, *shares.of_learners(sorted(shares.known().here))

    def stop(self) -> None:
        """Close Rebung; everything is on the disk."""
        if self._folder is not None:
            self._folder.close()
            self._folder = None

    def restart(self) -> House:
        """Close Rebung and start it again."""
        self.stop()
        return self.start()

    def make_class(self, names: str, band: Band, title: str = "7B") -> tuple[ClassId, dict[str, LearnerId]]:
        """Make a class; return its id, and those of its learners by nickname."""
        made = self.house.classes.make(title, band, names.replace(" ", "\n")).settle()
        return made.id, {each.nickname: each.id for each in self.house.classes.learners(made.id)}

    def open(self, learner: LearnerId, lesson: LessonId) -> LessonSession:
        """Open a lesson where the learner stopped."""
        return self.house.learning.open(learner, lesson)

    def play_and_be_killed(self, learner: LearnerId, lesson: LessonId, walk: str, after: int) -> str:
        """Let another process play so many things in one of `walks.WALKS`, and be killed at once; return its output."""
        self.stop()
        command = [sys.executable, "-m", "tests.end_to_end.victim", str(self.data), str(self.built)]
        command += [learner, lesson, walk, str(after), self.clock.day]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == KILLED, done.stderr
        self.start()
        return done.stdout + done.stderr


def do(session: LessonSession, *actions: Action) -> None:
    """Do these actions, each on the disk before the next."""
    for action in actions:
        session.act(action).settle()
