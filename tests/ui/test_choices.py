"""Choice cards, rows to tick and faces: what is shown, what is reported."""

from __future__ import annotations

from typing import Any

import pytest
from kivy.uix.boxlayout import BoxLayout

from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.faces import Faces, FaceTile
from app.ui.widgets.password import PasswordSlots, PictureTile, Slot
from app.ui.widgets.tick_row import OnOffRow, RadioRow, TickRow
from tests.ui.pilot import Pilot


def _card(pilot: Pilot, **properties: Any) -> ChoiceCard:
    card: ChoiceCard = pilot.place(
        ChoiceCard(text="Ask the team to make room.", size_hint_x=None, width=452, **properties)
    )
    return card


def test_a_choice_reports_a_touch(pilot: Pilot) -> None:
    """The whole card is the target."""
    chosen: list[Any] = []
    card = _card(pilot)
    card.bind(on_release=chosen.append)
    pilot.tap(card)

    assert chosen == [card]


def test_reading_a_choice_aloud_does_not_choose_it(pilot: Pilot) -> None:
    """The target at the right has its own focus and its own event."""
    chosen: list[Any] = []
    read: list[Any] = []
    card = _card(pilot)
    card.bind(on_release=chosen.append, on_read=read.append)
    pilot.tap(pilot.find(IconButton))

    assert (chosen, read) == ([], [card])
    assert pilot.focused is pilot.find(IconButton)


def test_without_a_voice_there_is_no_target_to_read(pilot: Pilot) -> None:
    """Where nothing can be read aloud, nothing offers it, and words have the room."""
    card = _card(pilot, reads=False)
    pilot.key("tab")

    assert pilot.focused is card


@pytest.mark.parametrize(("script", "letter"), [("Latn", "B"), ("Thai", "ข"), ("Khmr", "ខ")])
def test_the_letter_follows_the_script(pilot: Pilot, script: str, letter: str) -> None:
    """A B C, ก ข ค, ក ខ គ."""
    theme.use_language("xx", script)
    _card(pilot, number=1)

    assert letter in pilot.texts()


def test_a_choice_shows_whether_it_was_chosen_or_tried(pilot: Pilot) -> None:
    """The letter becomes a tick or a sign for again; a tried one can be chosen still."""
    card = _card(pilot, mode="tried")
    chosen: list[Any] = []
    card.bind(on_release=chosen.append)
    pilot.tap(card)
    card.mode = "selected"
    pilot.frames(1)

    assert chosen == [card]
    assert "A" not in pilot.texts()
    assert card.edge_width == 3


def test_choices_look_alike_before_one_is_chosen(pilot: Pilot) -> None:
    """Nothing hints at which is better."""
    box = BoxLayout(orientation="vertical")
    for number in range(4):
        box.add_widget(ChoiceCard(text="One line", number=number))
    pilot.place(box)
    cards = pilot.all(ChoiceCard)

    assert len({(tuple(card.fill), tuple(card.edge), card.edge_width, card.height) for card in cards}) == 1


def test_a_choice_grows_with_its_text(pilot: Pilot) -> None:
    """At least 76 high, and as high as the words need."""
    card = _card(pilot)
    assert card.height >= 76
    card.text = "A long way to say it. " * 8
    pilot.frames(2)

    assert card.height > 120


@pytest.mark.parametrize("kind", [TickRow, RadioRow, OnOffRow])
def test_a_row_reports_and_leaves_turning_to_the_model(pilot: Pilot, kind: type[TickRow]) -> None:
    """The whole row is the target; it shows what it is told."""
    touched: list[Any] = []
    row = pilot.place(kind(text="Asks me for a photo", size_hint_x=None, width=384))
    row.bind(on_release=touched.append)
    pilot.tap(row)
    assert (touched, row.on) == ([row], False)
    row.on = True
    pilot.frames(1)

    assert row.on


def test_five_faces_report_which_one(pilot: Pilot) -> None:
    """The index of the face comes back; the chosen face turns into a leaf."""
    picked: list[int] = []
    faces = pilot.place(Faces(names=["Not yet", "Hard", "So-so", "Easier", "Ready"]))
    faces.bind(on_pick=lambda _, index: picked.append(index))
    pilot.tap(pilot.find(FaceTile, name="Easier"))
    faces.chosen = 3
    pilot.frames(1)

    assert picked == [3]
    assert [tile.chosen for tile in pilot.all(FaceTile)] == [False, False, False, True, False]


def test_a_password_picture_lights_up_for_a_moment_only(pilot: Pilot) -> None:
    """Who looks over a shoulder sees little."""
    tile = pilot.place(PictureTile(picture="boat", name="Boat", size_hint=(None, None), size=(200, 200)))
    pilot.tap(tile)
    assert tile.lit
    pilot.wait(lambda: not tile.lit)

    assert not tile.lit


def test_slots_show_how_many_and_never_which(pilot: Pilot) -> None:
    """A chosen slot shows a leaf; the next one is marked."""
    pilot.place(PasswordSlots(filled=1))
    slots = pilot.all(Slot)

    assert [slot.filled for slot in slots] == [True, False, False]
    assert [slot.is_next for slot in slots] == [False, True, False]
    assert pilot.texts() == ["2", "3"]


def test_faces_stand_in_two_rows_where_their_words_are_long(pilot: Pilot) -> None:
    """No word is broken; short ones stand in one row again."""
    faces = pilot.place(Faces(names=["Uncomfortable"] * 5, size_hint_x=None, width=420))
    pilot.frames(3)
    assert faces.cols == 3
    faces.names = ["Sad", "Uneasy", "So-so", "Fine", "Glad"]
    pilot.frames(3)
    assert faces.cols == 5
