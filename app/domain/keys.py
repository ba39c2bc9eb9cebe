"""The key to everything that is kept, and who can open it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from unicodedata import normalize

FEWEST_LETTERS = 15
FEWEST_DIFFERENT = 6
ROUNDS, MOST_MEMORY = range(1, 65), 1 << 30
"""What stretching a secret costs at most: more would keep whoever types one waiting for ever."""


class Way(Enum):
    """A secret that opens the key. The PIN is none: six digits fall quickly to somebody who holds the disk."""

    PHRASE = "phrase"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class KeyState:
    """How the key is kept.

    Attributes:
        is_locked: whether it must be opened before anything else can be read.
        ways: the secrets that open it.
        asks_at_start: whether it stays on this machine no longer than Rebung is open.
    """

    is_locked: bool
    ways: frozenset[Way]
    asks_at_start: bool


def plain_phrase(phrase: str) -> str:
    """Return a phrase as it is compared: small letters, one blank between words."""
    return " ".join(normalize("NFKC", phrase).casefold().split())


def plain_code(code: str) -> str:
    """Return a recovery code as it is compared: capitals, no blanks, look-alikes read as one."""
    kept = "".join(c for c in code.upper() if c.isalnum())
    return kept.translate(str.maketrans("OIL", "011"))


def is_usable(phrase: str) -> bool:
    """Tell whether this may become a phrase: long enough that nobody finds it by trying."""
    letters = plain_phrase(phrase).replace(" ", "")
    return len(letters) >= FEWEST_LETTERS and len(set(letters)) >= FEWEST_DIFFERENT
