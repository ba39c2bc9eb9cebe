"""The pages beside a lesson as one age band needs them."""

from __future__ import annotations

from app.content.forms import DebriefForm, FamilyForm
from app.content.spot import Spot
from app.domain.pages import Debrief, FamilyCard, TalkPoint


def debrief(spot: Spot, form: DebriefForm | None) -> Debrief | None:
    """Return the teacher's page for the band of `spot`."""
    if form is None:
        return None
    spot = spot.inside("debrief")
    return Debrief(
        aim=spot.text(form.aim),
        opening=spot.text(form.opening),
        talk=tuple(TalkPoint(spot.text(each.ask), spot.text(each.listen_for)) for each in form.talk),
        practise=spot.text(form.practise),
        close=spot.text(form.close),
        care=None if form.care is None else spot.text(form.care),
    )


def family(spot: Spot, form: FamilyForm | None) -> FamilyCard | None:
    """Return the card for home for the band of `spot`."""
    if form is None:
        return None
    spot = spot.inside("family")
    return FamilyCard(
        about=spot.text(form.about),
        practised=tuple(spot.text(each) for each in form.practised),
        sentence=spot.text(form.sentence),
        ask=spot.text(form.ask),
    )
