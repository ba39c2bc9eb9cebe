"""Merging: laws over triples of shares; runs of four machines with clocks that are wrong and sticks that are stale.

For each run five triples are tried. The controls are eight bugs of merging or of a machine, planted one at a time:
runs must find each, and the laws alone one of them; their figures say after how many.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import redirect_stdout
from functools import partial
from io import StringIO

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.domain.merging.bugs import BUGS, planted
from tests.domain.merging.laws import Triple, broken
from tests.domain.merging.runs import Runs
from tests.domain.merging.some_shares import triples
from tests.torture.figures import SOUND, Figures

TRIPLES = 5
"""For each run."""
STEPS = 40
"""Of a run at most."""
MOST = 500
"""Runs or triples after which a planted bug counts as not found."""
Tried = tuple[int, str]
"""How many were tried, and what was wrong with the last one, "" if nothing."""


def run(runs: int, seed: int) -> Figures:
    """Let machines run so many times, and try five triples for each."""
    figures = Figures("merge")
    figures.more["triples"], broken_law = tried(runs * TRIPLES, seed)
    done, fault = ran(runs, seed)
    for wrong in filter(None, (broken_law, fault)):
        figures.note("wrong", example=wrong)
    for _ in range(min(runs, done) - bool(fault)):
        figures.note(SOUND)
    return figures


def hunted(bug: str, seed: int, find: Callable[[int, int], Tried], name: str) -> Figures:
    """Plant a bug; it must be found."""
    figures = Figures(bug)
    with planted(bug):
        figures.more[name], fault = find(MOST, seed)
    figures.note("found" if fault else SOUND, example=fault)
    return figures


def tried(most: int, number: int) -> Tried:
    """Try the laws on so many triples."""
    done = 0

    @seed(number)
    @_settings(most)
    @given(triples)
    def holds(triple: Triple) -> None:
        nonlocal done
        done += 1
        assert not broken(triple), broken(triple)

    fault = _wrong(holds)
    return done, fault


def ran(most: int, number: int) -> Tried:
    """Let machines run so many times."""
    before = Runs.done
    fault = _wrong(partial(run_state_machine_as_test, seed(number)(Runs), settings=_settings(most)))
    return Runs.done - before, fault


def _settings(most: int) -> settings:
    """Return how hypothesis tries: all from the seed, and no search for a smaller example."""
    return settings(
        max_examples=most,
        stateful_step_count=STEPS,
        phases=[Phase.generate],
        deadline=None,
        database=None,
        derandomize=False,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
    )


def _wrong(tries: Callable[[], None]) -> str:
    """Return what was wrong in the end, with what led to it, "" if nothing."""
    said = StringIO()
    try:
        with redirect_stdout(said):
            tries()
    except Exception as error:  # noqa: BLE001  whatever a planted bug leads to, it was found
        return f"{error!r} {said.getvalue()} {chr(10).join(getattr(error, '__notes__', []))}"
    return ""


CONTROLS = (
    *(partial(hunted, bug, find=ran, name="runs until found") for bug in BUGS),
    partial(hunted, "counts added", find=tried, name="triples until found"),
)
