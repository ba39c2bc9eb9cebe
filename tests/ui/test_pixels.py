"""What is drawn is what the design says, to the pixel where that matters."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from app.ui.screen import Screen
from app.ui.theme import theme
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.page import ArrivalPage
from app.ui.widgets.words import Words
from tests.ui.pilot import Pilot

pytestmark = pytest.mark.pixels

Pixels = dict[tuple[int, int], tuple[int, int, int]]


class Shot:
    """A picture read back."""

    def __init__(self, path: Path) -> None:
        """Read a PNG as `save_shot` writes it: RGB, no filters."""
        data = path.read_bytes()
        self.width, self.height = struct.unpack(">II", data[16:24])
        start = data.index(b"IDAT") + 4
        length = struct.unpack(">I", data[start - 8 : start - 4])[0]
        self._rows = zlib.decompress(data[start : start + length])

    def at(self, x: float, y: float) -> tuple[int, int, int]:
        """Return the colour at a place of the window, y up."""
        row = self.height - 1 - int(y)
        first = row * (self.width * 3 + 1) + 1 + int(x) * 3
        red, green, blue = self._rows[first : first + 3]
        return red, green, blue


def _shot(pilot: Pilot, folder: Path) -> Shot:
    path = pilot.shot(folder / "shot.png")
    assert path is not None
    return Shot(path)


def _near(one: tuple[int, int, int], other: list[float]) -> bool:
    return all(abs(a - b * 255) <= 3 for a, b in zip(one, other, strict=False))


def test_a_shot_is_straight_at_1366(pilot: Pilot, tmp_path: Path) -> None:
    """Rows are not padded: what is drawn at a place is found there, up to the last row."""
    pilot.place(ArrivalPage())
    shot = _shot(pilot, tmp_path)

    assert (shot.width, shot.height) == (1366, 768)
    assert _near(shot.at(683, 400), theme.page)
    assert _near(shot.at(1360, 2), theme.hill_near)
    assert not _near(shot.at(683, 763), theme.page), "the woven band"


def test_a_main_button_has_its_colour_and_its_ring(pilot: Pilot, tmp_path: Path) -> None:
    """The fill is the role's, and the ring stands three pixels outside."""
    theme.reduced_motion = True
    screen = Screen()
    button = MainButton(text="Go on", pos=(300, 300))
    button.pos_hint = {}
    screen.add_widget(button)
    pilot.show(screen)
    shot = _shot(pilot, tmp_path)

    assert _near(shot.at(button.x + 8, button.center_y), theme.action)
    assert _near(shot.at(button.center_x, button.y - 5), theme.focus)
    assert not _near(shot.at(button.center_x, button.y - 2), theme.focus)


def test_without_the_focus_there_is_no_ring(pilot: Pilot, tmp_path: Path) -> None:
    """Only one widget carries it."""
    screen = Screen()
    for x in (300, 600):
        screen.add_widget(QuietButton(text="Again", pos=(x, 300)))
    pilot.show(screen)
    second = pilot.all(QuietButton)[1]
    shot = _shot(pilot, tmp_path)

    assert not _near(shot.at(second.center_x, second.y - 5), theme.focus)


@pytest.mark.parametrize(
    ("script", "text"), [("Khmr", "ខ្ញុំ ស្ត្រី ភ្លេច ប្អូន"), ("Thai", "เมื่อวันนี้ ที่ ฟื้น น้ำ"), ("Latn", "Égypte ñandú")]
)
def test_stacked_signs_are_drawn_inside_the_line(
    pilot: Pilot, tmp_path: Path, script: str, text: str
) -> None:
    """Marks above and below stay within the text's own picture: no row at its edge is cut through."""
    theme.use_language("xx", script)
    words = pilot.place(Words(text=text, wrap=False, style="h1", pos=(100, 300)))
    shot = _shot(pilot, tmp_path)
    low = int(words.center_y - words.texture_size[1] / 2)
    high = int(words.center_y + words.texture_size[1] / 2)

    for y in (low - 1, high):
        assert all(sum(shot.at(100 + x, y)) == sum(shot.at(90, y)) for x in range(int(words.width)))


def test_high_contrast_is_black_and_white(pilot: Pilot, tmp_path: Path) -> None:
    """The page is black and a quiet button has a white edge."""
    theme.use_palette("high-contrast")
    screen = Screen()
    page = ArrivalPage()
    page.add_widget(QuietButton(text="Again", pos=(600, 300)))
    screen.add_widget(page)
    pilot.show(screen)
    button = pilot.find(QuietButton)
    shot = _shot(pilot, tmp_path)

    assert shot.at(100, 400) == (0, 0, 0)
    assert shot.at(button.center_x, button.y + 1) == (255, 255, 255)
