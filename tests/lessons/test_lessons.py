"""Every shipped lesson is sound, its transcripts pass, and nothing of it escapes the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.compile import compile_lessons, compiled
from app.content.folder import check_paths, lesson_files
from app.content.reader import read_compiled
from app.content.source import read_lesson
from app.domain.band import Band
from app.domain.ids import LessonId
from app.domain.problems import is_error
from tests.content.samples import FIXTURES, ROOT, known

LESSONS = [path.relative_to(ROOT).as_posix() for path in lesson_files(ROOT / "lessons")]


@pytest.mark.parametrize("name", LESSONS)
def test_a_shipped_lesson_is_sound_and_its_transcripts_pass(name: str) -> None:
    """No errors in the lesson, its folder or its transcripts."""
    found = check_paths([(ROOT / name).parent], ROOT)
    assert [
        f"{each.file}:{each.line}: {each.problem.what()}" for each in found if is_error(each.problem)
    ] == []


@pytest.mark.parametrize("path", lesson_files(FIXTURES), ids=lambda path: path.parent.name)
def test_a_lesson_for_tests_has_no_problem_at_all(path: Path) -> None:
    """The fixtures are sound, transcripts included, without warnings."""
    assert check_paths([path.parent], ROOT) == []


@pytest.mark.parametrize("name", LESSONS)
def test_nobody_is_said_to_have_reviewed_what_nobody_has(name: str) -> None:
    """A shipped lesson names a reviewer's role only for languages it is whole in."""
    source = read_lesson(ROOT / name, known())
    assert source.data is not None
    assert set(source.data["reviewed_by"]) >= set(source.data["languages"])


@pytest.mark.parametrize("name", LESSONS)
def test_a_shipped_lesson_has_a_page_for_the_talk_and_a_card_for_home(name: str) -> None:
    """In every band both are there, and the teacher's page says what to watch for."""
    for lesson in read_lesson(ROOT / name, known()).lessons:
        assert lesson.debrief is not None
        assert lesson.debrief.care is not None
        assert lesson.family is not None


def test_a_better_page_is_the_same_story() -> None:
    """Plays go on where a page was rewritten; only the story makes another version."""
    source = read_lesson(next(ROOT / name for name in LESSONS if "/L09-" in name), known())
    before = read_compiled(compiled(source), LessonId("L09"), Band.MIDDLE)
    assert source.data is not None
    source.data["family"]["sentence"] = "May I say something?"
    after = read_compiled(compiled(source), LessonId("L09"), Band.MIDDLE)
    assert (after.version, after.scenes) == (before.version, before.scenes)
    assert after.family != before.family
    source.data["scenes"][0]["title"] = "Another title"
    assert read_compiled(compiled(source), LessonId("L09"), Band.MIDDLE).version != before.version


def test_all_shipped_lessons_compile_together(tmp_path: Path) -> None:
    """The build step finds every lesson, and a file for each."""
    compile_lessons(ROOT, tmp_path)
    assert len(list(tmp_path.glob("[LS][0-9][0-9].json"))) == len(LESSONS)
