"""The report of Ibis, on DuckDB, says what plain Python says, and reads what a school exports."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from app.domain.completions import Completion
from app.domain.ids import LessonId, SkillId
from app.exchange.parquet import parquet
from tests.district import made_up
from tests.district.engines import duckdb
from tests.district.plain import Row, plain_report
from tests.district.running import rows_of

STATEMENTS = 6000


def told(files: str) -> list[tuple[object, ...]]:
    """Return the report of files by DuckDB."""
    with duckdb() as connection:
        return rows_of(connection, files)


def plain(folder: Path) -> list[tuple[object, ...]]:
    """Return the report of the files of a folder by plain Python."""
    rows = [
        Row(each["id"], each["actor"], each["school"], each["day"], tuple(each["skills"]))
        for path in folder.glob("*.parquet")
        for each in pq.read_table(path).to_pylist()
    ]
    return [(*each[:3], str(each[3]), each[4]) for each in plain_report(rows)]


@pytest.mark.parametrize("schools", [3, 60])
def test_duckdb_says_what_plain_python_says(tmp_path: Path, schools: int) -> None:
    """Thousands of statements, some twice; of a few schools all three kinds are shown, of many no skill is."""
    rows = made_up.write(tmp_path, STATEMENTS, seed=schools, schools=schools)
    assert rows == STATEMENTS + STATEMENTS // made_up.TWICE
    found = told(str(tmp_path / "*.parquet"))
    assert found == plain(tmp_path)
    kinds = {each[0] for each in found}
    assert ("skill" in kinds) == (schools == 3)
    assert {"completions", "growth"} <= kinds


def test_exports_of_a_school_are_read(tmp_path: Path) -> None:
    """Two exports of one machine, the second with a week more: each statement counts once, sensitive ones too."""
    weeks = (date(2026, 11, 16), date(2026, 11, 24))
    lessons = ((LessonId("L12"), (SkillId("stand-by-others"),)), (None, ()))
    completions = [
        Completion(f"{child:030x}{week:02x}", f"{child:032x}", str(day), lesson, skills)
        for week, (day, (lesson, skills)) in enumerate(zip(weeks, lessons, strict=True))
        for child in range(23)
    ]
    (tmp_path / "first.parquet").write_bytes(parquet(completions[:23], "KPG-014", "id"))
    (tmp_path / "second.parquet").write_bytes(parquet(completions, "KPG-014", ""))
    monday, next_monday = "2026-11-16", str(weeks[1] - timedelta(days=1))
    assert told(str(tmp_path / "*.parquet")) == [
        ("completions", "", "KPG-014", monday, 20),
        ("completions", "", "KPG-014", next_monday, 20),
        ("growth", "shoot", "KPG-014", next_monday, 20),
        ("growth", "tip", "KPG-014", monday, 20),
        ("skill", "stand-by-others", "KPG-014", monday, 20),
    ]
