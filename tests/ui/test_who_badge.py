"""Who is signed in stands on every screen of a child."""

from __future__ import annotations

import pytest

from app.ui import routes
from app.ui.theme import theme
from app.ui.widgets.avatar import AvatarFace
from app.ui.widgets.buttons import HelpButton
from app.ui.widgets.top_bar import TopBar
from app.ui.widgets.who import WhoBadge, in_lines
from app.ui.widgets.words import Words
from tests.stories import ORDINARY
from tests.ui.legible import faults
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import HOSTILE, open_house


def test_every_screen_of_a_signed_in_child_says_who_it_is(pilot: Pilot) -> None:
    """Face and name: at home, on one's page, in a lesson and at its end, also where the languages are chosen."""
    school = open_house(pilot)
    school.make_class("Ayu", "Budi")
    ayu = school.learner("Ayu")
    ended = school.house.learning.open(ayu.id, ORDINARY)
    school.show(routes.AtHome(ayu.id))
    for route in (
        routes.AtHome(ayu.id), routes.MyPage(ayu.id), routes.ChooseAvatar(ayu.id), routes.ChooseLanguage(),
        routes.PlayLesson(ayu.id, ORDINARY), routes.LessonEnd(ayu.id, ended, ()),
    ):  # fmt: skip
        pilot.navigator.go(route)
        pilot.frames(4)
        faces = {(face.face, face.tint) for face in pilot.all(AvatarFace)}
        assert (ayu.avatar.face, ayu.avatar.tint) in faces, route
        assert any("Ayu" in text for text in pilot.texts()), route


def test_where_nobody_is_signed_in_there_is_no_badge(pilot: Pilot) -> None:
    """The languages before the first class."""
    school = open_house(pilot)
    school.make_class("Ayu")
    school.show(routes.ChooseLanguage())

    assert pilot.all(WhoBadge) == []


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1024, 600), 100), ((1024, 600), 150)])
def test_a_name_takes_no_room_from_get_help(
    pilot: Pilot, name: str, size: tuple[int, int], percent: int
) -> None:
    """In the bar of a lesson it is shortened to what is left between bamboo and help."""
    school = open_house(pilot)
    school.make_class(name)
    pilot.resize(*size)
    theme.text_scale = percent
    school.show(routes.PlayLesson(school.learner(name).id, ORDINARY))
    pilot.frames(4)
    bar, badge = pilot.find(TopBar), pilot.find(WhoBadge)
    help_button = next(each for each in bar.walk(restrict=True) if isinstance(each, HelpButton))
    words = next(each for each in badge.walk(restrict=True) if isinstance(each, Words))

    assert words.text == name
    assert words.lines == 1
    assert badge.right <= help_button.x
    assert badge.x >= pilot.by_id(bar, "bamboo").right
    assert help_button.right <= bar.right


@pytest.mark.parametrize(
    ("room", "most", "lines"),
    [
        (21, 3, "Bayu, Agus and Rangga"),
        (20, 3, "Bayu, Agus\nand Rangga"),
        (9, 3, "Bayu,\nAgus and\nRangga"),
        (9, 2, "Bayu, Agus and Rangga"),
        (4, 3, "Bayu, Agus and Rangga"),
    ],
)
def test_names_are_set_on_as_few_lines_as_fit(room: float, most: int, lines: str) -> None:
    """All about as long; where there are too few lines, or a word is too long for one, the text stays as it is."""
    assert in_lines("Bayu, Agus and Rangga", room, most, len) == lines


@pytest.mark.parametrize("names", ["Bayu Agus", "Bayu Agus Rangga"])
@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 150), ((1024, 600), 100), ((1024, 600), 150)])
def test_names_of_a_team_are_whole(pilot: Pilot, names: str, size: tuple[int, int], percent: int) -> None:
    """In the bar of their lesson, above each other if need be, with nothing over the title and Get help."""
    school = open_house(pilot)
    school.make_class(*names.split())
    pilot.resize(*size)
    theme.text_scale = percent
    first, *others = (school.learner(name).id for name in names.split())
    school.show(routes.TeamLesson(first, tuple(others), ORDINARY))
    pilot.frames(4)
    bar = pilot.find(TopBar)

    assert faults(pilot.screen) == []
    assert all(any(name in text for text in bar_texts(bar)) for name in names.split())


def bar_texts(bar: TopBar) -> list[str]:
    """Return what stands in a bar."""
    return [each.text for each in bar.walk(restrict=True) if isinstance(each, Words)]
