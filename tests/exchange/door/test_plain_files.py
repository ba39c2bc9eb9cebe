"""Only plain files are opened, and only as much of them as was asked for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.exchange.door.plain_files import opened, whole
from app.exchange.door.refusals import CODES, Refused
from app.exchange.list_files import AccountFiles


def why(path: Path, most: int = 10) -> str:
    """Return why a file is not taken."""
    with pytest.raises(Refused) as refused:
        whole(path, most)
    return refused.value.why


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    """Up to its limit."""
    path = tmp_path / "a.zip"
    path.write_bytes(b"0123456789")
    assert whole(path, 10) == b"0123456789"
    assert why(path, 9) == "too-large"


def test_what_is_no_plain_file_is_not_opened(tmp_path: Path) -> None:
    """Nothing at all, a folder, a link to a file, a pipe that would never end, and a device that has no end."""
    secret = tmp_path / "secret"
    secret.write_text("Name\nDewi\n", encoding="utf-8")
    odd = [tmp_path]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv")
        (tmp_path / "link.csv").symlink_to(secret)
        odd += [tmp_path / "pipe.csv", tmp_path / "link.csv", Path("/dev/zero")]

    assert {why(path) for path in odd} == {"no-plain-file"}
    assert {why(path) for path in (tmp_path / "none", Path("\0"))} == {"no-file"}
    assert all(AccountFiles().read(path).cannot_be_taken for path in odd)


def test_a_stick_that_is_pulled_is_told(tmp_path: Path) -> None:
    """Also while the file is being read."""
    path = tmp_path / "a"
    path.touch()
    with pytest.raises(Refused) as refused, opened(path):
        raise OSError
    assert refused.value.why == "cannot-read"


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_reason_is_a_sentence(code: str) -> None:
    """With its place and without; a name in it stays on one line and turns nothing around."""
    for part in ("", "a\u202e\n" + "b" * 500):
        told = Refused(code, part, most=5).told()
        assert told.endswith(".")
        assert told.isprintable()
        assert len(told) < 300
