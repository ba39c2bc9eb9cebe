"""A machine whose every start asks for the phrase: the real store, ports and services, one folder, two starts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app import boot
from app.domain.band import Band
from app.services.back_off import Knock
from app.services.house import House
from app.storage.files import DataFolder
from app.storage.stored_keys import Costs, StoredKeys
from tests.fakes import FakeClock, FakeHashing

PHRASE = "seven mangoes under the blue boat"


def house_on(folder: DataFolder, built: Path) -> House:
    """Start Rebung; secrets are stretched in no time."""
    keys = StoredKeys(folder, lambda: 0.0, Costs(rounds=1, memory=8192, seconds=0.0))
    ports = boot.ports(folder, built)
    return House(replace(ports, clock=FakeClock(), hashing=FakeHashing(), keys=keys))


def test_settings_are_there_before_the_phrase_and_the_class_after_it(tmp_path: Path, whole: Path) -> None:
    """Language and text size need no key; a wrong phrase opens nothing; with the right one the class is as it was."""
    with DataFolder.open(tmp_path, clock=lambda: 0.0) as folder:
        house = house_on(folder, whole)
        house.preferences.choose_language("id").result(5)
        made = house.classes.make("7B", Band.MIDDLE, "Ayu\nBudi").settle()
        house.door.set_pin("483920")
        house.unlocking.set_phrase(PHRASE)
        house.unlocking.ask_at_start(on=True)
    with DataFolder.open(tmp_path, clock=lambda: 0.0) as folder:
        house = house_on(folder, whole)
        assert house.unlocking.is_locked
        assert house.preferences.language == "id"
        assert house.comfort.of(None).text_size
        assert house.safekeeping.news() == ()
        assert house.unlocking.unlock("eight mangoes under the blue boat") is Knock.MISSED
        assert house.unlocking.is_locked
        assert house.unlocking.unlock(PHRASE) is Knock.OPEN
        house.upkeep.run()
        assert [each.nickname for each in house.classes.learners(made.id)] == ["Ayu", "Budi"]
        assert house.door.knock("483920") is Knock.OPEN
