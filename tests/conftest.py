"""What holds for every test: no internet, no skip that goes unseen where it matters, how hard hypothesis tries."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import offline

NO_SKIPS = "REBUNG_NO_SKIPS"
"""Set to 1 where everything is installed: then a skipped test has failed."""

LONG = ("end_to_end", "goldens", "bench", "lessons", "torture", "ui")
"""Folders whose files take long, the longest first: what comes last keeps both workers busy to the end."""

settings.register_profile("quick", max_examples=25, deadline=None, derandomize=True, database=None)
settings.register_profile(
    "full", max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("quick")
offline.watch()


def pytest_sessionstart(session: pytest.Session) -> None:
    """Make what is built from sources that have changed, once, before any test or worker starts."""
    if hasattr(session.config, "workerinput"):
        return
    from app.build.bar import Bar
    from app.build.step import ensure_built

    bar = Bar(sys.stderr)
    ensure_built(Path(__file__).parents[1], bar)
    bar.close()


def pytest_collection_finish() -> None:
    """Leave what stays to the end out of every search for garbage: thousands of tests would be searched through too."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    """Skip what looks at pixels where there are none, and say what would bring them; begin with the long files."""
    _skip_pixels(items)
    yield
    items.sort(key=_place)


def _place(item: pytest.Item) -> int:
    """Return when a test's turn is: after others have put them in any order, the long files come before the short."""
    folders = [each.name for each in item.path.parents]
    return next((at for at, folder in enumerate(LONG) if folder in folders), len(LONG))


def _skip_pixels(items: list[pytest.Item]) -> None:
    from app.ui import window

    missing = window.missing_libraries()
    if missing:
        skip = pytest.mark.skip(
            reason=f"no pixels: {', '.join(missing)} (Debian: apt install libgl1 libegl1)"
        )
        for item in items:
            if item.get_closest_marker("pixels"):
                item.add_marker(skip)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Generator[None]:
    """Fail the test whose fixtures, or the collecting before it, used the internet."""
    with offline.offline():
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None]:
    """Fail the test that used the internet."""
    with offline.offline():
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None]:
    """Fail the test whose fixtures used the internet when they were tidied up."""
    with offline.offline():
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure that shows its reason, where nothing may be skipped."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        _fail(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Do the same for a module that skips itself as a whole."""
    report = yield
    if report.skipped:
        _fail(report)
    return report


def _fail(report: pytest.TestReport | pytest.CollectReport) -> None:
    if os.environ.get(NO_SKIPS) != "1":
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    report.outcome = "failed"
    report.longrepr = f"{NO_SKIPS}=1 and this was skipped. {reason}"
