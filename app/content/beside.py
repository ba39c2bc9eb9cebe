"""What lies around a lesson file: its folder's name and its transcripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.content.marks import TOP, Located, Mark, located
from app.content.perform import perform
from app.content.plans import Found, read_plan
from app.content.source import Source
from app.content.text_file import Unreadable, read_text
from app.domain.lesson import Lesson
from app.domain.problems import problem

LESSON_FILE = "lesson.yaml"
MANNERS = ("careful", "careless")
"""Each band of a lesson has a transcript of a careful and one of a careless child."""


def check_folder(source: Source, name: str) -> Iterator[Located]:
    """Check that the folder is named after its lesson, as strand/L09-some-words."""
    if source.data is None or source.path.name != LESSON_FILE:
        return
    folder = source.path.absolute().parent
    lesson = str(source.data["lesson"])
    strand = str(source.data["objectives"][0])[:3].lower()
    if not folder.name.startswith(f"{lesson}-") or folder.parent.name != strand:
        shown = f"{folder.parent.name}/{folder.name}"
        yield located(name, TOP, problem("misnamed-folder", lesson=lesson, folder=shown, strand=strand))


def check_transcripts(source: Source, name: str) -> Iterator[Located]:
    """Play every transcript beside a lesson, and miss those that are not there."""
    if source.path.name != LESSON_FILE:
        return
    folder = source.path.parent
    for lesson in source.lessons:
        for manner in MANNERS:
            wanted = f"{manner}-{int(lesson.band)}.play"
            if not (folder / wanted).exists():
                yield located(name, TOP, problem("missing-transcript", name=wanted))
    for path in sorted(folder.glob("*.play")):
        shown = name[: -len(LESSON_FILE)] + path.name if name.endswith(LESSON_FILE) else str(path)
        yield from check_transcript(path, source, shown)


def check_transcript(path: Path, source: Source, name: str) -> Iterator[Located]:
    """Read one transcript and play it, if the lesson is sound enough to be played."""
    try:
        text = read_text(path)
    except Unreadable as why:
        yield located(name, why.mark, why.problem)
        return
    plan, found = read_plan(text)
    lesson = next((each for each in source.lessons if each.band == plan.band), None)
    if not found and (lesson is None or plan.lesson != lesson.id):
        difference = f"there is no {plan.lesson} for band {plan.band} beside it"
        found = [(1, problem("transcript-differs", difference=difference))]
    if not found and lesson is not None:
        found = _performed(source, lesson, text)
    for line, each in found:
        yield located(name, Mark(line, 1), each)


def _performed(source: Source, lesson: Lesson, text: str) -> Found:
    return perform(read_plan(text)[0], lesson) if source.is_sound else []
