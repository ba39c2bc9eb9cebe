"""All lessons in the window, on the real store: every band, in turn in both languages, both themes, with one finger.

With `test_by_keyboard.py` each lesson is played whole in each of its bands; three of them in each language and theme,
by touch and by keyboard, the others in turn (`sitting.each_lesson`).
"""

from __future__ import annotations

from app.domain.band import Band
from app.domain.ids import LessonId
from tests.end_to_end.sitting import Sit, check_whole, each_lesson


@each_lesson(0)
def test_a_lesson_is_played_by_touch(
    sit: Sit, lesson: LessonId, band: Band, language: str, palette: str
) -> None:
    """From the class's pictures to the lesson's end and home again, with one finger."""
    from tests.end_to_end.child import ByTouch

    sitting = sit(lesson, band, language, palette)
    child = ByTouch(sitting.hand, sitting.look)
    sitting.come_in(child)
    child.play(picks=-1)
    child.finish()
    check_whole(sitting, language, palette)
