"""The list of a generation: whole or none, never at risk, and nothing but databases in it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from app.domain.errors import NewerFormat
from app.domain.generations import following
from app.storage.disk import RealDisk
from app.storage.manifests import (
    FORMAT,
    look,
    manifest_of,
    mark_of,
    put,
    read,
    with_files,
    written,
)
from tests.storage.disks import FULL, FaultyDisk, every
from tests.storage.earlier import fill, make, open_on


def test_a_list_is_replaced_without_being_at_risk(tmp_path: Path) -> None:
    """While the next list is not whole the one before counts."""
    with open_on(tmp_path, "2026-12-01") as folder:
        fill(folder)
        before = make(folder)
        disk = FaultyDisk(RealDisk(), every("sync", FULL))
        with pytest.raises(OSError, match="planned"):
            put(disk, before.folder, with_files(before.manifest, {}))
        found = look(RealDisk(), before.folder)
        assert found is not None
        assert found.revision in (1, 2)


def test_a_list_of_a_newer_program_is_no_list_of_ours() -> None:
    """It is told apart from damage."""
    newer = msgspec.structs.replace(manifest_of(following([], "2026-12-01"), {}, {}), format=FORMAT + 1)
    with pytest.raises(NewerFormat):
        read(written(newer))
    assert read(written(newer)[:-1]) is None


def test_a_list_with_other_names_than_those_of_databases_is_none() -> None:
    """Nothing outside the layout can be named in a list."""
    mark = mark_of(b"")
    for name in ("../classroom.a", "/etc/passwd", "tallies.a", "learners/x.a", "classroom.c", "damaged/x.a"):
        assert read(written(manifest_of(following([], "2026-12-01"), {}, {name: mark}))) is None
    twice = {"classroom.a": mark, "classroom.b": mark}
    assert read(written(manifest_of(following([], "2026-12-01"), {}, twice))) is None
    sound = manifest_of(following([], "2026-12-01"), {}, {"classroom.b": mark})
    assert read(written(sound)) == sound
