"""Drawings for paper are all there, as they were drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.build.drawings import copy_drawings
from app.domain.classroom import AVATARS, PICTURES
from app.domain.errors import CannotBuild


def test_every_face_and_picture_can_be_printed(root: Path, tmp_path: Path) -> None:
    """A login card finds each avatar by its number and each picture by its name."""
    told: list[float] = []
    copy_drawings(root / "assets/pictures", tmp_path, told.append)
    assert {path.stem for path in (tmp_path / "class").iterdir()} == {
        f"{n:02d}" for n in range(1, AVATARS + 1)
    }
    assert {path.stem for path in (tmp_path / "password").iterdir()} == set(PICTURES)
    assert told == [1]


def test_a_drawing_that_is_missing_is_told(tmp_path: Path) -> None:
    """The build stops and names it."""
    with pytest.raises(CannotBuild, match="class/01"):
        copy_drawings(tmp_path, tmp_path / "out", lambda _: None)
