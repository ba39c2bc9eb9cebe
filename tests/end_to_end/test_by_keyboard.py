"""All lessons in the window, on the real store: every band, in turn in both languages, both themes, by keyboard alone.

What is covered together with `test_by_touch.py` is said there.
"""

from __future__ import annotations

from app.domain.band import Band
from app.domain.ids import LessonId
from tests.end_to_end.sitting import SMALL, Sit, check_whole, each_lesson, resize


@each_lesson(1)
def test_a_lesson_is_played_by_keyboard(
    sit: Sit, lesson: LessonId, band: Band, language: str, palette: str
) -> None:
    """The same with Tab and Enter alone, on a small window."""
    from tests.end_to_end.child import ByKeys

    sitting = sit(lesson, band, language, palette)
    resize(sitting.hand, *SMALL)
    child = ByKeys(sitting.hand, sitting.look)
    sitting.come_in(child)
    child.play(picks=0)
    child.finish()
    check_whole(sitting, language, palette)
