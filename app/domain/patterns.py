"""The warning patterns: what somebody does, whoever they are (`lessons/patterns.yaml`)."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.ids import PatternId
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern as it is offered for ticking. `icon` is a drawing in assets/pictures/icons."""

    id: PatternId
    label: Text
    icon: str
