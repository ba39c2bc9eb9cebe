"""`restore`: from the command line back to an earlier state, or to a copy from another machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.main import main
from app.exchange.copies import StickCopies
from app.services.backup import Backup
from app.services.places import Place, PlaceKind
from app.storage.stored_states import StoredStates
from tests.storage.earlier import admit, open_on, state
from tests.storage.folders import open_folder
from tests.storage.test_going_back import FIRST, two_days, without_settings


def test_states_are_listed_and_gone_back_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list tells name, day and reason; going back tells where what was there before is kept."""
    first = two_days(tmp_path)
    assert main(["restore", "--data", str(tmp_path), "--list"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2026-12-02-000002  2026-12-02  kept by itself",
        "2026-12-01-000001  2026-12-01  kept by itself",
    ]
    assert main(["restore", "--data", str(tmp_path), "--generation", FIRST]) == 0
    assert FIRST in capsys.readouterr().out
    assert without_settings(state(tmp_path)) == without_settings(first)
    assert main(["restore", "--data", str(tmp_path), "--list"]) == 0
    assert "kept before going back" in capsys.readouterr().out


@pytest.mark.parametrize("is_zip", [True, False])
def test_a_copy_comes_over_to_another_machine(tmp_path: Path, *, is_zip: bool) -> None:
    """A zip from a stick, or the folder of a state: the other machine has the state of this one."""
    here, there, stick = tmp_path / "here", tmp_path / "there", tmp_path / "stick"
    with open_folder(here) as folder:
        admit(folder)
    first = two_days(here)
    stick.mkdir()
    source = here / "generations" / FIRST
    if is_zip:
        with open_on(here, "2026-12-01") as folder:
            states = StoredStates(folder)
            name = Backup(states, states, StickCopies()).keep_copy(Place(PlaceKind.STICK, stick, "stick"))
        source, first = stick / name, state(here)
    assert main(["restore", "--data", str(there), "--from", str(source)]) == 0
    assert without_settings(state(there)) == without_settings(first)


def test_what_cannot_be_done_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A state that is not there, a file that is no copy, a folder that is open elsewhere."""
    two_days(tmp_path)
    before = without_settings(state(tmp_path))
    (tmp_path / "x.zip").write_bytes(b"no zip")
    assert main(["restore", "--data", str(tmp_path), "--generation", "2026-12-01-000077"]) == 1
    assert "not there any more" in capsys.readouterr().err
    assert main(["restore", "--data", str(tmp_path), "--from", str(tmp_path / "x.zip")]) == 1
    assert "x.zip" in capsys.readouterr().err
    with open_on(tmp_path, "2026-12-02"):
        assert main(["restore", "--data", str(tmp_path)]) == 1
        assert "already open" in capsys.readouterr().err
    assert main(["restore", "--data", str(tmp_path / "new")]) == 1
    assert without_settings(state(tmp_path)) == before
