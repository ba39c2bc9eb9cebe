"""Drawings for paper are all there, large enough to be printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from app.build.drawings import STEMS, draw_for_paper
from app.domain.classroom import AVATARS, PICTURES
from app.domain.errors import CannotBuild


def test_every_face_and_picture_can_be_printed(built: Path) -> None:
    """A login card finds each avatar by its number and each picture by its name; 200 pixels are 17 mm on paper."""
    paper = built / "paper"
    assert {path.stem for path in (paper / "class").iterdir()} == {f"{n:02d}" for n in range(1, AVATARS + 1)}
    assert {path.stem for path in (paper / "password").iterdir()} == set(PICTURES)
    for path in (*(paper / "class").iterdir(), *(paper / "password").iterdir()):
        with Image.open(path) as drawing:
            assert drawing.width >= 200


def test_family_card_and_certificate_have_their_pictures(built: Path) -> None:
    """The head of the card fills its width without a hole; each strand has its bamboo."""
    with Image.open(built / "paper/family.png") as head:
        assert head.width >= 1400
        assert head.convert("RGBA").getchannel("A").getextrema() == (255, 255)
    assert [stem for stem in STEMS if not (built / f"paper/grove-{stem}.png").is_file()] == []


def test_a_drawing_that_is_missing_is_told(tmp_path: Path) -> None:
    """The build stops and names it."""
    with pytest.raises(CannotBuild, match="class/01"):
        draw_for_paper(tmp_path, tmp_path / "out", lambda _: None)
