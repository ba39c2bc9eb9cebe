"""The one place where real things are plugged together. Nothing slow is imported before it is needed."""

from __future__ import annotations

import argparse
import gc
import locale
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import NoScreen, RebungError

if TYPE_CHECKING:
    from app.services.ports import Ports
    from app.storage.files import DataFolder
    from app.ui.desktop import Desktop
    from app.ui.routes import Route
    from app.ui.window import Screen

ROOT = Path(__file__).resolve().parent.parent
LEAST_SIZE = (960, 560)
FINE, PROBLEM, NO_WAY_IN, AGAIN, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes; with `AGAIN` Rebung takes its own place, the last one is what a shell expects after Ctrl-C."""
MEASURES = ("start", "lesson", "screens", "language", "idle", "scrolling", "phone", "changes")
_GOODBYES = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""How a system asks a program to end; no system has all of them."""
_asked_to_end: list[bool] = []


def main(arguments: Sequence[str]) -> int:
    """Open Rebung, or let it play by itself for its pictures; return the exit code."""
    # What is loaded from here on stays: looking for garbage in it costs a twentieth of the start.
    gc.disable()
    options = read_options(arguments)
    _when_asked_to_end(sys.exit)
    try:
        return _open_window(options)
    except RebungError as error:
        sys.stderr.write(f"{error.told()}\n")
        return NO_WAY_IN if isinstance(error, NoScreen) else PROBLEM
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        return _tell_unexpected(error)


def read_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line of the desktop door; a wrong one ends with a usage line and code 2."""
    parser = argparse.ArgumentParser(prog="main.py", description="Rebung: lessons to practise, offline.")
    add_ways_in(parser)
    parser.add_argument(
        "--tour", type=_new_folder, metavar="DIR", help="play by itself, leave pictures in DIR"
    )
    parser.add_argument("--gallery", type=_new_folder, metavar="DIR", help="paint all parts into DIR")
    parser.add_argument("--measure", choices=MEASURES, help=argparse.SUPPRESS)
    parser.add_argument("--times", type=float, default=5, help=argparse.SUPPRESS)
    parser.add_argument("--places", type=int, default=99, help=argparse.SUPPRESS)
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
    from app.storage.machine import MachineClock, account_folder

    machine = MachineClock()
    return DataFolder.open(path or account_folder(), clock=machine.awake, today=machine.today)


def ports(folder: DataFolder, built: Path) -> Ports:
    """Plug the adapters of an open data folder and of what was built together."""
    from app.content.library import BuiltEvents, BuiltGuides, BuiltLibrary, BuiltPackReader
    from app.exchange.bundles.sticks import StickBundles
    from app.exchange.copies import StickCopies
    from app.exchange.list_files import AccountFiles
    from app.exchange.paper import Paper
    from app.exchange.stick_packs import StickPacks
    from app.services.ports import Ports
    from app.storage.stores import Stores
    from app.translation.catalogs import BuiltLanguages

    stores, bundles = Stores(folder), StickBundles()
    return Ports(
        plays=stores.plays,
        finished=stores.plays,
        classrooms=stores.classrooms,
        tallies=stores.tallies,
        settings=stores.settings,
        own_settings=stores.own_settings,
        library=BuiltLibrary(built / "lessons"),
        events=BuiltEvents(built / "lessons"),
        guides=BuiltGuides(built / "lessons"),
        clock=stores.clock,
        chance=stores.chance,
        hashing=stores.hashing,
        keys=stores.keys,
        mender=stores.mender,
        languages=BuiltLanguages(built / "locales"),
        list_files=AccountFiles(),
        press=Paper(folder.path, built),
        states=stores.states,
        state_check=stores.states,
        copies=StickCopies(),
        pack_store=stores.packs,
        pack_door=StickPacks(),
        pack_reader=BuiltPackReader(built / "lessons"),
        carry=lambda: stores.carry(bundles, bundles),
    )


def _open_window(options: argparse.Namespace) -> int:
    from app.ui import window

    plays_itself = any(way is not None for way in (options.tour, options.gallery, options.measure))
    screen = window.choose_screen()
    if screen == "headless" or not (plays_itself or screen == "window"):
        raise NoScreen(reason=window.can_draw() or "no display")
    if not plays_itself:
        return _open_for_people(options)
    built = build()
    with _data_of(options) as data, open_folder(data) as folder:
        _prepare(data, options.size, screen)
        return _run(options, folder, built)


def _open_for_people(options: argparse.Namespace) -> int:
    """Open Rebung; what stands against it is told in a window, wherever it was started from."""
    from app.storage.machine import account_folder

    data = options.data or account_folder()
    try:
        built = build()
        folder = open_folder(data)
    except RebungError as error:
        with _nobodys_folder() as home:
            _prepare(home, options.size, "window")
            _show(error, options.lang)
        raise
    with folder:
        _prepare(data, options.size, "window")
        try:
            code = _run(options, folder, built)
        except Exception as error:
            _show(error if isinstance(error, RebungError) else RebungError(), options.lang)
            raise
    if code == AGAIN:
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    return code


@contextmanager
def _data_of(options: argparse.Namespace) -> Iterator[Path]:
    """Give the folder named, else one that is gone afterwards: what plays by itself touches nobody's data."""
    if options.data is not None:
        yield options.data
        return
    with _nobodys_folder() as place:
        yield place


@contextmanager
def _nobodys_folder() -> Iterator[Path]:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(ignore_cleanup_errors=True) as place:
        yield Path(place)


def _prepare(data: Path, size: tuple[int, int], screen: Screen) -> None:
    """Open the window, whose own files lie in the data folder."""
    # Between here and the first frame a signal would break into SDL, which does not survive it.
    _when_asked_to_end(lambda: _asked_to_end.append(True))
    from app.ui import window

    window.prepare(data / "kivy", screen, size=size)
    # Kivy lets Python search for garbage when it makes its window; in what is loaded by now there is none.
    gc.freeze()
    opened = window.open_window(screen, size=size)
    if screen == "window":
        from app.ui.running import is_seen

        if not is_seen(opened):
            raise NoScreen(reason="the display that DISPLAY names does not answer")


def _run(options: argparse.Namespace, folder: DataFolder, built: Path) -> int:
    """Put house and window together, in the language that is spoken here, and let them run."""
    from app.services.house import House
    from app.ui.first import first_route
    from app.ui.opening import desktop_of

    house = House(ports(folder, built))
    try:
        desktop = desktop_of(house, options.lang, built)
        gc.freeze()
        _when_asked_to_end(sys.exit)
        if options.tour is not None or options.gallery is not None:
            from app.ui.leave_pictures import leave_pictures

            gc.enable()
            sys.stdout.write(leave_pictures(desktop, options.tour, options.gallery))
        elif options.measure is not None:
            from app.ui.measure import measure

            measure(options.measure, desktop, house, options.times, options.places)
        else:
            code = _run_for_people(desktop, lambda: first_route(house, options.lang))
            return AGAIN if house.backup.is_going_back else code
    finally:
        house.press.clear()
    return FINE


def _run_for_people(desktop: Desktop, first: Callable[[], Route]) -> int:
    from app.ui.running import run, stop_soon

    _when_asked_to_end(lambda: stop_soon(desktop))
    if _asked_to_end:
        stop_soon(desktop)
    desktop.follow_system()
    unexpected = run(desktop, first)
    return FINE if unexpected is None else _tell_unexpected(unexpected)


def _show(error: RebungError, wanted: str) -> None:
    """Say in the window why nothing else can be shown, in the language asked for or in that of the system."""
    from app.translation.catalogs import BuiltLanguages
    from app.ui.running import show_notice
    from app.ui.theme import theme
    from app.ui.translations import i18n

    built = ROOT / ".built"
    code = wanted or (locale.getlocale()[0] or "en").partition("_")[0]
    spoken = BuiltLanguages(built / "locales").speak(code)
    theme.use_language(spoken.language.code, spoken.language.script)
    i18n.use(spoken, spoken.language.code)
    show_notice(error.told(i18n.tr), built)


def _new_folder(text: str) -> Path:
    """Make the folder for pictures before anything is played."""
    try:
        Path(text).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{text} cannot be made: {error.strerror}") from None
    return Path(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    wide, high = LEAST_SIZE
    is_size = width.isdecimal() and height.isdecimal() and text.isascii()
    if not (is_size and int(width) >= wide and int(height) >= high):
        raise argparse.ArgumentTypeError(f"give a size such as 1366x768, at least {wide}x{high}")
    return int(width), int(height)


def _tell_unexpected(error: Exception) -> int:
    """Tell what nobody expected, without a word of anybody's data."""
    more = f"{type(error).__name__}; `python -X dev main.py` tells more"
    sys.stderr.write(f"{RebungError().told()} ({more})\n")
    return PROBLEM


def _when_asked_to_end(do: Callable[[], object]) -> None:
    """Do this when the system asks Rebung to end."""
    for name in _GOODBYES:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: do())
