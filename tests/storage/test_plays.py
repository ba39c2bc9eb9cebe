"""Plays come back as they were saved, and of a sensitive one no choice is ever on the disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.domain.plays import Progress
from app.storage.counter import Stamp
from app.storage.opening import Restoration, Source
from app.storage.places import Kind
from app.storage.plays import StoredPlays
from app.storage.sealing import encode
from tests.storage.folders import LEARNER, OTHER, open_folder, place_in, play, put_tables, tables_in


def test_a_play_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    """Every field of a play, and every kind of action, survives."""
    with open_folder(tmp_path) as folder:
        plays = StoredPlays(folder)
        plays.save(play(1)).result(5)
        assert plays.of(LEARNER) == (play(1),)


def test_a_play_takes_the_place_of_its_earlier_self(tmp_path: Path) -> None:
    """Saving again replaces, and the order stays that in which plays were begun."""
    with open_folder(tmp_path) as folder:
        plays = StoredPlays(folder)
        for number in (2, 1, 3):
            plays.save(play(number)).result(5)
        changed = replace(play(2), finished_on="2026-04-01", actions=())
        plays.save(changed).result(5)
        assert plays.of(LEARNER) == (changed, play(1), play(3))


def test_learners_do_not_see_each_other(tmp_path: Path) -> None:
    """Each learner has a database of their own."""
    with open_folder(tmp_path) as folder:
        plays = StoredPlays(folder)
        plays.save(play(1)).result(5)
        plays.save(play(2, OTHER)).result(5)
        assert plays.of(LEARNER) == (play(1),)
        assert plays.of(OTHER) == (play(2, OTHER),)


def test_of_a_sensitive_play_no_choice_is_kept(tmp_path: Path) -> None:
    """Whatever the record holds, actions and evidence of a sensitive lesson never reach the disk."""
    secret = replace(play(1), sensitive=True, progress=Progress.OPEN, chapter=2)
    with open_folder(tmp_path) as folder:
        plays = StoredPlays(folder)
        plays.save(secret).result(5)
        assert plays.of(LEARNER) == (replace(secret, actions=(), evidence=()),)
        plays.save(replace(secret, progress=Progress.FINISHED)).result(5)
        assert plays.of(LEARNER)[0].chapter == 0
    place = place_in(tmp_path, Kind.LEARNER)
    raw = b"".join(encode(tables_in(place, path)) for path in tmp_path.rglob(f"{LEARNER}.*"))
    assert b"finished_on" in raw
    assert b"say-plainly" not in raw
    assert b"say-it" not in raw


def test_only_allowed_fields_are_on_the_disk(tmp_path: Path) -> None:
    """The keys of a stored play are exactly these."""
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).save(play(1)).result(5)
    place = place_in(tmp_path, Kind.LEARNER)
    tables = tables_in(place, place.slot("a"))
    assert set(tables) == {"format", "plays"}
    (document,) = tables["plays"].values()
    assert set(document) == {
        "id", "lesson", "band", "version", "sensitive", "progress", "actions", "chapter", "finished_on",
        "evidence", "begun", "device", "counter", "objectives", "team",
    }  # fmt: skip
    assert set(document["evidence"][0]) == {"step", "choice", "skill", "shown", "misconception"}


def test_every_save_carries_device_and_a_higher_counter(tmp_path: Path) -> None:
    """A record says who wrote it, and later records have higher numbers."""
    with open_folder(tmp_path) as folder:
        plays = StoredPlays(folder)
        stamps: list[Stamp] = []
        for _ in range(3):
            plays.save(replace(play(1), version=str(len(stamps)))).result(5)
            (document,) = folder.learner(LEARNER).table("plays").all()
            stamps.append(Stamp(document["device"], document["counter"]))
        assert {stamp.device for stamp in stamps} == {folder.counter.device}
        assert [stamp.counter for stamp in stamps] == sorted({stamp.counter for stamp in stamps})


def test_a_document_that_cannot_be_read_is_set_aside_and_told_once(tmp_path: Path) -> None:
    """Unknown fields, wrong types and unknown actions crash nothing; they are kept, and told once."""
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).save(play(1)).result(5)
        table = folder.learner(LEARNER).table("plays")
        good = dict(table.all()[0])
        bad = [{"x": 1}, {**good, "more": 1}, {**good, "band": 9}, {**good, "actions": [["fly"]]}]
        table.insert_multiple(bad)
    with open_folder(tmp_path) as folder:
        plays = StoredPlays(folder)
        assert plays.of(LEARNER) == (play(1),)
        assert plays.of(LEARNER) == (play(1),)
        assert folder.restorations == (Restoration(f"learners/{LEARNER}", Source.REST, 4),)
        kept = [dict(row)["document"] for row in folder.learner(LEARNER).table("aside").all()]
        assert kept == bad
    with open_folder(tmp_path) as folder:
        assert StoredPlays(folder).of(LEARNER) == (play(1),)
        assert folder.restorations == ()


def test_the_mirror_catches_up_when_a_lesson_ends(tmp_path: Path) -> None:
    """After settling, the mirror alone holds everything."""
    with open_folder(tmp_path) as folder:
        plays = StoredPlays(folder)
        for number in (1, 2):
            plays.save(play(number)).result(5)
        plays.settle()
        assert folder.writer.flush(5)
        for slot in (tmp_path / "learners").iterdir():
            slot.unlink()
    with open_folder(tmp_path) as folder:
        assert StoredPlays(folder).of(LEARNER) == (play(1), play(2))


def test_higher_numbers_in_records_are_exceeded(tmp_path: Path) -> None:
    """A record from elsewhere with a high number makes the next one higher."""
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).save(play(1)).result(5)
    place = place_in(tmp_path, Kind.LEARNER)
    tables = tables_in(place, place.slot("a"))
    tables["plays"]["1"]["counter"] = 70_000
    put_tables(place, place.slot("a"), 9, tables)
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).save(play(2)).result(5)
        assert folder.learner(LEARNER).table("plays").all()[1]["counter"] == 70_001
