"""Every shipped lesson is sound, its transcripts pass, and nothing of it escapes the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.compile import compile_lessons
from app.content.folder import check_paths, lesson_files
from app.content.source import read_lesson
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


def test_all_shipped_lessons_compile_together(tmp_path: Path) -> None:
    """The build step finds every lesson, and a file for each."""
    compile_lessons(ROOT, tmp_path)
    assert len(list(tmp_path.glob("L*.json"))) == len(LESSONS)
