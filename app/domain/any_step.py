"""What every kind of step has."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.conditions import ALWAYS, Condition
from app.domain.ids import StepId


@dataclass(frozen=True, slots=True)
class StepBase:
    """An id, a condition, and where it stands in the author's file."""

    id: StepId
    when: Condition = field(default=ALWAYS, kw_only=True)
    source: str = field(default="", kw_only=True)
