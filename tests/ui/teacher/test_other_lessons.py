"""Lessons from others under a teacher's hand: read first, then taken in, trusted, looked at, removed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.domain.ids import LessonId
from app.exchange.stick_packs import StickPacks
from app.services.places import Place, PlaceKind
from app.services.share_ports import Met
from app.ui.routes import OtherLessons, PreviewLesson
from app.ui.teacher.other_lessons import make_other_lessons
from app.ui.teacher.other_lessons.view import OfferPanel, TrustPanel
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.text_box import TextBox
from tests.carrying import FakeCarrying
from tests.parcels import FACTS, ORDINARY, parcel, taken
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> Any:
    """Return the screen once it has looked."""
    screen = pilot.show(make_other_lessons(OtherLessons(at.class_id), at.ways, at.house))
    pilot.wait(lambda: not screen.model.busy)
    pilot.frames(3)
    return screen


def press(pilot: Pilot, screen: Any, text: str, kind: type = QuietButton) -> None:
    """Press a button by its words, and wait until what it did is over."""
    pilot.find(kind, text=text).dispatch("on_release")
    pilot.wait(lambda: not screen.model.busy)
    pilot.frames(3)


def test_a_pack_is_read_taken_trusted_and_removed(pilot: Pilot, tmp_path: Path) -> None:
    """Nothing is kept before the teacher has read who signed; nothing reaches children before it is trusted."""
    at = desk()
    (tmp_path / "kites.zip").write_bytes(parcel())
    at.world.pack_door = StickPacks(lambda: (Place(PlaceKind.STICK, tmp_path, "stick"),))
    at.house = at.world.house()
    screen = shown(pilot, at)
    assert not missed_by_tab(pilot)
    press(pilot, screen, "Look at this file")
    assert isinstance(screen.layer, OfferPanel)
    assert "Stories of kites (version 3)" in screen.model.offered
    assert "Signed by somebody whom this school does not know (079c" in screen.model.offered
    assert "It brings 2 lessons. It is new here." in screen.model.offered
    assert at.world.pack_store.kept == {}

    press(pilot, screen, "Take it in", MainButton)
    pilot.wait(lambda: screen.model.lessons)
    assert screen.layer is None
    assert list(at.world.pack_store.kept) == [FACTS.id]
    assert not missed_by_tab(pilot)
    press(pilot, screen, "The borrowed kite")
    assert [(kind, route.lesson_id) for kind, route in at.ways.taken] == [("go", LessonId(ORDINARY))]
    assert isinstance(at.ways.taken[0][1], PreviewLesson)
    assert LessonId(ORDINARY) not in {card.id for card in at.house.library.cards()}

    press(pilot, screen, "Trust whoever has signed it")
    assert isinstance(screen.layer, TrustPanel)
    pilot.find(TextBox).text = "SMP 4"
    press(pilot, screen, "Trust them")
    assert "Signed by SMP 4, whom this school trusts." in screen.model.about
    assert LessonId(ORDINARY) in {card.id for card in at.house.library.cards()}

    press(pilot, screen, "Look at this file")
    assert "Version 3 of this pack is here already" in screen.model.problem
    press(pilot, screen, "Remove this pack")
    assert isinstance(screen.layer, Dialog)
    assert "other computers" not in screen.layer.sentence
    screen.layer.answer("on_other_chosen")
    pilot.wait(lambda: not screen.model.packs and not screen.model.busy)
    assert at.world.pack_store.kept == {}


def test_a_removal_says_that_it_goes_round(pilot: Pilot, tmp_path: Path) -> None:
    """Where other computers have the class, a teacher reads it before anything is removed."""
    at = desk()
    taken(at.house.packs, parcel(), tmp_path)
    at.house.__dict__["carrying"] = FakeCarrying(known=Met(2, 3, "2026-05-12"))
    screen = shown(pilot, at)
    press(pilot, screen, "Remove this pack")
    assert screen.layer.sentence.endswith(
        "With the next round it goes from the other computers of the class too."
    )
    assert list(at.world.pack_store.kept) == [FACTS.id]
