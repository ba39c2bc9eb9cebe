"""`export`: from the command line to files that another program reads, with nobody's name in them."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from app.cli import export
from app.cli.main import main
from app.domain.ids import LessonId, ObjectiveId, PlayId
from app.domain.keys import Way
from app.services.unlocking import MISSES
from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from app.storage.plays import StoredPlays
from app.storage.settings import StoredSettings
from tests.exchange.xapi_rules import faults
from tests.storage.folders import LEARNER, OTHER, open_folder, play
from tests.storage.test_classrooms import CLASSROOM
from tests.storage.test_stored_keys import PHRASE, keys_in

NOT_TOLD = (LEARNER, OTHER, "Dewi", "dewi_", "5B", "L22", "Friend request", "who-is-this", "say-plainly")
"""Ids, names, the class, a sensitive lesson by its id, title and skill, a choice: none of it is in any file."""


def fill(folder: DataFolder) -> None:
    """Keep a class and what two learners have finished: an ordinary lesson, one of them twice, and a sensitive one."""
    StoredClassrooms(folder).save(CLASSROOM).result(5)
    StoredSettings(folder).put("language", "id").result(5)
    ordinary = replace(play(1), lesson=LessonId("L12"), objectives=(ObjectiveId("CON-2.2"),))
    sensitive = replace(play(2), lesson=LessonId("L22"), sensitive=True, actions=(), evidence=())
    again = replace(ordinary, id=PlayId("0d" * 16), finished_on="2026-04-01")
    theirs = replace(ordinary, id=PlayId("0e" * 16), learner=OTHER)
    for each in (ordinary, sensitive, again, theirs):
        StoredPlays(folder).save(each).result(5)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with open_folder(tmp_path / "data") as folder:
        fill(folder)
    return tmp_path / "data"


def run(data: Path, *more: str, out: str = "out.ndjson") -> int:
    """Export from a data folder into the folder beside it."""
    return main(
        ["export", "xapi", "--school", "KPG-014", "--data", str(data), "--out", str(data.parent / out), *more]
    )


def statements(path: Path) -> Iterator[dict[str, object]]:
    """Yield what a file holds, line by line."""
    yield from map(json.loads, path.read_text("utf-8").splitlines())


def test_both_files_say_the_same(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sound statements and rows, each lesson once; no name, id, choice or sensitive title is in them."""
    table = data.parent / "out.parquet"
    assert run(data, "--parquet", str(table)) == 0
    assert "statements: 3" in capsys.readouterr().out
    told = list(statements(data.parent / "out.ndjson"))
    assert [faults(each) for each in told] == [[], [], []]
    rows = pq.read_table(io.BytesIO(table.read_bytes())).to_pylist()
    assert [each["id"] for each in rows] == [each["id"] for each in told]
    assert sorted(str(each["lesson"]) for each in rows) == ["L12", "L12", "None"]
    assert {tuple(each["skills"]) for each in rows} == {("stand-by-others",), ()}
    assert {(each["school"], each["language"], str(each["day"])) for each in rows} == {
        ("KPG-014", "id", "2026-03-01")
    }
    assert len({each["actor"] for each in rows}) == 2
    read = repr(rows) + (data.parent / "out.ndjson").read_text("utf-8")
    assert not [each for each in NOT_TOLD if each in read]


def test_twice_is_the_same_and_nothing_is_written_over(data: Path) -> None:
    """A second export gets a number behind its name, and has the very same bytes."""
    assert run(data) == run(data) == 0
    first, second = data.parent / "out.ndjson", data.parent / "out-2.ndjson"
    assert first.read_bytes() == second.read_bytes() != b""


def test_the_phrase_is_asked_for_where_every_start_asks(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without it nothing is written; a miss counts; with it all is there; after many misses one waits first."""
    with open_folder(data) as folder:
        keys_in(folder).admit(Way.PHRASE, PHRASE)
        keys_in(folder).ask_at_start(on=True)
    waited: list[float] = []
    monkeypatch.setattr("time.sleep", waited.append)
    monkeypatch.setattr(export, "getpass", lambda _: "seven mangoes under the red boat")
    assert run(data) == 1
    assert "not the phrase" in capsys.readouterr().err
    assert not list(data.parent.glob("*.ndjson"))
    monkeypatch.setattr(export, "getpass", lambda _: PHRASE)
    assert run(data) == 0
    assert not waited
    with open_folder(data) as folder:
        StoredSettings(folder).put(MISSES, "9").result(5)
    assert run(data) == 1
    assert len(waited) == 1
    assert "wait" in capsys.readouterr().err.lower()


def test_what_cannot_be_done_is_told_in_a_sentence(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rebung is open, no data are there, nothing can write Parquet: no file comes of it, not even an empty folder."""
    with open_folder(data):
        assert run(data) == 1
    assert "already open" in capsys.readouterr().err
    assert run(data.parent / "nowhere") == 1
    assert "no data of Rebung" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert run(data, "--parquet", str(data.parent / "out.parquet")) == 1
    assert "pyarrow" in capsys.readouterr().err
    assert [each.name for each in data.parent.iterdir()] == ["data"]
    assert run(data, out="out.csv") == 2
