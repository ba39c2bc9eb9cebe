"""Rules about what a story remembers: facts that are asked for, set, cleared and forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.checks.walk import asks
from app.domain.conditions import Fact, facts_in
from app.domain.lesson import Lesson
from app.domain.phone.marks import can_be_made, is_made
from app.domain.problems import Problem, nearest, problem
from app.domain.steps import Choice, Decision


def unknown_facts(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Whatever is asked for, cleared or must be clear can be set by some choice."""
    made = _set_anywhere(manuscript)
    for lesson in manuscript.lessons:
        for pointer, fact in _used(lesson):
            if fact not in made:
                near = nearest(fact, made)
                yield problem("unknown-fact", pointer, near=near, fact=_told(fact))


def unused_facts(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Whatever is set is asked for somewhere."""
    used = {fact for lesson in manuscript.lessons for _, fact in _used(lesson)}
    for lesson in manuscript.lessons:
        for choice in _choices(lesson):
            for fact in sorted(choice.sets - used):
                yield problem("unused-fact", choice.source, fact=_told(fact))


def conditions_never_met(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A condition that is looked at holds at least once, for the children of one band at least."""
    if not all(walk.whole for walk in manuscript.walks):
        return
    made = _set_anywhere(manuscript)
    held = {pointer for walk in manuscript.walks for pointer in walk.held}
    stale = {pointer for walk in manuscript.walks for pointer, _ in walk.stale}
    for walk in manuscript.walks:
        for pointer, condition in asks(walk.lesson):
            explained = pointer in stale or not made.issuperset(facts_in(condition))
            if pointer in walk.asked and pointer not in held and not explained:
                yield problem("condition-never", pointer)


def facts_across_chapters(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """In a sensitive lesson no fact is asked for in another chapter than the one that sets it."""
    for walk in manuscript.walks:
        for pointer, fact in sorted(walk.stale):
            yield problem("fact-crosses-chapter", pointer, fact=_told(fact))


def _choices(lesson: Lesson) -> Iterator[Choice]:
    for scene in lesson.scenes:
        for step in scene.steps:
            if isinstance(step, Decision):
                yield from step.choices


def _set_anywhere(manuscript: Manuscript) -> set[Fact]:
    """Return every fact that a choice sets or makes, and all that a practice phone can make by itself."""
    made = {fact for lesson in manuscript.lessons for choice in _choices(lesson) for fact in choice.sets}
    made |= {fact for lesson in manuscript.lessons for choice in _choices(lesson) for fact in choice.made}
    return made | {fact for lesson in manuscript.lessons for fact in can_be_made(lesson.phones)}


def _used(lesson: Lesson) -> Iterator[tuple[str, Fact]]:
    for pointer, condition in asks(lesson):
        for fact in facts_in(condition):
            yield pointer, fact
    for choice in _choices(lesson):
        for fact in sorted(choice.clears):
            yield f"{choice.source}/clears", fact
    for fact in sorted(lesson.must_clear):
        yield "must_clear", fact


def _told(fact: Fact) -> str:
    """Say a memory ("hafiz:you-asked") as the author wrote it."""
    who, remembers, what = fact.partition(":")
    if is_made(fact):
        return f"{who.removeprefix('set-')} is {what.removeprefix('is-')}"
    return f"{who} remembers {what}" if remembers else fact
