"""Finding one's way in a lesson."""

from __future__ import annotations

import pytest

from app.domain.band import Band
from app.domain.ids import SceneId
from tests import stories


def test_scenes_are_found_by_their_id() -> None:
    """The first scene is the start; a scene that is not there is a KeyError."""
    lesson = stories.ordinary()
    assert lesson.start.id == "kitchen"
    assert lesson.scene(SceneId("roof")).id == "roof"
    with pytest.raises(KeyError):
        lesson.scene(SceneId("cellar"))


def test_chapters_come_by_their_number() -> None:
    """Chapters are listed in their order, wherever their scenes stand; other scenes are none."""
    lesson = stories.lesson(
        "L",
        stories.scene("late", stories.end(), chapter=2),
        stories.scene("plain", stories.end()),
        stories.scene("early", stories.end(), chapter=1),
    )
    assert [scene.id for scene in lesson.chapters()] == ["early", "late"]


def test_bands_are_ordered_and_numbered() -> None:
    """The bands are 1, 2 and 3, from the youngest to the oldest."""
    assert [int(band) for band in sorted(Band)] == [1, 2, 3]
    assert Band(1) is Band.YOUNG
