"""Whose lessons leave the school: those of every real child, also of one in the archive, and nobody else's."""

from __future__ import annotations

from app.domain.completions import Completion
from app.services.completions import Completions
from app.services.joined_plays import JoinedFinished, JoinedPlays
from app.services.register import Register
from tests.services.school import THROUGH_CHAPTERS, TO_THE_END, School, do
from tests.services.test_joining_entries import entered_twice
from tests.stores import FakePseudonyms
from tests.stories import ORDINARY, PLANTED, SENSITIVE


def leaving(at: School) -> tuple[Completion, ...]:
    """Return what would leave this school now."""
    ports = at.world.ports()
    register = Register(ports.classrooms)
    plays = JoinedPlays(ports.plays, lambda: register)
    finished = JoinedFinished(ports.finished, plays)
    return Completions(finished, ports.library, FakePseudonyms()).all(register.now).completions


def test_what_leaves_is_finished_and_has_no_name(school: School) -> None:
    """An ordinary lesson by its id and a sensitive one without; who is in the middle of a lesson has nothing there."""
    do(school.open(ORDINARY), *TO_THE_END)
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS)
    do(school.house.learning.open(school.learners[1].id, ORDINARY), *TO_THE_END[:2])
    found = leaving(school)
    assert sorted(str(each.lesson) for each in found) == ["None", ORDINARY]
    assert len({each.actor for each in found}) == 1
    kept = (
        *(name for each in school.learners for name in (each.id, each.nickname)),
        PLANTED,
        SENSITIVE,
        "7B",
    )
    assert not [each for each in kept if each in repr(found)]


def test_the_demo_class_is_nobody(school: School) -> None:
    """What it has played never leaves."""
    school.house.demo.make("Demo").settle()
    assert any(each.demo for each in school.house.classes.all())
    assert leaving(school) == ()


def test_who_goes_into_the_archive_leaves_no_gap(school: School) -> None:
    """No week that is past changes when a child has left, or the whole class."""
    do(school.open(ORDINARY), *TO_THE_END)
    before = leaving(school)
    assert before
    school.house.archive.put_away(school.ayu).settle()
    assert leaving(school) == before
    school.house.archive.put_class_away(school.school_class.id).settle()
    assert leaving(school) == before


def test_who_is_removed_leaves_nothing(school: School) -> None:
    """The next export knows nothing of the child."""
    do(school.open(ORDINARY), *TO_THE_END)
    school.house.roster.remove(school.ayu)
    assert leaving(school) == ()


def test_who_was_entered_twice_is_one_child() -> None:
    """Lessons of both entries are told under one mark, before the next start puts them together and after."""
    at = entered_twice()
    ayu, budi = at.learners
    assert len({each.actor for each in leaving(at)}) == 2
    at.house.roster.join(ayu.id, budi.id).settle()
    found = leaving(at)
    assert len(found) == 2
    assert len({each.actor for each in found}) == 1
    at.restart()
    assert leaving(at) == found
