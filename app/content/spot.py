"""Where in a lesson something is being read: for which band, in which gettext context, at which pointer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from app.content.base_form import ConditionForm, ConditionPartsForm
from app.content.values import Words
from app.domain import conditions
from app.domain.band import Band
from app.domain.conditions import ALWAYS, Condition, Fact, Holds, Not, memory
from app.domain.phone.marks import stands
from app.domain.text import Text

_T = TypeVar("_T", str, int)

BAND_KEYS: Mapping[Band, tuple[str, ...]] = {
    Band.YOUNG: ("1", "1-2"),
    Band.MIDDLE: ("2", "1-2", "2-3"),
    Band.OLDER: ("3", "2-3"),
}
"""The keys under which a variant for a band may stand, the one that is meant for it alone first."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a lesson."""

    context: str
    band: Band
    source: str = ""

    def at(self, pointer: str) -> Spot:
        """Go deeper in the file, in the same context."""
        return replace(self, source=f"{self.source}/{pointer}" if self.source else pointer)

    def inside(self, name: str) -> Spot:
        """Go into a scene or a step that has a name."""
        return replace(self, context=f"{self.context}/{name}")

    def text(self, words: Words) -> Text:
        """Return the words for the band, as a message."""
        return Text(self.context, words if isinstance(words, str) else pick(words, self.band) or "")

    def is_for(self, bands: list[int]) -> bool:
        """Tell whether something marked with these bands is for this one; no mark is for all."""
        return not bands or self.band in bands


def pick(variants: Mapping[str, _T], band: Band) -> _T | None:
    """Return the variant for a band; if there is none, any other is better than nothing."""
    for key in BAND_KEYS[band]:
        if key in variants:
            return variants[key]
    return next(iter(variants.values()), None)


def condition(form: ConditionForm | None) -> Condition:
    """Return the condition that an author wrote; none always holds."""
    match form:
        case None:
            return ALWAYS
        case str():
            return Holds(Fact(form))
        case ConditionPartsForm(negated=inner) if inner is not None:
            return Not(condition(inner))
        case ConditionPartsForm(all=inners) if inners is not None:
            return conditions.All(tuple(condition(each) for each in inners))
        case ConditionPartsForm(any=inners) if inners is not None:
            return conditions.Any(tuple(condition(each) for each in inners))
        case ConditionPartsForm(setting=setting) if setting is not None:
            return Holds(Fact(f"set-{setting}:{form.stands or ''}"))
        case ConditionPartsForm(stands=how) if how is not None:
            return Holds(stands(form.who or "", how))
        case _:
            return Holds(memory(form.who or "", form.remembers or ""))
