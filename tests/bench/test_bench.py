"""The bench takes all its figures in one run, for people and as JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.bench import table

ROOT = Path(__file__).parents[2]
KEYS = {
    "store": {"learners_few", "answer_few_p50_ms", "answer_few_p99_ms", "learners_many", "answer_many_p50_ms",
              "answer_many_p99_ms", "ratio_many_to_few"},
    "start": {"screen", "learners", "app_ms", "hello_ms", "ratio", "app_peak_mb", "hello_peak_mb", "peak_ratio"},
    "lesson": {"opening_first_ms", "opening_again_ms", "answers", "answer_durable_p50_ms", "answer_durable_p99_ms",
               "answer_drawn_p50_ms", "answer_drawn_p99_ms"},
}  # fmt: skip


@pytest.mark.pixels
def test_every_figure_is_taken(tmp_path: Path) -> None:
    """One short run starts Rebung and Kivy's hello world, plays in a window and measures the store."""
    command = [sys.executable, "-m", "app", "bench", "--json", "--starts", "1", "--answers", "6"]
    command += ["--learners", "20"]
    done = subprocess.run(
        [*command, "--data", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    figures = json.loads(done.stdout)
    assert {part: set(values) for part, values in figures.items()} == KEYS
    numbers = [each for values in figures.values() for each in values.values() if not isinstance(each, str)]
    assert all(number > 0 for number in numbers)
    assert list(tmp_path.iterdir()) == []


def test_the_table_names_every_figure() -> None:
    """What is printed for people has a line for each figure, and the sentence where a part was not measured."""
    told = table({"store": {"ratio_many_to_few": 1.0}, "window": "not measured: no display"})
    assert told == "store\n  ratio_many_to_few            1.00\nwindow: not measured: no display"
