"""`export xapi`: completions of this machine for a district, as xAPI statements and as Parquet. Nothing else leaves."""

from __future__ import annotations

import argparse
import sys
import time
from functools import partial
from getpass import getpass
from pathlib import Path

from app.cli.project import ROOT
from app.content.library import BuiltLibrary
from app.exchange.keeping import keep
from app.exchange.parquet import parquet
from app.exchange.xapi import is_school_code, lines
from app.services.back_off import Knock
from app.services.completions import Completions, Everything
from app.services.joined_plays import JoinedFinished, JoinedPlays
from app.services.preferences import Preferences
from app.services.register import Register
from app.services.unlocking import Unlocking
from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from app.storage.machine import MachineClock, account_folder
from app.storage.places import holds_data
from app.storage.plays import StoredPlays
from app.storage.pseudonyms import KeyedPseudonyms
from app.storage.settings import StoredSettings
from app.storage.stored_keys import StoredKeys

ABOUT = "Write which lessons were finished, and on which day, for reports past one school: no names and no choices."
BUILT_LESSONS = ROOT / ".built" / "lessons"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    doing = parser.add_subparsers(dest="what", required=True, metavar="xapi")
    xapi = doing.add_parser("xapi", help="xAPI 1.0.3 statements", description=ABOUT)
    xapi.add_argument(
        "--school",
        required=True,
        type=_school,
        metavar="CODE",
        help="the code that the district gave the school",
    )
    xapi.add_argument(
        "--out",
        required=True,
        type=partial(_file, ".ndjson"),
        metavar="FILE.ndjson",
        help="one statement a line; where there is such a file the new one gets a number",
    )
    xapi.add_argument(
        "--parquet",
        type=partial(_file, ".parquet"),
        metavar="FILE.parquet",
        help="the same as a table (uv run --extra district)",
    )
    xapi.add_argument("--data", type=Path, metavar="DIR", help="the data folder; this account's if not given")


def run(asked: argparse.Namespace) -> int:
    """Write the files; 1 with a sentence where that cannot be done, and then none of them half."""
    data = asked.data or account_folder()
    if not holds_data(data):
        sys.stderr.write(f"There are no data of Rebung in {data}. Nothing was written.\n")
        return 1
    clock = MachineClock()
    with DataFolder.open(data, clock=clock.awake) as folder:
        settings = StoredSettings(folder)
        if not _is_open(Unlocking(StoredKeys(folder, clock.awake), settings, clock)):
            sys.stderr.write("That is not the phrase, nor the recovery code. Nothing was written.\n")
            return 1
        _write(asked, folder, Preferences(settings).language)
    return 0


def _write(asked: argparse.Namespace, folder: DataFolder, language: str) -> None:
    library = BuiltLibrary(BUILT_LESSONS)
    everything = _collected(folder, library)
    found = everything.completions
    titles = {card.id: card.title for card in library.cards()}
    files = {asked.out: lines(found, asked.school, language, titles)}
    if asked.parquet is not None:
        files[asked.parquet] = parquet(found, asked.school, language)
    for path, data in files.items():
        sys.stdout.write(f"{path.with_name(keep(data, path.parent, path.name))}\n")
    sys.stdout.write(f"statements: {len(found)}\n")
    if everything.without_a_day:
        sys.stdout.write(f"left out, because no day of them is known: {everything.without_a_day}\n")


def _collected(folder: DataFolder, library: BuiltLibrary) -> Everything:
    register = Register(StoredClassrooms(folder))
    plays = StoredPlays(folder)
    finished = JoinedFinished(plays, JoinedPlays(plays, lambda: register))
    return Completions(finished, library, KeyedPseudonyms(folder)).all(register.now)


def _is_open(unlocking: Unlocking) -> bool:
    """Ask for the phrase where the key has to be asked for; tell whether everything can be read."""
    if not unlocking.is_locked:
        return True
    if waiting := unlocking.seconds_to_wait():
        sys.stderr.write(f"Somebody has tried too often. Waiting {waiting} seconds; Ctrl+C leaves.\n")
        time.sleep(waiting)
    return unlocking.unlock(getpass("Phrase or recovery code: ")) is Knock.OPEN


def _school(code: str) -> str:
    if not is_school_code(code):
        raise argparse.ArgumentTypeError(
            "a code has 1 to 40 plain letters, digits, dots and lines, as KPG-014; no name of a school is needed"
        )
    return code


def _file(ending: str, text: str) -> Path:
    path = Path(text)
    if path.suffix != ending or not path.stem:
        raise argparse.ArgumentTypeError(f"the name must end with {ending}")
    return path
