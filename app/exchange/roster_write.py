"""A list of learners as Kolibri's user file, in the format of 0.19.

What Kolibri asks for, found in its importer and told in our own words:

- UTF-8, with a byte order mark as it writes it; commas; lines that end in CR LF; quotation marks where a cell needs
  them.
- All ten columns must be there, known by the key in brackets; the text before it is only for people.
- A row with a Database ID must be of somebody in that facility, and the username must be to the letter the one that
  Kolibri has: for another one it looks up who has it, and the whole import ends if nobody does. So it is kept here.
- A row without an id makes a new user: the username must be free in the facility whatever its case, and the password
  must be there and not be the asterisk, which means the one that is kept.
- A username has no white space and no punctuation but the underscore. Thai and Khmer letters are taken. Thirty letters
  fit into every version.
- FULL_NAME and IDENTIFIER may be empty, but what stands there takes the place of what Kolibri has. Its lists show the
  full name, so the nickname goes there: an empty one would leave lines without a name.
- Classes are parted by commas and have at most fifty letters.

Cells are made harmless for spreadsheets by an apostrophe before what would be worked out, as Kolibri does too. A
username needs one only where it begins with such a sign in full width, so Kolibri still finds its users.
"""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter
from collections.abc import Sequence
from io import StringIO

from app.domain.formulas import neutral
from app.domain.roster_columns import KOLIBRI
from app.domain.roster_file import is_known_to_kolibri
from app.services.roster_export import ListLine

HEADS = (
    "Database ID", "Username", "Password", "Full name", "User type", "Identifier", "Birth year", "Gender",
    "Learner enrollment", "Coach assignment",
)  # fmt: skip
LONGEST_USERNAME = 30
LONGEST_FULL_NAME = 120
LONGEST_CLASS = 50
NOBODY = "learner"
_APOSTROPHES = "'\u2019"


def written(lines: Sequence[ListLine]) -> bytes:
    """Return the file."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([f"{head} ({key})" for head, key in zip(HEADS, KOLIBRI, strict=True)])
    for line, username in zip(lines, usernames(lines), strict=True):
        writer.writerow(map(neutral, _cells(line, username)))
    return text.getvalue().encode("utf-8-sig", "replace")


def usernames(lines: Sequence[ListLine]) -> tuple[str, ...]:
    """Return a username for each line: the one that Kolibri has, else the nickname in letters that Kolibri takes.

    Of equal ones each gets the name of its class, and then a number, so they are the same each time.
    """
    taken = {_folded(line.username) for line in lines if _is_known(line)}
    plain = ["" if _is_known(line) else allowed(line.nickname)[:LONGEST_USERNAME] for line in lines]
    times = Counter(map(_folded, plain))
    given: list[str] = []
    for line, name in zip(lines, plain, strict=True):
        if _is_known(line):
            given.append(line.username)
            continue
        alone = times[_folded(name)] == 1 and _folded(name) not in taken
        given.append(name if alone else _with_class(name, allowed(line.class_name), taken))
        taken.add(_folded(given[-1]))
    return tuple(given)


def allowed(name: str) -> str:
    """Return a name in letters, digits and underscores, of any script."""
    seen = (c for c in name if unicodedata.category(c) != "Cf" and c not in _APOSTROPHES)
    words = "".join(
        c if c.isalnum() or unicodedata.category(c).startswith("M") else " " for c in seen
    ).split()
    return "_".join(words) or NOBODY


def _is_known(line: ListLine) -> bool:
    return is_known_to_kolibri(line.database_id, line.username)


def _with_class(name: str, class_name: str, taken: set[str]) -> str:
    number = 1
    while True:
        end = f"_{class_name[: LONGEST_USERNAME // 2]}" + (f"_{number}" if number > 1 else "")
        wanted = name[: LONGEST_USERNAME - len(end)] + end
        if _folded(wanted) not in taken:
            return wanted
        number += 1


def _folded(username: str) -> str:
    return username.lower()


def _cells(line: ListLine, username: str) -> tuple[str, ...]:
    class_name = " ".join(line.class_name.replace(",", " ").split())[:LONGEST_CLASS]
    full_name = line.nickname[:LONGEST_FULL_NAME]
    database_id = line.database_id if _is_known(line) else ""
    return database_id, username, line.password, full_name, "LEARNER", "", "", "", class_name, ""
