"""The one place where real things are plugged together. Nothing slow is imported before it is needed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import NoScreen, RebungError

if TYPE_CHECKING:
    from app.services.ports import Ports
    from app.storage.files import DataFolder
    from app.ui.window import Screen

ROOT = Path(__file__).resolve().parent.parent
APP_NAME = "Rebung"
LEAST_SIZE = (960, 560)
NO_WAY_IN = 2
"""The exit code when no window can be opened."""


def main(arguments: Sequence[str]) -> int:
    """Open Rebung, or let it play by itself for its pictures; return the exit code."""
    options = read_options(arguments)
    try:
        return _open_window(options)
    except RebungError as error:
        sys.stderr.write(f"{error.told()}\n")
        return NO_WAY_IN if isinstance(error, NoScreen) else 1


def read_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line of the desktop door; a wrong one ends with a usage line and code 2."""
    parser = argparse.ArgumentParser(prog="main.py", description="Rebung: lessons to practise, offline.")
    add_ways_in(parser)
    parser.add_argument("--tour", type=Path, metavar="DIR", help="play by itself, leave pictures in DIR")
    parser.add_argument("--measure", choices=("start", "lesson"), help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def add_ways_in(parser: argparse.ArgumentParser) -> None:
    """Add what every way in understands: where the data are, the language, the size of the window."""
    parser.add_argument("--data", type=Path, metavar="DIR", help="keep everything in DIR")
    parser.add_argument("--lang", default="", metavar="CODE", help="en, id; qps for testers")
    parser.add_argument("--size", type=_size, default=(1366, 768), metavar="1024x600")


def build() -> Path:
    """See that everything built is there, with a bar in the terminal where something is not."""
    from app.build.bar import Bar
    from app.build.step import ensure_built

    bar = Bar(sys.stderr)
    try:
        return ensure_built(ROOT, bar).folder
    finally:
        bar.close()


def open_folder(path: Path | None) -> DataFolder:
    """Open the data folder: the one named, or the one of this account.

    Raises:
        FolderInUse, FolderReadOnly, NewerFormat, CannotSave: as the store says.
    """
    from app.storage.files import DataFolder
    from app.storage.machine import MachineClock

    return DataFolder.open(path or default_folder(), clock=MachineClock().awake)


def default_folder() -> Path:
    """Return the data folder of this account."""
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False)


def ports(folder: DataFolder, built: Path) -> Ports:
    """Plug the adapters of an open data folder and of what was built together."""
    from app.content.library import BuiltLibrary
    from app.services.ports import Ports
    from app.storage.classrooms import StoredClassrooms
    from app.storage.keys import SlowHash
    from app.storage.machine import MachineChance, MachineClock
    from app.storage.mender import FolderMender
    from app.storage.plays import StoredPlays
    from app.storage.settings import StoredSettings
    from app.storage.tallies import StoredTallies
    from app.translation.catalogs import BuiltLanguages

    return Ports(
        plays=StoredPlays(folder),
        classrooms=StoredClassrooms(folder),
        tallies=StoredTallies(folder),
        settings=StoredSettings(folder),
        library=BuiltLibrary(built / "lessons"),
        clock=MachineClock(),
        chance=MachineChance(),
        hashing=SlowHash(),
        mender=FolderMender(folder),
        languages=BuiltLanguages(built / "locales"),
    )


def _open_window(options: argparse.Namespace) -> int:
    from app.ui import window

    plays_itself = options.tour is not None or options.measure is not None
    screen = window.choose_screen()
    if screen == "headless" or not (plays_itself or screen == "window"):
        raise NoScreen(reason=window.can_draw() or "no display")
    built = build()
    if options.tour is not None and options.data is None:
        return _tour_elsewhere(options, built, screen)
    try:
        folder = open_folder(options.data)
    except RebungError as error:
        if not plays_itself:
            _tell(error, built, options.size)
        raise
    return _show(options, folder, built, screen)


def _tour_elsewhere(options: argparse.Namespace, built: Path, screen: Screen) -> int:
    """Play in a folder of its own that is gone afterwards: a tour touches nobody's data."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as place:
        options.data = Path(place)
        return _show(options, open_folder(options.data), built, screen)


def _show(options: argparse.Namespace, folder: DataFolder, built: Path, screen: Screen) -> int:
    from app.ui import window

    with folder:
        window.prepare((options.data or default_folder()) / "kivy", screen, size=options.size)
        window.open_window(screen, size=options.size)
        return _run(options, folder, built)


def _run(options: argparse.Namespace, folder: DataFolder, built: Path) -> int:
    from app.exchange.paper import Paper
    from app.services.house import furnish
    from app.ui.desktop import Desktop
    from app.ui.first import first_route
    from app.ui.rooms import cover, rooms
    from app.ui.speaking import begin_speaking

    house = furnish(ports(folder, built))
    paper = Paper(options.data or default_folder())
    first = begin_speaking(house, options.lang, first_route(house, options.lang))
    desktop = Desktop(rooms(house, paper.show), first, built, cover(house))
    if options.tour is not None:
        from app.ui.tour import take

        sys.stdout.write(f"{take(desktop, options.tour)} pictures in {options.tour}\n")
    elif options.measure is not None:
        from app.ui.measure import measure

        measure(options.measure, desktop, house)
    else:
        desktop.run()
    paper.clear()
    return 0


def _tell(error: RebungError, built: Path, size: tuple[int, int]) -> None:
    """Say in a window why nothing else can be shown; Kivy's own files go to a folder that is removed again."""
    from tempfile import TemporaryDirectory

    from app.ui import window

    with TemporaryDirectory() as home:
        window.prepare(Path(home), "window", size=size)
        window.open_window("window", size=size)
        from app.ui.desktop import Desktop
        from app.ui.rooms import notices
        from app.ui.routes import Notice

        Desktop(notices(), Notice(error.told()), built).run()


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    least_width, least_height = LEAST_SIZE
    is_size = width.isdigit() and height.isdigit()
    if not (is_size and int(width) >= least_width and int(height) >= least_height):
        raise argparse.ArgumentTypeError(
            f"give a size such as 1366x768, at least {least_width}x{least_height}"
        )
    return int(width), int(height)
