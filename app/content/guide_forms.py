"""The shape of the files in `lessons/guide`: the teacher guide, the training tour, the drafts of help numbers."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from app.content.base_form import Form
from app.content.values import Name, Sentence

GUIDE, TOUR, NUMBERS = "guide.json", "tour.json", "help_numbers.json"
FOLDER = "guide"

Sentences = Annotated[list[Sentence], Meta(min_length=1)]


class BlockForm(Form, kw_only=True):
    """One of `says`, `list`, `steps`, `card` with `points`, `fill_in`; a lead may stand before lists."""

    says: Sentence | None = None
    list: Sentences | None = None
    steps: Sentences | None = None
    card: Sentence | None = None
    points: Sentences | None = None
    fill_in: Sentences | None = None
    lead: Sentence | None = None


class SectionForm(Form, kw_only=True):
    """A section of the guide."""

    id: Name
    title: Sentence
    about: Sentence
    icon: Name
    blocks: Annotated[list[BlockForm], Meta(min_length=1)]
    see: list[Name] = []


class HintsForm(Form, kw_only=True):
    """What the page of a lesson says besides what stands in the lesson."""

    prepare: Sentences
    prepare_sensitive: Sentences
    prepare_with_teacher: Sentences
    prepare_on_phone: Sentences
    afterwards: Sentences
    afterwards_sensitive: Sentences


class GuideForm(Form, kw_only=True):
    """`guide.yaml`."""

    sections: Annotated[list[SectionForm], Meta(min_length=1)]
    lesson_pages: HintsForm


class TourStepForm(Form, kw_only=True):
    """A step of the training tour."""

    id: Name
    place: Name
    title: Sentence
    minutes: Annotated[int, Meta(ge=0, le=10)]
    says: Sentence
    tries: list[Sentence] = []


class TourForm(Form, kw_only=True):
    """`tour.yaml`."""

    steps: Annotated[list[TourStepForm], Meta(min_length=1)]


class DraftForm(Form, kw_only=True):
    """A help number that nobody has checked; `seen` is the year of its source, 0 for none."""

    service: Sentence
    number: Sentence
    seen: int
    sure: Literal["high", "middle", "low"]
    note: Sentence


class CountryForm(Form, kw_only=True):
    """The drafts of a country."""

    id: Name
    name: Sentence
    numbers: Annotated[list[DraftForm], Meta(min_length=1)]


class NumbersForm(Form, kw_only=True):
    """`help_numbers.yaml`."""

    countries: Annotated[list[CountryForm], Meta(min_length=1)]
