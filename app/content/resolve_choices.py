"""Choices and their feedback as one age band meets them, and what all steps share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypedDict

from app.content.spot import Spot, condition
from app.content.step_forms import AnswerLineForm, ChoiceForm, SaysForm
from app.domain.conditions import Condition, Fact, memory
from app.domain.ids import CastId, ChoiceId, SceneId, SkillId, StepId
from app.domain.phone.actions import Act
from app.domain.phone.marks import NONE, marks, stands
from app.domain.steps import Choice, Feedback, Line, Looks


class Shared(TypedDict):
    """What every kind of step takes."""

    id: StepId
    when: Condition
    source: str


def choices_of(spot: Spot, forms: Iterable[ChoiceForm]) -> Iterator[tuple[Spot, ChoiceForm]]:
    """Yield the choices that are for the band, each with its place in the file."""
    for number, form in enumerate(forms):
        if spot.is_for(list(form.bands)):
            yield spot.at(f"choices/{number}"), form


def resolve_choice(spot: Spot, form: ChoiceForm, act: Act | None = None) -> Choice:
    """Return a choice; what it does on the practice phone makes facts as `sets` does."""
    true, false = marks(act) if act is not None else NONE
    remembered = {memory(who, what) for who, what in form.remembers.items()}
    trusting = {stands(who, "trusted") for who, change in form.trusts.items() if change > 0}
    wary = {stands(who, "trusted") for who, change in form.trusts.items() if change < 0}
    return Choice(
        id=ChoiceId(form.id),
        text=spot.text(form.text),
        feedback=_feedback(spot, form),
        answer=None if form.answer is None else resolve_line(spot, form.answer),
        looks=tuple(_looks(who, change) for who, change in form.looks.items()),
        when=condition(form.when),
        sets=frozenset({Fact(name) for name in form.sets} | remembered),
        clears=frozenset(Fact(name) for name in form.clears),
        made=frozenset(true | trusting),
        unmade=frozenset(false | wary),
        misconception=form.misconception or "",
        shows_skill=form.shows_skill,
        goto=None if form.goto is None else SceneId(form.goto),
        source=spot.source,
    )


def resolve_line(spot: Spot, form: SaysForm | AnswerLineForm) -> Line:
    """Return what somebody says."""
    return Line(CastId(form.says), spot.text(form.text), form.look, form.pose)


def _feedback(spot: Spot, form: ChoiceForm) -> Feedback | None:
    if form.happened is None or form.why is None or form.skill is None or form.try_line is None:
        return None
    return Feedback(
        happened=spot.text(form.happened),
        why=spot.text(form.why),
        skill=SkillId(form.skill),
        line=spot.text(form.try_line),
    )


def _looks(who: str, change: str) -> Looks:
    look, _, pose = change.partition("/")
    return Looks(CastId(who), look, pose)
