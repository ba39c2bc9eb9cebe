"""Where everything is installed a skipped test has failed, so that nothing goes untested without a word."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.house.finding import ROOT

TESTS = {
    "in_the_test": 'import pytest\n\ndef test_x():\n    pytest.skip("no pixels")\n',
    "by_a_mark": 'import pytest\n\n@pytest.mark.skip(reason="no clicks")\ndef test_x(): ...\n',
    "as_a_module": 'import pytest\n\npytest.skip("no power", allow_module_level=True)\n',
    "expected": "import pytest\n\n@pytest.mark.xfail\ndef test_x():\n    assert False\n",
}


def outcome(folder: Path, no_skips: str) -> tuple[int, str]:
    """Run tests that skip themselves with the conftest of all tests; return exit code and output."""
    for name, test in TESTS.items():
        (folder / f"test_{name}.py").write_text(test, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    options = ["-p", "tests.conftest", "-p", "no:cacheprovider", "-n0", "--continue-on-collection-errors"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "-c", str(folder / "pytest.ini"), str(folder)],
        cwd=ROOT,
        env=os.environ | {"REBUNG_NO_SKIPS": no_skips},
        text=True,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_a_skip_is_a_failure_where_nothing_may_be_skipped(tmp_path: Path) -> None:
    """With REBUNG_NO_SKIPS=1 whatever is skipped fails and tells why; an expected failure stays one."""
    code, said = outcome(tmp_path, "1")
    assert code == 1, said
    assert "1 failed, 1 xfailed, 2 errors" in said
    assert all(reason in said for reason in ("no pixels", "no clicks", "no power"))


def test_a_skip_is_a_skip_elsewhere(tmp_path: Path) -> None:
    """Without it a skipped test is skipped."""
    code, said = outcome(tmp_path, "")
    assert code == 0, said
    assert "3 skipped, 1 xfailed" in said
