"""Lessons as authors write them to JSON as the app reads it, which never sees YAML. Author tools only."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from app.content.folder import lesson_files
from app.content.guide_source import compile_guide
from app.content.known import load_known, load_list
from app.content.practice_forms import PRACTICE, CompiledEvent, CompiledPractice, PoolForm, as_lesson
from app.content.practice_source import POOL, EventSource, event_files, load_pool, read_event
from app.content.set_source import SetSource, read_set
from app.content.shelf_cards import card_form
from app.content.shelf_forms import (
    CARDS,
    FORMAT,
    KNOWN,
    OBJECTIVES,
    PATTERNS,
    SETS,
    SKILLS,
    BambooForm,
    Compiled,
    CompiledSet,
    PatternForm,
    PatternsForm,
    RuleForm,
    SkillForm,
    seal,
)
from app.content.source import Source, read_lesson
from app.domain.checks.known import Known
from app.domain.errors import CannotBuild
from app.domain.lesson import Lesson
from app.domain.problems import is_error

_FIXTURE = "X"
_MOST_TOLD = 20
_PAGES = frozenset({"debrief", "family"})
"""Keys that no play depends on: a better page is not another version of the story."""


def compile_lessons(root: Path, out: Path, extra: Sequence[Path] = ()) -> None:
    """Compile the lessons, sets and lists below `root/lessons` into the folder `out`.

    Args:
        root: the project's folder, with `assets` and `lessons`.
        out: an existing folder; files of lessons that are gone stay, so give an empty one.
        extra: further folders with lessons, such as tests'; ids with X are taken from these only.

    Raises:
        CannotBuild: a lesson, a set or a list has errors; the first of them are told.
    """
    known = load_known(root)
    shipped = [read_lesson(path, known) for path in lesson_files(root / "lessons")]
    shipped = [source for source in shipped if not _is_fixture(source)]
    added = [read_lesson(path, known) for folder in extra for path in lesson_files(folder)]
    sets = [read_set(path) for path in sorted((root / "lessons/sets").glob("*.yaml"))]
    sources = sorted([*shipped, *added], key=_lesson_id)
    events = [read_event(path, known) for path in event_files(root / "lessons")]
    _expect_sound(sources, [*sets, *events], root)
    for source in sources:
        (out / f"{_lesson_id(source)}.json").write_bytes(compiled(source))
    _write(out / CARDS, [card_form(source.lessons) for source in sources])
    _write(out / SETS, [_set(each, sources) for each in sets if each.form])
    _write(out / SKILLS, list(_bamboos(load_list(root / "lessons/skills.yaml"), known)))
    _write(out / PATTERNS, _patterns(load_list(root / "lessons/patterns.yaml")))
    (out / PRACTICE).write_bytes(practice(load_pool(root / "lessons/practice" / POOL), events))
    compile_guide(root, out)
    objectives = load_list(root / "lessons/objectives.yaml")["objectives"]
    (out / KNOWN).write_bytes(msgspec.json.encode(known, order="deterministic"))
    _write(out / OBJECTIVES, {name: told["says"] for name, told in objectives.items()})


def compiled(source: Source) -> bytes:
    """Return a sound lesson as the app reads it; the same lesson gives the same bytes."""
    kept = {**(source.data or {}), "reviewed_by": {}}
    story = {key: value for key, value in kept.items() if key not in _PAGES}
    lesson = msgspec.json.encode(kept)
    version = hashlib.sha256(msgspec.json.encode(story)).hexdigest()
    return msgspec.json.encode(Compiled(FORMAT, version, seal(version, lesson), msgspec.Raw(lesson)))


def practice(pool: dict[str, Any], events: Iterable[EventSource]) -> bytes:
    """Return free practice as the app reads it."""
    told = [each.data for each in events if each.data is not None]
    compiled_events = [
        CompiledEvent(each["event"], each["about"], each["keep"], as_lesson(each, pool)) for each in told
    ]
    return msgspec.json.encode(CompiledPractice(msgspec.convert(pool, PoolForm), compiled_events)) + b"\n"


def _is_fixture(source: Source) -> bool:
    return _lesson_id(source).startswith(_FIXTURE)


def _lesson_id(source: Source) -> str:
    return str(source.data["lesson"]) if source.data else str(source.path)


def _expect_sound(sources: Sequence[Source], sets: Sequence[SetSource | EventSource], root: Path) -> None:
    found = [each for source in sources for each in source.problems]
    found += [each for source in sets for each in source.problems]
    told = [
        f"{_shown(each.file, root)}:{each.line}: {each.problem.code}: {each.problem.what()}"
        for each in found
        if is_error(each.problem)
    ]
    twice = _twice(_lesson_id(source) for source in sources)
    told += [f"lesson-twice: two files call themselves {lesson}" for lesson in twice]
    if told:
        more = [f"and {len(told) - _MOST_TOLD} more"] if len(told) > _MOST_TOLD else []
        raise CannotBuild(reason="\n".join(["lessons have errors", *told[:_MOST_TOLD], *more, ""]))


def _shown(file: str, root: Path) -> str:
    return Path(file).relative_to(root).as_posix() if Path(file).is_relative_to(root) else file


def _twice(names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)


def _set(source: SetSource, sources: Sequence[Source]) -> CompiledSet:
    form = source.form
    if form is None:
        raise ValueError(source.path)
    there = {_lesson_id(each) for each in sources if any(_is_for(form.band, x) for x in each.lessons)}
    return CompiledSet(form.set, form.title, form.band, [each for each in form.lessons if each in there])


def _is_for(band: int, lesson: Lesson) -> bool:
    return lesson.band == band


def _patterns(told: dict[str, Any]) -> PatternsForm:
    listed = [PatternForm(each["id"], each["label"], each["icon"]) for each in told["patterns"]]
    return PatternsForm(listed, RuleForm(**told["rule"]))


def _bamboos(told: dict[str, Any], known: Known) -> Iterator[BambooForm]:
    for name, bamboo in told["bamboos"].items():
        skills = [
            SkillForm(
                skill, each["title"], list(each["objectives"]), _is_sensitive(each["objectives"], known)
            )
            for skill, each in told["skills"].items()
            if each["bamboo"] == name
        ]
        yield BambooForm(name, bamboo["title"], bamboo["colour"], bamboo["icon"], skills)


def _is_sensitive(objectives: Iterable[str], known: Known) -> bool:
    """Tell whether a skill is sensitive through and through: each of its objectives is."""
    return all(
        each.partition("-")[0] in known.sensitive_strands or each in known.sensitive_objectives
        for each in objectives
    )


def _write(path: Path, held: object) -> None:
    path.write_bytes(msgspec.json.encode(held) + b"\n")
