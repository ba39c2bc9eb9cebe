"""One run of the report: read, reckon, write. A process of its own, so that its memory is its own too."""

from __future__ import annotations

import csv
import sys
import time
from pathlib import Path
from typing import Any

from tests.district.engines import ENGINES
from tests.district.report import COLUMNS, report


def rows_of(connection: Any, files: str) -> list[tuple[Any, ...]]:
    """Return the report of these files, sorted.

    Args:
        connection: to an engine.
        files: a path, or a pattern such as `exports/*.parquet`.
    """
    found = report(connection.read_parquet(files)).execute()
    found["week"] = [str(each)[:10] for each in found["week"]]
    return sorted(found[list(COLUMNS)].itertuples(index=False, name=None))


def run(engine: str, files: str, out: Path) -> float:
    """Write the report as CSV; return the seconds that it took once the engine was there."""
    with ENGINES[engine]() as connection:
        begun = time.monotonic()
        rows = rows_of(connection, files)
        seconds = time.monotonic() - begun
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    return seconds


if __name__ == "__main__":
    sys.stdout.write(f"{run(sys.argv[1], sys.argv[2], Path(sys.argv[3])):.1f}\n")
