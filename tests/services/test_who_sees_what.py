"""Who sees what (SAFEGUARDING.md): of a sensitive lesson no choice reaches any port but the tally, as a sum.

Every call of the services to a port is written down with its arguments, and searched for planted choices.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.actions import Choose
from app.domain.errors import CannotSave
from app.domain.ids import ChoiceId, PlayId
from app.domain.lesson import Lesson
from app.domain.plays import Play, Progress
from app.domain.steps import Decision
from app.services.house import House
from app.services.learning import LessonSession
from app.services.ports import Ports
from tests import stories
from tests.assigned import make_ready
from tests.services.school import School, do, school
from tests.walks import legal, straight_walks

SENSITIVE = (stories.sensitive(), stories.with_teacher())
ORDINARY = stories.ordinary()
WAYS = [(lesson, way) for lesson in SENSITIVE for way in straight_walks(lesson)]


@dataclass
class Call:
    """One call to a port."""

    port: str
    method: str
    arguments: tuple[Any, ...]


@dataclass
class Spy:
    """Stands before a port and writes down every call."""

    name: str
    port: object
    calls: list[Call]

    def __getattr__(self, method: str) -> Any:
        """Return the port's method, which will be written down when it is called."""
        real = getattr(self.port, method)

        def called(*arguments: Any) -> Any:
            self.calls.append(Call(self.name, method, arguments))
            return real(*arguments)

        return called


@dataclass
class Watched:
    """A school whose ports are all watched."""

    school: School = field(default_factory=school)
    calls: list[Call] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Open the lesson that needs the teacher, then begin to watch."""
        make_ready(self.school.house)
        self.school.house.classes.open_today(self.school.school_class.id, stories.WITH_TEACHER).settle()
        self.restart()

    def restart(self) -> None:
        """Start Rebung with spies before all its ports."""
        ports = self.school.world.ports()
        spied: dict[str, Any] = {
            each.name: Spy(each.name, getattr(ports, each.name), self.calls) for each in fields(ports)
        }
        self.school.house = House(Ports(**spied))

    def leaks(self) -> list[Call]:
        """Return the calls that tell a planted choice to anybody but the tally."""
        return [each for each in self.calls if each.port != "tallies" and stories.PLANTED in repr(each)]

    def counted(self) -> list[tuple[Any, ...]]:
        """Return what was told to the tally."""
        return [each.arguments for each in self.calls if (each.port, each.method) == ("tallies", "add")]


def check(watched: Watched, lesson: Lesson) -> None:
    """See that nothing was told that may not be."""
    assert watched.leaks() == []
    for arguments in watched.counted():
        class_id, lesson_id, choices, *_ = arguments
        assert (class_id, lesson_id) == (watched.school.school_class.id, lesson.id)
        assert isinstance(choices, frozenset)
        assert len({step for step, _ in choices}) == len(choices)
        _says_nothing_of(watched, repr(arguments))
    for play in watched.school.plays():
        assert (play.actions, play.evidence) == ((), ())


def _says_nothing_of(watched: Watched, told: str) -> None:
    """See that a text names no learner, no play and no day."""
    world = watched.school.world
    learners, plays = watched.school.learners, watched.school.plays()
    names = [*(each.id for each in learners), *(each.nickname for each in learners), *(p.id for p in plays)]
    assert not [name for name in (*names, world.clock.day) if name in told]


def test_no_way_through_a_sensitive_lesson_leaks_a_choice() -> None:
    """On every way to the end, all choices and skips, the ports hear chapters and the end, never a choice."""
    assert len(WAYS) > 500
    for lesson, way in WAYS:
        watched = Watched()
        do(watched.school.open(lesson.id), *way)
        check(watched, lesson)
        assert len(watched.counted()) <= 1


def test_every_way_leaves_the_same_record() -> None:
    """Played, skipped in parts or left out as a whole: the record of a sensitive lesson is the same."""
    for lesson in SENSITIVE:
        records: set[Play] = set()
        for way in straight_walks(lesson):
            watched = Watched()
            do(watched.school.open(lesson.id), *way)
            (play,) = watched.school.plays()
            records.add(replace(play, id=PlayId("")))
        (record,) = records
        assert (record.progress, record.chapter, record.finished_on) == (Progress.FINISHED, 0, "2026-03-02")


@pytest.mark.parametrize("lesson", SENSITIVE, ids=lambda lesson: lesson.id)
@given(data=st.data())
def test_no_wandering_leaks_a_choice(lesson: Lesson, data: st.DataObject) -> None:
    """Going back, pauses, restarts, refused writes and further plays let out nothing either."""
    watched = Watched()
    session = watched.school.open(lesson.id)
    for _ in range(data.draw(st.integers(0, 40))):
        session = _moved(watched, session, data)
    check(watched, lesson)
    assert len(watched.counted()) <= 1


def _moved(watched: Watched, session: LessonSession, data: st.DataObject) -> LessonSession:
    """Act once, perhaps with a disk that refuses, or close Rebung and open the lesson again."""
    allowed = legal(session.lesson, session.state)
    move = data.draw(st.sampled_from(["act"] * 6 + ["act on a full disk", "restart"]))
    if move == "restart" or not allowed:
        watched.restart()
        return watched.school.open(session.lesson.id)
    if move == "act on a full disk":
        watched.school.world.plays.disk.fail_next()
        with suppress(CannotSave):
            do(session, data.draw(st.sampled_from(allowed)))
        watched.school.world.plays.disk.forgive()
        return session
    do(session, data.draw(st.sampled_from(allowed)))
    return session


def test_the_spy_sees_what_an_ordinary_lesson_tells() -> None:
    """Were a choice told to a store, this test would see it: of an ordinary lesson it does."""
    planted = ORDINARY.start.steps[3]
    assert isinstance(planted, Decision)
    choices = (replace(planted.choices[0], id=ChoiceId(f"{stories.PLANTED}-x")), *planted.choices[1:])
    steps = tuple(
        replace(planted, choices=choices) if step is planted else step for step in ORDINARY.start.steps
    )
    watched = Watched()
    watched.school.world.library.put(
        replace(ORDINARY, scenes=(replace(ORDINARY.start, steps=steps), *ORDINARY.scenes[1:]))
    )
    do(watched.school.open(ORDINARY.id), Choose(ChoiceId(f"{stories.PLANTED}-x")))
    assert [call.method for call in watched.leaks()] == ["save"]


def test_the_tally_of_a_class_does_not_depend_on_who_played_or_when() -> None:
    """Two classes whose children made the same choices, in another order and on other days, have one tally."""
    ways = [way for lesson, way in WAYS if lesson.id == stories.SENSITIVE][:40:4]
    tallies = []
    for order in (ways, ways[::-1]):
        watched = Watched()
        names = "\n".join(f"Child {number}" for number in range(len(order)))
        made = watched.school.house.classes.make("x", SENSITIVE[0].band, names).settle()
        for learner, way in zip(watched.school.house.classes.learners(made.id), order, strict=True):
            do(watched.school.house.learning.open(learner.id, stories.SENSITIVE), *way)
            watched.school.world.clock.next_day()
        counted = watched.school.world.tallies.of(made.id, stories.SENSITIVE, made.band)
        tallies.append((counted.plays, counted.counts))
    assert tallies[0] == tallies[1]
    assert tallies[0][0] > 1


def test_get_help_and_the_home_screen_tell_nobody() -> None:
    """Opening Get help or the home screen writes nothing to any store."""
    watched = Watched()
    watched.school.house.helping.page()
    watched.school.house.shelves.home(watched.school.ayu)
    written = [call for call in watched.calls if call.method in {"save", "put", "add", "settle"}]
    assert written == []
