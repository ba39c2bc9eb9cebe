"""Lessons of packs, written by anybody: whatever was changed in one ends in a sentence, or in a lesson to be played."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from app.content.pack_reader import BuiltPacks
from app.content.shelf_forms import Compiled, seal
from app.domain import player
from app.domain.errors import RebungError
from app.domain.ids import LessonId
from app.domain.packs import Pack
from app.services.making import Making
from tests import parcels

READER = BuiltPacks(Path(__file__).parents[2] / ".built/lessons")
ODD: tuple[Any, ...] = (None, 0, -1, True, 10**12, 1.5, "", "x", "../a", "yard", [], {}, [None], {"not": "x"})

Steps = tuple[str | int, ...]


def places(value: Any, steps: Steps = ()) -> list[Steps]:
    """Return the way to everything in a value, and to the value itself."""
    found = [steps]
    for key, each in value.items() if isinstance(value, dict) else []:
        found += places(each, (*steps, key))
    for at, each in enumerate(value) if isinstance(value, list) else []:
        found += places(each, (*steps, at))
    return found


def at(value: Any, steps: Steps) -> Any:
    """Return what lies at the end of a way."""
    for each in steps:
        value = value[each]
    return value


@given(st.data(), st.sampled_from((parcels.ORDINARY, parcels.SECRET)))
def test_any_change_of_a_lesson_is_told_or_can_be_played(data: st.DataObject, name: str) -> None:
    """A value is taken out, or another one of the lesson or an odd one stands in its place."""
    lesson = json.loads(bytes(msgspec.json.decode(parcels.lesson(name), type=Compiled).lesson))
    for _ in range(data.draw(st.integers(1, 3))):
        known = places(lesson)
        steps = data.draw(st.sampled_from(known[1:]))
        around = at(lesson, steps[:-1])
        if data.draw(st.booleans()):
            other = at(lesson, data.draw(st.sampled_from(known)))
            around[steps[-1]] = json.loads(json.dumps(data.draw(st.sampled_from((other, *ODD)))))
        else:
            del around[steps[-1]]
    held = msgspec.json.encode(lesson)
    built = msgspec.json.encode(Compiled(2, "v", seal("v", held), msgspec.Raw(held)))
    pack = Pack(parcels.FACTS, {name: built}, {}, {"nest": b""}, {})
    try:
        opened = READER.open(pack)
        READER.check(pack, Making())
    except RebungError as error:
        told = error.told()
        assert told.endswith(".")
        return
    for card in opened.cards:
        for band in card.bands:
            made = READER.lesson(opened, LessonId(name), band)
            assert player.here(made, player.begin(made)).task is not None
