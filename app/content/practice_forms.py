"""The shape of free practice: events, and the pool of names and words that days are filled with."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from app.content.base_form import Form
from app.content.phone_forms import ContactForm, GroupForm, PostForm, SaidForm
from app.content.values import BandNumber, Name, Sentence, Words


class EventForm(Form, kw_only=True):
    """One event of `lessons/practice/events`: who it brings, and what happens."""

    event: Name
    about: Literal["ordinary", "kindness", "quarrel", "request", "sign", "settings"]
    bands: Annotated[list[BandNumber], Meta(min_length=1)]
    title: Words
    keep: Words
    contacts: dict[Name, ContactForm] = {}
    groups: dict[Name, GroupForm] = {}
    posts: dict[Name, PostForm] = {}
    said: list[SaidForm] = []
    steps: Annotated[list[dict[str, Any]], Meta(min_length=1)]


class PersonForm(Form, kw_only=True):
    """A name with a face."""

    name: Sentence
    picture: Name


class OwnerForm(Form, kw_only=True):
    """One of the cast whose phone it may be, and at which ages."""

    name: Sentence
    bands: Annotated[list[BandNumber], Meta(min_length=1)]


class PoolForm(Form, kw_only=True):
    """`lessons/practice/pool.yaml`: what the texts of events are filled with."""

    owners: dict[Name, OwnerForm]
    roles: dict[Name, Name]
    people: dict[Name, list[PersonForm]]
    words: dict[Name, list[Sentence]]
    groups: dict[Name, GroupForm]
    title: Sentence
    looking_back: Sentence
    over: Sentence
    keep: Sentence


class CompiledEvent(Struct):
    """An event as the app reads it: a lesson of one scene, and what the look back says."""

    id: str
    about: str
    keep: Words
    lesson: dict[str, Any]


class CompiledPractice(Struct):
    """`practice.json`."""

    pool: PoolForm
    events: list[CompiledEvent]


PRACTICE = "practice.json"
CONTEXT = "practice"
"""Where the texts of free practice stand in the catalogs, and what their lesson is called."""
EVENT_PHONE = "day"
EVENT_END = "over"


def as_lesson(event: dict[str, Any], pool: dict[str, Any]) -> dict[str, Any]:
    """Return an event as a lesson file of one scene and an end, so that it is checked and read like one."""
    people = {name: each[0] for name, each in pool["people"].items()}
    usual = {
        role: {"name": f"{{{role}}}", "picture": people[kind]["picture"]}
        for role, kind in pool["roles"].items()
    }
    scene = {"id": event["event"], "title": event["title"], "place": "home-evening", "phone": EVENT_PHONE}
    end = {
        "end": pool["over"], "safe": "planned", "keep": pool["keep"],
    }  # fmt: skip
    over = {"id": EVENT_END, "title": pool["title"], "place": "home-evening", "steps": [end]}
    return {
        "lesson": CONTEXT,
        "title": pool["title"],
        "summary": pool["title"],
        "bands": event["bands"],
        "minutes": {str(each): 8 for each in event["bands"]},
        "objectives": ["REC-1.3"],
        "picture": next(iter(pool["owners"])),
        "languages": ["en"],
        "reviewed_by": {"en": ""},
        "sensitive": True,
        "phones": {
            EVENT_PHONE: {
                "owner": next(iter(pool["owners"])),
                "contacts": {**usual, **event.get("contacts", {})},
                "groups": {**pool["groups"], **event.get("groups", {})},
                "posts": event.get("posts", {}),
                "said": event.get("said", []),
            }
        },
        "scenes": [{**scene, "steps": [*event["steps"], {"goto": EVENT_END}]}, over],
    }
