"""All rules, and how they are asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.checks import (
    balance,
    chapters,
    choices,
    exercises,
    facts,
    ids,
    languages,
    on_phone,
    phone_walk,
    safety,
    things,
    ways,
    wording,
)
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript, Rule
from app.domain.problems import Problem, Scope

RULES: tuple[Rule, ...] = (
    ids.ids_twice,
    ways.unknown_targets,
    ways.unreachable_scenes,
    ways.unreachable_steps,
    ways.dead_ends,
    ways.no_endings,
    ways.circles,
    ways.too_many_ways,
    facts.unknown_facts,
    facts.unused_facts,
    facts.conditions_never_met,
    facts.facts_across_chapters,
    chapters.no_chapters,
    chapters.chapters_passed_by,
    chapters.chapters_out_of_order,
    choices.few_choices,
    choices.many_choices,
    choices.missing_feedback,
    choices.repeated_feedback,
    choices.no_skill_shown,
    choices.unknown_skills,
    choices.unknown_misconceptions,
    choices.unused_misconceptions,
    exercises.one_sided_recalls,
    exercises.one_sided_ticks,
    exercises.signs_without_why,
    exercises.unknown_lines,
    exercises.unknown_patterns,
    exercises.patterns_for_older_children,
    exercises.small_builders,
    exercises.small_plans,
    *on_phone.RULES,
    phone_walk.impossible_acts,
    things.unknown_pictures,
    things.unknown_objectives,
    things.unknown_places,
    things.unknown_props,
    things.unknown_people,
    things.unknown_looks,
    things.unknown_poses,
    things.absent_people,
    things.crowds,
    safety.unsafe_endings,
    safety.early_endings,
    safety.untold_endings,
    safety.denied_sensitivity,
    safety.missing_notes,
    safety.missing_care,
    wording.long_sentences,
    wording.long_feedback,
    wording.forbidden_words,
    wording.loud_feedback,
    wording.real_services,
    balance.unusual_minutes,
    balance.few_decisions,
    balance.many_decisions,
    balance.longest_is_best,
    balance.first_is_best,
    languages.missing_catalogs,
    languages.untranslated,
    languages.missing_review_lines,
)


def check(manuscript: Manuscript, known: Known) -> list[Problem]:
    """Ask every rule; return each problem once, however many bands have it."""
    if not manuscript.lessons:
        return []
    found = (problem for rule in RULES for problem in rule(manuscript, known))
    return list(_once(problem for problem in found if _can_tell(problem, manuscript)))


def _once(found: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out what was said of an earlier band in the same words."""
    seen: set[tuple[str, str, str]] = set()
    for problem in found:
        key = (problem.code, problem.where, problem.what())
        if key not in seen:
            seen.add(key)
            yield problem


def _can_tell(problem: Problem, manuscript: Manuscript) -> bool:
    """Tell whether enough of the file is sound for this kind of problem to be real."""
    if _is_mended(problem.where, manuscript.mended):
        return False
    match problem.kind.scope:
        case Scope.STORY:
            return manuscript.story_whole
        case Scope.GROUP:
            inside = f"{problem.where}/"
            return not any(pointer.startswith(inside) for pointer in manuscript.mended)
        case _:
            return True


def _is_mended(pointer: str, mended: frozenset[str]) -> bool:
    while pointer:
        if pointer in mended:
            return True
        pointer = pointer.rpartition("/")[0]
    return False
