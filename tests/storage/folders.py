"""Data folders and plays for tests."""

from __future__ import annotations

import time
from pathlib import Path

from app.domain.actions import Action, Build, Choose, Go, MakePlan, Rewind, SkipStep, Tick
from app.domain.band import Band
from app.domain.ids import ChoiceId, LearnerId, LessonId, PatternId, PlayId, SkillId
from app.domain.plays import Evidence, Play, Progress
from app.storage.disk import Disk
from app.storage.files import DataFolder
from app.storage.places import Kind, Place

LEARNER = LearnerId("0a" * 16)
OTHER = LearnerId("0b" * 16)

ACTIONS: tuple[Action, ...] = (
    Go(),
    Choose(ChoiceId("say-plainly")),
    Tick(frozenset({PatternId("gift"), PatternId("secret")})),
    Build((2, 0, 1)),
    MakePlan(1, 0),
    Rewind(0),
    SkipStep(),
)


def open_folder(path: Path, disk: Disk | None = None) -> DataFolder:
    """Open a data folder on this disk."""
    return DataFolder.open(path, clock=time.monotonic, disk=disk)


def place_in(path: Path, kind: Kind, learner: LearnerId = LEARNER) -> Place:
    """Return where a database of this folder lies."""
    name = f"learners/{learner}" if kind is Kind.LEARNER else kind.value
    return Place(kind, name, path, path / "mirror")


def play(number: int, learner: LearnerId = LEARNER) -> Play:
    """Return an ordinary play with everything in it; another for each number."""
    return Play(
        id=PlayId(f"{number:032x}"),
        learner=learner,
        lesson=LessonId(f"l{number % 24:02d}"),
        band=Band.MIDDLE,
        version="f00d",
        sensitive=False,
        progress=Progress.FINISHED,
        actions=ACTIONS,
        finished_on="2026-03-01",
        evidence=(Evidence("scene/step", ChoiceId("c"), SkillId("say-it"), shown=True, misconception="m"),),
    )
