"""Lessons for tests of the content room: sound ones, broken ones, and what the project holds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from app.content.known import load_known
from app.content.marks import Located
from app.content.source import Source, lesson_from, read_lesson
from app.domain.checks.known import Known

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests/fixtures/lessons"
BROKEN = ROOT / "tests/broken"
SENSITIVE = FIXTURES / "eff/X01-too-big-for-one/lesson.yaml"
EVERY_KIND = FIXTURES / "con/X02-the-borrowed-kite/lesson.yaml"
MARK = "# <- here"
NO_INDONESIAN = {"id": frozenset[tuple[str, str]]()}
"""What the catalogs hold in tests: Indonesian is there and empty."""


@cache
def known() -> Known:
    """Return what the project holds."""
    return load_known(ROOT)


@cache
def text_of(path: Path) -> str:
    """Return the text of a fixture."""
    return path.read_text(encoding="utf-8")


def read(path: Path) -> Source:
    """Read and check a file."""
    return read_lesson(path, known(), NO_INDONESIAN)


def read_text(text: str) -> Source:
    """Check the text of a lesson."""
    return lesson_from(text, Path("lesson.yaml"), known(), NO_INDONESIAN)


def changed(old: str, new: str, path: Path = EVERY_KIND) -> Source:
    """Check a fixture in which one place was changed."""
    text = text_of(path)
    if old not in text:
        raise ValueError(old)
    return read_text(text.replace(old, new, 1))


def codes(found: list[Located]) -> list[str]:
    """Return the codes of problems in the order of their lines."""
    return [each.problem.code for each in found]
