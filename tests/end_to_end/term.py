"""A class of twelve who have played: the same children twice, who differ only in what they did in sensitive lessons.

Whatever a teacher can see before she closes a lesson must be the same for both, word for word: then nothing of it tells
what anybody chose, or whether they skipped it. The words planted in the answers show the rest.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.actions import Choose
from app.domain.band import Band
from app.domain.ids import ClassId, LearnerId, LessonId
from app.domain.steps import Decision
from app.domain.together import asked
from tests.assigned import give, make_ready
from tests.end_to_end.machine import Machine, do
from tests.end_to_end.planting import plant
from tests.end_to_end.walks import Walk, careful, careless, changing, leaving_out, skipping, walk
from tests.fakes import FakeChance

CHILDREN = (
    "Zahwa", "Qistina", "Zulfan", "Yosafat", "Xaveria", "Wiratno", "Vidyana", "Ubaidah", "Tsabita", "Rajendra",
    "Qomar", "Pandji",
)  # fmt: skip
"""Names that stand in no lesson."""
ORDINARY = (LessonId("L03"), LessonId("L04"), LessonId("L09"), LessonId("L12"))
SENSITIVE = (LessonId("L18"), LessonId("L22"), LessonId("L36"), LessonId("X01"))
"""The last one opens only while the teacher is there."""
TO_CLOSE = LessonId("L18")
OF_A_TEAM = LessonId("L14"), LessonId("L24")
"""An ordinary and a sensitive one, which two play together."""
BAND = Band.MIDDLE
SET = "kind-and-safe-11-to-13"
ONE_WAY: tuple[Walk, ...] = (careful,) * 9 + (careless,) * 3
OTHER_WAY: tuple[Walk, ...] = (careless,) * 4 + (skipping,) * 4 + (leaving_out,) * 2 + (changing,) * 2


@dataclass(frozen=True)
class Term:
    """What was played on one machine, of which a teacher now looks at everything."""

    machine: Machine
    class_id: ClassId
    learners: dict[str, LearnerId]

    @property
    def cards(self) -> list[LessonId]:
        """Every lesson for the ages of the class, but stories."""
        cards = self.machine.house.library.cards()
        return [each.id for each in cards if BAND in each.bands and not each.is_story]

    def titles(self, *, sensitive: bool) -> list[str]:
        """Return titles of lessons that somebody has finished."""
        finished = (*SENSITIVE, OF_A_TEAM[1]) if sensitive else (*ORDINARY, OF_A_TEAM[0])
        return [self.machine.house.library.lesson(each, BAND).title.source for each in finished]


def two_terms(folder: Path, whole: Path) -> Iterator[tuple[Term, Term]]:
    """Give the same class twice: up to the sensitive lessons everything is the very same, on the disk too."""
    built = folder / "built"
    plant(built)
    (built / "locales").symlink_to(whole / "locales")
    machine = _machine(folder / "one", built)
    class_id, learners = machine.make_class(" ".join(CHILDREN), BAND)
    give(machine.house, class_id, SET)
    make_ready(machine.house)
    _play_ordinary(Term(machine, class_id, learners))
    machine.stop()
    shutil.copytree(folder / "one", folder / "other", ignore=shutil.ignore_patterns("*.lock"))
    terms = tuple(Term(_machine(folder / name, built), class_id, learners) for name in ("one", "other"))
    for term, ways in zip(terms, (ONE_WAY, OTHER_WAY), strict=True):
        _play_sensitive(term, ways)
    yield terms[0], terms[1]
    for term in terms:
        term.machine.stop()


def _machine(data: Path, built: Path) -> Machine:
    machine = Machine(data, built)
    # What is left to chance is the same on both.
    machine.house.roster.files._chance = FakeChance()
    return machine


def _play_ordinary(term: Term) -> None:
    """The last three children need a talk; two more play as a team, and the whole class votes."""
    ways: tuple[Walk, ...] = (careful,) * 7 + (changing, skipping) + (careless,) * 3
    for lesson in ORDINARY:
        for name, way in zip(CHILDREN, ways, strict=True):
            walk(term.machine.open(term.learners[name], lesson), way)
    _play_as_team(term, OF_A_TEAM[0], careful)
    session = term.machine.house.learning.together.with_class(term.class_id, OF_A_TEAM[0])
    for _ in range(200):
        if session.is_over:
            return
        if session.vote is not None and session.state.reply is None:
            choice = session.vote.hands[-1][0]
            session.count(choice, 12)
            do(session, Choose(choice))
        else:
            do(session, careful(session))
    raise AssertionError("the class comes to no end")


def _play_sensitive(term: Term, ways: tuple[Walk, ...]) -> None:
    """Play every sensitive lesson, each child in a way of its own."""
    term.machine.house.classes.open_today(term.class_id, SENSITIVE[-1]).settle()
    for lesson in SENSITIVE:
        for name, way in zip(CHILDREN, ways, strict=True):
            walk(term.machine.open(term.learners[name], lesson), way)
    _play_as_team(term, OF_A_TEAM[1], ways[0])


def _play_as_team(term: Term, lesson: LessonId, way: Walk) -> None:
    """Let two play a lesson together; where they pick in secret they do not agree."""
    session = term.machine.house.learning.together.with_team(list(term.learners.values())[:2], lesson)
    for _ in range(200):
        if session.is_over:
            return
        decision, picks = asked(session.lesson, session.state), session.picks
        if isinstance(decision, Decision) and picks is not None and not picks.is_whole:
            do(session, Choose(decision.choices[len(picks.picked)].id))
        else:
            do(session, way(session, 1))
    raise AssertionError("the team comes to no end")
