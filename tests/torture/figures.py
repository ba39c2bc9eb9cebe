"""The figures of a torture run."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from app.domain.errors import RebungError
from tests.torture.workload import Store, judged


@dataclass
class Figures:
    """How often what came out, and how many acknowledged plays are gone."""

    name: str
    runs: int = 0
    sound: int = 0
    lost: int = 0
    wrong: int = 0
    unreadable: int = 0
    plays_lost: int = 0
    saved_meanwhile: int = 0
    more: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost, wrong or unreadable in any run."""
        return self.runs > 0 and self.sound == self.runs

    def note(self, verdict: str, plays_lost: int = 0, example: str = "") -> None:
        """Count one run."""
        self.runs += 1
        self.plays_lost += plays_lost
        setattr(self, verdict, getattr(self, verdict) + 1)
        if verdict != "sound" and len(self.examples) < 5:
            self.examples.append(f"{verdict} {example}".strip())

    def judge(self, opened: Callable[[], Store], saved: int) -> None:
        """Open a store after what was done to it, judge it, and see that it goes on working."""
        try:
            store = opened()
            try:
                verdict, plays_lost = judged(store, saved)
                if verdict == "sound":
                    more = store.observed().plays + 1
                    store.save(more)
            finally:
                store.close()
            if verdict == "sound":
                store = opened()
                try:
                    verdict = "sound" if store.observed().plays == more else "wrong"
                finally:
                    store.close()
        except (RebungError, OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            self.note("unreadable", saved, repr(error)[:120])
        else:
            self.note(verdict, plays_lost, f"after step {saved}")

    def plain(self) -> dict[str, Any]:
        """Return the figures for one line of JSON."""
        shown = ("name", "runs", "sound", "lost", "wrong", "unreadable", "plays_lost", "saved_meanwhile")
        plain = {name: getattr(self, name) for name in shown}
        plain.update(self.more)
        plain["seconds"] = round(time.monotonic() - self.began, 1)
        return {**plain, "examples": self.examples} if self.examples else plain
