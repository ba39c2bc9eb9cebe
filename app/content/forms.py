"""The shape of a lesson file, as an author writes it. The JSON Schema for editors comes from these types.

`lessons/README.md` explains every key with an example; a test holds the two together.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, field

from app.content.base_form import Form
from app.content.phone_forms import PhoneForm
from app.content.values import (
    BandKey,
    BandNumber,
    LanguageName,
    LessonName,
    Minutes,
    Name,
    ObjectiveName,
    Sentence,
    Words,
)


class PersonForm(Form, kw_only=True):
    """A person in the scene."""

    at: Literal["left", "middle", "right"]
    look: Name = "neutral"
    pose: Name = "down"


class SceneForm(Form, kw_only=True):
    """A place with people, and the steps that happen there. `chapter: true` begins a chapter."""

    id: Name
    title: Words
    place: Name
    people: dict[Name, PersonForm] = {}
    props: list[Name] = []
    phone: Name | None = None
    chapter: bool = False
    steps: Annotated[list[dict[str, Any]], Meta(min_length=1)]


class TalkPointForm(Form, kw_only=True):
    """A question to the class, and what to listen for."""

    ask: Words
    listen_for: Words


class DebriefForm(Form, kw_only=True):
    """The teacher's page: ten minutes of talk after the lesson."""

    aim: Words
    opening: Words = field(name="open")
    talk: Annotated[list[TalkPointForm], Meta(min_length=2, max_length=4)]
    practise: Words
    close: Words
    care: Words | None = None


class FamilyForm(Form, kw_only=True):
    """The card for home, the same for the whole class."""

    about: Words
    practised: Annotated[list[Words], Meta(min_length=3, max_length=3)]
    sentence: Words
    ask: Words


class LessonForm(Form, kw_only=True):
    """A whole lesson file."""

    lesson: LessonName
    title: Sentence
    summary: Sentence
    bands: Annotated[list[BandNumber], Meta(min_length=1)]
    minutes: dict[BandKey, Minutes]
    objectives: Annotated[list[ObjectiveName], Meta(min_length=1)]
    picture: Name
    languages: Annotated[list[LanguageName], Meta(min_length=1)]
    reviewed_by: dict[LanguageName, str]
    scenes: Annotated[list[SceneForm], Meta(min_length=1)]
    teacher_present: bool = False
    sensitive: bool | None = None
    content_note: Words | None = None
    misconceptions: dict[Name, Words] = {}
    must_clear: list[Name] = []
    debrief: DebriefForm | None = None
    family: FamilyForm | None = None
    phones: dict[Name, PhoneForm] = {}
    story: bool = False


class SetForm(Form, kw_only=True):
    """A starter set in `lessons/sets/<id>.yaml`."""

    set: Name
    title: Sentence
    band: BandNumber
    lessons: list[LessonName]
