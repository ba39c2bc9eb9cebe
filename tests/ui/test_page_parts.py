"""Bars, panels, dialogs, toasts, growth: parts that make a page."""

from __future__ import annotations

from typing import Any

import pytest
from kivy.uix.widget import Widget

from app.ui.screen import Screen
from app.ui.theme import theme
from app.ui.widgets.bamboo import COLOURS, ProgressBamboo
from app.ui.widgets.buttons import HelpButton, IconButton, MainButton, QuietButton
from app.ui.widgets.chip import TINTS, Chip
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.grove import GroveStem, GrowthPicture, grove_picture
from app.ui.widgets.page import ArrivalPage
from app.ui.widgets.panel import Panel, SidePanel
from app.ui.widgets.scroll_pane import ScrollPane
from app.ui.widgets.stacks import Column
from app.ui.widgets.text_box import TextBox
from app.ui.widgets.toast import Toast
from app.ui.widgets.top_bar import TopBar
from app.ui.widgets.words import Words
from tests.ui.pilot import Pilot


def _bar(pilot: Pilot, **properties: Any) -> TopBar:
    bar: TopBar = pilot.place(TopBar(title="A place in the team", subtitle="Scene 2 of 5", **properties))
    return bar


def test_the_top_bar_shows_where_we_are_and_reports(pilot: Pilot) -> None:
    """Back, Get help and read aloud each have their event."""
    told: list[str] = []
    bar = _bar(pilot, help_text="Get help", reads=True, total=5, done=1)
    bar.bind(
        on_back=lambda _: told.append("back"),
        on_help=lambda _: told.append("help"),
        on_read=lambda _: told.append("read"),
    )
    for icon in ("back", "read-aloud"):
        pilot.tap(pilot.find(IconButton, icon=icon))
    pilot.tap(pilot.find(HelpButton))

    assert told == ["back", "read", "help"]
    assert {"A place in the team", "Scene 2 of 5"} <= set(pilot.texts())


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("script", ["Latn", "Thai", "Khmr"])
def test_get_help_stands_at_the_far_right(pilot: Pilot, size: tuple[int, int], script: str) -> None:
    """It is always at the same place, wholly in the window."""
    bar = _bar(pilot, help_text="Get help", reads=True, total=5)
    theme.use_language("xx", script)
    pilot.resize(*size)
    button = pilot.find(HelpButton)

    assert round(bar.right - button.right) == round(theme.edge)
    assert bar.ids.read.right < button.x


def test_a_long_title_ends_before_the_bamboo(pilot: Pilot) -> None:
    """It stands on as many lines as it needs, whole, and the bar grows with it."""
    bar = pilot.place(TopBar(title="A very long title of a lesson " * 4, total=5))
    pilot.frames(3)

    assert bar.ids.titles.right <= bar.ids.bamboo.x
    assert bar.height > theme.bar
    assert not any(words.is_shortened for words in pilot.all(Words))


@pytest.mark.parametrize(("scale", "shown"), [(100, True), (115, True), (130, True), (150, False)])
def test_the_bamboo_gives_its_room_to_large_words(pilot: Pilot, scale: int, shown: bool) -> None:  # noqa: FBT001
    """The words beside it say the same; it never lies over them."""
    theme.text_scale = scale
    bar = pilot.place(TopBar(title="I feel, when, I would like", total=5, help_text="Get help"))
    pilot.frames(3)

    assert bool(bar.ids.bamboo.opacity) is shown
    assert bar.ids.titles.right <= (bar.ids.bamboo.x if shown else bar.ids.help.x)


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize(("done", "total"), [(0, 5), (2, 5), (3, 3), (7, 5), (0, 0)])
def test_progress_can_show_any_number_of_scenes(pilot: Pilot, colour: str, done: int, total: int) -> None:
    """From none to more than planned."""
    pilot.place(ProgressBamboo(done=done, total=total, colour=colour, size_hint_x=None, width=440))

    assert not theme.notices


@pytest.mark.parametrize("tint", TINTS)
def test_a_chip_is_as_wide_as_its_word(pilot: Pilot, tint: str) -> None:
    """In every tint, with and without an icon."""
    plain = pilot.place(Chip(text="2 ticked", tint=tint)).width
    with_icon = pilot.place(Chip(text="2 ticked", tint=tint, icon="check")).width

    assert with_icon > plain > 40


def test_a_panel_is_as_high_as_what_is_in_it(pilot: Pilot) -> None:
    """It grows with its text."""
    panel = Panel(size_hint_x=None, width=500)
    panel.add_widget(Words(text="One line"))
    pilot.place(panel)
    low = panel.height
    panel.add_widget(Words(text="Another line"))
    pilot.frames(2)

    assert panel.height > low


@pytest.mark.parametrize("key", ["enter", "escape"])
def test_a_dialog_is_answered_safely_by_enter_and_escape(pilot: Pilot, key: str) -> None:
    """The safe button has the focus, and Escape means it."""
    answers = _ask(pilot)
    pilot.key(key)

    assert answers == ["closed", "safe"]


def test_a_dialog_reports_the_other_answer(pilot: Pilot) -> None:
    """A touch on the other button says so."""
    answers = _ask(pilot)
    pilot.tap(pilot.find(QuietButton, text="Stop"))

    assert "other" in answers
    assert "safe" not in answers


def test_below_a_dialog_nothing_can_be_touched(pilot: Pilot) -> None:
    """The page waits."""
    pressed: list[Any] = []
    screen = Screen()
    button = MainButton(text="Below")
    button.bind(on_release=pressed.append)
    screen.add_widget(button)
    pilot.show(screen)
    screen.open(Dialog(title="Stop here?", safe="Stay"))
    pilot.frames(2)
    pilot.tap(button)

    assert not pressed


def _ask(pilot: Pilot) -> list[str]:
    answers: list[str] = []
    screen = pilot.show(Screen())
    dialog = Dialog(title="Stop here?", sentence="Your place is saved.", safe="Stay", other="Stop")
    dialog.bind(
        on_safe_chosen=lambda _: answers.append("safe"),
        on_other_chosen=lambda _: answers.append("other"),
        on_close=lambda _: answers.append("closed"),
    )
    screen.open(dialog)
    theme.reduced_motion = True
    pilot.frames(3)
    return answers


def test_a_side_panel_holds_what_is_put_into_it_and_closes(pilot: Pilot) -> None:
    """By its cross, and by a touch beside it."""
    screen = pilot.show(Screen())
    for close in ("cross", "beside"):
        panel = SidePanel(title="Get help")
        panel.add_widget(Words(text="Whom to go to"))
        theme.reduced_motion = True
        screen.open(panel)
        pilot.frames(3)
        assert {"Get help", "Whom to go to"} <= set(pilot.texts())
        assert pilot.focused.text == "Get help"
        if close == "cross":
            pilot.tap(pilot.find(IconButton, icon="cross"))
        else:
            pilot.touch(100, 400)

        assert screen.layer is None


def test_a_toast_goes_by_itself(pilot: Pilot) -> None:
    """After its time it is clear and says that it is gone."""
    gone: list[Any] = []
    toast = pilot.place(Toast(text="Saved on this computer."))
    toast.bind(on_gone=gone.append)
    toast._end.cancel()
    toast._go(0)
    pilot.wait(lambda: gone)

    assert gone == [toast]
    assert toast.opacity == 0


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("stage", range(6))
def test_every_stage_of_every_bamboo_is_drawn(pilot: Pilot, colour: str, stage: int) -> None:
    """Root to grove, in four colours, in the grove and as a tile."""
    pilot.place(GroveStem(colour=colour, stage=stage, title="Speak & listen", stage_name="Leaf"))
    pilot.place(GrowthPicture(colour=colour, stage=stage))

    assert not theme.notices
    assert grove_picture(colour, stage, 0).startswith(("grove/", "growth/"))


def test_an_arrival_page_keeps_its_content_in_the_middle(pilot: Pilot) -> None:
    """On a wide window the land is wide, the content is not."""
    page = pilot.place(ArrivalPage())
    pilot.root.size_hint = (None, None)
    pilot.root.size = (1920, 768)
    pilot.frames(2)

    assert page.width == 1366
    assert page.center_x == pilot.root.center_x


def test_a_pane_scrolls_to_what_has_the_focus(pilot: Pilot) -> None:
    """Tab leads through a long list, and the list follows."""
    pane = ScrollPane(size_hint=(None, None), size=(400, 300))
    column = Column(spacing=10)
    for number in range(20):
        column.add_widget(QuietButton(text=str(number)))
    pane.add_widget(column)
    pilot.place(pane)
    for _ in range(12):
        pilot.key("tab")
    low = pilot.focused.to_window(*pilot.focused.pos)[1]

    assert pilot.focused.text == "12"
    assert pane.to_window(*pane.pos)[1] <= low <= pane.to_window(*pane.pos)[1] + 300 - 48


def test_a_pane_turns_pages(pilot: Pilot) -> None:
    """By whole panes, and not past the end."""
    pane = ScrollPane(size_hint=(None, None), size=(400, 300))
    pane.add_widget(Widget(size_hint_y=None, height=1000))
    pilot.place(pane)
    pane.turn_page(1)
    assert 0 < pane.scroll_y < 1
    pane.turn_page(9)

    assert pane.scroll_y == 0


def test_a_text_box_takes_what_is_typed(pilot: Pilot) -> None:
    """It has the focus, and keys are text."""
    box = pilot.place(TextBox(hint="Name of the class", size_hint_x=None, width=300))
    pilot.type("Class 6B")
    pilot.key("1")

    assert box.text == "Class 6B"


def test_a_text_box_for_digits_takes_digits_only(pilot: Pilot) -> None:
    """A PIN has six digits, whatever is typed."""
    box = pilot.place(TextBox(digits_only=True, most=6, secret=True, size_hint_x=None, width=300))
    pilot.type("3a1415926")

    assert box.text == "314159"


def test_a_text_box_sets_a_name_in_the_font_of_its_letters(pilot: Pilot) -> None:
    """A Thai or Khmer name is readable while English is spoken; Latin letters are set in the language's font."""
    box = pilot.place(TextBox(size_hint_x=None, width=300))
    for text, font in (
        ("น้ำฝน", "NotoSansThai"),
        ("Ayu", "Lexend"),
        ("Ayu សុភា", "NotoSansKhmer"),
        ("", "Lexend"),
    ):
        box.text = text
        pilot.frames(2)
        assert font in box.field.font_name
        assert box.field._get_line_options()["font_script_name"] == box.field.script


def test_tab_leaves_a_text_box(pilot: Pilot) -> None:
    """The keyboard is never caught."""
    screen = Screen()
    column = Column()
    column.add_widget(TextBox(hint="Name"))
    column.add_widget(MainButton(text="Save"))
    screen.add_widget(column)
    pilot.show(screen)
    pilot.key("tab")
    assert pilot.focused.text == "Save"
    pilot.key("shift+tab")
    pilot.type("x")

    assert pilot.focused.text == "x"


def test_a_text_box_reports_enter(pilot: Pilot) -> None:
    """Enter submits the line."""
    submitted: list[Any] = []
    box = pilot.place(TextBox(size_hint_x=None, width=300))
    box.bind(on_submit=submitted.append)
    pilot.key("enter")

    assert submitted == [box]
