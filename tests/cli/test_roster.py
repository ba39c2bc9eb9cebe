"""`roster preview` tells what a list holds, and writes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli.main import main

KOLIBRI = Path(__file__).parents[1] / "exchange" / "kolibri-0.19-users.csv"


def test_a_list_is_told_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Learners, classes, and each problem with row, column and sentence; 1 because a row is left out."""
    path = tmp_path / "list.csv"
    path.write_text("Name;Class;Shoes\nDewi;6B;37\nDewi;6B;\n=1+1;6A;\n", encoding="utf-8")
    assert main(["roster", "preview", str(path), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)

    assert [(each["nickname"], each["class"]) for each in told["learners"]] == [
        ("Dewi A", "6B"),
        ("Dewi B", "6B"),
    ]
    assert told["classes"] == ["6B"]
    assert told["not_kept"] == ["Shoes"]
    assert [(each["row"], each["column"], each["code"]) for each in told["problems"]] == [
        (2, "Name", "told-apart"),
        (3, "Name", "told-apart"),
        (4, "Name", "formula"),
    ]
    assert "“=1+1” begins as a formula does." in told["problems"][-1]["sentence"]


def test_kolibris_export_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    """Notes are no problems."""
    assert main(["roster", "preview", str(KOLIBRI)]) == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[-1] == "learners: 11, classes: 4, left out: 0"
    assert lines[-2].startswith("not kept: Password (PASSWORD), Full name")


def test_a_list_that_is_none_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No file ends in a traceback."""
    assert main(["roster", "preview", str(tmp_path)]) == 1
    assert "There is no such file." in capsys.readouterr().out
