"""The steps of a scene as one age band meets them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypedDict

import msgspec

from app.content.forms import (
    STEP_FORMS,
    AnswerLineForm,
    AskForm,
    BuildForm,
    CalmForm,
    ChoiceForm,
    EndForm,
    GotoForm,
    NarrateForm,
    PlanForm,
    PractiseForm,
    RecallForm,
    ReflectForm,
    SaysForm,
    StepForm,
    TickForm,
)
from app.content.spot import Spot, condition
from app.domain.conditions import Condition, Fact, memory
from app.domain.ids import CastId, ChoiceId, PatternId, SceneId, SkillId, StepId
from app.domain.steps import (
    Answer,
    Builder,
    Calm,
    ChatLine,
    Choice,
    Decision,
    Ending,
    Feedback,
    Goto,
    Line,
    Looks,
    Narration,
    Plan,
    PracticeScreen,
    Recall,
    Reflection,
    Sign,
    Speech,
    Step,
    TickSigns,
)


class _Shared(TypedDict):
    """What every kind of step takes."""

    id: StepId
    when: Condition
    source: str


def resolve_step(spot: Spot, plain: dict[str, Any], number: int) -> Iterator[Step]:
    """Yield the step, or nothing if it is for other bands. Without an id it is called after its number."""
    form = step_form(plain)
    if not spot.is_for(list(form.bands)):
        return
    shared: _Shared = {
        "id": StepId(form.id or f"#{number}"),
        "when": condition(form.when),
        "source": spot.source,
    }
    yield _step(spot.inside(form.id) if form.id else spot, form, shared)


def step_form(plain: dict[str, Any]) -> StepForm:
    """Return the typed form of a step, told by its leading key."""
    kind = next(key for key in plain if key in STEP_FORMS)
    return msgspec.convert(plain, STEP_FORMS[kind])


def _step(spot: Spot, form: StepForm, shared: _Shared) -> Step:
    match form:
        case NarrateForm():
            return Narration(text=spot.text(form.narrate), **shared)
        case SaysForm():
            return Speech(line=_line(spot, form), **shared)
        case AskForm():
            return _decision(spot, form, shared)
        case GotoForm():
            return Goto(target=SceneId(form.goto), **shared)
        case EndForm():
            home = None if form.home is None else spot.text(form.home)
            return Ending(
                text=spot.text(form.end), safe=form.safe, keep=spot.text(form.keep), home=home, **shared
            )
        case CalmForm():
            return Calm(text=spot.text(form.calm), kind=form.kind, rounds=form.rounds, **shared)
        case ReflectForm():
            return Reflection(question=spot.text(form.reflect), **shared)
        case PractiseForm():
            return PracticeScreen(text=spot.text(form.practise), screen=form.screen, **shared)
        case _:
            return _exercise(spot, form, shared)


def _exercise(spot: Spot, form: StepForm, shared: _Shared) -> Step:
    match form:
        case RecallForm():
            return _recall(spot, form, shared)
        case TickForm():
            return _tick(spot, form, shared)
        case BuildForm():
            parts = tuple(tuple(spot.text(part) for part in place) for place in form.parts)
            return Builder(question=spot.text(form.build), parts=parts, aloud=spot.text(form.aloud), **shared)
        case PlanForm():
            return Plan(
                question=spot.text(form.plan),
                cues=tuple(spot.text(cue) for cue in form.cues),
                actions=tuple(spot.text(action) for action in form.actions),
                **shared,
            )
        case _:
            raise TypeError(form)


def _line(spot: Spot, form: SaysForm | AnswerLineForm) -> Line:
    return Line(CastId(form.says), spot.text(form.text), form.look, form.pose)


def _decision(spot: Spot, form: AskForm, shared: _Shared) -> Decision:
    choices = tuple(
        _choice(spot.at(f"choices/{number}"), choice)
        for number, choice in enumerate(form.choices)
        if spot.is_for(list(choice.bands))
    )
    return Decision(
        question=spot.text(form.ask), choices=choices, fixed_order=form.order == "fixed", **shared
    )


def _choice(spot: Spot, form: ChoiceForm) -> Choice:
    remembered = {memory(who, what) for who, what in form.remembers.items()}
    return Choice(
        id=ChoiceId(form.id),
        text=spot.text(form.text),
        feedback=_feedback(spot, form),
        answer=None if form.answer is None else _line(spot, form.answer),
        looks=tuple(_looks(who, change) for who, change in form.looks.items()),
        when=condition(form.when),
        sets=frozenset({Fact(name) for name in form.sets} | remembered),
        clears=frozenset(Fact(name) for name in form.clears),
        misconception=form.misconception or "",
        shows_skill=form.shows_skill,
        goto=None if form.goto is None else SceneId(form.goto),
        source=spot.source,
    )


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


def _recall(spot: Spot, form: RecallForm, shared: _Shared) -> Recall:
    answers = tuple(
        Answer(
            ChoiceId(answer.id),
            spot.text(answer.text),
            spot.text(answer.why),
            answer.fits,
            f"{spot.source}/answers/{number}",
        )
        for number, answer in enumerate(form.answers)
    )
    return Recall(question=spot.text(form.recall), answers=answers, **shared)


def _tick(spot: Spot, form: TickForm, shared: _Shared) -> TickSigns:
    signs = tuple(
        Sign(
            PatternId(sign.pattern),
            sign.line,
            None if sign.why is None else spot.text(sign.why),
            f"{spot.source}/signs/{number}",
        )
        for number, sign in enumerate(form.signs)
    )
    return TickSigns(
        question=spot.text(form.tick),
        chat=tuple(ChatLine(spot.text(line.who), spot.text(line.text)) for line in form.chat),
        signs=signs,
        **shared,
    )
