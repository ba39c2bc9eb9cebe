"""A window for the tortures, without pixels, in a process of its own: `python -m tests.ui.torture_window WHAT DATA`.

`start` tells what stands on the first screen, and what is found damaged until everybody was looked at; `answers N`
gives answers in a lesson while every sync of the disk is slow; `careless N` does so with a window that waits for the
disk. Each prints one line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import boot
from app.build.step import ensure_built
from app.domain.ids import LearnerId, LessonId
from app.services.house import House
from app.storage.disk import RealDisk, RealFile
from app.storage.files import DataFolder
from app.storage.plays import StoredPlays

if TYPE_CHECKING:
    from app.ui.hand import Hand

ROOT = Path(__file__).parents[2]
LESSON = LessonId("L09")
SYNC_SECONDS = 0.25
PATIENCE, READING_SECONDS = 30, 0.4
QUEUE = Path("/proc/thread-self/schedstat")


@dataclass
class SlowDisk(RealDisk):
    """A disk whose syncs take a quarter of a second once `is_slow`; `synced` holds when each was done."""

    is_slow: bool = False
    synced: list[float] = field(default_factory=list)

    def open(self, path: Path) -> RealFile:
        """Open a file whose syncs are slow."""
        is_new = not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        return _SlowFile(self, path, is_new=is_new)


class _SlowFile(RealFile):
    def __init__(self, disk: SlowDisk, path: Path, *, is_new: bool) -> None:
        super().__init__(path.open("xb" if is_new else "r+b", buffering=0), is_new=is_new)
        self._disk = disk

    def sync(self) -> None:
        """Sync, and take long."""
        super().sync()
        if self._disk.is_slow:
            time.sleep(SYNC_SECONDS)
        self._disk.synced.append(time.perf_counter())


def main(what: str, data: str, answers: str = "0") -> None:
    """Open a window on this data folder and do what is asked for."""
    from app.ui import window

    os.environ["SDL_AUDIODRIVER"] = "dummy"
    window.prepare(Path(data).with_name("kivy"), "headless")
    window.open_window("headless")
    from kivy.clock import Clock

    from app.ui import background
    from app.ui.hand import Hand
    from app.ui.opening import desktop_of

    # Frames come unpaced, as in the bench, so that each is work alone.
    Clock._max_fps = 0
    built, disk = ensure_built(ROOT).folder, SlowDisk()
    with DataFolder.open(Path(data), clock=time.monotonic, disk=disk) as folder:
        house = House(boot.ports(folder, built))
        desktop = desktop_of(house, "en", built)
        hand = Hand.of(desktop)
        shown, queued = time.monotonic(), _queued()
        desktop.on_start()
        if what == "careless":
            background.MOMENT = PATIENCE
        told: Any = (
            {"shown_at": shown, "queued": queued} | _started(hand, folder)
            if what == "start"
            else _answered(hand, house, disk, int(answers))
        )
        desktop.on_stop()
        hand.close()
    sys.stdout.write(json.dumps(told) + "\n")


def _started(hand: Hand, folder: DataFolder) -> dict[str, Any]:
    hand.rest()
    plays = StoredPlays(folder)
    for learner in folder.copies.learner_ids():
        plays.of(LearnerId(learner))
    damaged = sum(each.damaged for each in folder.restorations)
    return {"screen": type(hand.screen).__name__, "texts": hand.texts(), "damaged": damaged}


def _answered(hand: Hand, house: House, disk: SlowDisk, answers: int) -> list[dict[str, Any]]:
    """Go back and choose, again and again; return what each answer was like."""
    from app.ui.routes import PlayLesson

    learner = house.classes.learners(house.classes.all()[0].id)[0].id
    hand.navigator.start(PlayLesson(learner, LESSON))
    hand.rest()
    model = hand.screen.model
    while not model.can_rewind:
        _until_next_stop(hand, disk, lambda: model.go() if model.task.main_label else model.choose(1))
        hand.rest()
    _read(hand)
    disk.is_slow = True
    given = []
    for number in range(answers):
        act = model.rewind if number % 2 == 0 else lambda: model.choose(1)
        given.append(_until_next_stop(hand, disk, act))
        _read(hand)
    return given


def _read(hand: Hand) -> None:
    """Let a moment pass, as a child does who reads; the window tidies up in it."""
    hand.rest()
    end = time.perf_counter() + READING_SECONDS
    while time.perf_counter() < end:
        hand.frames(1)


def _until_next_stop(hand: Hand, disk: SlowDisk, act: Callable[[], object]) -> dict[str, Any]:
    """Act, and let frames pass until the next stop is shown.

    Returns:
        The milliseconds of the longest frame, without those in which others had the processor, and with them; whether
        the stop came before a sync had ended; and the milliseconds until it came.
    """
    from kivy.base import EventLoop

    model = hand.screen.model
    turn, synced = model.turn, len(disk.synced)
    frames, walls = [], []
    shown: list[bool] = []

    def note(*_: object) -> None:
        shown.append(len(disk.synced) == synced)

    model.fbind("turn", note)
    began = time.perf_counter()
    do = act
    while model.turn == turn:
        start, queued = time.perf_counter(), _queued()
        do()
        walls.append((time.perf_counter() - start) * 1000)
        frames.append(walls[-1] - (_queued() - queued) * 1000)
        assert time.perf_counter() - began < PATIENCE, "waited in vain"
        do = EventLoop.idle
    model.funbind("turn", note)
    waited = (time.perf_counter() - began) * 1000
    return {"frame_ms": max(frames), "wall_ms": max(walls), "is_early": any(shown), "waited_ms": waited}


def _queued() -> float:
    """Return for how many seconds this thread has waited while others had the processor; 0 where nobody counts."""
    try:
        return int(QUEUE.read_text(encoding="ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


if __name__ == "__main__":
    main(*sys.argv[1:])
