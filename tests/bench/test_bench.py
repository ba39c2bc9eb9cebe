"""The bench takes all its figures in one run, for people and as JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.cli.bench_table import GOALS, table

ROOT = Path(__file__).parents[2]
KEYS = {
    "store": {"learners_few", "answer_few_p50_ms", "answer_few_p99_ms", "learners_many", "answer_many_p50_ms",
              "answer_many_p99_ms", "ratio_many_to_few", "documents", "answer_plain_ms", "answer_encrypted_ms",
              "encryption_adds_ms"},
    "roster": {"learners", "preview_ms", "preview_longest_ms"},
    "class_page": {"learners", "lessons", "page_ms", "learners_many", "answers_many", "page_among_many_ms",
                   "page_of_many_ms", "page_of_many_cpu_ms"},
    "start": {"screen", "learners", "app_ms", "hello_ms", "ratio", "cpu_ratio",
              "app_peak_mb", "hello_peak_mb", "peak_ratio"},
    "lesson": {"opening_first_ms", "opening_again_ms", "answers", "answer_durable_p50_ms", "answer_durable_p99_ms",
               "answer_drawn_p50_ms", "answer_drawn_p99_ms"},
    "phone": {"actions", "engine_us", "steps", "step_first_ms", "step_drawn_p50_ms", "step_drawn_p99_ms",
              "scroll_p50_ms", "scroll_p99_ms",
              "labels_p50_ms", "labels_p99_ms", "scroll_ratio"},
    "changes": {"changes", "alive", "early_mb", "late_mb", "growth_kb"},
    "carry": {"machines", "learners", "answers", "merged_s", "merged_cpu_s", "merged_peak_mb",
              "stop_machines", "stop_learners", "stop_s"},
    "paper": {"learners", "report_s", "certificates_s", "class_s", "class_cpu_s", "report_kb", "certificates_kb"},
}  # fmt: skip
DIFFERENCES = {"encryption_adds_ms", "growth_kb"}
"""What one figure has over another: where both are alike, chance says which is the smaller one."""
PLACES = {
    "screens": {"first_ms", "again_ms", "frame_ms"},
    "language": {"first_ms", "again_ms", "longest_ms"},
    "idle": {"percent", "ratio", "drawn"},
    "scrolling": {"p50_ms", "p99_ms", "labels_p50_ms", "labels_p99_ms", "ratio"},
}
"""What is told of each place."""
QUICKLY = (
    "--starts", "1", "--answers", "6", "--learners", "20", "--openings", "1", "--seconds", "0.02", "--changes", "12",
    "--places", "4",
)  # fmt: skip


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    place = tmp_path_factory.mktemp("bench")
    command = [sys.executable, "-m", "app", "bench", "--json", *QUICKLY, "--data", str(place)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert list(place.iterdir()) == []
    return dict(json.loads(done.stdout))


@pytest.mark.pixels
def test_every_figure_is_taken(figures: dict[str, Any]) -> None:
    """One short run starts Rebung and Kivy's hello world, goes everywhere in a window and measures the store."""
    assert set(figures) == KEYS.keys() | PLACES.keys()
    for part, keys in KEYS.items():
        assert set(figures[part]) == keys
        assert all(
            isinstance(value, str) or value >= 0 or key in DIFFERENCES for key, value in figures[part].items()
        )
    for part, keys in PLACES.items():
        rows = [each for each in figures[part].values() if isinstance(each, dict)]
        assert rows
        assert all(set(row) == keys for row in rows)


@pytest.mark.pixels
def test_one_screen_is_alive_after_many(figures: dict[str, Any]) -> None:
    """Every place was gone to and left; whatever listens to it has let go."""
    assert figures["changes"]["alive"] == 1


def test_every_goal_is_one_of_a_figure() -> None:
    """A goal for something that is not measured would always be met."""
    for part, goals in GOALS.items():
        assert set(goals) <= KEYS.get(part, set()) | PLACES.get(part, set())


def test_the_table_names_every_figure() -> None:
    """What is printed for people has a line for each figure, its goal, and a sentence where a part was not measured."""
    told = table(
        {"store": {"ratio_many_to_few": 1.0, "learners_few": 10}, "window": "not measured: no display"}
    )
    assert told.splitlines() == [
        "store",
        "  ratio_many_to_few            1.00  at most 1.2: met",
        "  learners_few                   10",
        "window: not measured: no display",
    ]


def test_the_table_says_which_goal_is_missed_where() -> None:
    """Each place has its own line."""
    rows = {"WhoIsHere": {"p99_ms": 20.0, "ratio": 1.2}, "TeacherRoom": {"p99_ms": 90.0, "ratio": 3.0}}
    told = table({"scrolling": rows}).splitlines()
    assert told[2].endswith("1.20  met")
    assert told[3].endswith("3.00  missed: ratio")
    assert told[4].split() == ["at", "most", "1.5"]
