"""Get help: whom to go to, what to say, calm steps. It leaves no trace."""

from __future__ import annotations

import logging

import pytest

from app.domain.band import Band
from app.ui.focus import Focusable
from app.ui.screen import Screen
from app.ui.screens.get_help import make_help_layer
from app.ui.screens.get_help.model import GetHelpModel
from app.ui.screens.get_help.view import HelpPanel
from app.ui.theme import theme
from app.ui.trusted import HELP_SENTENCE
from app.ui.widgets.avatar import CastFace
from app.ui.widgets.buttons import MainButton, QuietButton
from tests.fakes import World
from tests.ui.pilot import Pilot

SHORT, WHOLE = (
    ["Stop", "Leave", "Tell"],
    ["Stop", "Don't answer", "Save what was said, not pictures", "Block", "Tell"],
)


def numbered() -> World:
    """Return a machine on which the school has given a person and two numbers."""
    world = World()
    world.house().helping.keep("Bu Ani, room 4", (("Child line", "1280"), ("Office", "012 345"))).settle()
    return world


def open_help(pilot: Pilot, world: World, band: Band | None = Band.MIDDLE) -> HelpPanel:
    """Open the panel above an empty screen."""
    screen = pilot.show(Screen())
    layer = make_help_layer(world.house().helping, band)
    screen.open(layer)
    pilot.frames(4)
    return layer


def titles(model: GetHelpModel) -> list[str]:
    """Go through the calm steps, and return their titles."""
    model.begin()
    seen = [model.title]
    while not model.is_last:
        model.next()
        seen.append(model.title)
    return seen


@pytest.mark.parametrize(
    ("band", "routine"), [(Band.YOUNG, SHORT), (Band.MIDDLE, WHOLE), (Band.OLDER, WHOLE), (None, WHOLE)]
)
def test_the_steps_are_the_routine_of_the_age(band: Band | None, routine: list[str]) -> None:
    """A breath and "not your fault" come first, and a kind word last."""
    seen = titles(GetHelpModel(World().house().helping, band))

    assert seen == ["One slow breath", "It is not your fault", *routine, "You did nothing wrong by asking"]


def test_the_steps_say_that_one_may_tell_in_any_case() -> None:
    """Also after a reply or a broken rule; and only words are saved, with an adult."""
    model = GetHelpModel(World().house().helping, Band.MIDDLE)
    texts = []
    model.begin()
    while not model.is_last:
        texts.append(model.step_text)
        model.next()
    told = " ".join(texts)

    assert "Even if you replied or broke a rule, you can tell." in told
    assert "An adult helps you with it. Words only" in told


def test_the_page_shows_the_school_person_and_numbers(pilot: Pilot) -> None:
    """And the sentence to say, and that nobody reads along."""
    open_help(pilot, numbered())
    texts = pilot.texts()

    assert {"At your school: Bu Ani, room 4", f"“{HELP_SENTENCE}”"} <= set(texts)
    assert {"Child line", "1280", "Office", "012 345"} <= set(texts)
    assert any("Nobody reads this live" in text and "1280" in text for text in texts)
    assert "You did nothing wrong by asking." in texts
    assert len(pilot.all(CastFace)) == 4


def test_without_numbers_it_says_to_ask_an_adult(pilot: Pilot) -> None:
    """And names another one where the first does not help."""
    open_help(pilot, World(), None)

    assert "Ask an adult you trust. If they don't help, ask another." in pilot.texts()
    assert any(text.endswith("go to a grown-up now.") for text in pilot.texts())


def test_steps_come_one_at_a_time_by_keyboard(pilot: Pilot) -> None:
    """The focus stands on each new title; Escape is out at once."""
    layer = open_help(pilot, World())
    pilot.tap(pilot.find(QuietButton, text="This happened to me"))
    pilot.frames(2)
    assert layer.title == "One slow breath"
    assert pilot.focused.text == "One slow breath"
    pilot.tap(pilot.find(MainButton, text="Go on"))
    assert layer.title == "It is not your fault"
    pilot.tap(pilot.find(QuietButton, text="Back"))
    assert layer.title == "One slow breath"

    pilot.key("escape")
    pilot.wait(lambda: layer.parent is None)


def test_the_last_step_closes_the_panel(pilot: Pilot) -> None:
    """Nothing is asked after it."""
    layer = open_help(pilot, World())
    titles(layer.model)
    pilot.frames(2)
    pilot.tap(pilot.find(MainButton, text="Close"))

    pilot.wait(lambda: layer.parent is None)


def test_opening_it_again_begins_anew(pilot: Pilot) -> None:
    """No state survives closing."""
    world = World()
    titles(open_help(pilot, world).model)

    assert open_help(pilot, world).model.at == -1


def test_nothing_is_written_or_logged(pilot: Pilot, caplog: pytest.LogCaptureFixture) -> None:
    """Neither in the store nor in any log."""
    world = numbered()
    before = len(world.classrooms.log)
    with caplog.at_level(logging.DEBUG):
        layer = open_help(pilot, world)
        titles(layer.model)
        layer.cancel()
        pilot.frames(2)

    assert (world.plays.log, len(world.classrooms.log), world.settings.kept) == ([], before, {})
    assert not [record for record in caplog.records if "help" in record.getMessage().lower()]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_tab_reaches_everything(pilot: Pilot, size: tuple[int, int]) -> None:
    """On the page and on a step, with large text too."""
    pilot.resize(*size)
    theme.text_scale = 130
    layer = open_help(pilot, numbered())
    for _ in range(2):
        seen = []
        while pilot.focused not in seen:
            seen.append(pilot.focused)
            pilot.key("tab")
        wanted = [each for each in pilot.all(Focusable) if each.focusable and not each.disabled]
        assert [each for each in wanted if each not in seen] == []
        layer.model.begin()
        pilot.frames(3)
