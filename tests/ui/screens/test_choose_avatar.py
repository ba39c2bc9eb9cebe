"""Choosing an avatar: one's own in the class, kept when it is said, and nothing before."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.classroom import Learner
from app.ui.routes import AtHome, ChooseAvatar, MyPage, WhoIsHere
from app.ui.screens.choose_avatar.view import FaceChoice, TintChoice
from app.ui.speaking import speak
from app.ui.widgets.avatar import AvatarCard
from app.ui.widgets.buttons import HelpButton, MainButton, QuietButton
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import SchoolHouse, missed_by_tab, open_house, outside


def _choosing(pilot: Pilot, *others: str) -> tuple[SchoolHouse, Learner, Any]:
    school = open_house(pilot)
    school.make_class("Ayu", *others)
    ayu = school.learner("Ayu")
    screen = school.show(ChooseAvatar(ayu.id, is_first=True))
    return school, ayu, screen.model


def _faces(pilot: Pilot) -> list[FaceChoice]:
    return [tile for tile in pilot.all(FaceChoice) if not isinstance(tile, TintChoice)]


def test_it_begins_with_what_was_given(pilot: Pilot) -> None:
    """24 faces, six tints; the focus is on the question, never on a face."""
    _, ayu, _ = _choosing(pilot)
    faces, tints = _faces(pilot), pilot.all(TintChoice)
    assert [face.face for face in faces] == list(range(1, 25))
    assert [face.face for face in faces if face.is_chosen] == [ayu.avatar.face]
    assert [tint.tint for tint in tints] == list(range(6))
    assert [tint.tint for tint in tints if tint.is_chosen] == [ayu.avatar.tint]

    assert pilot.focused.text == "Which picture is yours, Ayu?"


def test_a_chosen_picture_is_kept_and_shown_in_the_class(pilot: Pilot) -> None:
    """The first time it leads home."""
    school, ayu, _ = _choosing(pilot)
    pilot.tap(_faces(pilot)[9])
    pilot.tap(pilot.all(TintChoice)[4])
    pilot.tap(pilot.find(MainButton, text="This is me"))
    pilot.wait(lambda: school.route == AtHome(ayu.id))
    school.show(WhoIsHere())
    card = pilot.find(AvatarCard, name="Ayu")

    assert (card.face, card.tint) == (10, 4)


def test_not_me_goes_back_with_nothing_written(pilot: Pilot) -> None:
    """By touch and by Escape."""
    school, ayu, model = _choosing(pilot)
    writes = len(school.world.classrooms.log)
    model.pick_face(9)
    pilot.tap(pilot.find(QuietButton, text="Not me"))
    assert school.route == WhoIsHere(ayu.class_id)
    school.show(ChooseAvatar(ayu.id, is_first=True))
    pilot.key("escape")

    assert school.route == WhoIsHere(ayu.class_id)
    assert len(school.world.classrooms.log) == writes
    assert school.learner("Ayu") == ayu


def test_what_a_classmate_has_cannot_be_chosen(pilot: Pilot) -> None:
    """Their tint of a face is off, and a face goes to its first free tint."""
    school, _, model = _choosing(pilot, "Budi")
    budi = school.learner("Budi").avatar
    model.tint = budi.tint
    model.pick_face(budi.face)
    pilot.frames(2)
    taken = pilot.all(TintChoice)[budi.tint]
    assert taken.disabled
    assert (model.face, model.tint) != (budi.face, budi.tint)
    model.pick_tint(budi.tint)

    assert model.tint != budi.tint


def test_a_face_of_which_every_tint_is_taken_is_off(pilot: Pilot) -> None:
    """Six classmates share it."""
    names = [f"N{number}" for number in range(6)]
    school, ayu, _ = _choosing(pilot, *names)
    face = next(
        n for n in range(1, 25) if n not in {school.learner(each).avatar.face for each in (*names, "Ayu")}
    )
    for tint, name in enumerate(names):
        school.house.avatars.choose(school.learner(name).id, face, tint).settle()
    model = school.show(ChooseAvatar(ayu.id)).model
    assert _faces(pilot)[face - 1].disabled
    model.pick_face(face)

    assert model.face == ayu.avatar.face


def test_a_full_disk_is_told_and_nothing_has_changed(pilot: Pilot) -> None:
    """It can be tried again."""
    school, ayu, model = _choosing(pilot)
    school.world.classrooms.disk.fail_next()
    model.pick_face(9)
    model.keep()
    pilot.wait(lambda: model.problem)
    assert model.problem in pilot.texts()
    assert school.learner("Ayu") == ayu
    model.keep()
    pilot.wait(lambda: school.route == AtHome(ayu.id))


def test_while_it_is_being_saved_nothing_else_can_be_done(pilot: Pilot) -> None:
    """Neither another face nor a way out."""
    school, ayu, model = _choosing(pilot)
    school.world.classrooms.disk.hold()
    model.pick_face(9)
    model.keep()
    model.pick_face(10)
    model.back()
    pilot.frames(2)
    assert (model.busy, model.face, school.route) == (True, 9, ChooseAvatar(ayu.id, is_first=True))
    school.world.classrooms.disk.release()
    pilot.wait(lambda: school.route == AtHome(ayu.id))


def test_from_my_page_it_leads_back_there(pilot: Pilot) -> None:
    """The page shows the new face."""
    school, ayu, _ = _choosing(pilot)
    school.show(MyPage(ayu.id))
    pilot.navigator.go(ChooseAvatar(ayu.id))
    pilot.frames(3)
    assert pilot.all(QuietButton, text="Back")
    model: Any = pilot.screen.model
    model.pick_face(9)
    model.keep()
    pilot.wait(lambda: school.route == MyPage(ayu.id))

    assert pilot.screen.model.avatar.face == 9


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_the_keyboard_chooses_too(pilot: Pilot, size: tuple[int, int]) -> None:
    """Arrows walk through the grid, Enter takes a face, and Tab reaches everything."""
    school, ayu, model = _choosing(pilot)
    pilot.resize(*size)
    school.show(ChooseAvatar(ayu.id, is_first=True))
    pilot.frames(3)
    assert missed_by_tab(pilot) == []
    assert outside(pilot, HelpButton, QuietButton, FaceChoice) == []
    model = pilot.screen.model
    for key in ("down", "down", "right", "enter"):
        pilot.key(key)
    assert isinstance(pilot.focused, FaceChoice)

    assert model.face == pilot.focused.face


def test_another_language_is_spoken_live(pilot: Pilot) -> None:
    """What the model put into words changes along."""
    school, _, _ = _choosing(pilot)
    speak(school.house, "id")
    pilot.frames(3)

    assert {"WHICH PICTURE IS YOURS, Ayu?", "THIS IS ME"} <= set(pilot.texts())
