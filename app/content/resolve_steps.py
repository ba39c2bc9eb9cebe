"""The steps of a scene as one age band meets them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from app.content.phone_forms import PhoneForm
from app.content.resolve_choices import Shared, choices_of, resolve_choice, resolve_line
from app.content.resolve_phone_steps import resolve_phone_step
from app.content.spot import Spot, condition
from app.content.step_forms import (
    STEP_FORMS,
    AskForm,
    BuildForm,
    CalmForm,
    EndForm,
    GotoForm,
    NarrateForm,
    PlanForm,
    RecallForm,
    ReflectForm,
    SaysForm,
    StepForm,
    TickForm,
)
from app.domain.ids import ChoiceId, PatternId, SceneId, StepId
from app.domain.steps import (
    Answer,
    Builder,
    Calm,
    ChatLine,
    Decision,
    Ending,
    Goto,
    Narration,
    Plan,
    Recall,
    Reflection,
    Sign,
    Speech,
    Step,
    TickSigns,
)


def resolve_step(
    spot: Spot, plain: dict[str, Any], number: int, phone: PhoneForm | None = None
) -> Iterator[Step]:
    """Yield the step, or nothing if it is for other bands. Without an id it is called after its number.

    `phone` is the practice phone of the scene.
    """
    form = step_form(plain)
    if not spot.is_for(list(form.bands)):
        return
    shared: Shared = {
        "id": StepId(form.id or f"#{number}"),
        "when": condition(form.when),
        "source": spot.source,
    }
    inside = spot.inside(form.id) if form.id else spot
    on_phone = resolve_phone_step(inside, form, phone, shared)
    yield _step(inside, form, shared) if on_phone is None else on_phone


def step_form(plain: dict[str, Any]) -> StepForm:
    """Return the typed form of a step, told by its leading key."""
    kind = next(key for key in plain if key in STEP_FORMS)
    return msgspec.convert(plain, STEP_FORMS[kind])


def _step(spot: Spot, form: StepForm, shared: Shared) -> Step:
    match form:
        case NarrateForm():
            return Narration(text=spot.text(form.narrate), **shared)
        case SaysForm():
            return Speech(line=resolve_line(spot, form), **shared)
        case AskForm():
            choices = tuple(resolve_choice(inside, each) for inside, each in choices_of(spot, form.choices))
            fixed = form.order == "fixed"
            return Decision(question=spot.text(form.ask), choices=choices, fixed_order=fixed, **shared)
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
        case _:
            return _exercise(spot, form, shared)


def _exercise(spot: Spot, form: StepForm, shared: Shared) -> Step:
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


def _recall(spot: Spot, form: RecallForm, shared: Shared) -> Recall:
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


def _tick(spot: Spot, form: TickForm, shared: Shared) -> TickSigns:
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
