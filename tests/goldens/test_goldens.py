"""What counts as a change of a picture, and what does not."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from tests.goldens.compare import TOLERANCE, halved, off


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
