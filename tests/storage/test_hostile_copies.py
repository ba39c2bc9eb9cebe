"""Copies that somebody has made up: whatever no start could read is refused before it is taken in."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.backup_errors import StateDamaged, StateWithoutKey
from app.domain.errors import NewerFormat
from app.storage.manifests import mark_of, read, with_files, without, written
from app.storage.plays import StoredPlays
from app.storage.sealing import seal, seal_body
from app.storage.stored_states import StoredStates
from tests.storage.earlier import admit, kept, open_on
from tests.storage.folders import LEARNER, open_folder
from tests.storage.test_going_back import two_days
from tests.storage.test_stored_states import copied

FORMAT = {"format": {"1": {"kind": "keys", "version": 1}}}


def _way(rounds: int = 1, memory: int = 8192) -> dict[str, dict[str, object]]:
    wrap = {"salt": "AAAA", "rounds": rounds, "memory": memory, "wrapped": "AAAA"}
    return {"1": {"id": "recovery", "wraps": [wrap]}}


RINGS = {
    "a key of another form": seal(9, {**FORMAT, "ways": _way(), "keys": {"1": {"x": 1}}}),
    "a way of another form": seal(9, {**FORMAT, "ways": {"1": {"x": 1}}}),
    "a secret that takes for ever": seal(9, {**FORMAT, "ways": _way(rounds=1 << 31)}),
    "a secret that fills the memory": seal(9, {**FORMAT, "ways": _way(memory=1 << 40)}),
    "no JSON": seal_body(9, b"[[["),
    "a box": seal_body(9, b"x" * 80, is_encrypted=True),
}
BODIES = {
    "no JSON": seal_body(9, b"[[["),
    "no tables": seal_body(9, b"[]"),
    "too deep": seal_body(9, b'{"a":{"1":{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}}}"),
    "beyond all numbers": seal(10**20 - 1, {"format": {"1": {"version": 1}}}),
}
NEWER = seal(9, {"format": {"1": {"version": 99}}})


def with_file(path: Path, database: str, raw: bytes) -> list[tuple[str, bytes]]:
    """Return the copy of a folder in which a database is another one, as its list says."""
    files = copied(path)
    manifest = read(files[0][1])
    assert manifest is not None
    name = manifest.databases[database]
    listed = written(with_files(manifest, {**manifest.files, name: mark_of(raw)}))
    rest = [(each, raw if each == name else held) for each, held in files[2:]]
    return [("manifest.a", listed), ("manifest.b", listed), *rest]


def expect_refused(path: Path, database: str, raw: bytes, error: type[Exception]) -> None:
    """See that a copy is not taken in, on the machine where it was kept and on another one."""
    here, there = path / "here", path / "there"
    with open_folder(here) as folder:
        admit(folder)
    two_days(here)
    two_days(there)
    files = with_file(here, database, raw)
    for each in (here, there):
        with open_on(each, "2026-12-03") as folder:
            before = kept(folder)
            with pytest.raises(error):
                StoredStates(folder).bring(files)
            assert kept(folder) == before


@pytest.mark.parametrize("what", RINGS)
def test_a_ring_that_no_start_could_read_is_refused(tmp_path: Path, what: str) -> None:
    """Going back puts it in the place of the one of here, and then Rebung would never start again."""
    expect_refused(tmp_path, "keys", RINGS[what], StateDamaged)


def test_a_ring_that_no_secret_opens_is_refused(tmp_path: Path) -> None:
    """It says that there is a recovery code, and holds none."""
    ways = {"1": {"id": "recovery", "wraps": []}}
    keys = {"1": {"id": "classroom", "wrapped": ["AAAA"]}}
    expect_refused(tmp_path, "keys", seal(9, {**FORMAT, "ways": ways, "keys": keys}), StateWithoutKey)


@pytest.mark.parametrize("database", ["settings", "classroom", f"learners/{LEARNER}"])
@pytest.mark.parametrize("what", BODIES)
def test_a_database_that_no_start_could_read_is_refused(tmp_path: Path, what: str, database: str) -> None:
    """In both slots there would be nothing else, and no mirror that mends it."""
    expect_refused(tmp_path, database, BODIES[what], StateDamaged)


@pytest.mark.parametrize("database", ["settings", "keys", "classroom"])
def test_a_database_of_a_newer_program_is_told_whatever_the_list_says(tmp_path: Path, database: str) -> None:
    """Every start would refuse it."""
    expect_refused(tmp_path, database, NEWER, NewerFormat)


def test_settings_in_a_box_are_refused(tmp_path: Path) -> None:
    """Nothing opens them: they are read before any key."""
    expect_refused(tmp_path, "settings", seal_body(9, b"x" * 80, is_encrypted=True), StateDamaged)


@pytest.mark.parametrize("has_ring", [True, False])
def test_a_list_of_the_class_that_its_own_keys_do_not_open_is_not_gone_back_to(
    tmp_path: Path, *, has_ring: bool
) -> None:
    """It is told before anything is asked for; the next start is as every one."""
    two_days(tmp_path)
    files = with_file(tmp_path, "classroom", seal_body(9, b"x" * 80, is_encrypted=True))
    if not has_ring:
        files = without_ring(files)
    with open_on(tmp_path, "2026-12-03") as folder:
        states = StoredStates(folder)
        brought = states.bring(files)
        with pytest.raises(StateDamaged):
            states.go_back(brought.name)
    with open_on(tmp_path, "2026-12-03") as folder:
        assert len(StoredPlays(folder).of(LEARNER)) == 3


def without_ring(files: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Return a copy without its keys, as its list says."""
    manifest = read(files[0][1])
    assert manifest is not None
    listed = written(without(manifest, "keys"))
    return [("manifest.a", listed), *(each for each in files[2:] if not each[0].startswith("keys."))]
