"""A problem in a lesson file, found by a rule: what it is, where it is, what to do about it.

The catalog below holds every kind there is. `lessons/README.md` explains each one, `tests/broken` holds a
file for each one, and a test demands both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from app.domain.errors import msg
from app.domain.kinds import files, phone, safety, shape, story, wording
from app.domain.kinds.kind import Kind, Scope, Severity

_ROOMS = (files, shape, story, phone, safety, wording)
CATALOG: MappingProxyType[str, Kind] = MappingProxyType(
    {kind.code: kind for room in _ROOMS for kind in room.KINDS}
)
"""Every kind of problem by its code."""

_LONGEST_SHOWN = 60
_LONGEST_LIST = 300
_LISTS = frozenset({"allowed", "instead", "difference", "because", "other"})
_LONGEST_COMPARED = 40
_DID_YOU_MEAN = msg("did you mean “{near}”?")


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem.

    Attributes:
        code: which kind.
        where: a pointer into the file, such as "scenes/0/steps/2"; "" is the whole file.
        details: values for the placeholders of sentence and remedy.
        near: what may have been meant, or "".
        band: the band for which it was found, 0 when it is the same for all.
    """

    code: str
    where: str = ""
    details: tuple[tuple[str, str], ...] = ()
    near: str = ""
    band: int = 0

    @property
    def kind(self) -> Kind:
        """The catalog's entry."""
        return CATALOG[self.code]

    @property
    def severity(self) -> Severity:
        """Whether it keeps the lesson off the shelf."""
        return self.kind.severity

    def what(self, tr: Callable[[str], str] = msg) -> str:
        """Say what is the matter."""
        return tr(self.kind.sentence).format_map(dict(self.details))

    def remedy(self, tr: Callable[[str], str] = msg) -> str:
        """Say what to do about it."""
        told = tr(self.kind.remedy).format_map(dict(self.details))
        return f"{tr(_DID_YOU_MEAN).format(near=self.near)} {told}" if self.near else told


def problem(code: str, where: str = "", *, near: str = "", band: int = 0, **details: object) -> Problem:
    """Make a problem; long values are cut and line breaks become spaces, so that it stays one line."""
    if band:
        details["band"] = band
    shown = tuple(
        (name, shortened(str(value), _LONGEST_LIST if name in _LISTS else _LONGEST_SHOWN))
        for name, value in details.items()
    )
    return Problem(code, where, shown, near, band)


def shortened(text: str, longest: int = _LONGEST_SHOWN) -> str:
    """Return the text as one line of printable characters, cut where it is too long to quote."""
    line = "".join(sign if sign.isprintable() else " " for sign in text[: longest * 4])
    line = " ".join(line.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that may have been meant, or ""."""
    if len(word) > _LONGEST_COMPARED:
        return ""
    found = get_close_matches(word, sorted(known), n=1, cutoff=0.7)
    return found[0] if found and found[0] != word else ""


def is_error(each: Problem) -> bool:
    """Tell whether the problem keeps the lesson off the shelf."""
    return each.severity is Severity.ERROR


__all__ = ["CATALOG", "Kind", "Problem", "Scope", "Severity", "is_error", "nearest", "problem", "shortened"]
