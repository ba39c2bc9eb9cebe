"""Steps on the practice phone as one age band meets them."""

from __future__ import annotations

from app.content.phone_forms import PhoneForm
from app.content.resolve_choices import Shared, choices_of, resolve_choice
from app.content.resolve_phone import arriving, moment, place, set_pairs
from app.content.spot import Spot
from app.content.step_forms import (
    CompareForm,
    DayForm,
    PhoneStepForm,
    PractiseForm,
    RehearseForm,
    RestForm,
    StepForm,
)
from app.domain.ids import ChoiceId, PatternId
from app.domain.phone.settings import settings_of
from app.domain.phone.steps import Goal
from app.domain.steps import Decision, NewDay, OnPhone, PracticeScreen, Rehearsal, Rest, Step, TwoPhones


def resolve_phone_step(spot: Spot, form: StepForm, phone: PhoneForm | None, shared: Shared) -> Step | None:
    """Return the step, or nothing if it is none of the phone's."""
    match form:
        case PhoneStepForm():
            return _decision(spot, form, phone, shared)
        case PractiseForm():
            at = place(form.place, phone)
            brings = moment(spot, spot.context, at, form.arrives)
            goals = tuple(
                Goal(act, arriving(spot, then, f"goals/{act}", at[1])) for act, then in form.goals.items()
            )
            return PracticeScreen(text=spot.text(form.practise), moment=brings, goals=goals, **shared)
        case DayForm():
            return NewDay(text=spot.text(form.day), arrives=arriving(spot, form.arrives, "arrives"), **shared)
        case CompareForm():
            return TwoPhones(
                text=spot.text(form.compare),
                arrives=arriving(spot, form.arrives, "arrives"),
                other=settings_of(set_pairs(form.settings)),
                **shared,
            )
        case RehearseForm():
            return _rehearsal(spot, form, shared)
        case RestForm():
            return Rest(text=spot.text(form.rest), keep=spot.text(form.keep), **shared)
        case _:
            return None


def _decision(spot: Spot, form: PhoneStepForm, phone: PhoneForm | None, shared: Shared) -> Decision:
    mine = list(choices_of(spot, form.choices))
    brings = moment(spot, spot.context, place(form.place, phone), form.arrives, mine)
    acts = {offer.id: offer.act for offer in brings.offers}
    return Decision(
        question=spot.text(form.phone),
        choices=tuple(resolve_choice(inside, each, acts.get(ChoiceId(each.id))) for inside, each in mine),
        fixed_order=form.order == "fixed",
        phone=OnPhone(brings, tuple(PatternId(each) for each in form.notice)),
        **shared,
    )


def _rehearsal(spot: Spot, form: RehearseForm, shared: Shared) -> Rehearsal:
    return Rehearsal(
        question=spot.text(form.rehearse),
        helpers=tuple(form.helpers),
        moments=tuple(spot.text(each) for each in form.moments),
        parts=tuple(tuple(spot.text(part) for part in each) for each in form.parts),
        aloud=spot.text(form.aloud),
        first=form.first,
        says=spot.text(form.says),
        then=spot.text(form.then),
        listens=spot.text(form.listens),
        **shared,
    )
