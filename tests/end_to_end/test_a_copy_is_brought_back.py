"""A computer is gone, a stick with a copy is left: on a new one the page brings back the children and their plays."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.band import Band
from app.domain.ids import LearnerId, LessonId
from app.domain.plays import Play, Progress
from app.services.back_off import Knock
from app.services.house import House
from app.services.places import Place, PlaceKind
from app.ui.first import first_route
from app.ui.routes import AskPin, BringBack, Unlock, Welcome, WhoIsHere
from tests.end_to_end.machine import Machine
from tests.end_to_end.sitting import TakeHand
from tests.end_to_end.walks import careful, careless, walk

if TYPE_CHECKING:
    from app.ui.hand import Hand

PIN, LATER_PIN = "493817", "602958"
L09, L18 = LessonId("L09"), LessonId("L18")
Plays = dict[str, tuple[Play, ...]]
Spoil = Callable[[Path], None]


class Lost:
    """A machine with a class that has played, and whose copy lies on a stick."""

    def __init__(self, home: Path, built: Path) -> None:
        """Play a lesson to its end and begin another one, then keep a copy."""
        self.stick = home / "stick"
        (home / "old").mkdir()
        self.machine = Machine(home / "old" / "data", built, plugged=self.stick)
        house = self.machine.house
        house.preferences.choose_language("id").result(5)
        self.code = house.door.set_pin(PIN).code
        self.class_id, self.learners = self.machine.make_class("Ayu Budi Citra", Band.MIDDLE)
        walk(self.machine.open(self.learners["Ayu"], L09), careful)
        walk(self.machine.open(self.learners["Budi"], L09), careless, 7)
        walk(self.machine.open(self.learners["Budi"], L18), careful)
        self.plays = plays(house)
        self.copy = self.stick / house.backup.keep_copy(Place(PlaceKind.STICK, self.stick, "SCHOOL"))


def plays(house: House) -> Plays:
    """Return what is kept of each child on a machine, by nickname."""
    learners = [each for room in house.classes.all() for each in house.classes.learners(room.id)]
    return {each.nickname: house.learning._plays.of(LearnerId(each.id)) for each in learners}


def on_the_page(hand: Hand, house: House, monkeypatch: pytest.MonkeyPatch, pin: str = "") -> list[bool]:
    """Go from the first screen to the page, press the button, wait; return whether Rebung was left."""
    from app.ui.widgets.buttons import GhostButton, MainButton

    left: list[bool] = []
    monkeypatch.setattr(hand.navigator, "leave", lambda: left.append(True))
    hand.navigator.start(first_route(house, "en"))
    assert hand.navigator.route == Welcome()
    hand.find(GhostButton, icon="replay").dispatch("on_release")
    if pin:
        assert hand.navigator.route == AskPin(BringBack())
        for digit in pin:
            hand.screen.model.digit(digit)
    hand.wait(lambda: hand.navigator.route == BringBack())
    hand.wait(lambda: hand.screen.model.copies and not hand.screen.model.busy)
    hand.frames(3)
    hand.find(MainButton).dispatch("on_release")
    hand.wait(lambda: left or hand.screen.model.problem)
    return left


def test_the_children_are_there_on_a_new_machine(
    tmp_path: Path, whole: Path, take_hand: TakeHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It starts again with the page that unlocks; the code of the old machine opens it, once and for all."""
    lost = Lost(tmp_path, whole)
    lost.machine.stop()
    shutil.rmtree(lost.machine.data)
    (tmp_path / "new").mkdir()
    new = Machine(tmp_path / "new" / "data", whole, plugged=lost.stick)
    hand = take_hand(new.house, "en")
    assert on_the_page(hand, new.house, monkeypatch)
    assert new.house.backup.is_going_back
    hand.close()

    house = new.restart()
    assert first_route(house) == Unlock()
    hand = take_hand(house, "en")
    hand.navigator.start(first_route(house))
    assert "Teacher: the recovery code, please" in hand.texts()
    hand.screen.model.send("2345-6789-ABCD-EFGH-JKMN")
    hand.wait(lambda: hand.screen.model.problem)
    hand.screen.model.send(lost.code)
    hand.wait(lambda: hand.navigator.route != Unlock())
    assert hand.navigator.route == WhoIsHere()
    assert {"Ayu", "Budi", "Citra"} <= set(hand.texts())
    hand.close()
    assert plays(house) == lost.plays
    assert lost.plays["Ayu"][0].progress is Progress.FINISHED
    assert house.preferences.language == "id"
    assert house.door.knock(PIN) is Knock.OPEN

    house = new.restart()
    assert first_route(house) == WhoIsHere()
    assert plays(house) == lost.plays
    walk(new.open(lost.learners["Budi"], L09), careful)
    assert {each.progress for each in plays(house)["Budi"]} == {Progress.FINISHED}
    new.stop()


@pytest.mark.parametrize("is_pin_new", [False, True])
def test_where_the_key_still_is_nobody_is_asked(
    tmp_path: Path, whole: Path, take_hand: TakeHand, monkeypatch: pytest.MonkeyPatch, *, is_pin_new: bool
) -> None:
    """A class that was removed by mistake comes back on its own machine, with the PIN of that day."""
    lost = Lost(tmp_path, whole)
    machine = lost.machine
    if is_pin_new:
        machine.house.door.set_pin(LATER_PIN)
    machine.house.roster.remove_class(lost.class_id)
    house = machine.restart()
    hand = take_hand(house, "en")
    assert on_the_page(hand, house, monkeypatch, LATER_PIN if is_pin_new else PIN)
    hand.close()

    house = machine.restart()
    assert first_route(house) == WhoIsHere()
    assert plays(house) == lost.plays
    assert house.door.knock(PIN) is Knock.OPEN
    machine.stop()


def shorter(path: Path) -> None:
    """Take the end away."""
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) * 2 // 3])


def changed(path: Path) -> None:
    """Change bytes of one database, so that the zip itself is whole."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = next(each for each in files if each.startswith("classroom"))
    files[name] = files[name][:-3] + b"xyz"
    rewrite(path, files)


def foreign(path: Path) -> None:
    """Put a zip of somebody else there."""
    rewrite(path, {"holiday.txt": b"sea", "../photo.jpg": b"sun"})


def empty(path: Path) -> None:
    """Leave no byte."""
    path.write_bytes(b"")


def rewrite(path: Path, files: dict[str, bytes]) -> None:
    """Make a zip of these files."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)


@pytest.mark.parametrize("spoil", [shorter, changed, foreign, empty])
def test_what_is_no_whole_copy_is_told_and_changes_nothing(
    tmp_path: Path, whole: Path, take_hand: TakeHand, monkeypatch: pytest.MonkeyPatch, spoil: Spoil
) -> None:
    """The sentence names the file; nothing is left of it, and the next start is that of a new machine."""
    lost = Lost(tmp_path, whole)
    lost.machine.stop()
    spoil(lost.copy)
    (tmp_path / "new").mkdir()
    new = Machine(tmp_path / "new" / "data", whole, plugged=lost.stick)
    before = lying_in(new.data)
    hand = take_hand(new.house, "en")
    assert not on_the_page(hand, new.house, monkeypatch)
    assert lost.copy.name in hand.screen.model.problem
    assert "Nothing was taken" in hand.screen.model.problem
    assert not new.house.backup.is_going_back
    assert new.house.backup.states() == ()
    hand.close()
    assert lying_in(new.data) == before

    house = new.restart()
    assert first_route(house, "en") == Welcome()
    new.stop()


def lying_in(folder: Path) -> dict[str, Any]:
    """Return every file of a folder, with its bytes."""
    return {
        each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()
    }
