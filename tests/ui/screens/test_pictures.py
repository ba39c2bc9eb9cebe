"""The picture password: three of twelve, in order; nothing on the screen gives them away."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.classroom import PICTURES, Learner
from app.domain.errors import CannotSave
from app.ui.routes import AtHome, ChooseAvatar, Pictures, WhoIsHere
from app.ui.screens.pictures.model import PicturesModel
from app.ui.screens.pictures.view import PasswordHint, PicturesPane
from app.ui.speaking import speak
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton, HelpButton, IconButton, QuietButton
from app.ui.widgets.password import PasswordSlots, PictureTile
from app.ui.widgets.words import FocusWords
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import HOSTILE, SchoolHouse, is_inside, missed_by_tab, open_house, outside

AGAIN = "These are not the pictures of this name. Try once more."
ASK = "Ask your teacher. They can give you new pictures."


def _asked(pilot: Pilot, name: str = "Ayu") -> SchoolHouse:
    school = open_house(pilot)
    school.make_class(name)
    school.show(WhoIsHere())
    pilot.navigator.go(Pictures(school.learner(name).id))
    pilot.frames(4)
    return school


def _touch(pilot: Pilot, *pictures: str) -> None:
    for picture in pictures:
        pilot.tap(pilot.find(PictureTile, picture=picture))


def _others(password: tuple[str, ...]) -> list[str]:
    """Return three pictures that are not the password."""
    return [each for each in PICTURES if each not in password][:3]


def _model(pilot: Pilot) -> Any:
    return pilot.find(PicturesPane).model


def _known(school: SchoolHouse) -> Learner:
    """Return Ayu, who has chosen an avatar before."""
    ayu = school.learner("Ayu")
    school.house.avatars.choose(ayu.id, ayu.avatar.face, ayu.avatar.tint).settle()
    return ayu


def test_the_first_sign_in_leads_to_the_choice_of_an_avatar(pilot: Pilot) -> None:
    """Once; whoever has chosen comes home."""
    school = _asked(pilot)
    ayu = school.learner("Ayu")
    _touch(pilot, *ayu.password)
    pilot.wait(lambda: school.route == ChooseAvatar(ayu.id, is_first=True))


def test_the_three_pictures_in_order_lead_home(pilot: Pilot) -> None:
    """And back leads nowhere from there: the way in is forgotten."""
    school = _asked(pilot)
    ayu = _known(school)
    _touch(pilot, *ayu.password)
    pilot.wait(lambda: school.route == AtHome(ayu.id, arrived=True))
    pilot.navigator.back()

    assert school.route == AtHome(ayu.id, arrived=True)


def test_other_pictures_are_told_kindly_and_put_back(pilot: Pilot) -> None:
    """The slots are empty again."""
    school = _asked(pilot)
    _touch(pilot, *_others(school.learner("Ayu").password))
    pilot.wait(lambda: AGAIN in pilot.texts())

    assert pilot.find(PasswordSlots).filled == 0
    assert school.learner("Ayu").misses == 1


def test_a_chosen_picture_is_a_leaf_and_nothing_else(pilot: Pilot) -> None:
    """Neither the slots nor a ring around a tile tells which it was."""
    _asked(pilot)
    _touch(pilot, "boat", "cat")
    pilot.wait(lambda: not any(tile.lit for tile in pilot.all(PictureTile)))
    looks = {(tuple(tile.fill), tuple(tile.edge), tile.ring, tile.shadow) for tile in pilot.all(PictureTile)}

    assert pilot.find(PasswordSlots).filled == 2
    assert len(looks) == 1


def test_start_again_empties_the_slots(pilot: Pilot) -> None:
    """It is off as long as there is nothing to put back."""
    _asked(pilot)
    assert pilot.find(QuietButton, icon="replay").disabled
    _touch(pilot, "boat")
    pilot.tap(pilot.find(QuietButton, icon="replay"))

    assert pilot.find(PasswordSlots).filled == 0


def test_five_misses_lead_to_the_teacher(pilot: Pilot) -> None:
    """The tiles are off, there are no slots any more, and it is said whom to ask."""
    school = _asked(pilot)
    school.miss(school.learner("Ayu").id, 4)
    _touch(pilot, *_others(school.learner("Ayu").password))
    pilot.wait(lambda: ASK in pilot.texts())

    assert pilot.all(PasswordSlots) == []
    assert all(tile.disabled for tile in pilot.all(PictureTile))
    assert missed_by_tab(pilot) == []


def test_who_needs_the_teacher_is_told_at_once(pilot: Pilot) -> None:
    """After a restart, too."""
    school = _asked(pilot)
    school.miss(school.learner("Ayu").id)
    school.restart()
    school.show(Pictures(school.learner("Ayu").id))

    assert ASK in pilot.texts()


def test_forgotten_pictures_lead_to_the_teacher(pilot: Pilot) -> None:
    """And do not count as a miss."""
    school = _asked(pilot)
    pilot.tap(pilot.find(GhostButton))

    assert "Ask your teacher. They can show you your pictures, or give you new ones." in pilot.texts()
    assert school.learner("Ayu").misses == 0


def test_while_pictures_are_checked_nothing_else_counts(pilot: Pilot) -> None:
    """A fourth touch before the answer is on the disk changes nothing."""
    school = _asked(pilot)
    school.world.classrooms.disk.hold()
    _touch(pilot, *_others(school.learner("Ayu").password), "boat")
    assert _model(pilot).busy
    school.world.classrooms.disk.release()
    pilot.wait(lambda: AGAIN in pilot.texts())

    assert school.learner("Ayu").misses == 1


def test_a_full_disk_is_told_and_the_pictures_can_be_chosen_again(pilot: Pilot) -> None:
    """The miss could not be counted; nobody is locked in."""
    school = _asked(pilot)
    ayu = _known(school)
    school.world.classrooms.disk.fail_next()
    _touch(pilot, *_others(ayu.password))
    pilot.wait(lambda: CannotSave().told(i18n.tr) in pilot.texts())
    _touch(pilot, *ayu.password)
    pilot.wait(lambda: school.route == AtHome(ayu.id, arrived=True))


def test_only_the_demo_class_shows_its_pictures(pilot: Pilot) -> None:
    """So that anybody can look around, and nobody else can."""
    school = _asked(pilot)
    assert pilot.find(PasswordHint).pictures == []
    demo = school.house.classes.make_demo("Demo class").settle()
    learner = school.house.classes.learners(demo.id)[0]
    school.show(Pictures(learner.id))

    assert tuple(pilot.find(PasswordHint).pictures) == learner.password


def test_the_keyboard_chooses_pictures(pilot: Pilot) -> None:
    """From the greeting Tab comes to the first tile; the focus stays where one is, to go on from there."""
    _asked(pilot)
    assert pilot.focused.text == "Hello, Ayu"
    pilot.key("tab")
    assert pilot.focused.picture == "mango"
    for key in ("enter", "right", "down", "space"):
        pilot.key(key)
    assert pilot.focused.picture == "drum"
    assert pilot.find(PasswordSlots).filled == 2

    assert missed_by_tab(pilot) == []


def test_escape_and_the_arrow_lead_back_to_the_class(pilot: Pilot) -> None:
    """Without any trace."""
    school = _asked(pilot)
    _touch(pilot, "boat")
    pilot.key("escape")
    assert school.route == WhoIsHere()
    pilot.navigator.go(Pictures(school.learner("Ayu").id))
    pilot.frames(3)
    pilot.tap(pilot.find(IconButton, icon="back"))

    assert school.route == WhoIsHere()


def test_another_language_is_spoken_live(pilot: Pilot) -> None:
    """The names of the pictures and what was said change along."""
    school = _asked(pilot)
    pilot.tap(pilot.find(GhostButton))
    speak(school.house, "id")
    pilot.frames(2)
    texts = pilot.texts()

    assert "BOAT" in texts
    assert "HELLO, Ayu" in texts
    assert "ASK YOUR TEACHER. THEY CAN SHOW YOU YOUR PICTURES, OR GIVE YOU NEW ONES." in texts


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_stays_within_its_card(pilot: Pilot, name: str) -> None:
    """As it is, without markup, on a small window with large text."""
    _asked(pilot, name)
    pilot.resize(1024, 600)
    theme.text_scale = 130
    pilot.frames(4)
    greeting = pilot.find(FocusWords)

    assert greeting.text == f"Hello, {name}"
    assert greeting.x >= greeting.parent.x
    assert greeting.right <= pilot.find(PictureTile).x
    assert outside(pilot, PictureTile, HelpButton) == []
    assert is_inside(pilot.find(PasswordSlots), pilot.screen)


def test_the_model_asks_nothing_of_a_window(pilot: Pilot) -> None:
    """The third picture asks to be let in, once."""
    school = open_house(pilot)
    school.make_class("Ayu")
    model, entered = PicturesModel(school.learner("Ayu").id, school.house), list[object]()
    model.bind(on_entered=entered.append)
    for picture in (*school.learner("Ayu").password, "cat"):
        model.choose(picture)
    pilot.wait(lambda: entered)

    assert entered == [model]
