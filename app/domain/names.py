"""Nicknames as teachers paste them: one a line, cleaned, told apart, never markup."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import count

from app.domain.errors import msg

LONGEST = 40
"""In characters that a person sees: marks that sit on another character do not count."""

LETTERS = 26
MOST_LEARNERS = 200
MOST_MARKS = 4
"""Marks in a row on one character; the scripts of the region need three."""

MOST_READ = 500
"""Code points of one line that are looked at."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u2800\u3164\uffa0")
"""Letters, marks and symbols that are drawn as nothing at all."""

_SELECTORS = ("\ufe00", "\ufe0f"), ("\U000e0100", "\U000e01ef")
_JOINERS = frozenset("\u200c\u200d")
_COENG = "\u17d2"
"""Khmer: puts the next consonant under the one before."""


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
    """Read one nickname a line. Equal names get a letter: "Dewi", "Dewi" become "Dewi A", "Dewi B".

    `taken` are the names of those who are in the class already. The letter comes on top of the 40 characters
    that a name may have.
    """
    names: list[str] = []
    problems: list[NameProblem] = []
    for row, line in enumerate(pasted.splitlines(), start=1):
        name = clean(line)
        if not name:
            if line.strip():
                problems.append(NameProblem(row, "", msg("nothing in it can be read")))
        elif visible_length(name) > LONGEST or len(line) > MOST_READ:
            problems.append(NameProblem(row, name[:LONGEST], msg("it is longer than 40 letters")))
        elif len(names) + len(taken) == MOST_LEARNERS:
            problems.append(NameProblem(row, name, msg("a class has at most 200 learners")))
        else:
            names.append(name)
    return PastedNames(_told_apart(names, taken), tuple(problems))


def clean(line: str) -> str:
    """Return the name without invisible characters and spare spaces, in NFC. Direction marks are dropped."""
    spaced = "".join(" " if c.isspace() else c for c in line[:MOST_READ])
    seen = unicodedata.normalize("NFC", "".join(c for c in spaced if _is_seen(c)))
    words = (_joined(_marked(word)) for word in seen.split(" "))
    name = unicodedata.normalize("NFC", " ".join(word for word in words if word))
    return name if any(c.isalnum() for c in name) else ""


def class_name(typed: str) -> str:
    """Return what was typed as the name of a class, empty when it cannot be one."""
    title = clean(typed)
    return title if visible_length(title) <= LONGEST else ""


def holds(name: str, sought: str) -> bool:
    """Tell whether a name holds what somebody looks for, small letters and capitals alike."""
    return _fold(clean(sought)) in _fold(name)


def visible_length(name: str) -> int:
    """Count the characters a person sees."""
    pairs = zip(f" {name}", name, strict=False)
    return sum(1 for before, c in pairs if not (_is_mark(c) or c in _JOINERS or before == _COENG))


def folded(name: str) -> str:
    """Return the name as it is compared: names that look alike are alike."""
    return _fold(name)


def _is_seen(c: str) -> bool:
    if c in _JOINERS:
        return True
    is_selector = any(first <= c <= last for first, last in _SELECTORS)
    return not (is_selector or c in _BLANK or unicodedata.category(c) in _UNSEEN)


def _is_mark(c: str) -> bool:
    return unicodedata.category(c).startswith("M")


def _marked(word: str) -> str:
    """Return the word without marks that have no letter to sit on, and without piles of them."""
    kept = ""
    marks = MOST_MARKS
    for c in word:
        if not _is_mark(c):
            marks = marks if c in _JOINERS else 0
        elif marks == MOST_MARKS:
            continue
        else:
            marks += 1
        kept += c
    return kept


def _joined(word: str) -> str:
    """Return the word with joiners only where they can be seen: between two characters beyond ASCII."""
    single = "".join(c for before, c in zip(f" {word}", word, strict=False) if not {before, c} <= _JOINERS)
    around = zip(f" {single}", single, f"{single[1:]} ", strict=False)
    return "".join(
        c for before, c, after in around if c not in _JOINERS or not (before.isascii() or after.isascii())
    )


def _told_apart(names: list[str], taken: frozenset[str]) -> tuple[str, ...]:
    folds = Counter(_fold(name) for name in names)
    others = {_fold(name) for name in taken}
    used = others | {fold for fold, times in folds.items() if times == 1}
    given: list[str] = []
    for name in names:
        fold = _fold(name)
        alone = folds[fold] == 1 and fold not in others
        given.append(name if alone else _with_letter(name, used))
        used.add(_fold(given[-1]))
    return tuple(given)


def _fold(name: str) -> str:
    """Return the name as it is compared: names that look alike are alike."""
    plain = "".join(c for c in name if c not in _JOINERS)
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", plain).casefold())


def _with_letter(name: str, used: set[str]) -> str:
    letters = (chr(ord("A") + number) if number < LETTERS else str(number) for number in count())
    return next(f"{name} {letter}" for letter in letters if _fold(f"{name} {letter}") not in used)
