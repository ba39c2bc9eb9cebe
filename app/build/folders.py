"""A folder that changes as a whole: it is filled aside and takes its place when it is complete."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replaced(final: Path) -> Iterator[Path]:
    """Give an empty folder to fill; when the block ends well it stands where `final` stood.

    Should the machine stop between the two renames there is no `final`, which the next check takes for
    stale. What an interrupted run left aside is cleared away here.
    """
    fresh = final.with_name(f".{final.name}.new")
    old = final.with_name(f".{final.name}.old")
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        yield fresh
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    if final.exists():
        final.rename(old)
    fresh.rename(final)
    shutil.rmtree(old, ignore_errors=True)
