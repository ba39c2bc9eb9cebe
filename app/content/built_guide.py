"""The guide, the training tour and the drafts of help numbers of this machine: fills the services' `Guides` port."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from app.content.guide_forms import (
    GUIDE,
    NUMBERS,
    TOUR,
    BlockForm,
    CountryForm,
    GuideForm,
    HintsForm,
    NumbersForm,
    SectionForm,
    TourForm,
)
from app.domain.errors import LessonDamaged
from app.domain.guide import (
    Blanks,
    Block,
    Card,
    Country,
    DraftNumber,
    Guide,
    LessonHints,
    Paragraph,
    Points,
    Section,
    Steps,
    Sure,
    TourStep,
)
from app.domain.text import Text

_T = TypeVar("_T")


class BuiltGuide:
    """Reads each of the three files when it is first asked for; LessonDamaged when one cannot be read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def guide(self) -> Guide:
        """Return the teacher guide."""
        return self._guide

    def tour(self) -> tuple[TourStep, ...]:
        """Return the steps of the training tour."""
        return tuple(
            TourStep(
                id=each.id,
                place=each.place,
                title=Text(f"tour/{each.id}", each.title),
                minutes=each.minutes,
                says=Text(f"tour/{each.id}", each.says),
                tries=_all(f"tour/{each.id}", each.tries),
            )
            for each in self._read(TOUR, TourForm).steps
        )

    def numbers(self) -> tuple[Country, ...]:
        """Return the drafts of help numbers by countries."""
        return tuple(_country(each) for each in self._read(NUMBERS, NumbersForm).countries)

    @cached_property
    def _guide(self) -> Guide:
        form = self._read(GUIDE, GuideForm)
        return Guide(tuple(_section(each) for each in form.sections), _hints(form.lesson_pages))

    def _read(self, name: str, kind: type[_T]) -> _T:
        try:
            return msgspec.json.decode((self._folder / name).read_bytes(), type=kind)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            raise LessonDamaged(lesson=name) from None


def _section(form: SectionForm) -> Section:
    context = f"guide/{form.id}"
    return Section(
        id=form.id,
        title=Text(context, form.title),
        about=Text(context, form.about),
        icon=form.icon,
        blocks=tuple(_block(context, each) for each in form.blocks),
        see=tuple(form.see),
    )


def _block(context: str, form: BlockForm) -> Block:
    lead = Text(context, form.lead) if form.lead else None
    if form.card is not None:
        return Card(Text(context, form.card), _all(context, form.points))
    if form.steps is not None:
        return Steps(_all(context, form.steps), lead)
    if form.list is not None:
        return Points(_all(context, form.list), lead)
    if form.fill_in is not None:
        return Blanks(_all(context, form.fill_in), lead)
    return Paragraph(Text(context, form.says or ""))


def _hints(form: HintsForm) -> LessonHints:
    return LessonHints(
        **{name: _all("guide/lessons", getattr(form, name)) for name in form.__struct_fields__}
    )


def _country(form: CountryForm) -> Country:
    context = f"help-numbers/{form.id}"
    numbers = (
        DraftNumber(each.service, each.number, each.seen, Sure(each.sure), Text(context, each.note))
        for each in form.numbers
    )
    return Country(form.id, Text(context, form.name), tuple(numbers))


def _all(context: str, texts: list[str] | None) -> tuple[Text, ...]:
    return tuple(Text(context, each) for each in texts or ())
