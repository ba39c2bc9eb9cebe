"""Every kind of problem is found where it is: one file for each, named after its code."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.content.folder import check_paths
from app.content.text_file import LARGEST
from app.domain.problems import CATALOG
from tests.content.samples import BROKEN, MARK, NO_INDONESIAN, ROOT

MADE_HERE = ("cannot-read", "too-large")
"""Files that no repository wants to hold."""
CODES = sorted(path.stem for path in BROKEN.iterdir())


def test_every_code_has_a_broken_file() -> None:
    """The catalog and tests/broken name the same codes."""
    assert sorted([*CODES, *MADE_HERE]) == sorted(CATALOG)


@pytest.mark.parametrize("code", CODES)
def test_exactly_the_broken_rule_is_told_at_the_marked_line(code: str) -> None:
    """A broken file has the one problem it is named after, in the line that carries the mark."""
    path = next(each for each in (BROKEN / f"{code}.yaml", BROKEN / code) if each.exists())
    found = check_paths([path], ROOT, NO_INDONESIAN)
    assert [(each.problem.code, Path(each.file).resolve(), each.line) for each in found] == [
        (code, *_marked(path))
    ]


def test_a_folder_is_no_lesson_file(tmp_path: Path) -> None:
    """A folder where a file is expected cannot be read, and says so."""
    (tmp_path / "lesson.yaml").mkdir()
    found = check_paths([tmp_path / "missing.yaml"], ROOT)
    assert [each.problem.code for each in found] == ["cannot-read"]


def test_a_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    """A file of a hundred megabytes is told to be too large without being read."""
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    found = check_paths([path], ROOT)
    assert [each.problem.code for each in found] == ["too-large"]
    assert str(LARGEST) in found[0].problem.what()


def _marked(path: Path) -> tuple[Path, int]:
    files = (
        [path] if path.is_file() else [Path(at) / name for at, _, names in os.walk(path) for name in names]
    )
    for file in files:
        for number, line in enumerate(file.read_bytes().split(b"\n"), start=1):
            if MARK.encode() in line:
                return file.resolve(), number
    raise LookupError(path)
