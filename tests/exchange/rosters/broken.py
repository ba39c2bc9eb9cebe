"""Lists of learners as they should not be, each with what is told about it. Large ones are made when they are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

HEAD = "Username,Class\n"
FULL = (
    "Database ID (UUID),Username (USERNAME),Password (PASSWORD),Full name (FULL_NAME),User type (USER_TYPE),"
    "Identifier (IDENTIFIER),Birth year (BIRTH_YEAR),Gender (GENDER),Learner enrollment (ENROLLED_IN),"
    "Coach assignment (ASSIGNED_TO)\r\n"
)
SOMEBODY = "a" * 32
DASHED = f"AAAAAAAA-AAAA-AAAA-AAAA-{'A' * 12}"
WIDE = "".join(chr(ord(c) + 0xFEE0) for c in "Dewi")
DAMAGED = "Username,Class\nมะลิ,๖\nสมชาย,๖\n".encode().replace(b"\xe0\xb8\xa1", b"\xe0\xff\xa1", 1)


class Endless:
    """A file that gives the same bytes as long as somebody reads, up to a size. `given` is how much was read."""

    def __init__(self, piece: bytes, size: int) -> None:
        self._piece = piece * (1 + (1 << 16) // len(piece))
        self._left = size
        self.given = 0

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        assert size >= 0, "nobody reads a file of any size whole"
        part = self._piece[: min(size, self._left)]
        self._left -= len(part)
        self.given += len(part)
        return part


@dataclass(frozen=True)
class Broken:
    """A list, the code of what is told about it, and how many learners of it can be taken all the same."""

    name: str
    code: str
    open: Callable[[], BinaryIO]
    learners: int = 0


def _raw(name: str, code: str, raw: bytes, learners: int = 0) -> Broken:
    return Broken(name, code, lambda: BytesIO(raw), learners)


def _text(name: str, code: str, text: str, learners: int = 0) -> Broken:
    return _raw(name, code, text.encode(), learners)


def _stream(name: str, code: str, piece: bytes, size: int) -> Broken:
    return Broken(name, code, lambda: Endless(piece, size))  # type: ignore[arg-type,return-value]


GIGABYTE = 1 << 30
NO_LISTS = (
    _raw("nothing", "empty", b""),
    _raw("a mark and nothing", "empty", b"\xef\xbb\xbf"),
    _raw("a mark of UTF-16 and nothing", "empty", b"\xff\xfe"),
    _text("blank lines", "empty", "\n\r\n   \n\t\n"),
    _text("only the parting line", "empty", "sep=;\n"),
    _text("only a first row", "no-rows", FULL),
    _text("a first row and blank ones", "no-rows", f"{HEAD}\n,\n , \n"),
    _text("columns without names", "no-name-column", "Class,Gender\n6B,F\n"),
    _text("names of nothing", "no-name-column", "x;y;z\n1;2;3\n"),
    _text("no first row", "no-name-column", "Dewi;6B\nSari;6B\n"),
    _text("two columns called alike", "same-column", "Username,USERNAME\nDewi,Sari\n"),
    _text("two columns for classes", "same-column", "Name,Class,Kelas\nDewi,6A,6B\n"),
    _text("101 columns", "too-many-columns", "Name" + ",x" * 100 + "\nDewi\n"),
    _raw("a spreadsheet", "spreadsheet", b"PK\x03\x04" + b"\x14\0\x06\0" * 200),
    _raw("an old spreadsheet", "spreadsheet", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    _raw("a paper", "no-list", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    _raw("a picture", "no-list", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    _raw("a photo", "no-list", b"\xff\xd8\xff\xe0\0\x10JFIF"),
    _raw("a database", "no-list", b"SQLite format 3\0" + bytes(84)),
    _raw("something packed", "no-list", b"\x1f\x8b\x08\0\0\0\0\0"),
    _text(
        "a page of the web", "no-list", "<!DOCTYPE html>\n<html><body><table><tr><td>Dewi</td></tr></table>"
    ),
    _text("a table that calls itself a spreadsheet", "no-list", "  <table><tr><td>Dewi</td></tr></table>"),
    _text("rich text", "no-list", "{\\rtf1\\ansi Dewi}"),
    _raw("zeros in the text", "no-list", b"Username,Class\nDe\0wi,6B\n"),
    _raw("only zeros", "no-list", bytes(64)),
    _raw("noise", "no-list", bytes(range(256)) * 4),
)
LETTERS = (
    _raw("UTF-8 that breaks off", "letters", f"{HEAD}Dewi,ชั้น\nสมชาย,ป".encode()[:-1]),
    _raw("UTF-8 with a damaged byte", "letters", DAMAGED),
    _raw("a mark of UTF-8 before other letters", "letters", b"\xef\xbb\xbfName\nJos\xe9\n"),
    _raw("half a sign of UTF-16", "letters", "Name\nDewi\n".encode("utf-16")[:-1]),
    _raw("half a pair of UTF-16", "letters", b"\xff\xfe" + "Name\n".encode("utf-16-le") + b"\x3d\xd8" + b"a\0"),
    _raw("UTF-32 out of range", "letters", b"\xff\xfe\0\0" + b"\xff\xff\xff\xff"),
    _raw("bytes of no code page", "letters", b"Name\nDewi\x81\n"),
    _raw("Western letters", "guessed-letters", "Name,Class\nJosé,6\n".encode("cp1252"), 1),
    _raw("Thai letters", "guessed-letters", "Name,Class\nสมชาย,๖\n".encode("cp874"), 1),
)  # fmt: skip
LARGE = (
    _stream("a line of a gigabyte", "endless-line", b"a", GIGABYTE),
    _stream("a gigabyte of zeros", "endless-line", b"\0", GIGABYTE),
    _stream("a gigabyte of names", "too-large", b"Dewi\n", GIGABYTE),
    _stream("a gigabyte of line ends", "too-large", b"\n", GIGABYTE),
    _stream("a gigabyte of quotation marks", "endless-line", b'"', GIGABYTE),
    Broken("100,000 rows", "too-many-rows", lambda: BytesIO(b"Name\n" + b"Dewi\n" * 100_000)),
    Broken("100,000 rows of classes", "too-many-rows", lambda: BytesIO(b"Name,Class\n" + b"Dewi,6B\n" * 100_000)),
    Broken("100,000 broken rows", "too-many-rows", lambda: BytesIO(b"Name,Class\n" + b'"x"y,1\n' * 100_000)),
    _raw("a line of 100,000 letters", "endless-line", b"Name\n" + b"x" * 100_000 + b"\nDewi\n"),
    _raw("such a line in UTF-16", "endless-line", ("Name\n" + "x" * 100_000).encode("utf-16")),
    _text("201 learners in a class", "class-full", HEAD + "".join(f"child {n},6B\n" for n in range(201)), 200),
    _text("a cell of 3,000 letters", "long-cell", f"{HEAD}{'x' * 3000},6B\nDewi,6B\n", 1),
    _text("a cell of 1,001 letters", "long-cell", f"{HEAD}Dewi,{'x' * 1001}\nSari,6B\n", 1),
)  # fmt: skip
ROWS = (
    _text("an open quotation mark", "quotation-mark", f'{HEAD}"Dewi,6B\nSari,6B\nAyu,6B\n', 2),
    _text("a quotation mark inside", "quotation-mark", f'{HEAD}"De"wi,6B\nSari,6B\n', 1),
    _text("an open one in the last row", "quotation-mark", f'{HEAD}Sari,6B\nDewi,"6B', 1),
    _text("two open ones that swallow a row", "quotation-mark", f'{HEAD}"Dewi,6B\nSari,6B\n",6B\nAyu,6B\n', 2),
    _text("an open one before long rows", "quotation-mark", f'{HEAD}"Dewi,6B\n' + "Sari,6B\n" * 180, 180),
    _text("a class with a comma", "more-cells", f"{HEAD}Dewi,6A, 6B\nSari,6B\n", 1),
    _text("no name", "no-name", f"{HEAD},6B\nSari,6B\n", 1),
    _text("a name of blanks", "no-name", f'{HEAD}" \t",6B\nSari,6B\n', 1),
    _text("a row that is too short", "no-name", "Class,Username\n6B\n6B,Sari\n", 1),
    _text("dots for a name", "unreadable-name", f"{HEAD}...,6B\nSari,6B\n", 1),
    _text("a name that nobody sees", "unreadable-name", f"{HEAD}\u200b\u202e\u2066,6B\nSari,6B\n", 1),
    _text("a name of 41 letters", "long-name", f"{HEAD}{'x' * 41},6B\nSari,6B\n", 1),
    _text("a name with 600 marks", "long-name", f"{HEAD}x{chr(0x301) * 600},6B\nSari,6B\n", 1),
    _text("a name that turns round", "unseen-letters", f"{HEAD}De\u202ewi,6B\nSari,6B\n", 2),
    _text("a name with a mark inside", "unseen-letters", f"{HEAD}De\ufeffwi,6B\n", 1),
    _text("a sum", "formula", f"{HEAD}=1+1,6B\nSari,6B\n", 1),
    _text("a command", "formula", f"{HEAD}=cmd|' /C calc'!A0,6B\nSari,6B\n", 1),
    _text("a link", "formula", f'{HEAD}"=HYPERLINK(""http://x.example"")",6B\nSari,6B\n', 1),
    _text("a plus", "formula", f"{HEAD}+6281234,6B\nSari,6B\n", 1),
    _text("a minus", "formula", f"{HEAD}-Dewi,6B\nSari,6B\n", 1),
    _text("an at sign", "formula", f"{HEAD}@SUM(1),6B\nSari,6B\n", 1),
    _text("a formula in full width", "formula", f"{HEAD}\uff1d1+1,6B\nSari,6B\n", 1),
    _text("a formula behind a tab", "formula", f'{HEAD}"\t=1+1",6B\nSari,6B\n', 1),
    _text("a formula for a class", "formula", f"{HEAD}Dewi,=1+1\nSari,6B\n", 1),
    _text("a class of 41 letters", "class-name", f"{HEAD}Dewi,{'x' * 41}\nSari,6B\n", 1),
    _text("a class of dots", "class-name", f"{HEAD}Dewi,...\nSari,6B\n", 1),
    _text("one id twice", "same-id", f"UUID,USERNAME\n{SOMEBODY},dewi\n{SOMEBODY},sari\n", 1),
    _text("one id in two ways of writing", "same-id", f"UUID,USERNAME\n{SOMEBODY},dewi\n{{{DASHED}}},sari\n", 1),
    _text("an id of no kind", "other-id", f"{FULL}17,dewi,*,,LEARNER,,,,6B,\r\n", 1),
    _text("an id with a letter too many", "other-id", f"{FULL}{SOMEBODY}a,dewi,*,,LEARNER,,,,6B,\r\n", 1),
    _text("somebody who teaches", "not-a-learner", "Name,User type\nBu Ratna,CLASS_COACH\nSari,learner\n", 1),
    _text("somebody of no kind", "not-a-learner", f"{FULL},dewi,*,,PUPIL,,,,6B,\r\n", 0),
    _text("two classes", "more-classes", f'{HEAD}Dewi,"6A, 6B"\n', 1),
    _text("equal names", "told-apart", f"{HEAD}Dewi,6B\ndewi,6B\n{WIDE},6B\n", 3),
    _text("full names alone", "full-names", "Full name,Class\nDewi Lestari,6B\n", 1),
    _text("names alone", "names-only", "Dewi\nSari\n", 2),
)  # fmt: skip
EVERY = (*NO_LISTS, *LETTERS, *LARGE, *ROWS)
