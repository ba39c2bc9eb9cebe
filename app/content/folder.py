"""Checking everything that authors have written, in one go."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.content.beside import LESSON_FILE, check_folder, check_transcript, check_transcripts
from app.content.known import load_known
from app.content.marks import TOP, Located, located
from app.content.practice_source import EVENTS, is_event, read_event
from app.content.set_source import is_set, read_set
from app.content.source import Source, read_lesson
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Translated
from app.domain.problems import problem

SETS = "sets"


def check_paths(paths: Iterable[Path], root: Path, translated: Translated | None = None) -> list[Located]:
    """Return the problems of the given files and folders, in the order of files and lines.

    Args:
        paths: lesson files, set files, transcripts, or folders that hold such.
        root: the project's folder, with `assets` and `lessons` in it.
        translated: what the catalogs hold; None leaves the question out.
    """
    known = load_known(root)
    found: list[Located] = []
    seen: dict[str, str] = {}
    for path in dict.fromkeys(each for given in paths for each in _files(given)):
        found += _check_file(path, known, translated, seen)
    return sorted(found)


def lesson_files(folder: Path) -> list[Path]:
    """Return the lesson files in a folder and its folders, in a fixed order."""
    return [path for path in _files(folder) if path.name == LESSON_FILE]


def shown(path: Path) -> str:
    """Return the path as problems call it: from the folder one is in, if it lies below."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def _files(path: Path) -> Iterator[Path]:
    if not _is_folder(path):
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders.sort()
        for name in sorted(names):
            if name == LESSON_FILE or (name.endswith(".yaml") and Path(folder).name in {SETS, EVENTS}):
                yield Path(folder) / name


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _check_file(
    path: Path, known: Known, translated: Translated | None, seen: dict[str, str]
) -> Iterator[Located]:
    name = shown(path)
    if path.suffix == ".play":
        beside = read_lesson(path.with_name(LESSON_FILE), known)
        yield from check_transcript(path, beside, name)
    elif is_set(path):
        yield from read_set(path, name).problems
    elif is_event(path):
        yield from read_event(path, known, name).problems
    else:
        source = read_lesson(path, known, translated, name)
        yield from source.problems
        yield from check_folder(source, name)
        yield from check_transcripts(source, name)
        yield from _twice(source, name, seen)


def _twice(source: Source, name: str, seen: dict[str, str]) -> Iterator[Located]:
    if source.data is None:
        return
    lesson = str(source.data["lesson"])
    if lesson in seen:
        yield located(name, TOP, problem("lesson-twice", lesson=lesson, other=seen[lesson]))
    seen.setdefault(lesson, name)
