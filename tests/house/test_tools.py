"""What the tools of the house say: ruff, mypy and the layers. Each of them is shown something to find, too."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.house.finding import ROOT

LAYERS = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"


def run(*command: str, cwd: Path = ROOT, given: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run a Python tool and return what it said."""
    return subprocess.run(
        [sys.executable, *command], cwd=cwd, input=given, text=True, capture_output=True, check=False
    )


def test_ruff_finds_nothing() -> None:
    """Every file follows the linter's rules."""
    said = run("-m", "ruff", "check", "--quiet", "--output-format", "concise")
    assert said.returncode == 0, said.stdout + said.stderr


def test_ruff_can_find_something() -> None:
    """An unused import in the domain is found."""
    name = "app/domain/planted.py"
    said = run("-m", "ruff", "check", "--stdin-filename", name, "-", given='"""Planted."""\n\nimport os\n')
    assert "F401" in said.stdout


def test_mypy_finds_nothing() -> None:
    """Every file is typed, strictly."""
    said = run("-m", "mypy")
    assert said.returncode == 0, said.stdout + said.stderr


def test_mypy_can_find_something(tmp_path: Path) -> None:
    """A function without types is found."""
    planted = tmp_path / "planted.py"
    planted.write_text("def f(x):\n    return x\n", encoding="utf-8")
    said = run("-m", "mypy", str(planted))
    assert "no-untyped-def" in said.stdout


def test_each_layer_imports_only_those_below_it() -> None:
    """Nobody imports upwards or sideways, and only screens know Kivy."""
    said = run("-c", LAYERS)
    assert said.returncode == 0, said.stdout + said.stderr


def test_a_wrong_import_is_found(tmp_path: Path) -> None:
    """A service that knows a screen breaks the layers, and the report names the module."""
    shutil.copytree(ROOT / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("main.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    planted = tmp_path / "app" / "services" / "planted.py"
    planted.write_text('"""Planted."""\n\nimport app.ui.theme\n', encoding="utf-8")
    said = run("-c", LAYERS, cwd=tmp_path)
    assert said.returncode != 0
    assert "app.services.planted" in said.stdout
