"""Columns are found whatever their order and whatever they are called."""

from __future__ import annotations

import pytest

from app.domain.roster_columns import (
    CLASSES,
    DATABASE_ID,
    FULL_NAME,
    NAME,
    NICKNAME,
    USERNAME,
    columns,
    key_of,
    not_kept,
)


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("Username (USERNAME)", USERNAME),
        ("USERNAME", USERNAME),
        (" user name ", USERNAME),
        ("Nama pengguna (USERNAME)", USERNAME),
        ("اسم المستخدم (USERNAME)", USERNAME),
        ("Database ID (UUID)", DATABASE_ID),
        ("enrolled_in", CLASSES),
        ("Kelas", CLASSES),
        ("ชั้น", CLASSES),
        ("Nama panggilan", NICKNAME),
        ("Name (nickname)", NICKNAME),
        ("Name (as you like)", NAME),
        ("ឈ្មោះ", NAME),
        ("Full-Name", FULL_NAME),
        ("Shoe size", None),
        ("", None),
    ],
)
def test_a_column_is_known_by_its_head(head: str, key: str | None) -> None:
    """The key in brackets counts, else the words, in any case and with any signs between them."""
    assert key_of(head) == key


@pytest.mark.parametrize(
    ("heads", "key"),
    [
        (("Full name", "Username", "Nickname"), NICKNAME),
        (("Full name", "Name", "Username"), USERNAME),
        (("Full name", "Name"), NAME),
        (("Class", "Full name"), FULL_NAME),
        (("Class", "Gender"), None),
    ],
)
def test_the_column_that_says_least_gives_the_nickname(heads: tuple[str, ...], key: str | None) -> None:
    """A nickname comes before a username, and a full name is taken only where there is nothing else."""
    assert columns(heads).name == key


def test_what_is_not_kept_is_told_as_the_file_calls_it() -> None:
    """Unknown columns are told too; columns without a name are not."""
    assert not_kept(columns(["Shoe size", "Name", "Kelas", "", "Full name"])) == ("Shoe size", "Full name")
