"""`restore`: go back to an earlier state of a data folder, or to the copy on a stick, here or on another machine."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.domain.backup_errors import NoSuchState
from app.domain.generations import Generation, Why
from app.exchange.copies import StickCopies
from app.services.backup import Backup
from app.storage.files import DataFolder
from app.storage.machine import MachineClock, account_folder
from app.storage.stored_states import StoredStates

ABOUT = "Go back to an earlier state of the data folder, or to a copy. What is there now is kept as a state first."

REASONS = {
    Why.DAY: "kept by itself",
    Why.BEFORE_GOING_BACK: "kept before going back",
    Why.BROUGHT: "taken from a copy",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="the data folder; this account's if not given"
    )
    parser.add_argument("--list", action="store_true", help="tell which states there are, and change nothing")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--generation", metavar="NAME", help="the state; else the newest kept by itself")
    which.add_argument(
        "--from",
        dest="copy",
        type=Path,
        metavar="FOLDER|ZIP",
        help="a copy that Rebung made, or a state's folder",
    )


def run(asked: argparse.Namespace) -> int:
    """List the states, or go back to one; every failure is told in a sentence, and then nothing was changed."""
    data = asked.data or account_folder()
    with _opened(data) as folder:
        backup = _backup(folder)
        if asked.list:
            sys.stdout.writelines(f"{line}\n" for line in map(told, backup.states()))
            return 0
        state = backup.bring(asked.copy) if asked.copy else _wanted(backup, asked.generation)
        kept = backup.go_back(state.name)
    with _opened(data):
        # Opening has gone back.
        sys.stdout.write(f"Now as on {state.day} ({state.name}). What was there before: {kept.name}.\n")
    return 0


def told(state: Generation) -> str:
    """Return the line of a state."""
    return f"{state.name}  {state.day}  {REASONS[state.why]}"


def _wanted(backup: Backup, name: str | None) -> Generation:
    states = backup.states()
    fitting = [each for each in states if (each.name == name if name else each.why is Why.DAY)]
    found = next(iter(fitting), None)
    if found is None:
        raise NoSuchState
    return found


def _opened(data: Path) -> DataFolder:
    machine = MachineClock()
    return DataFolder.open(data, clock=machine.awake, today=machine.today)


def _backup(folder: DataFolder) -> Backup:
    states = StoredStates(folder)
    return Backup(states, states, StickCopies())
