"""The text of a file that somebody calls a list of learners, whatever it really is.

At most `MOST_BYTES` are read, so a file that never ends costs no more than one that is a little too large.
Letters: a byte order mark is believed; UTF-16 without one is told by its zero bytes; then it is UTF-8, or, where that
does not fit, the code page in which a spreadsheet of the region saves: Thai (Windows-874) where most of the bytes above
127 stand together as in Thai words, else Western European (Windows-1252). Such a guess is told.
"""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO

from app.domain.errors import msg
from app.domain.roster_file import RosterProblem, problem

MOST_BYTES = 4 * 1024 * 1024
LONGEST_LINE = 64 * 1024
"""Bytes; a hundred cells of a list are far below."""

_HEAD = 4096
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_OTHERS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"SQLite format 3\0",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
)
_PAGES = {"cp874": msg("Thai (Windows-874)"), "cp1252": msg("Western European (Windows-1252)")}
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
_NO_LISTS = ("<!doctype", "<html", "<?xml", "<table", "{\\rtf")
_ZEROS = 0.3
"""From this share of zeros on every second byte it is UTF-16: spaces, commas and line ends are enough in any script."""


class NoText(Exception):
    """A file that is no text; `problem` says why."""

    def __init__(self, told: RosterProblem) -> None:
        """Keep what is told."""
        super().__init__(told.code)
        self.problem = told


def text_of(stream: BinaryIO) -> tuple[str, tuple[RosterProblem, ...]]:
    """Return the text of a file, and what must be told about its letters.

    Raises:
        NoText: it has no text, or more than any list has.
    """
    text, told = _decoded(_read(stream))
    if text.lstrip()[:12].lower().startswith(_NO_LISTS):
        raise NoText(problem("no-list"))
    return text, told


def _decoded(data: bytes) -> tuple[str, tuple[RosterProblem, ...]]:
    if not data:
        raise NoText(problem("empty"))
    _look_for_others(data)
    encoding, marked = _encoding(data)
    body = data[marked:]
    if marked or encoding != "utf-8":
        return _strict(body, encoding), ()
    _look_at_size(data, b"\n\r")
    try:
        return body.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _guessed(body, error)


def _read(stream: BinaryIO) -> bytes:
    """Read until the end, or until it is more than a list can be."""
    parts: list[bytes] = []
    left = MOST_BYTES + 1
    while left > 0 and (part := stream.read(min(left, 1 << 16))):
        parts.append(part)
        left -= len(part)
    data = b"".join(parts)
    if len(data) > MOST_BYTES:
        is_line = b"\n" not in data[:LONGEST_LINE] and b"\r" not in data[:LONGEST_LINE]
        raise NoText(problem("endless-line" if is_line else "too-large"))
    return data


def _look_for_others(data: bytes) -> None:
    if data.startswith(_SHEETS):
        raise NoText(problem("spreadsheet"))
    if data.startswith(_OTHERS):
        raise NoText(problem("no-list"))


def _look_at_size(data: bytes, ends: bytes) -> None:
    longest = max(len(line) for line in data.translate(bytes.maketrans(ends, b"\n" * len(ends))).split(b"\n"))
    if longest > LONGEST_LINE:
        raise NoText(problem("endless-line"))
    if b"\0" in data:
        raise NoText(problem("no-list"))


def _encoding(data: bytes) -> tuple[str, int]:
    """Return how the letters are written, and how many bytes say so."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, len(mark)
    head = data[: min(_HEAD, len(data) // 2 * 2)]
    half = max(1, len(head) // 2)
    first, second = head[0::2].count(0) / half, head[1::2].count(0) / half
    if second >= _ZEROS and first < _ZEROS / 2:
        return "utf-16-le", 0
    if first >= _ZEROS and second < _ZEROS / 2:
        return "utf-16-be", 0
    return "utf-8", 0


def _strict(body: bytes, encoding: str) -> str:
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise NoText(_letters(body[: error.start].decode(encoding, "replace"))) from error
    if max(map(len, text.splitlines()), default=0) > LONGEST_LINE:
        raise NoText(problem("endless-line"))
    return text


def _letters(before: str) -> RosterProblem:
    return problem("letters", before.count("\n") + 1)


def _guessed(body: bytes, error: UnicodeDecodeError) -> tuple[str, tuple[RosterProblem, ...]]:
    """Read it in a code page, unless it is UTF-8 of which a part was damaged."""
    replaced = body.decode("utf-8", "replace")
    lost = replaced.count("\ufffd")
    if sum(1 for c in replaced if c > "\x7f") - lost > lost:
        raise NoText(_letters(body[: error.start].decode("utf-8"))) from error
    for page in _likely(body):
        try:
            text = body.decode(page)
        except UnicodeDecodeError:
            continue
        return text, (problem("guessed-letters", letters=_PAGES[page]),)
    raise NoText(_letters(body[: error.start].decode("utf-8"))) from error


def _likely(body: bytes) -> tuple[str, ...]:
    """Return the code pages in the order of their likelihood: Thai letters stand together, accents alone."""
    runs = [len(run) for run in _BEYOND_ASCII.findall(body)]
    together = sum(length for length in runs if length > 1)
    return ("cp874", "cp1252") if 2 * together > sum(runs) else ("cp1252",)
