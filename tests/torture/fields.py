"""What is kept is what may be kept: a class is played by chance, then every field of every document is looked at.

The lists here are written by hand, so a new field in `app/storage/documents.py` has to be thought of twice: here, and
in the pages that tell head and parents what is kept. At the end of the class's year everything done in lessons is gone.
"""

from __future__ import annotations

import random
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from app.build.step import ensure_built
from app.domain.band import Band
from app.domain.ids import ClassId, LearnerId, LessonId
from app.storage.files import DataFolder
from app.storage.slots import Slots
from tests.end_to_end.machine import ROOT, Machine
from tests.end_to_end.walks import WALKS, walk
from tests.torture.figures import Figures

STAMP = {"id", "device", "counter"}
STAMPS = STAMP | {"stamps"}
FORMAT = {"kind", "version"}
OF_A_CHILD = {
    "format": FORMAT,
    "plays": STAMP
    | {"lesson", "band", "version", "sensitive", "progress", "actions", "chapter", "finished_on", "evidence"}
    | {"begun", "objectives", "team"},
    "settings": STAMP | {"value"},
}
OF_THE_CLASS = {
    "format": FORMAT,
    "classes": STAMPS
    | {"name", "band", "opened", "opened_on", "demo", "hidden", "practice", "year", "ends_on", "told_on"}
    | {"passed_on", "ended_on", "archived", "cleared_to", "ends"},
    "learners": STAMPS
    | {"class_id", "nickname", "face", "tint", "mirrored", "password", "misses", "chose_avatar", "groups"}
    | {"database_id", "username", "archived", "joined"},
    "groups": STAMPS | {"class_id", "name"},
    "door": STAMPS | {"pin", "recovery", "misses"},
    "help": STAMPS | {"person", "numbers", "checked_on"},
    "own_sets": STAMPS | {"name", "band", "lessons"},
    "assignments": STAMPS | {"class_id", "set_id", "group", "learners", "starts_on", "due_on", "hidden"},
    "signers": STAMPS | {"name"},
    "packs": STAMPS | {"pack", "version", "key"},
    "ready": STAMPS | {"guide_read_on", "responder_named_on"},
    "machines": STAMPS | {"stopped_on", "stops", "before"},
    "moves": STAMPS | {"to"},
    "removed": {"id", "fields"},
    "erased": {"id", "into"},
}
COUNTS = {
    "id",
    "class_id",
    "lesson",
    "plays",
    "counts",
    "closed",
    "device",
    "band",
    "waits",
    "waiting",
    "since",
    "step",
}
OF_TALLIES = {"format": FORMAT, "tallies": COUNTS, "brought": COUNTS, "shown": COUNTS}
OF_THE_MACHINE = {"format": FORMAT, "device": {"device", "reserved"}, "settings": STAMP | {"value"}}

NO_WORDS = re.compile(r"[A-Za-z0-9_./:-]{0,64}")
"""What an id, a day, a version or a word of ours looks like: with a blank it would be a text that somebody wrote."""

Tables = dict[str, dict[str, dict[str, Any]]]
BEFORE, END, AFTER = "2026-03-05", "2026-03-12", "2026-03-13"
LESSONS_EACH = 3


def run(runs: int, seed: int) -> Figures:
    """Let so many classes play lessons that chance picks, in ways that chance picks."""
    figures, chance = Figures("fields"), random.Random(seed)
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as scratch:
            found = list(_year(Path(scratch) / "data", chance, figures))
        figures.note("wrong" if found else "sound", example="; ".join(found[:3]))
    return figures


def planted(seed: int) -> Figures:
    """Look at documents with a birthday, with a text, and with what was chosen in a sensitive lesson."""
    del seed
    figures = Figures("fields that may not be")
    play = {"id": "0", "sensitive": False, "actions": [], "evidence": []}
    for wrong in (
        {"learners": {"1": {"id": "0", "birthday": "2015-01-01"}}},
        {"plays": {"1": play | {"lesson": "My uncle said"}}},
        {"plays": {"1": play | {"sensitive": True, "actions": [["choose", "tell"]]}}},
        {"diary": {"1": {"id": "0"}}},
    ):
        allowed = OF_THE_CLASS if "learners" in wrong else OF_A_CHILD
        found = list(_strays(wrong, allowed))
        figures.note("wrong" if found else "sound", example="; ".join(found))
    return figures


CONTROLS = (planted,)


def _year(data: Path, chance: random.Random, figures: Figures) -> Iterator[str]:
    """Let a class play through its year; tell of what may not be kept, before its end and after it."""
    machine = Machine(data, ensure_built(ROOT).folder)
    class_id, learners = machine.make_class("Ayu Budi Citra", Band.MIDDLE)
    _play(machine, list(learners.values()), chance)
    machine.house.comfort.keep(learners["Ayu"], "text_size", 150).settle()
    machine.house.years.end_on(class_id, END).settle()
    yield from _looked_at(machine, figures)
    for day in (BEFORE, END, AFTER):
        machine.clock.day = day
        machine.start().years.endings()
        machine.house.upkeep.run()
        machine.stop()
    for name, tables in _kept(data):
        figures.more["documents after the year"] += sum(map(len, tables.values()))
        if tables.get("plays") or class_id in _classes_counted(tables):
            yield f"{name} still holds what was done in lessons"


def _play(machine: Machine, learners: list[LearnerId], chance: random.Random) -> None:
    cards = [
        each for each in machine.house.library.cards() if Band.MIDDLE in each.bands and not each.is_story
    ]
    open_to_all = [each.id for each in cards if not each.teacher_present]
    for learner in learners:
        lessons: list[LessonId] = chance.sample(open_to_all, LESSONS_EACH)
        for lesson in lessons:
            walk(machine.open(learner, lesson), WALKS[chance.choice(sorted(WALKS))])


def _looked_at(machine: Machine, figures: Figures) -> Iterator[str]:
    machine.stop()
    for name, tables in _kept(machine.data):
        figures.more["documents"] += sum(map(len, tables.values()))
        allowed = {"classroom": OF_THE_CLASS, "tallies": OF_TALLIES, "settings": OF_THE_MACHINE}
        yield from (f"{name}: {each}" for each in _strays(tables, allowed.get(name, OF_A_CHILD)))


def _strays(tables: Tables, allowed: dict[str, set[str]]) -> Iterator[str]:
    """Tell of tables and fields that are on no list, of texts about a child, and of answers that may not be kept."""
    for table, documents in tables.items():
        for document in documents.values():
            yield from (f"{table}.{each}" for each in document.keys() - allowed.get(table, set()))
            if allowed is OF_A_CHILD and (
                texts := [each for each in _strings(document) if not NO_WORDS.fullmatch(each)]
            ):
                yield f"{table} holds a text: {texts[0]}"
            if document.get("sensitive") and (document["actions"] or document["evidence"]):
                yield f"{table} holds what was done in a sensitive lesson"


def _kept(data: Path) -> Iterator[tuple[str, Tables]]:
    """Give every database of a folder with what is in it now, by the way that Rebung itself reads it."""
    with DataFolder.open(data, clock=time.monotonic) as folder:
        databases = {"settings": folder.settings, "classroom": folder.classroom, "tallies": folder.tallies}
        databases |= {each: folder.learner(each) for each in folder.copies.learner_ids()}
        yield from ((name, _tables(database)) for name, database in databases.items())


def _tables(database: TinyDB) -> Tables:
    storage = database.storage
    assert isinstance(storage, Slots)
    return storage.read() or {}


def _classes_counted(tables: Tables) -> set[ClassId]:
    return {ClassId(each["class_id"]) for each in tables.get("tallies", {}).values()}


def _strings(told: object) -> Iterator[str]:
    if isinstance(told, str):
        yield told
    elif isinstance(told, list | tuple):
        for each in told:
            yield from _strings(each)
    elif isinstance(told, dict):
        for each in told.values():
            yield from _strings(each)
