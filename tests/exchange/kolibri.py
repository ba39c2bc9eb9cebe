"""What Kolibri 0.19 does with a user file, worked out anew from its rules: the judge of the lists that are saved here.

A facility knows its users by their ids. `take` does what an import does there, and returns why rows are refused.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from io import StringIO
from uuid import UUID

KEYS = (
    "UUID", "USERNAME", "PASSWORD", "FULL_NAME", "USER_TYPE", "IDENTIFIER", "BIRTH_YEAR", "GENDER", "ENROLLED_IN",
    "ASSIGNED_TO",
)  # fmt: skip
TYPES = {"learner", "admin", "facility_coach", "class_coach"}
GENDERS = {"", "male", "female", "not_specified", "deferred"}
REFUSED = set("`~!@#$%^&*()-+={}[]|\\/:;\"'<>,.?")


class FileRefused(Exception):
    """The whole file is refused."""


@dataclass(frozen=True)
class User:
    """Somebody in Kolibri."""

    username: str
    full_name: str = ""
    birth_year: str = ""
    classes: frozenset[str] = frozenset()


@dataclass
class Facility:
    """A school in Kolibri."""

    users: dict[str, User] = field(default_factory=dict)

    def take(self, raw: bytes) -> list[str]:
        """Import a file."""
        refused: list[str] = []
        seen: set[str] = set()
        for row in _rows(raw):
            why = self._why_not(row, seen)
            if why:
                refused.append(f"{row['USERNAME']}: {why}")
                continue
            seen.add(row["USERNAME"].lower())
            user = User(row["USERNAME"], row["FULL_NAME"], row["BIRTH_YEAR"], _classes(row["ENROLLED_IN"]))
            self.users[row["UUID"] or f"new {user.username}"] = user
        return refused

    def export(self) -> bytes:
        """Export all learners."""
        text = StringIO(newline="")
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([f"Label ({key})" for key in KEYS])
        for number, (key, user) in enumerate(self.users.items()):
            database_id = f"{number:032x}" if key.startswith("new ") else key
            classes = ",".join(sorted(user.classes))
            cells = (
                database_id,
                user.username,
                "*",
                user.full_name,
                "LEARNER",
                "",
                user.birth_year,
                "",
                classes,
                "",
            )
            writer.writerow([f"'{cell}" if cell[:1] in "@+-=|%" and cell else cell for cell in cells])
        return text.getvalue().encode("utf-8-sig")

    def _why_not(self, row: dict[str, str], seen: set[str]) -> str:
        username, database_id = row["USERNAME"], row["UUID"]
        others = {user.username.lower() for key, user in self.users.items() if key != database_id}
        if username.lower() in seen or (username.lower() in others and not database_id):
            return "duplicated"
        if not username or len(username) > 125 or any(c.isspace() or c in REFUSED for c in username):
            return "username"
        if database_id and UUID(database_id).hex != database_id:
            return "id"
        if not row["PASSWORD"] or len(row["PASSWORD"]) > 128:
            return "password"
        if row["USER_TYPE"].lower() not in TYPES or row["GENDER"].lower() not in GENDERS:
            return "type or gender"
        if len(row["FULL_NAME"]) > 125 or len(row["IDENTIFIER"]) > 64:
            return "too long"
        if row["BIRTH_YEAR"] and not 1900 <= int(row["BIRTH_YEAR"]) <= 99999:
            return "year"
        if any(len(each) > 50 for each in row["ENROLLED_IN"].split(",")):
            return "class"
        return self._why_nobody(row)

    def _why_nobody(self, row: dict[str, str]) -> str:
        known = self.users.get(row["UUID"])
        if known is None:
            if row["UUID"]:
                return "no such user"
            return "no password" if set(row["PASSWORD"]) == {"*"} else ""
        if known.username != row["USERNAME"] and all(
            row["USERNAME"].lower() != each.username.lower() for each in self.users.values()
        ):
            # It looks for whoever has the new username, and does not expect that nobody has.
            raise FileRefused("the import ends")
        return "duplicated" if known.username != row["USERNAME"] else ""


def _rows(raw: bytes) -> list[dict[str, str]]:
    text = StringIO(raw.decode("utf-8-sig"), newline="")
    reader = csv.DictReader(text, strict=True)
    heads = {
        head.partition("(")[2].partition(")")[0] if "(" in head else head: head
        for head in reader.fieldnames or ()
    }
    if set(heads) != set(KEYS):
        raise FileRefused("heads")
    return [{key: row[head] for key, head in heads.items()} for row in reader]


def _classes(written: str) -> frozenset[str]:
    return frozenset(each.strip() for each in written.split(",") if each.strip())


def facility_of(raw: bytes) -> Facility:
    """Return a school that has exactly the users of this export."""
    users = {
        row["UUID"]: User(row["USERNAME"], row["FULL_NAME"], row["BIRTH_YEAR"], _classes(row["ENROLLED_IN"]))
        for row in _rows(raw)
    }
    return Facility(users)
