"""In which order choices stand: shuffled for each play, so that no place hints which one is better.

The order follows a seed, so that it stays the same while a play lasts, also after a pause or a rewind.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Protocol, TypeVar

from app.domain.ids import ChoiceId
from app.domain.steps import Answer, Choice, Decision, Recall


class _Option(Protocol):
    @property
    def id(self) -> ChoiceId: ...


Option = TypeVar("Option", bound=_Option)


def in_order(decision: Decision, open_choices: Iterable[Choice], seed: str) -> tuple[Choice, ...]:
    """Return the choices that are open as they are to be shown; a fixed order stays as it was written."""
    if decision.fixed_order:
        return tuple(open_choices)
    return _shuffled(open_choices, f"{seed}/{decision.id}")


def answers_in_order(recall: Recall, seed: str) -> tuple[Answer, ...]:
    """Return the answers of a recall question as they are to be shown."""
    return _shuffled(recall.answers, f"{seed}/{recall.id}")


def _shuffled(options: Iterable[Option], seed: str) -> tuple[Option, ...]:
    return tuple(sorted(options, key=lambda option: hashlib.sha256(f"{seed}/{option.id}".encode()).digest()))
