"""What a kind of problem is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """An error keeps a lesson off the shelf; a warning is for the author to weigh."""

    ERROR = "error"
    WARNING = "warning"


class Scope(Enum):
    """How much of the file must be sound before the rule can tell anything.

    A rule about one spot always can. A rule about a whole group (how many choices) cannot while one of its
    parts is broken. A rule about the whole story cannot while a scene, a step or a way is broken anywhere.
    """

    SPOT = "spot"
    GROUP = "group"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem.

    Attributes:
        code: in kebab case; `lessons/README.md` has a section of this name.
        sentence: what is the matter, with named placeholders and without a full stop.
        remedy: what to do about it, in the same manner.
        severity: whether it keeps the lesson off the shelf.
        scope: what must be sound before the rule can tell.
    """

    code: str
    sentence: str
    remedy: str
    severity: Severity = Severity.ERROR
    scope: Scope = Scope.SPOT
