"""The author's and operator's door: `python -m app COMMAND`. Exit codes: 0 fine, 1 problems, 2 usage."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.cli import bench, check, export, pack, play, restore, roster, torture, translate
from app.domain.errors import RebungError

FINE = 0
PROBLEMS = 1
USAGE = 2


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand: its name, one line about it, its arguments, and what it does.

    `run` returns the exit code.
    """

    name: str
    about: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


COMMANDS: tuple[Command, ...] = (
    Command("check", check.ABOUT, check.arguments, check.run),
    Command("play", play.ABOUT, play.arguments, play.run),
    Command("bench", bench.ABOUT, bench.arguments, bench.run),
    Command("roster", roster.ABOUT, roster.arguments, roster.run),
    Command("pack", pack.ABOUT, pack.arguments, pack.run),
    Command("export", export.ABOUT, export.arguments, export.run),
    Command("restore", restore.ABOUT, restore.arguments, restore.run),
    Command("torture", torture.ABOUT, torture.arguments, torture.run),
    Command("translate", translate.ABOUT, translate.arguments, translate.run),
)
"""Every subcommand. A new one is a module with these three, and a line here."""


def main(argv: Sequence[str] | None = None, commands: Sequence[Command] = COMMANDS) -> int:
    """Run a command; failures are told in a sentence on the error stream, never as a traceback."""
    _speak_utf8()
    parser = argparse.ArgumentParser(
        prog="python -m app", description="Tools for authors of Rebung's lessons."
    )
    adding = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    runs: dict[str, Callable[[argparse.Namespace], int]] = {}
    for command in commands:
        command.arguments(adding.add_parser(command.name, help=command.about, description=command.about))
        runs[command.name] = command.run
    try:
        asked = parser.parse_args(argv)
        return _finished(runs[asked.command](asked))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else USAGE
    except RebungError as error:
        sys.stderr.write(f"{error.told()}\n")
        return PROBLEMS
    except KeyboardInterrupt:
        return PROBLEMS
    except BrokenPipeError:
        _forget_output()
        return PROBLEMS
    except OSError as error:
        sys.stderr.write(f"{error.strerror or type(error).__name__}: {error.filename or ''}\n")
        return PROBLEMS


def _finished(code: int) -> int:
    """Write out what is still buffered, while a reader who has gone can still be noticed."""
    sys.stdout.flush()
    return code


def _forget_output() -> None:
    """Whoever read along has gone; what is still buffered must not fail once more at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    """Lessons have quotes and letters that an old console's encoding may not know."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
