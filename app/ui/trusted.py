"""Whom a child can tell: roles with a picture, never names. Names belong on the child's own paper."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import msg


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody one can go to: a face of the cast where there is one (`who`), else an icon."""

    id: str
    name: str
    who: str = ""
    icon: str = ""


ROLES = (
    Role("teacher", msg("Teacher"), who="ratna"),
    Role("grandparent", msg("Grandparent"), who="chan"),
    Role("parent", msg("Parent"), who="somchai"),
    Role("sibling", msg("Big sister or brother"), who="hafiz"),
    Role("neighbour", msg("Neighbour"), icon="home"),
    Role("coach", msg("Coach"), icon="star"),
)
"""At home and elsewhere, so that nobody depends on one place alone."""

HELP_SENTENCE = msg("Something online made me feel bad. Can you help me?")
"""The sentence that the lesson on asking for help practises."""
