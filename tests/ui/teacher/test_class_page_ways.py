"""Where the page of a class leads: to what the class chose, to the projector, to its papers."""

from __future__ import annotations

from typing import Any

from app.services.share_ports import Met
from app.ui.routes import CarryRound, ClassChoices, ClassPage, Print, ShowToClass
from app.ui.teacher.class_choices.card import ClassChoicesCard
from app.ui.teacher.class_choices.parts import BarRow
from app.ui.teacher.class_page import make_class_page
from app.ui.teacher.class_page.heat_row import HeatRow
from app.ui.theme import theme
from app.ui.widgets.buttons import MainButton, QuietButton, TintButton
from tests import stories
from tests.carrying import FakeCarrying
from tests.ui.pilot import Pilot
from tests.ui.teacher.chosen import chosen_desk
from tests.ui.teacher.desk import Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> Any:
    """Return the screen, shown, with its figures."""
    screen = pilot.show(make_class_page(ClassPage(at.class_id), at.ways, at.house))
    pilot.wait(lambda: screen.model.is_ready)
    pilot.rest()
    return screen


def test_what_the_class_chose_stands_first_and_leads_on(pilot: Pilot) -> None:
    """Its chart and talk above the other cards, also in the panel of large text; without a chart all lessons open."""
    at = chosen_desk()
    screen = shown(pilot, at)
    assert isinstance(screen.ids.cards.children[-1], ClassChoicesCard)
    assert [row.words.figure for row in pilot.all(BarRow)] == ["7", "3", "0"]
    pilot.find(MainButton, text="Show to class").dispatch("on_release")
    pilot.find(TintButton, icon="chart").dispatch("on_release")
    screen.open_side()
    pilot.rest()
    pilot.find(MainButton, text="Show to class").dispatch("on_release")
    assert at.ways.taken == [
        ("go", ShowToClass(at.class_id, stories.ORDINARY)),
        ("go", ClassChoices(at.class_id, stories.ORDINARY)),
        ("go", ShowToClass(at.class_id, stories.ORDINARY)),
    ]
    at = desk()
    shown(pilot, at)
    pilot.find(TintButton, icon="chart").dispatch("on_release")
    assert at.ways.taken == [("go", ClassChoices(at.class_id))]


def test_an_undone_change_brings_one_card_again(pilot: Pilot) -> None:
    """The page is read anew, and what the class chose with it."""
    screen = shown(pilot, chosen_desk())
    screen.model._refresh()
    pilot.wait(lambda: not screen.model.busy)
    pilot.rest()
    assert len(pilot.all(ClassChoicesCard)) == 1


def test_a_lesson_that_cannot_be_read_hides_no_other_card(pilot: Pilot) -> None:
    """Then there is no chart; where the lesson is opened a sentence tells."""
    at = chosen_desk()
    at.world.library.damaged.add(stories.ORDINARY)
    shown(pilot, at)
    assert not pilot.all(BarRow)
    assert pilot.all(HeatRow)


def test_the_report_is_a_key_away(pilot: Pilot) -> None:
    """Ctrl+P and the button open the page of papers, Ctrl+E asks there for a place for the figures."""
    at = desk()
    screen = shown(pilot, at)
    pilot.find(QuietButton, icon="print").dispatch("on_release")
    screen.dispatch("on_key_print")
    screen.dispatch("on_key_export")
    assert at.ways.taken == [
        ("replace", Print(at.class_id)),
        ("replace", Print(at.class_id)),
        ("replace", Print(at.class_id, keeps_figures=True)),
    ]


def test_tab_reaches_the_card_too(pilot: Pilot) -> None:
    """Its question and both of its buttons, where it stands beside the map."""
    shown(pilot, chosen_desk())
    assert pilot.all(ClassChoicesCard)
    assert not missed_by_tab(pilot)


def test_the_line_of_the_last_round_leads_to_the_next_one(pilot: Pilot) -> None:
    """While the class has one computer nothing is said of others."""
    at = desk()
    shown(pilot, at)
    assert not pilot.all(QuietButton, text="Carry round")
    at.house.__dict__["carrying"] = FakeCarrying(known=Met(13, 15, "2026-05-12"))
    shown(pilot, at)
    pilot.shot("class-page-met")
    assert "13 of 15 computers, last brought on 12 May 2026." in pilot.texts()
    pilot.find(QuietButton, text="Carry round").dispatch("on_release")
    assert at.ways.taken == [("go", CarryRound(at.class_id))]
    assert not missed_by_tab(pilot)


def test_with_the_largest_text_in_a_small_window_that_line_stands_under_more(pilot: Pilot) -> None:
    """So does how the learners follow each other: the page has no room for them."""
    at = desk()
    at.house.__dict__["carrying"] = FakeCarrying(known=Met(13, 15, "2026-05-12"))
    pilot.resize(1024, 600)
    theme.text_scale = 150
    page = shown(pilot, at)
    assert not pilot.all(QuietButton, text="Carry round")
    page.open_side()
    pilot.rest()
    pilot.shot("class-page-met-under-more")
    assert "13 of 15 computers, last brought on 12 May 2026." in pilot.texts()
    assert page.model.order_words in pilot.texts()
    pilot.find(QuietButton, text="Carry round").dispatch("on_release")
    assert at.ways.taken == [("go", CarryRound(at.class_id))]
