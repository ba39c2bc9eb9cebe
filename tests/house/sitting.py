"""A whole sitting of a class in one process: every module imported, lessons played on a real disk."""

from __future__ import annotations

import importlib
from pathlib import Path

from app.domain.actions import SkipLesson
from app.domain.band import Band
from tests import stories
from tests.contracts.both import Stores, real_stores
from tests.contracts.test_disk_tells_nothing import house_on
from tests.house.finding import paths
from tests.services.school import THROUGH_CHAPTERS, TO_THE_END, do


def modules() -> list[str]:
    """Return the names of all modules of the app."""
    found = (path.removesuffix(".py").removesuffix("/__init__") for path in paths(("app/**/*.py",)))
    return [path.replace("/", ".") for path in found if not path.endswith("__main__")]


def import_everything(home: Path) -> None:
    """Open a window that nobody sees, then import every module of the app."""
    from app.ui import window

    window.prepare(home, "headless")
    window.open_window("headless")
    for name in modules():
        importlib.import_module(name)


def sit_down(folder: Path) -> None:
    """Set a PIN, make a class, sign in, play, skip, look at the home screen and at Get help."""
    opened: list[Stores] = []
    house = house_on(real_stores(folder, opened))
    house.door.set_pin("483920")
    house.door.knock("483920")
    made = house.classes.make("7B", Band.MIDDLE, "Ayu\nBudi").settle()
    ayu, budi = house.classes.learners(made.id)
    house.sign_in.enter(ayu.id, ayu.password).settle()
    do(house.learning.open(ayu.id, stories.ORDINARY), *TO_THE_END)
    do(house.learning.open(ayu.id, stories.SENSITIVE), *THROUGH_CHAPTERS)
    do(house.learning.open(budi.id, stories.SENSITIVE), SkipLesson())
    house.shelves.home(ayu.id)
    house.helping.keep("Ratna", (("Child line", "129"),)).settle()
    house.helping.page()
    opened[-1].close()
