"""The card for the class page."""

from __future__ import annotations

from kivy.uix.scrollview import ScrollView

from app.ui.screen import Screen
from app.ui.teacher.class_choices.card import ClassChoicesCard
from app.ui.teacher.class_choices.parts import BarRow
from app.ui.widgets.buttons import MainButton, TintButton
from tests import stories
from tests.ui.pilot import Pilot
from tests.ui.teacher.chosen import chosen_desk
from tests.ui.teacher.desk import Desk, desk

Heard = list[tuple[str, str]]


def shown(pilot: Pilot, at: Desk) -> Heard:
    """Show the card; return what it will say."""
    heard: Heard = []
    card = ClassChoicesCard(at.house.class_choices.latest_talk(at.class_id))
    card.bind(on_open=lambda _, lesson: heard.append(("open", lesson)))
    card.bind(on_show=lambda _, lesson: heard.append(("show", lesson)))
    screen, pane = Screen(), ScrollView()
    pane.add_widget(card)
    screen.add_widget(pane)
    pilot.show(screen)
    return heard


def test_the_card_has_the_hardest_decision_and_its_talk(pilot: Pilot) -> None:
    """Of the latest lesson with a chart; its buttons say which lesson it is."""
    heard = shown(pilot, chosen_desk())
    assert [row.words.figure for row in pilot.all(BarRow)] == ["7", "3", "0"]
    assert "What can make this feel right at that moment? shout" in pilot.texts()
    pilot.find(MainButton, text="Show to class").dispatch("on_release")
    pilot.find(TintButton).dispatch("on_release")
    assert heard == [("show", stories.ORDINARY), ("open", stories.ORDINARY)]


def test_without_a_chart_the_card_says_when_one_comes(pilot: Pilot) -> None:
    """There is nothing to show to the class then, and all lessons can still be opened."""
    heard = shown(pilot, desk())
    assert not pilot.all(BarRow)
    assert any(text.startswith("No chart yet") for text in pilot.texts())
    assert not pilot.all(MainButton)
    pilot.find(TintButton).dispatch("on_release")
    assert heard == [("open", "")]
