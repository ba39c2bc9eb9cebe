"""`play`: any lesson in a terminal, with the same engine as the window."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.cli.project import ROOT, Say, languages, say_in
from app.cli.terminal import Terminal
from app.content.beside import LESSON_FILE
from app.content.known import load_known
from app.content.source import read_lesson
from app.domain.lesson import Lesson

ABOUT = "Play a lesson in the terminal."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument(
        "lesson", metavar="LESSON", help="the id of a lesson, such as L09, or the path of its file"
    )
    ask_band(parser)
    parser.add_argument("--lang", default="en", help="a language with a catalog, such as id")


def ask_band(parser: argparse.ArgumentParser) -> None:
    """Let the band be given."""
    parser.add_argument(
        "--band", type=int, choices=[1, 2, 3], help="1: 8 to 10, 2: 11 to 13, 3: 14 to 17 years"
    )


def run(asked: argparse.Namespace) -> int:
    """Play; return 0 when the lesson was left or ended, 1 when it cannot be played."""
    path = find(asked.lesson)
    source = read_lesson(path, load_known(ROOT)) if path else None
    if source is None or not source.is_sound:
        why = "cannot be played; `check` tells why" if source else "is not in lessons/"
        sys.stderr.write(f"{asked.lesson} {why}.\n")
        return 1
    lesson = for_band(source.lessons, asked)
    if lesson is None:
        return 1
    if asked.lang not in ("en", *languages()):
        sys.stderr.write(
            f"There is no catalog for “{asked.lang}”; there are: en, {', '.join(languages())}.\n"
        )
        return 1
    play(lesson, say_in(asked.lang))
    return 0


def play(lesson: Lesson, say: Say) -> None:
    """Play a lesson on standard input and output."""
    Terminal(lesson, say, sys.stdin, sys.stdout).run()


def find(told: str) -> Path | None:
    """Return the file of a lesson, told by its id or by a path."""
    path = Path(told)
    if path.is_dir() and (path / LESSON_FILE).is_file():
        return path / LESSON_FILE
    if path.is_file():
        return path
    return (
        next(iter(sorted(ROOT.glob(f"lessons/*/{told}-*/{LESSON_FILE}"))), None) if told.isalnum() else None
    )


def for_band(lessons: tuple[Lesson, ...], asked: argparse.Namespace) -> Lesson | None:
    """Return the lesson for the band asked for, the first one if none was; where there is none, say so."""
    found = next((each for each in lessons if asked.band in {None, int(each.band)}), None)
    if found is None:
        bands = ", ".join(str(int(each.band)) for each in lessons)
        sys.stderr.write(f"{asked.lesson} is written for the bands {bands}.\n")
    return found
