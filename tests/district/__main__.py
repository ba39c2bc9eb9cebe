"""`python -m tests.district`: the report past one school, on made-up statements or on exports of real schools."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import psutil

from tests.district import made_up
from tests.district.engines import ENGINES

LOOKS_EVERY = 0.25
"""Seconds between two looks at the memory of a run."""


class Measured(NamedTuple):
    """What a run took: seconds of the report, seconds with the engine's start, and the most memory in MB."""

    report: float
    whole: float
    memory: float


def main() -> int:
    """Run the report on one engine or on both; 1 where these do not say the same."""
    asked = _asked()
    engines = tuple(ENGINES) if asked.engine == "both" else (asked.engine,)
    with tempfile.TemporaryDirectory() as place:
        files = asked.read or _made_up(Path(place), asked.statements, asked.seed)
        told = {engine: _run(engine, files, Path(place) / f"{engine}.csv") for engine in engines}
    if len(set(told.values())) > 1:
        sys.stdout.write("The engines do not say the same.\n")
        return 1
    text = next(iter(told.values()))
    sys.stdout.write(f"rows of the report: {text.count(chr(10)) - 1}")
    sys.stdout.write(", the same from both\n" if len(told) > 1 else "\n")
    if asked.out is not None:
        asked.out.write_text(text, encoding="utf-8", newline="")
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.district", description=__doc__)
    parser.add_argument("--engine", choices=(*ENGINES, "both"), default="duckdb")
    parser.add_argument("--statements", type=int, default=3_000_000, metavar="N", help="how many are made up")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--read", metavar="FILES", help="exports instead, such as 'exports/*.parquet'")
    parser.add_argument("--out", type=Path, metavar="FILE.csv", help="where the report is kept")
    return parser.parse_args()


def _made_up(folder: Path, statements: int, seed: int) -> str:
    begun = time.monotonic()
    rows = made_up.write(folder, statements, seed)
    sys.stdout.write(f"made up: {statements} statements, {rows} rows, {time.monotonic() - begun:.0f} s\n")
    return str(folder / "*.parquet")


def _run(engine: str, files: str, out: Path) -> str:
    """Run the report in a process of its own, tell what it took, and return what it says."""
    command = [sys.executable, "-m", "tests.district.running", engine, files, str(out)]
    begun = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        most = 0
        while running.poll() is None:
            most = max(most, _memory(running.pid))
            time.sleep(LOOKS_EVERY)
        said = running.stdout.read() if running.stdout else ""
    if running.returncode:
        raise SystemExit(running.returncode)
    measured = Measured(float(said), time.monotonic() - begun, most / 2**20)
    sys.stdout.write(
        f"{engine}: report {measured.report:.1f} s, with its start {measured.whole:.1f} s, "
        f"at most {measured.memory:.0f} MB\n"
    )
    return out.read_text(encoding="utf-8")


def _memory(pid: int) -> int:
    """Return how many bytes a process and those that it started hold now: Spark reckons in Java."""
    try:
        process = psutil.Process(pid)
        return sum(each.memory_info().rss for each in (process, *process.children(recursive=True)))
    except psutil.Error:
        return 0


if __name__ == "__main__":
    sys.exit(main())
