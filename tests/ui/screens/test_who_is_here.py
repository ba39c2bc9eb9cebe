"""The class grid: by name, by whole rows, by keyboard, and nothing on it about anybody's progress."""

from __future__ import annotations

import pytest

from app.domain.mending import Mended, Stood
from app.services.classes import DEMO_NAMES
from app.ui.routes import AskPin, ChooseLanguage, NewPin, Pictures, TeacherRoom, WhoIsHere
from app.ui.screens.who_is_here.grid import AvatarGrid, RowsPane
from app.ui.speaking import speak
from app.ui.theme import theme
from app.ui.widgets.avatar import AvatarCard
from app.ui.widgets.buttons import HelpButton, IconButton, QuietButton
from app.ui.widgets.words import Words
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import HOSTILE, SchoolHouse, is_inside, missed_by_tab, open_house, outside


def _names(number: int) -> tuple[str, ...]:
    return tuple(f"N{at:03d}" for at in range(number))


def _class(pilot: Pilot, number: int) -> SchoolHouse:
    school = open_house(pilot)
    school.make_class(*_names(number))
    school.show(WhoIsHere())
    return school


def _seen(pilot: Pilot) -> list[str]:
    """Return the names of the cards that are wholly inside the pane."""
    pane = pilot.find(RowsPane)
    return [card.name for card in pilot.all(AvatarCard) if is_inside(card, pane)]


def _cut(pilot: Pilot) -> list[str]:
    """Return the names of the cards of which a part is seen."""
    pane = pilot.find(RowsPane)
    low = pane.to_window(*pane.pos)[1]

    def shows(card: AvatarCard) -> bool:
        under = card.to_window(*card.pos)[1] - low
        return bool(under + card.height > 0 and under < pane.height and not is_inside(card, pane))

    return [card.name for card in pilot.all(AvatarCard) if shows(card)]


@pytest.mark.parametrize("number", [0, 1, 24])
def test_a_class_of_one_page_needs_no_page_button(pilot: Pilot, number: int) -> None:
    """Everybody is seen at once, and how many there are stands below."""
    _class(pilot, number)

    assert _seen(pilot) == list(_names(number))
    assert pilot.all(IconButton, label="More learners") == []
    assert ("1 learner" if number == 1 else f"{number} learners") in pilot.texts()


def test_an_empty_class_says_what_to_do(pilot: Pilot) -> None:
    """There is nobody to touch."""
    _class(pilot, 0)

    assert "Nobody is in this class yet. Please tell your teacher." in pilot.texts()


def test_a_large_class_is_turned_by_whole_rows(pilot: Pilot) -> None:
    """The page button shows the next rows, at the end the last ones whole, and then the first again."""
    _class(pilot, 40)
    more = pilot.find(IconButton, label="More learners")
    assert _seen(pilot) == list(_names(24))
    assert more.width == more.height == 52
    pilot.tap(more)
    assert _seen(pilot) == list(_names(40))[16:]
    pilot.tap(more)

    assert _seen(pilot) == list(_names(24))


@pytest.mark.parametrize(("number", "pages"), [(40, 2), (60, 3), (200, 9)])
def test_page_buttons_go_both_ways_and_say_where_one_is(pilot: Pilot, number: int, pages: int) -> None:
    """From the last page to the first and back again; every child is on one of them."""
    _class(pilot, number)
    met = set(_seen(pilot))
    for page in range(2, pages + 1):
        pilot.tap(pilot.find(IconButton, label="More learners"))
        assert f"{page} of {pages}" in pilot.texts()
        met |= set(_seen(pilot))
    assert met == set(_names(number))
    pilot.tap(pilot.find(IconButton, label="More learners"))
    assert f"1 of {pages}" in pilot.texts()
    pilot.tap(pilot.find(IconButton, label="Earlier learners"))

    assert f"{pages} of {pages}" in pilot.texts()


@pytest.mark.parametrize(
    ("size", "percent"),
    [((1366, 768), 130), ((1024, 600), 100), ((1920, 1080), 100), ((1100, 700), 130), ((960, 560), 150)],
)
def test_no_card_is_ever_cut(pilot: Pilot, size: tuple[int, int], percent: int) -> None:
    """Whatever the window, the text size and the row: what is seen is seen whole, inside the page."""
    _class(pilot, 60)
    pilot.resize(*size)
    theme.text_scale = percent
    pilot.frames(4)
    for _ in range(4):
        assert _cut(pilot) == []
        assert outside(pilot, QuietButton, HelpButton, RowsPane) == []
        pilot.key("pagedown")


def test_scrolling_comes_to_rest_on_a_whole_row(pilot: Pilot) -> None:
    """Where a finger left it between two rows, it straightens."""
    _class(pilot, 60)
    pane = pilot.find(RowsPane)
    pane.scroll_y = 0.63
    pane.update_from_scroll()
    assert _cut(pilot) != []
    pilot.wait(lambda: not _cut(pilot))

    assert _seen(pilot)[0] == "N016"


def test_the_focus_scrolls_into_view_by_whole_rows(pilot: Pilot) -> None:
    """Walking down with the arrows shows the row of the focus, and walking up again the rows above."""
    _class(pilot, 60)
    for _ in range(8):
        pilot.key("down")
        if isinstance(pilot.focused, AvatarCard):
            assert pilot.focused.name in _seen(pilot)
            assert _cut(pilot) == []
    for _ in range(9):
        pilot.key("up")

    assert _seen(pilot)[0] == "N000"


def test_arrows_move_by_rows(pilot: Pilot) -> None:
    """Down is eight cards on, right is the next one."""
    _class(pilot, 24)
    walked = []
    for key in ("down", "down", "right", "down", "left", "up"):
        pilot.key(key)
        walked.append(pilot.focused.name)

    assert walked == ["N000", "N008", "N009", "N017", "N016", "N008"]


def test_the_keyboard_reaches_every_card_and_every_button(pilot: Pilot) -> None:
    """The focus begins on the question, goes through the cards, and then to the top of the page."""
    _class(pilot, 40)
    assert pilot.focused.text == "Who is here?"
    pilot.key("tab")
    assert pilot.focused.name == "N000"

    assert missed_by_tab(pilot) == []


def test_enter_and_touch_lead_to_the_pictures(pilot: Pilot) -> None:
    """Of the child whose card it is."""
    school = _class(pilot, 24)
    pilot.key("down")
    pilot.key("enter")
    assert school.route == Pictures(school.learner("N000").id)
    school.show(WhoIsHere())
    pilot.tap(pilot.find(AvatarCard, name="N017"))

    assert school.route == Pictures(school.learner("N017").id)


def test_cards_say_who_it_is_and_no_more(pilot: Pilot) -> None:
    """Nobody sees who is behind, away, or waits for the teacher."""
    school = _class(pilot, 3)
    school.miss(school.learner("N001").id)
    school.show(WhoIsHere())
    parts = [part for card in pilot.all(AvatarCard) for part in card.walk(restrict=True)]
    texts = [part.text for part in parts if isinstance(part, Words)]

    assert texts == ["N000", "N001", "N002"]
    assert len({(card.opacity, card.disabled, tuple(card.fill)) for card in pilot.all(AvatarCard)}) == 1


def test_names_are_shown_as_they_are_in_their_own_letters(pilot: Pilot) -> None:
    """Markup stays text, long names stay on one line of their card, Khmer has Khmer's font."""
    school = open_house(pilot)
    school.make_class(*HOSTILE)
    school.show(WhoIsHere())

    for card in pilot.all(AvatarCard):
        words = next(each for each in card.walk(restrict=True) if isinstance(each, Words))
        assert words.text == card.name
        assert words.lines == 1
        assert is_inside(words, card)
    assert {card.name for card in pilot.all(AvatarCard)} == set(HOSTILE)
    assert pilot.find(Words, text="កខគ").font_script_name == "Khmr"


def test_a_long_class_name_leaves_the_buttons_alone(pilot: Pilot) -> None:
    """It is shortened, on a small window with large text, too."""
    school = open_house(pilot)
    school.make_class("Ayu", name="W" * 40)
    school.make_class("Ayu", name="7A")
    school.show(WhoIsHere())
    pilot.resize(1024, 600)
    theme.text_scale = 130
    pilot.frames(4)

    assert outside(pilot, QuietButton, HelpButton, IconButton) == []


def test_other_classes_are_one_touch_away(pilot: Pilot) -> None:
    """One class after the other, and round again; with one class there is no such button."""
    school = _class(pilot, 1)
    assert pilot.all(IconButton, label="Another class") == []
    school.make_class("Budi", name="8A")
    school.show(WhoIsHere())
    for name in ("8A", "7B"):
        pilot.tap(pilot.find(IconButton, label="Another class"))
        assert name in pilot.texts()


def test_the_teacher_goes_through_the_door_to_this_class(pilot: Pilot) -> None:
    """Where there is no PIN yet, one is chosen first."""
    school = _class(pilot, 1)
    room = TeacherRoom(school.house.classes.all()[0].id)
    pilot.tap(pilot.find(QuietButton, icon="door"))
    assert school.route == NewPin(room)
    school.house.door.set_pin("493817")
    school.show(WhoIsHere())
    pilot.tap(pilot.find(QuietButton, icon="door"))

    assert school.route == AskPin(room)


def test_another_language_is_spoken_live(pilot: Pilot) -> None:
    """What the model put into words changes along."""
    school = _class(pilot, 3)
    speak(school.house, "id")
    pilot.frames(2)

    assert {"WHO IS HERE?", "3 LEARNERS", "Bahasa Indonesia"} <= set(pilot.texts())
    pilot.tap(pilot.find(QuietButton, icon="language"))
    assert school.route == ChooseLanguage()


def test_what_was_mended_is_told_once(pilot: Pilot) -> None:
    """Coming back from under the cover it is not told again."""
    school = open_house(pilot)
    school.make_class("Ayu")
    school.world.mender.damage.append(Mended(is_learner=False, stood=Stood.LAST_SAVE, files=1))
    screen = school.show(WhoIsHere())
    assert screen.layer is not None
    pilot.key("enter")
    assert screen.layer is None
    pilot.navigator.hide()
    pilot.navigator.unhide()
    pilot.frames(2)

    assert screen.layer is None


def test_demo_names_are_the_picture_of_the_design(pilot: Pilot) -> None:
    """Twenty-four cards of 150 by 172, eight in a row."""
    school = open_house(pilot)
    school.house.classes.make_demo("Demo class").settle()
    school.show(WhoIsHere())

    assert [card.name for card in pilot.all(AvatarCard)] == list(DEMO_NAMES)
    assert {tuple(card.size) for card in pilot.all(AvatarCard)} == {(150, 172)}
    assert pilot.find(AvatarGrid).per_row == 8
