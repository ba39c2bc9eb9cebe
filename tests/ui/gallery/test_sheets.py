"""The gallery shows every part, and each of its sheets can be painted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from kivy.core.window import Window
from kivy.uix.widget import Widget

from app.ui.gallery.painting import dress, paint, paint_all, shown
from app.ui.gallery.sheet import STATES
from app.ui.gallery.sheets import SHEETS
from app.ui.theme import theme
from app.ui.widgets import PARTS
from app.ui.widgets.buttons import GhostButton, HelpButton, IconButton, MainButton, QuietButton, TintButton
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.faces import FaceTile
from app.ui.widgets.tick_row import OnOffRow, RadioRow, TickRow
from tests.ui.pilot import Pilot

TABLE = Path(__file__).parents[3] / "app/ui/README.md"
Seen = dict[str, set[tuple[str, Any]]]
NAMES = {name for state in STATES.values() for name in state}
EXPORTED = {name for names in PARTS.values() for name in names}
WHOLE = (
    MainButton,
    QuietButton,
    GhostButton,
    TintButton,
    IconButton,
    ChoiceCard,
    TickRow,
    RadioRow,
    OnOffRow,
    FaceTile,
)


@pytest.fixture(scope="module")
def on_sheets() -> Callable[[], Seen]:
    """What each class is seen in on any sheet: the names and values of its states. Built when first asked for."""
    found: Seen = {}

    def ask() -> Seen:
        for cards in SHEETS.values() if not found else ():
            with shown(cards) as sheet:
                for part in sheet.walk():
                    states = found.setdefault(type(part).__name__, set())
                    # What is not seen may be off: a button without a word.
                    states |= {(name, getattr(part, name, None)) for name in NAMES if part.opacity}
        return found

    return ask


def told_parts() -> Iterator[str]:
    """Yield the classes that the first column of the table of parts names."""
    rows = TABLE.read_text("utf-8").partition("\n## Parts\n")[2].partition("\n## ")[0]
    for row in rows.splitlines():
        if row.startswith("| `"):
            yield from re.findall(r"[A-Z]\w+", re.sub(r"\([^)]*\)", "", row.split("|")[1]))


def test_the_table_names_parts() -> None:
    """Whatever reads the table finds it, and in it the names that kv may use."""
    assert {"MainButton", "TopBar", "PasswordSlots", "RadioRow"} <= set(told_parts())
    assert set(told_parts()) <= EXPORTED


@pytest.mark.parametrize("name", sorted(EXPORTED & set(told_parts())))
def test_a_part_of_the_table_is_on_a_sheet(pilot: Pilot, on_sheets: Callable[[], Seen], name: str) -> None:
    """A new part cannot be forgotten."""
    assert name in on_sheets()


@pytest.mark.parametrize("kind", WHOLE)
def test_what_is_pressed_is_shown_in_every_state(
    pilot: Pilot, on_sheets: Callable[[], Seen], kind: type[Widget]
) -> None:
    """Hover, focus, pressed and off are states of the real thing."""
    wanted = {pair for state in STATES.values() for pair in state.items()}
    assert wanted <= on_sheets()[kind.__name__]


def test_get_help_is_never_off(pilot: Pilot, on_sheets: Callable[[], Seen]) -> None:
    """It has every state but that one."""
    states = on_sheets()[HelpButton.__name__]
    assert {("hovered", True), ("focused", True), ("state", "down")} <= states
    assert ("disabled", True) not in states


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_stands_with_the_largest_text(pilot: Pilot, name: str) -> None:
    """Nothing is missing then, and nothing is wider than its card."""
    dress("high-contrast", 150)
    with shown(SHEETS[name]) as sheet:
        assert sheet.height > 300
        for card in sheet.children:
            assert all(sample.right <= card.right for sample in card.children[0].children)
    assert not theme.notices


@pytest.mark.pixels
def test_a_sheet_is_painted_as_high_as_it_is(pilot: Pilot) -> None:
    """Strips of the window are put together without a seam: the page's colour runs down both sides."""
    with shown(SHEETS["1-buttons"]) as sheet:
        painted = paint(sheet)
        high = round(sheet.height)

    assert (painted.width, painted.height) == (Window.width, high)
    assert high > Window.height
    assert {painted.at(4, y) for y in range(high)} == {tuple(round(part * 255) for part in theme.page[:3])}


@pytest.mark.pixels
def test_every_sheet_is_saved(pilot: Pilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder for each theme and text size holds a picture of each sheet."""
    monkeypatch.setattr("app.ui.gallery.painting.TEXT_SCALES", (100,))
    number = paint_all(tmp_path)

    files = {f"{path.parent.name}/{path.name}" for path in tmp_path.glob("*/*.png")}
    assert files == {f"{palette}-100/{name}.png" for palette in ("light", "high-contrast") for name in SHEETS}
    assert number == len(files)
    assert all(path.stat().st_size > 5000 for path in tmp_path.glob("*/*.png"))
