"""What is finished is told without opening a database, and never differs from what the opened database tells."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.band import Band
from app.domain.ids import LessonId
from app.domain.plays import Done, Play, Progress, done
from app.storage.disk import RealDisk
from app.storage.documents import PlayForm
from app.storage.files import DataFolder
from app.storage.glance import _Play, glance, whole_tables
from app.storage.places import Kind, Place
from app.storage.plays import StoredPlays
from app.storage.reading import tables_of
from app.storage.settings import StoredOwnSettings
from tests.storage.disks import BROKEN, FORBIDDEN, FaultyDisk, Plan, every, no_fault
from tests.storage.folders import (
    LEARNER,
    OTHER,
    generation_of,
    open_folder,
    place_in,
    play,
    put_tables,
    tables_in,
)

SECRET = replace(play(7), sensitive=True, actions=(), evidence=())
PLAYS = (
    play(3),
    replace(play(1), band=Band.OLDER, finished_on="2026-03-04"),
    replace(SECRET, progress=Progress.OPEN, finished_on="", chapter=2),
    replace(play(5), progress=Progress.OPEN, finished_on="", evidence=()),
    replace(SECRET, id=play(8).id, lesson=LessonId("s8")),
)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A learner who has played, with a mirror, in a folder that is closed."""
    with open_folder(tmp_path) as folder:
        plays = StoredPlays(folder)
        for each in PLAYS:
            plays.save(each).result(5)
        plays.settle()
    return place_in(tmp_path, Kind.LEARNER)


def counting(plan: Plan = no_fault) -> FaultyDisk:
    """Return a real disk that counts its calls and may refuse some."""
    return FaultyDisk(RealDisk(), plan)


def opens_to(folder: Path) -> tuple[Done, ...]:
    """Return what a learner has finished, by opening the database."""
    with open_folder(folder) as opened:
        return done(StoredPlays(opened).of(LEARNER))


def test_it_tells_what_is_finished_and_only_reads(place: Place) -> None:
    """Oldest first; a sensitive play shows no skill, what is open is not told, and nothing is written or kept open."""
    disk = counting()
    with open_folder(place.folder, disk) as folder:
        before = len(disk.calls)
        found = StoredPlays(folder).done(LEARNER)
        assert set(disk.calls[before:]) == {"read"}
        assert folder.look(LEARNER, glance) == found
    assert found == done(PLAYS)
    assert [(each.lesson, each.sensitive, bool(each.shown)) for each in found] == [
        ("l03", False, True), ("l01", False, True), ("s8", True, False),
    ]  # fmt: skip


def test_who_never_played_has_finished_nothing(place: Place) -> None:
    """No file is made for it."""
    with open_folder(place.folder) as folder:
        assert StoredPlays(folder).done(OTHER) == ()
    assert not list(place.folder.rglob(f"{OTHER}.*"))


def test_the_very_first_save_is_told(tmp_path: Path) -> None:
    """One slot alone is a whole database as long as it was written once."""
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).save(play(1)).result(5)
    with open_folder(tmp_path) as folder:
        assert folder.look(LEARNER, glance) == done([play(1)])


def test_an_open_database_is_asked_itself(place: Place) -> None:
    """Also one that was opened for the learner's own settings; what was saved just now is told at once."""
    with open_folder(place.folder) as folder:
        StoredOwnSettings(folder).of(LEARNER)
        assert folder.look(LEARNER, glance) is None
        plays = StoredPlays(folder)
        assert plays.done(LEARNER) == done(PLAYS)
        plays.save(play(9)).result(5)
        assert plays.done(LEARNER) == done((*PLAYS, play(9)))


def test_whoever_is_removed_has_finished_nothing(place: Place) -> None:
    """Removing for good leaves nothing that could be told."""
    with open_folder(place.folder) as folder:
        plays = StoredPlays(folder)
        assert plays.done(LEARNER)
        plays.forget(LEARNER).result(5)
        assert plays.done(LEARNER) == ()


def newest(place: Place) -> Path:
    """Return the slot that was written last."""
    return max((place.slot("a"), place.slot("b")), key=lambda path: path.read_bytes()[13:39])


def lose(path: Path) -> None:
    """Take a file away."""
    path.unlink()


def tear(path: Path) -> None:
    """Leave the first half of a file."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def rewrite(place: Place, path: Path, change: Callable[[dict[str, Any]], None], generations: int = 0) -> None:
    """Seal a file anew after changing its tables."""
    tables = tables_in(place, path)
    change(tables)
    put_tables(place, path, generation_of(path) + generations, tables)


def more_plays(tables: dict[str, Any]) -> None:
    """Add a play that is nowhere else."""
    tables["plays"]["99"] = {**tables["plays"]["1"], "id": "f" * 32, "lesson": "l99", "begun": 99}


def a_word_more(tables: dict[str, Any]) -> None:
    """Give a document a field that no form has."""
    tables["plays"]["1"]["word"] = "more"


def another_band(tables: dict[str, Any]) -> None:
    """Give a play an age band that there is not."""
    tables["plays"]["1"]["band"] = 9


def another_progress(tables: dict[str, Any]) -> None:
    """Give a play a progress that there is not."""
    tables["plays"]["1"]["progress"] = "half"


def another_choice(tables: dict[str, Any]) -> None:
    """Give a choice of a play that is not finished a form that choices have not."""
    tables["plays"]["1"] |= {"progress": "open", "evidence": [{"step": 1}]}


def older(place: Place) -> Path:
    """Return the slot that was written before the last one."""
    return ({place.slot("a"), place.slot("b")} - {newest(place)}).pop()


def lose_both(place: Place) -> None:
    """Take both slots away."""
    lose(place.slot("a"))
    lose(place.slot("b"))


def tear_all(place: Place) -> None:
    """Leave the first half of every file of a learner."""
    for path in place.folder.rglob(f"{LEARNER}.*"):
        tear(path)


def add_third(place: Place) -> None:
    """Lay a third slot there that is newer than the others."""
    place.slot("c").write_bytes(newest(place).read_bytes())
    rewrite(place, place.slot("c"), more_plays, 5)


def renew_mirror(place: Place) -> None:
    """Make the mirror newer than the slots."""
    (mirror,) = (path for path in (place.mirror("a"), place.mirror("b")) if path.exists())
    rewrite(place, mirror, more_plays, 50)


DAMAGE: dict[str, Callable[[Place], object]] = {
    "newest lost": lambda place: newest(place).unlink(),
    "older lost": lambda place: older(place).unlink(),
    "both lost": lose_both,
    "newest torn": lambda place: newest(place).write_bytes(newest(place).read_bytes()[:900]),
    "newest scratched": lambda place: newest(place).write_bytes(newest(place).read_bytes()[:-1] + b"#"),
    "newest beheaded": lambda place: newest(place).write_bytes(b"?" + newest(place).read_bytes()[1:]),
    "newest emptied": lambda place: newest(place).write_bytes(b""),
    "older emptied": lambda place: older(place).write_bytes(b""),
    "everything torn": tear_all,
    "a third slot": lambda place: place.slot("c").write_bytes(newest(place).read_bytes()),
    "a newer third slot": add_third,
    "a newer mirror": renew_mirror,
}
FOREIGN = {
    "a field too many": a_word_more,
    "another band": another_band,
    "another progress": another_progress,
    "another choice": another_choice,
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_it_never_differs_from_the_opened_database(place: Place, damage: str) -> None:
    """Whatever happened to the files: it is told as opening tells it, and where there is doubt the opening mends."""
    DAMAGE[damage](place)
    with open_folder(place.folder) as folder:
        found = StoredPlays(folder).done(LEARNER)
    assert found == opens_to(place.folder)


@pytest.mark.parametrize("damage", DAMAGE)
def test_all_tables_never_differ_from_those_of_the_opened_database(place: Place, damage: str) -> None:
    """What is told to other machines is what the opened database holds, or nothing is told before it was opened."""
    DAMAGE[damage](place)
    with open_folder(place.folder) as folder:
        found = folder.look(LEARNER, whole_tables)
        assert found in (None, folder.writer.run(lambda: tables_of(StoredPlays(folder).database(LEARNER))))


def test_all_tables_of_a_whole_database_are_told_without_opening_it(place: Place) -> None:
    """Of whoever never played there are none, and an open database is asked itself."""
    disk = counting()
    with open_folder(place.folder, disk) as folder:
        before = len(disk.calls)
        found, none = (folder.look(each, whole_tables) for each in (LEARNER, OTHER))
        assert set(disk.calls[before:]) == {"read"}
        assert found == folder.writer.run(lambda: tables_of(folder.learner(LEARNER)))
        assert none == {}
        assert folder.look(LEARNER, whole_tables) is None


@pytest.mark.parametrize("foreign", FOREIGN)
def test_what_no_form_allows_is_left_to_the_opening(place: Place, foreign: str) -> None:
    """It sets such a document aside and tells the rest."""
    rewrite(place, newest(place), FOREIGN[foreign])
    with open_folder(place.folder) as folder:
        assert folder.look(LEARNER, glance) is None
        assert StoredPlays(folder).done(LEARNER) == done(PLAYS[1:])
        assert len(folder.restorations) == 1


def test_any_cut_anywhere_is_noticed(place: Place) -> None:
    """However much a power cut left of the newest slot, what is told is what opening then tells."""
    path, chance, whole = newest(place), random.Random(3), newest(place).read_bytes()
    for _ in range(12):
        path.write_bytes(whole[: chance.randrange(len(whole))])
        with open_folder(place.folder) as folder:
            glanced = folder.look(LEARNER, glance)
            assert glanced in (None, done(StoredPlays(folder).of(LEARNER)))


@pytest.mark.parametrize("fault", [BROKEN, FORBIDDEN], ids=["broken", "forbidden"])
def test_a_disk_that_refuses_leaves_it_to_the_opening(place: Place, fault: Any) -> None:
    """A read that fails is no answer: the opening says what became of it."""
    disk = counting(every("read", fault, under=f"{LEARNER}."))
    with DataFolder.open(place.folder, clock=lambda: 0.0, disk=disk) as folder:
        assert folder.look(LEARNER, glance) is None


def test_another_format_is_left_to_the_migrations(place: Place) -> None:
    """What this program would bring up, or refuses, is not read on the way by."""

    def later(tables: dict[str, Any]) -> None:
        tables["format"]["1"]["version"] += 1

    rewrite(place, newest(place), later)
    with open_folder(place.folder) as folder:
        assert folder.look(LEARNER, glance) is None


def test_its_form_is_the_form_of_plays() -> None:
    """A field that plays get is a field that it knows, and none is a field of its own."""
    assert sorted(_Play.__struct_fields__) == sorted(PlayForm.__struct_fields__)


def test_a_class_needs_no_writing_thread(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks at a whole class waits for nobody who is saving."""
    with open_folder(place.folder) as folder:
        plays = StoredPlays(folder)
        monkeypatch.setattr(folder.writer, "run", None)
        assert plays.done(LEARNER) == done(PLAYS)


def test_what_a_report_may_know_of_a_sensitive_play() -> None:
    """Even a record that holds evidence it should not hold shows no skill."""
    leaky: Play = replace(play(1), sensitive=True)
    assert done([leaky]) == (Done(leaky.lesson, True, leaky.finished_on),)  # noqa: FBT003  as it is told
