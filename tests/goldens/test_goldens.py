"""What counts as a change of a picture, and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.goldens.compare import TOLERANCE, differences, halved, off
from tests.goldens.test_screens import told
from tests.goldens.variants import VARIANTS

SIZE = (1366, 768)


def _halved(screen: Image.Image) -> Image.Image:
    """Halve a picture as if a window had shown it."""
    lowest_first = screen.convert("RGBA").transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    return halved(lowest_first.tobytes(), screen.size).convert("RGB")


@pytest.fixture(name="screen")
def _screen() -> Image.Image:
    """A screen of the app with a sentence on it."""
    screen = Image.new("RGB", SIZE, "#EFF5EA")
    ImageDraw.Draw(screen).text((200, 200), "Show the pictures to this child alone.", "#17312A", font_size=22)
    return screen


def test_a_lost_button_is_seen_and_smoothing_is_not(screen: Image.Image) -> None:
    """A button of 52 pixels that is gone is off; an edge that is a little softer is not."""
    with_button, softer = screen.copy(), screen.copy()
    ImageDraw.Draw(with_button).rounded_rectangle((40, 40, 92, 92), 16, fill="#1E6A43")
    ImageDraw.Draw(softer).line((0, 300, 1366, 300), fill="#E3EADF")

    assert off(_halved(screen), _halved(with_button)) > TOLERANCE
    assert off(_halved(screen), _halved(softer)) == 0.0
    assert off(_halved(screen), Image.new("RGB", (10, 10))) == 1.0


def test_another_word_is_seen(screen: Image.Image) -> None:
    """One word of a sentence, in the size of a text that is read."""
    other = screen.copy()
    ImageDraw.Draw(other).rectangle((440, 195, 700, 235), fill="#EFF5EA")
    ImageDraw.Draw(other).text((440, 200), "class only.", "#17312A", font_size=22)

    assert off(_halved(screen), _halved(other)) > TOLERANCE


def test_what_differs_is_named_with_its_share_and_the_way_to_see_it(
    tmp_path: Path, screen: Image.Image
) -> None:
    """A screen that is painted otherwise, a new one and one that is gone; not the one that is as it was."""
    with_button = screen.copy()
    ImageDraw.Draw(with_button).rectangle((40, 40, 92, 92), fill="#1E6A43")
    now: dict[str, Path] = {}
    before: dict[str, Path] = {}
    for name, here, there in (("untouched", 1, 1), ("home", 1, 2), ("new", 1, 0), ("gone", 0, 1)):
        for kept, which, pictures in (("now", here, now), ("before", there, before)):
            if which:
                pictures[name] = tmp_path / f"{name}-{kept}.png"
                _halved(screen if which == 1 else with_button).save(pictures[name])

    found = differences(now, before)
    sentence = told(VARIANTS[0], found)

    assert [each.name for each in found] == ["gone", "home", "new"]
    assert [each.share == 1.0 for each in found] == [True, False, True]
    assert "home" in sentence
    assert "untouched" not in sentence
    assert f"python -m tests.goldens {VARIANTS[0].name}" in sentence
