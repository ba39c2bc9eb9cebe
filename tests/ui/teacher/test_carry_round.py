"""A round under a teacher's hand: one click, what it brought in words, and never "done" where it is not."""

from __future__ import annotations

from typing import Any

from app.domain.alike import Alike
from app.domain.bundle_errors import BundleCut
from app.domain.errors import CannotSave, RebungError
from app.domain.pack_errors import PackLeft
from app.domain.packs import OlderPack
from app.exchange.keeping import CannotKeep
from app.services.carry_ports import NotTaken
from app.services.carrying import Carried
from app.services.making import Stopped
from app.services.share_ports import Met
from app.ui.routes import CarryRound, CopyClass, TakeClass, TeacherSettings
from app.ui.teacher.carry_round import make_carry_round
from app.ui.teacher.stick_cards import StickCard
from app.ui.teacher.teacher_settings import make_teacher_settings
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.panel import Notice
from tests.carrying import FOLDER, STICK, FakeCarrying
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab

MET = Met(13, 15, "2026-05-12")


def shown(pilot: Pilot, at: Desk, carrying: FakeCarrying | None = None) -> Any:
    """Return the screen, once it has looked."""
    if carrying is not None:
        at.house.__dict__["carrying"] = carrying
    screen = pilot.show(make_carry_round(CarryRound(at.class_id), at.ways, at.house))
    pilot.wait(lambda: screen.model.has_looked and not screen.model.busy)
    pilot.frames(3)
    return screen


def test_one_click_carries_and_says_what_came(pilot: Pilot) -> None:
    """Counts, that the stick is safe, who is alike and what was left alone; the focus is on it."""
    at = desk()
    one, other = at.learners[:2]
    cut = NotTaken("b.rebung", BundleCut(name="b.rebung"))
    carrying = FakeCarrying([Carried(12, 3, MET, (Alike(one, other),), (cut,)), Carried(0, 0, MET, (), ())])
    screen = shown(pilot, at, carrying)
    assert not missed_by_tab(pilot)
    pilot.tap(pilot.find(StickCard))
    pilot.wait(lambda: screen.model.done_words)
    pilot.frames(3)
    pilot.shot("carry-done")

    assert carrying.taken == [STICK]
    assert pilot.focused.text == "12 new plays brought. 3 children updated. It is safe to pull the stick out."
    notices = [each.text for each in pilot.all(Notice)]
    assert any("is not whole" in each for each in notices)
    assert any("“Ayu” and “Budi” have the same picture" in each for each in notices)
    assert "13 of 15 computers, last brought on 12 May 2026." in pilot.texts()

    pilot.key("tab")
    screen.model.carry(STICK)
    pilot.wait(lambda: screen.model.done_words)
    assert screen.model.done_words == "Nothing new here. It is safe to pull the stick out."
    assert screen.model.notes == []


def test_packs_that_came_and_went_are_told(pilot: Pilot) -> None:
    """One or several; one that was left alone says which it is and why."""
    left = NotTaken("kites", PackLeft("kites", OlderPack(here=3, version=3)))
    came = [Carried(0, 0, MET, (), (left,), packs=1), Carried(1, 0, MET, (), (), packs=2, packs_gone=1)]
    screen = shown(pilot, desk(), FakeCarrying([*came]))
    screen.model.carry(STICK)
    pilot.wait(lambda: screen.model.done_words)
    assert screen.model.done_words == "1 pack of lessons brought. It is safe to pull the stick out."
    (note,) = screen.model.notes
    assert note == (
        "A pack of lessons from another computer, “kites”, was left alone. Version 3 of this pack is here already, "
        "and this file has version 3. Nothing was changed."
    )
    screen.model.carry(STICK)
    pilot.wait(lambda: "play" in screen.model.done_words)
    assert screen.model.done_words == (
        "1 new play brought. 2 packs of lessons brought. 1 pack of lessons taken away, as on another computer. "
        "It is safe to pull the stick out."
    )


def test_what_did_not_end_is_never_called_done(pilot: Pilot) -> None:
    """Stopped, a disk that refuses, a stick that is gone: a sentence each says what is safe."""
    at = desk()
    troubles: list[Carried | RebungError] = [Stopped(), CannotSave(), CannotKeep()]
    screen = shown(pilot, at, FakeCarrying([Carried(1, 1, MET, (), ()), *troubles]))
    screen.model.carry(STICK)
    pilot.wait(lambda: screen.model.done_words)
    for words in ("stays on this computer", "the rest comes the next time", "see that the stick is in"):
        screen.model.carry(STICK)
        pilot.wait(lambda: screen.model.problem)
        assert words in screen.model.problem
        assert screen.model.done_words == ""


def test_a_folder_works_like_a_stick(pilot: Pilot) -> None:
    """Where no stick is plugged in, the folders are offered; nothing is said of pulling anything out."""
    carrying = FakeCarrying([Carried(1, 1, MET, (), ())], there=(FOLDER,))
    screen = shown(pilot, desk(), carrying)
    assert "Plug in a stick, then look again." in pilot.texts()
    screen.model.carry(FOLDER)
    pilot.wait(lambda: screen.model.done_words)
    assert (
        screen.model.done_words == "1 new play brought. 1 child updated. Everything lies in the folder now."
    )


def test_the_real_service_carries_on_fakes_too(pilot: Pilot) -> None:
    """A machine that has met nobody puts its class on the stick and finds nothing new."""
    screen = shown(pilot, desk())
    screen.model.carry(screen.model.sticks[0])
    pilot.wait(lambda: screen.model.done_words)
    assert screen.model.done_words.startswith("Nothing new here.")
    assert screen.model.met_words == ""


def test_the_ways_to_and_from_the_page(pilot: Pilot) -> None:
    """The settings lead here; from here a class is copied and taken."""
    at = desk()
    at.house.__dict__["carrying"] = FakeCarrying()
    settings = pilot.show(make_teacher_settings(TeacherSettings(at.class_id), at.ways, at.house))
    settings.model.open_carry_round()
    shown(pilot, at, FakeCarrying())
    for text in ("Copy this class", "Take a class from a stick", "Back"):
        pilot.find(QuietButton, text=text).dispatch("on_release")
    assert at.ways.taken == [
        ("go", CarryRound(at.class_id)),
        ("go", CopyClass(at.class_id)),
        ("go", TakeClass()),
        ("back", None),
    ]
