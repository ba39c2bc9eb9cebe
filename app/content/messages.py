"""Every text that lessons show, for translators' templates: (context, English text, file). Author tools only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.content.folder import lesson_files
from app.content.guide_source import guide_messages
from app.content.known import load_known, load_list
from app.content.practice_forms import CONTEXT
from app.content.practice_source import POOL, EventSource, event_files, load_pool, read_event
from app.content.set_source import read_set
from app.content.source import Source, read_lesson
from app.content.spot import Spot
from app.domain.checks.known import Known
from app.domain.checks.said import said

Message = tuple[str, str, str]


def messages(root: Path) -> Iterator[Message]:
    """Yield the texts of skills, patterns, sets, guide, events and lessons, each once, in a fixed order."""
    yield from _once([*_skills(root), *_patterns(root), *_sets(root)])
    yield from _once(guide_messages(root))
    known = load_known(root)
    yield from _once(_practice(root, known))
    for path in lesson_files(root / "lessons"):
        yield from _once(lesson_messages(read_lesson(path, known), path.relative_to(root).as_posix()))


def lesson_messages(source: Source, where: str) -> Iterator[Message]:
    """Yield the texts of one lesson, those of all its bands, step by step as they stand in the file."""
    spoken = [each for lesson in source.lessons for each in said(lesson)]
    for each in sorted(spoken, key=lambda each: _step(each.where)):
        yield each.text.context, each.text.source, where


def _step(pointer: str) -> tuple[int, ...]:
    """Return the numbers of scene and step, empty for what stands above the scenes."""
    return tuple(
        int(part) for part in pointer.split("/")[1:4:2] if pointer.startswith("scenes/") and part.isdigit()
    )


def _skills(root: Path) -> Iterator[Message]:
    told = load_list(root / "lessons/skills.yaml")
    for group in ("bamboos", "skills"):
        for name, each in told[group].items():
            yield f"{group}/{name}", each["title"], "lessons/skills.yaml"


def _patterns(root: Path) -> Iterator[Message]:
    where = "lessons/patterns.yaml"
    told = load_list(root / where)
    for each in told["patterns"]:
        yield f"patterns/{each['id']}", each["label"], where
        yield f"patterns/{each['id']}", each["explains"], where
    for text in told["rule"].values():
        yield "patterns/rule", text, where
    for routine in told["routines"]:
        yield from ((f"patterns/{routine['id']}", text, where) for text in routine["steps"])
        yield f"patterns/{routine['id']}", routine["says"], where


def _sets(root: Path) -> Iterator[Message]:
    for path in sorted((root / "lessons/sets").glob("*.yaml")):
        form = read_set(path).form
        if form is not None:
            yield f"sets/{form.set}", form.title, path.relative_to(root).as_posix()


def _practice(root: Path, known: Known) -> Iterator[Message]:
    """Yield the names and words of free practice, and the texts of its events."""
    pool_file = root / "lessons/practice" / POOL
    pool, where = load_pool(pool_file), pool_file.relative_to(root).as_posix()
    for text in (pool["title"], pool["looking_back"], pool["over"], pool["keep"]):
        yield CONTEXT, text, where
    for group in pool["groups"].values():
        yield CONTEXT, group["name"], where
    for name, words in pool["words"].items():
        yield from ((f"{CONTEXT}/{name}", word, where) for word in words)
    for path in event_files(root / "lessons"):
        source, where = read_event(path, known), path.relative_to(root).as_posix()
        yield from event_messages(source, where)


def event_messages(source: EventSource, where: str) -> Iterator[Message]:
    """Yield the texts of one event, in the order of its file."""
    for lesson in source.lessons:
        inside = f"{CONTEXT}/{lesson.start.id}"
        for each in said(lesson):
            if each.text.context.startswith((inside, f"{CONTEXT}/phones/")) and not _is_role(
                each.text.source
            ):
                yield each.text.context, each.text.source, where
        yield inside, Spot(inside, lesson.band).text((source.data or {})["keep"]).source, where


def _is_role(text: str) -> bool:
    """Tell whether a text is nothing but a placeholder."""
    return text.startswith("{") and text.endswith("}") and " " not in text


def _once(found: Iterable[Message]) -> Iterator[Message]:
    return iter(dict.fromkeys(found))
