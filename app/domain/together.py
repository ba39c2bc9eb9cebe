"""Several who answer together: a class that votes by hands, two or three who pick in secret at one machine.

Both are for ordinary lessons alone. In a sensitive one nobody shows what they would do: all agree on one suggestion for
the person of the story, and there is nothing to count.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain import player
from app.domain.errors import IllegalAction, RebungError, msg
from app.domain.ids import ChoiceId, LearnerId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.steps import Decision

MOST_HANDS = 200
LEAST_IN_TEAM, MOST_IN_TEAM = 2, 3
_MARK = 32


class NotATeam(RebungError):
    """Learners who cannot do a lesson together."""

    code = "not-a-team"
    sentence = msg(
        "Two or three of one class can do a lesson together. Nothing was changed. Choose once more."
    )


@dataclass(frozen=True, slots=True)
class Vote:
    """How many hands each choice of a decision has, in the order of the choices."""

    hands: tuple[tuple[ChoiceId, int], ...]

    def of(self, choice: ChoiceId) -> int:
        """Return the hands of a choice; IllegalAction when it is not one of them."""
        for each, number in self.hands:
            if each == choice:
                return number
        raise IllegalAction

    def with_hands(self, choice: ChoiceId, number: int) -> Vote:
        """Return the vote with another number of hands for a choice; IllegalAction below 0 and above 200."""
        self.of(choice)
        if not 0 <= number <= MOST_HANDS:
            raise IllegalAction
        return Vote(tuple((each, number if each == choice else old) for each, old in self.hands))

    @property
    def leading(self) -> tuple[ChoiceId, ...]:
        """The choices with most hands. Without any hands these are all of them."""
        most = max((number for _, number in self.hands), default=0)
        return tuple(choice for choice, number in self.hands if number == most)

    @property
    def decided(self) -> ChoiceId | None:
        """The choice that the class goes on with; None where several have as many, and somebody has to say which."""
        return self.leading[0] if len(self.leading) == 1 else None


@dataclass(frozen=True, slots=True)
class Picks:
    """What each player picks at a decision, one after another; nobody sees it before all have picked."""

    choices: tuple[ChoiceId, ...]
    players: tuple[LearnerId, ...]
    picked: tuple[ChoiceId, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether all have picked: only then is it shown."""
        return len(self.picked) == len(self.players)

    @property
    def player(self) -> LearnerId | None:
        """Who picks now; None when all have."""
        return None if self.is_whole else self.players[len(self.picked)]

    def with_pick(self, choice: ChoiceId) -> Picks:
        """Return the picks after that of the player of now; IllegalAction for what is not there to be picked."""
        if self.is_whole or choice not in self.choices:
            raise IllegalAction
        return replace(self, picked=(*self.picked, choice))

    def of(self, choice: ChoiceId) -> tuple[LearnerId, ...]:
        """Return who picked a choice, in the order of the players."""
        pairs = zip(self.players, self.picked, strict=False)
        return tuple(player for player, picked in pairs if picked == choice)


def asked(lesson: Lesson, state: State) -> Decision | None:
    """Return the decision that is asked now; None while there is none, or its feedback is on the screen."""
    task = None if state.skipped or state.reply is not None else player.here(lesson, state).task
    return task if isinstance(task, Decision) else None


def step_of(state: State, decision: Decision) -> str:
    """Return by which name a decision is known in evidence."""
    return f"{state.scene}/{decision.id}"


def is_team(learners: Iterable[LearnerId]) -> bool:
    """Tell whether these are two or three, each once."""
    ids = tuple(learners)
    return LEAST_IN_TEAM <= len(ids) <= MOST_IN_TEAM and len(set(ids)) == len(ids)


def team_mark(learners: Iterable[LearnerId]) -> str:
    """Return a mark that is the same for the same learners in any order, and names none of them."""
    return hashlib.sha256("/".join(sorted(learners)).encode()).hexdigest()[:_MARK]
