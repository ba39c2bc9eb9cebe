"""`roster preview`: what a list of learners holds, before anybody takes it over. Nothing is written."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from app.domain.band import Band
from app.domain.classroom import Classroom, SchoolClass
from app.domain.ids import ClassId
from app.domain.roster_file import RosterProblem
from app.domain.roster_plan import RosterPreview, plan
from app.domain.roster_words import Weight
from app.exchange.list_files import AccountFiles

ABOUT = "Tell what a list of learners (CSV of Kolibri or of a teacher, or names, one a line) holds. Writes nothing."
NO_CLASS = SchoolClass(ClassId("none"), "", Band.MIDDLE)
"""Stands for the class that is looked at, which the command line does not know."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    doing = parser.add_subparsers(dest="what", required=True, metavar="preview")
    preview = doing.add_parser("preview", help=ABOUT, description=ABOUT)
    preview.add_argument("file", type=Path, metavar="FILE", help="the list")
    preview.add_argument("--json", action="store_true", help="print learners, classes and problems as JSON")


def run(asked: argparse.Namespace) -> int:
    """Print what the list holds; 1 when a row is left out or nothing can be taken, 0 otherwise (notes included)."""
    found = plan(AccountFiles().read(asked.file), Classroom(classes=(NO_CLASS,)), NO_CLASS.id)
    if asked.json:
        sys.stdout.write(json.dumps(plain(found), indent=1, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in told(found))
    return 1 if any(each.weight is not Weight.NOTE for each in found.problems) else 0


def plain(found: RosterPreview) -> Mapping[str, object]:
    """Return what a list holds as plain data."""
    return {
        "learners": [
            {
                "row": each.row.row,
                "nickname": each.nickname,
                "class": each.target.name,
                "database_id": each.row.database_id,
            }
            for each in found.steps
        ],
        "classes": list(found.new_classes),
        "problems": [_problem(each) for each in found.problems],
        "not_kept": list(found.not_kept),
    }


def told(found: RosterPreview) -> list[str]:
    """Return what a list holds as lines."""
    learners = [f"{each.row.row}: {each.nickname}  {each.target.name}".rstrip() for each in found.steps]
    problems = [f"{_place(each)}: {each.code}: {each.told()}" for each in found.problems]
    unkept = [f"not kept: {', '.join(found.not_kept)}"] if found.not_kept else []
    counts = f"learners: {len(found.steps)}, classes: {len(found.new_classes)}, left out: {found.left_out}"
    return [*learners, *problems, *unkept, counts]


def _problem(each: RosterProblem) -> Mapping[str, object]:
    return {
        "row": each.row,
        "column": each.column,
        "code": each.code,
        "weight": each.weight.value,
        "sentence": each.told(),
    }


def _place(each: RosterProblem) -> str:
    row = f"row {each.row}" if each.row else "file"
    return f"{row}, {each.column}" if each.column else row
