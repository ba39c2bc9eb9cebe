"""What came of the runs of one line of the sheet. Every torture answers `run(runs, seed)` with one of these."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Self

SOUND = "sound"
MOST_EXAMPLES = 5
_DIGEST_BYTES = 8


@dataclass
class Figures:
    """Each run is noted with one word: "sound", or what was wrong with it ("lost", "accepted", "crashed", ...).

    Attributes:
        name: which torture.
        verdicts: how many runs came out how.
        more: what else was counted, such as answers saved meanwhile; added up over all runs.
        worst: what was measured, the largest value of all runs, such as milliseconds or megabytes.
        seen: digests of states that were told apart.
        examples: the first few runs that were not sound.
    """

    name: str
    verdicts: Counter[str] = field(default_factory=Counter)
    more: Counter[str] = field(default_factory=Counter)
    worst: dict[str, float] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    examples: list[str] = field(default_factory=list)

    @property
    def runs(self) -> int:
        """How many runs there were."""
        return self.verdicts.total()

    @property
    def sound(self) -> int:
        """How many runs were sound."""
        return self.verdicts[SOUND]

    @property
    def bad(self) -> dict[str, int]:
        """How many runs were not sound, by what was wrong."""
        return {word: number for word, number in sorted(self.verdicts.items()) if word != SOUND and number}

    @property
    def is_clean(self) -> bool:
        """Whether there were runs, and every one was sound."""
        return self.runs > 0 and not self.bad

    def note(self, verdict: str, plays_lost: int = 0, example: str = "") -> None:
        """Count one run."""
        self.verdicts[verdict] += 1
        if plays_lost:
            self.more["plays_lost"] += plays_lost
        if verdict != SOUND and len(self.examples) < MOST_EXAMPLES:
            self.examples.append(f"{verdict} {example}".strip())

    def measured(self, name: str, value: float) -> None:
        """Keep a measured value if it is the largest so far."""
        self.worst[name] = max(value, self.worst.get(name, value))

    def saw(self, state: bytes) -> bool:
        """Tell whether this state is a new one."""
        digest = hashlib.blake2b(state, digest_size=_DIGEST_BYTES).hexdigest()
        is_new = digest not in self.seen
        self.seen.add(digest)
        return is_new

    def add(self, other: Figures) -> None:
        """Take over the runs of another part of the same torture."""
        self.verdicts += other.verdicts
        self.more += other.more
        for name, value in other.worst.items():
            self.measured(name, value)
        self.seen |= other.seen
        self.examples = [*self.examples, *other.examples][:MOST_EXAMPLES]

    def plain(self) -> dict[str, Any]:
        """Return everything as it can be kept in a file of JSON."""
        kept: dict[str, Any] = {"name": self.name, "verdicts": dict(self.verdicts), "more": dict(self.more)}
        return {**kept, "worst": self.worst, "seen": sorted(self.seen), "examples": self.examples}

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Self:
        """Return what `plain` has kept."""
        counted = {name: Counter(plain[name]) for name in ("verdicts", "more")}
        return cls(plain["name"], **counted, worst=plain["worst"], seen=set(plain["seen"]),
                   examples=plain["examples"])  # fmt: skip


def sampled(places: int, runs: int, seed: int) -> range:
    """Return at least so many of these places, evenly spread, all of them if there are no more.

    The next seed brings the places beside them, so that the parts of a long run meet every place.
    """
    step = max(1, places // runs)
    return range(seed % step, places, step)
