"""Nicknames as teachers paste them: one a line, cleaned, told apart, never markup."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from app.domain.errors import msg

LONGEST = 40
"""In characters that a person sees: marks that sit on another character do not count."""

MOST_LEARNERS = 200
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = {"\u200c", "\u200d"}


@dataclass(frozen=True, slots=True)
class NameProblem:
    """A pasted line that cannot become a nickname: its row, counted from 1, and why in words."""

    row: int
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class PastedNames:
    """What pasted text holds: usable nicknames in order, and the lines that cannot be used."""

    names: tuple[str, ...]
    problems: tuple[NameProblem, ...]


def read_names(pasted: str, taken: frozenset[str] = frozenset()) -> PastedNames:
    """Read one nickname a line. Equal names get a letter: "Dewi", "Dewi" become "Dewi A", "Dewi B"."""
    names: list[str] = []
    problems: list[NameProblem] = []
    for row, line in enumerate(pasted.splitlines(), start=1):
        name = clean(line)
        if not name:
            if line.strip():
                problems.append(NameProblem(row, "", msg("nothing in it can be read")))
        elif visible_length(name) > LONGEST:
            problems.append(NameProblem(row, name[:LONGEST], msg("it is longer than 40 letters")))
        elif len(names) == MOST_LEARNERS:
            problems.append(NameProblem(row, name, msg("a class has at most 200 learners")))
        else:
            names.append(name)
    return PastedNames(_told_apart(names, taken), tuple(problems))


def clean(line: str) -> str:
    """Return the name without invisible characters and spare spaces, in NFC. Direction marks are dropped."""
    spaced = line.replace("\t", " ")
    kept = (c for c in spaced if c in _JOINERS or unicodedata.category(c) not in _UNSEEN)
    name = unicodedata.normalize("NFC", " ".join("".join(kept).split(" ")).strip())
    name = " ".join(part for part in name.split(" ") if part)
    return name if any(c.isalnum() for c in name) else ""


def visible_length(name: str) -> int:
    """Count the characters a person sees."""
    return sum(1 for c in name if not unicodedata.category(c).startswith("M") and c not in _JOINERS)


def _told_apart(names: list[str], taken: frozenset[str]) -> tuple[str, ...]:
    used = {name.casefold() for name in taken}
    seen: dict[str, int] = {}
    for name in names:
        seen[name.casefold()] = seen.get(name.casefold(), 0) + 1
    given: list[str] = []
    for name in names:
        fold = name.casefold()
        alone = seen[fold] == 1 and fold not in used
        given.append(name if alone else _with_letter(name, used))
        used.add(given[-1].casefold())
    return tuple(given)


def _with_letter(name: str, used: set[str]) -> str:
    for number in range(len(used) + 27):
        letter = chr(ord("A") + number) if number < 26 else str(number)  # noqa: PLR2004  the alphabet
        if f"{name} {letter}".casefold() not in used:
            return f"{name} {letter}"
    return name
