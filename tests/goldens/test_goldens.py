"""Every screen looks as it did when somebody last looked at it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from app.ui import window
from tests.goldens.compare import TOLERANCE, differences, golden, halved, off, painted
from tests.goldens.variants import VARIANTS, Variant

needs_pixels = pytest.mark.skipif(
    bool(window.missing_libraries()),
    reason=f"no pixels: {', '.join(window.missing_libraries())} (Debian: apt install libgl1 libegl1)",
)


@needs_pixels
@pytest.mark.pixels
@pytest.mark.parametrize("variant", VARIANTS, ids=lambda each: each.name)
def test_every_screen_looks_as_it_did(variant: Variant, tmp_path: Path) -> None:
    """All screens of the tour; one that is meant to look new is shown by `python -m tests.goldens`."""
    found = differences(painted(variant, tmp_path), golden(variant))
    assert [f"{each.name}: {each.share:.2%} is off" for each in found] == []


def test_a_lost_button_is_seen_and_smoothing_is_not(tmp_path: Path) -> None:
    """A button of 52 pixels that is gone is off; an edge that is a little softer is not."""
    screen = Image.new("RGB", (1366, 768), "#EFF5EA")
    with_button, softer = screen.copy(), screen.copy()
    ImageDraw.Draw(with_button).rounded_rectangle((40, 40, 92, 92), 16, fill="#1E6A43")
    ImageDraw.Draw(softer).line((0, 300, 1366, 300), fill="#E3EADF")
    paths = [tmp_path / f"{name}.png" for name in "abc"]
    for picture, path in zip((screen, with_button, softer), paths, strict=True):
        picture.save(path)
    empty, button, edge = map(halved, paths)
    assert off(empty, button) > TOLERANCE
    assert off(empty, edge) == 0.0
    assert off(empty, Image.new("RGB", (10, 10))) == 1.0
