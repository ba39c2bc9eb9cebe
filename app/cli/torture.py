"""`torture`: what goes wrong with machines, done to the app on purpose. The tortures lie in the tests."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

ABOUT = "Cut the power, fill the disk, damage files, guess PINs: each line of the sheet of goals, with its figure."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="lines by name or number; without any, what lines there are"
    )
    parser.add_argument("--all", action="store_true", help="every line")
    parser.add_argument(
        "--full",
        action="store_true",
        help="as often as the sheet asks; may be stopped, and goes on next time",
    )
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="another one tries other places (1)")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where a full run keeps how far it is")


def run(asked: argparse.Namespace) -> int:
    """Run the lines asked for; 1 if one missed its goal, or a control did not fail as it must."""
    try:
        command = import_module("tests.torture.command")
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("tests"):
            raise
        sys.stderr.write(
            "The tortures lie in the folder `tests`, which is not here. Run this in a checkout of Rebung.\n"
        )
        return 1
    return int(
        command.run(asked.names, every=asked.all, is_full=asked.full, seed=asked.seed, data=asked.data)
    )
