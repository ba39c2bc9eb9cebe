"""`check`: every problem of every lesson at once."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from app.cli.project import ROOT, languages, translations
from app.content.folder import check_paths
from app.content.marks import Located
from app.content.schema import schema
from app.domain.problems import Severity, is_error

ABOUT = "Tell every problem in lessons, sets and transcripts, with its place and its remedy."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files or folders; lessons/ if none"
    )
    parser.add_argument("--json", action="store_true", help="print the problems as JSON, one list")
    parser.add_argument(
        "--schema", action="store_true", help="print the JSON Schema of a lesson file, for editors"
    )


def run(asked: argparse.Namespace) -> int:
    """Check, print, and return 1 when there is an error, 0 otherwise (warnings included)."""
    if asked.schema:
        sys.stdout.write(json.dumps(schema(), indent=2) + "\n")
        return 0
    found = check_paths(asked.paths or [ROOT / "lessons"], ROOT, translated())
    if asked.json:
        sys.stdout.write(json.dumps([plain(each) for each in found], indent=1, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{line(each)}\n" for each in found)
        sys.stderr.write(f"{summary(found)}\n")
    return 1 if any(is_error(each.problem) for each in found) else 0


def line(each: Located) -> str:
    """Return a problem as one line."""
    problem = each.problem
    mark = " (warning)" if problem.severity is Severity.WARNING else ""
    return (
        f"{each.file}:{each.line}:{each.column}: {problem.code}{mark}: {problem.what()}; {problem.remedy()}"
    )


def plain(each: Located) -> Mapping[str, object]:
    """Return a problem as plain data."""
    problem = each.problem
    return {
        "file": each.file,
        "line": each.line,
        "column": each.column,
        "code": problem.code,
        "severity": problem.severity.value,
        "what": problem.what(),
        "remedy": problem.remedy(),
    }


def summary(found: list[Located]) -> str:
    """Return how many errors and warnings there are."""
    errors = sum(1 for each in found if is_error(each.problem))
    return f"errors: {errors}, warnings: {len(found) - errors}"


def translated() -> dict[str, frozenset[tuple[str, str]] | None]:
    """Return what is translated into each language that has a catalog."""
    return {language: frozenset(translations(language) or ()) for language in languages()}
