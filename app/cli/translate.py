"""`translate`: bring the catalogs up to date with what code, kv and lessons say."""

from __future__ import annotations

import argparse
import sys

from app.cli.project import ROOT

ABOUT = "Bring locales/ up to date: templates from code, kv and lessons; translations are kept."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument(
        "what", choices=["update"], help="update: extract texts and merge them into every catalog"
    )


def run(_: argparse.Namespace) -> int:
    """Extract, merge, and tell how much of each catalog is translated."""
    from app.content.messages import messages
    from app.translation.extract import app_template, lessons_template
    from app.translation.pofiles import update

    templates = {"app": app_template(ROOT), "lessons": lessons_template(messages(ROOT))}
    for each in update(ROOT / "locales", templates):
        state = "changed" if each.changed else "as it was"
        place = each.path.relative_to(ROOT).as_posix()
        sys.stdout.write(f"{place}: {each.done} of {each.texts} translated, {state}\n")
    return 0
