"""Shares as they can be reached, of so few ids and numbers that everything meets: strategies for hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from app.domain.merging.counts import Counts
from app.domain.merging.ends import cleared_by
from app.domain.merging.shares import GONE, ClassShare, LearnerShare, merged_class, merged_learner
from app.domain.merging.stamped import Stamped
from tests.domain.merging.laws import Triple

DEVICES = ("A", "B", "C")
LEARNERS = ("a", "b", "c", "d")
CLASSES = ("k", "m")
DAYS = ("2026-07-01", "2027-07-01")
KEYS = ("classes/k", "classes/m", "learners/a", "learners/b", "learners/c", "moves/p")
COUNTED = ("k/L1/2/A", "k/L1/2/B", "k/L1/2/C", "k/L2/2/A", "m/L1/2/A", "m/L1/2/B")

_device = st.sampled_from(DEVICES)
_counter = st.integers(1, 6)


def _row(fields: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Stamped]]:
    stamped = {name: st.builds(Stamped, _counter, _device, value) for name, value in fields.items()}
    return st.fixed_dictionaries({}, optional=stamped)


_text = st.sampled_from(("x", "y"))
rows = _row({"name": _text, "there": st.booleans(), "groups": st.lists(_text, max_size=1)})
class_rows = _row({"name": _text, **{cleared_by(each): st.sampled_from(DAYS) for each in DEVICES[:2]}})
counts = st.builds(
    Counts,
    st.integers(0, 3),
    st.lists(
        st.tuples(st.just("s"), _text, st.integers(1, 2)), max_size=2, unique_by=lambda each: each[1]
    ).map(tuple),
    st.booleans(),
    st.sampled_from(("", *DAYS)),
    st.sampled_from((1, 5)),
)
erased = st.dictionaries(
    st.sampled_from((*LEARNERS, "k")),
    st.sampled_from((*LEARNERS[:3], *LEARNERS[:3], GONE)).map(lambda each: (each,)),
    max_size=3,
)


def plays(key: str) -> st.SearchStrategy[dict[str, Any]]:
    """Return plays with this id: of one count there may be several, told apart by what was done."""
    return st.builds(
        lambda counter, device, day, done: {
            "id": key,
            "progress": "finished" if day else "open",
            "finished_on": day,
            "counter": counter,
            "device": device,
            "done": done,
        },
        _counter,
        _device,
        st.sampled_from(("", "2026-06-30", "2026-09-01")),
        st.integers(0, 1),
    )


class_shares = st.builds(
    ClassShare,
    st.fixed_dictionaries({}, optional={key: class_rows if key in KEYS[:2] else rows for key in KEYS}),
    erased,
    st.dictionaries(st.sampled_from(COUNTED), counts, max_size=4),
).map(lambda raw: merged_class(raw, ClassShare()))
"""Of the classes, in the form that merging leaves."""

learner_shares = st.builds(
    LearnerShare,
    st.just("a"),
    st.fixed_dictionaries({}, optional={key: plays(key) for key in ("p", "q", "r")}),
    _row({"text": st.integers(1, 2), "motion": st.booleans()}),
).map(lambda raw: merged_learner(raw, LearnerShare("a")))
"""Of one child, in the form that merging leaves."""

triples = st.builds(
    Triple,
    st.tuples(class_shares, class_shares, class_shares),
    st.tuples(learner_shares, learner_shares, learner_shares),
)
