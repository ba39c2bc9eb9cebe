"""Lessons in which every answer carries a word that stands nowhere else, and looking for it in every byte."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.content.compile import compile_lessons
from app.content.library import BuiltLibrary
from app.content.practice_forms import PRACTICE
from app.content.shelf_forms import seal
from app.domain.band import Band
from app.domain.ids import LessonId
from app.services.ports import Library
from tests.end_to_end.machine import ROOT
from tests.storage.folders import bare_files

CHOICE, ANSWER, WORDS = "plantedchoice", "plantedanswer", "plantedwords"
"""Stand in the ids of choices, in those of answers, and in the words of both, of sentence parts and of plans."""
PLANTED = (CHOICE, ANSWER, WORDS)
FIXTURES = ROOT / "tests/fixtures/lessons"
ACTIONS = ("choose", "tick", "build", "plan", "rewind", "skip", "skip-lesson", "go", "use")
"""How actions are written down where they may be (`app.domain.actions.to_plain`)."""


def plant(built: Path) -> BuiltLibrary:
    """Compile all lessons, the tests' own too, into `built`/lessons, and plant the words in all their answers."""
    folder = built / "lessons"
    folder.mkdir(parents=True)
    compile_lessons(ROOT, folder, extra=[FIXTURES])
    plant_words(folder)
    return BuiltLibrary(folder)


def plant_words(folder: Path) -> None:
    """Plant the words in all answers of compiled lessons."""
    for path in folder.glob("[LSX][0-9]*.json"):
        told = json.loads(path.read_bytes())
        _plant_in(told["lesson"])
        path.write_bytes(_sealed(told))
    practice = json.loads((folder / PRACTICE).read_bytes())
    _plant_in(practice["events"])
    (folder / PRACTICE).write_text(json.dumps(practice), encoding="utf-8")


def sensitive(library: Library) -> list[tuple[LessonId, Band]]:
    """Return every sensitive lesson in each of its bands, stories too."""
    return [(card.id, band) for card in library.cards() if card.sensitive for band, _ in card.minutes]


def files_with(folder: Path, *needles: str) -> set[str]:
    """Return the names of the files of a data folder in which one of these stands, in the name or decrypted."""
    return {
        name
        for name, held in bare_files(folder).items()
        if any(needle in name or needle.encode() in held for needle in needles)
    }


@contextmanager
def overheard() -> Iterator[list[str]]:
    """Give a list of everything that is logged inside the block, at any level, by anybody."""
    said: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(f"{record.getMessage()} {record.exc_info} {record.stack_info}")

    root, ear = logging.getLogger(), Ear(logging.NOTSET)
    level = root.level
    root.addHandler(ear)
    root.setLevel(logging.NOTSET)
    try:
        yield said
    finally:
        root.removeHandler(ear)
        root.setLevel(level)


def strings_in(told: Any) -> Iterator[str]:
    """Return every string of what was read from JSON, keys too."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        for key, value in told.items():
            yield key
            yield from strings_in(value)
    elif isinstance(told, list):
        for each in told:
            yield from strings_in(each)


def _sealed(told: Any) -> bytes:
    """Write a compiled lesson as the build step does, with the seal that its bytes have now."""
    lesson = json.dumps(told["lesson"]).encode()
    version = told["version"]
    parts = (told["format"], version.encode(), seal(version, lesson).encode(), lesson)
    return b'{"format":%d,"version":"%s","seal":"%s","lesson":%s}' % parts


def _plant_in(told: Any) -> None:
    """Walk through a lesson: ids and texts of choices and answers, parts of sentences, cues and actions of plans."""
    if isinstance(told, list):
        for each in told:
            _plant_in(each)
    if not isinstance(told, dict):
        return
    for key, value in told.items():
        if key in {"choices", "answers"}:
            for option in value:
                option["id"] = f"{CHOICE if key == 'choices' else ANSWER}-{option['id']}"
                option["text"] = _marked(option["text"])
        elif key in {"parts", "cues", "actions"}:
            told[key] = _marked(value)
        _plant_in(value)


def _marked(value: Any) -> Any:
    if isinstance(value, str):
        return f"{WORDS} {value}"
    if isinstance(value, dict):
        return {key: _marked(each) for key, each in value.items()}
    return [_marked(each) for each in value]
