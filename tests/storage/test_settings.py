"""Settings of the machine."""

from __future__ import annotations

from pathlib import Path

from app.storage.disk import RealDisk
from app.storage.reading import tables_of
from app.storage.settings import StoredSettings
from tests.storage.disks import FaultyDisk, no_fault
from tests.storage.folders import open_folder


def test_a_setting_that_was_never_made_is_empty(tmp_path: Path) -> None:
    """An unknown key has the value ""."""
    with open_folder(tmp_path) as folder:
        assert StoredSettings(folder).get("language") == ""


def test_a_setting_survives_a_restart(tmp_path: Path) -> None:
    """The last value that was put is read at the next start."""
    with open_folder(tmp_path) as folder:
        for value in ("en", "id"):
            StoredSettings(folder).put("language", value).result(5)
        StoredSettings(folder).put("size", "125").result(5)
    with open_folder(tmp_path) as folder:
        settings = StoredSettings(folder)
        assert (settings.get("language"), settings.get("size")) == ("id", "125")


def test_a_setting_costs_one_sync_and_an_equal_one_none(tmp_path: Path) -> None:
    """Changing a setting is one write; putting the same again is none."""
    disk = FaultyDisk(RealDisk(), no_fault)
    with open_folder(tmp_path, disk) as folder:
        settings = StoredSettings(folder)
        settings.put("language", "en").result(5)
        settings.put("language", "km").result(5)
        disk.calls.clear()
        settings.put("language", "id").result(5)
        settings.put("language", "id").result(5)
        assert disk.calls.count("sync") == 1


def test_only_allowed_fields_are_on_the_disk(tmp_path: Path) -> None:
    """The keys of the stored documents are exactly these."""
    with open_folder(tmp_path) as folder:
        StoredSettings(folder).put("language", "id").result(5)
        tables = tables_of(folder.settings)
    assert {name: {key for row in table.values() for key in row} for name, table in tables.items()} == {
        "format": {"kind", "version"},
        "device": {"device", "reserved"},
        "settings": {"id", "value", "device", "counter"},
    }


def test_a_setting_that_cannot_be_read_is_set_aside(tmp_path: Path) -> None:
    """It is told, and the others are still there."""
    with open_folder(tmp_path) as folder:
        StoredSettings(folder).put("language", "id").result(5)
        folder.settings.table("settings").insert({"id": "size", "value": 125})
    with open_folder(tmp_path) as folder:
        settings = StoredSettings(folder)
        assert (settings.get("language"), settings.get("size")) == ("id", "")
        assert [told.damaged for told in folder.restorations] == [1]
