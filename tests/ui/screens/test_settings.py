"""Settings: each child's own, or everybody's; seen at once and kept at once."""

from __future__ import annotations

from app.ui import routes
from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.tick_row import OnOffRow, RadioRow
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import SchoolHouse, missed_by_tab, open_house


def _school(pilot: Pilot) -> SchoolHouse:
    school = open_house(pilot)
    school.make_class("Ayu", "Budi")
    return school


def _switch(pilot: Pilot, text: str) -> OnOffRow:
    return pilot.find(OnOffRow, text=text)


def test_a_child_finds_them_at_home_and_comes_back(pilot: Pilot) -> None:
    """A button at the top of the home, and back by the arrow or Escape."""
    school = _school(pilot)
    home = routes.AtHome(school.learner("Ayu").id)
    for back in ("escape", "button"):
        school.show(home)
        pilot.tap(pilot.find(IconButton, icon="settings"))
        assert school.route == routes.Settings(school.learner("Ayu").id)
        assert "For you alone" in pilot.texts()
        if back == "escape":
            pilot.key("escape")
        else:
            pilot.tap(pilot.find(IconButton, icon="back"))
        assert school.route == home


def test_before_sign_in_they_are_everybodys(pilot: Pilot) -> None:
    """From the class one reaches those of the machine, and says so."""
    school = _school(pilot)
    school.show(routes.WhoIsHere())
    pilot.tap(pilot.find(IconButton, icon="settings"))
    assert school.route == routes.Settings()
    assert "For everybody on this computer" in pilot.texts()
    pilot.tap(pilot.find(RadioRow, text="Larger (115 %)"))
    assert school.house.comfort.of(None).text_size == 115
    pilot.tap(pilot.find(RadioRow, text="Usual (100 %)"))
    assert theme.text_scale == 100


def test_every_row_changes_what_is_seen_and_is_kept(pilot: Pilot) -> None:
    """Text size, contrast, motion and sound; a second touch undoes a switch."""
    school = _school(pilot)
    ayu = school.learner("Ayu").id
    school.show(routes.Settings(ayu))
    pilot.tap(pilot.find(RadioRow, text="Large (130 %)"))
    assert (theme.text_scale, school.house.comfort.of(ayu).text_size) == (130, 130)
    assert [row.on for row in pilot.all(RadioRow)] == [False, False, True, False]
    for text, name, usual in (
        ("High contrast", "high_contrast", False), ("Less motion", "less_motion", False), ("Sounds", "sound", True),
    ):  # fmt: skip
        for wanted in (not usual, usual):
            row = _switch(pilot, text)
            pilot.screen.focus.take(row)
            pilot.key("enter")
            assert _switch(pilot, text).on is wanted
            assert getattr(school.house.comfort.of(ayu), name) is wanted
    school.show(routes.WhoIsHere())
    assert theme.text_scale == 100
    school.show(routes.AtHome(ayu))
    assert theme.text_scale == 130


def test_the_keyboard_reaches_everything(pilot: Pilot) -> None:
    """Tab comes by every row and button, beginning at the title."""
    school = _school(pilot)
    school.show(routes.Settings())
    assert pilot.focused.text == "Settings"

    assert missed_by_tab(pilot) == []
