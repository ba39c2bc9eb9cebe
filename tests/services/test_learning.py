"""Opening, playing, leaving and resuming a lesson."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain import player
from app.domain.actions import Choose, Go, Rewind, SkipLesson, SkipStep
from app.domain.band import Band
from app.domain.errors import (
    CannotSave,
    DiskFull,
    IllegalAction,
    LessonDamaged,
    LessonNotForBand,
    UnknownLesson,
)
from app.domain.ids import ChoiceId, LessonId
from app.domain.lesson import Lesson
from app.domain.plays import Progress
from app.domain.shelf import Standing
from app.domain.steps import Decision
from tests import stories
from tests.services.school import THROUGH_CHAPTERS, TO_THE_END, School, do, path
from tests.stories import ORDINARY, SENSITIVE


def test_an_ordinary_lesson_resumes_at_the_same_line(school: School) -> None:
    """After a restart the child stands where it stood, feedback page and tried choices included."""
    before = school.open(ORDINARY)
    do(before, *path("shout", ""), Rewind(0), *path("plain", "", "b"))
    school.restart()
    after = school.open(ORDINARY)
    assert (after.state, after.play, after.dropped) == (before.state, before.play, 0)
    assert after.seed == before.seed


def test_a_sensitive_lesson_resumes_at_the_chapter(school: School) -> None:
    """After a restart the child stands at the beginning of the chapter, and nothing chosen is known."""
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS[:5])
    school.restart()
    session = school.open(SENSITIVE)
    assert session.state == player.begin(session.lesson, 2)
    assert session.state.tried == frozenset()


def test_a_lesson_that_is_only_looked_at_leaves_nothing(school: School) -> None:
    """Opening a lesson and leaving it without doing anything saves nothing."""
    school.open(ORDINARY)
    school.open(SENSITIVE)
    assert school.plays() == ()


def test_a_changed_lesson_resumes_as_far_as_it_goes(school: School) -> None:
    """Actions that the new version still allows are kept, the rest is dropped and counted."""
    do(school.open(ORDINARY), *path("silent", "", "listen"))
    school.world.library.put(_without("listen"))
    session = school.open(ORDINARY)
    assert (session.state.scene, session.dropped) == ("roof", 1)
    do(session, *path("leave", ""))
    kept = school.plays()[0]
    assert kept.actions == TO_THE_END
    assert (kept.version, kept.progress) == ("v2", Progress.FINISHED)


def test_a_changed_lesson_that_would_be_over_begins_anew(school: School) -> None:
    """If what was done now leads straight to an ending, the lesson begins again and can be finished."""
    do(school.open(ORDINARY), *path("plain", ""), *[SkipStep()] * 3)
    short = stories.lesson(
        ORDINARY,
        stories.scene("k", stories.ask("q", stories.choice("plain"), stories.choice("b")), stories.end()),
    )
    school.world.library.put(short)
    session = school.open(ORDINARY)
    assert not session.is_over
    assert session.dropped == 5
    do(session, *path("b", ""))
    assert school.plays()[0].progress is Progress.FINISHED


def test_a_lesson_that_became_sensitive_forgets_what_was_chosen(school: School) -> None:
    """An open play of a lesson that has become sensitive keeps no action from then on."""
    do(school.open(ORDINARY), *path("silent", ""))
    school.world.library.put(replace(stories.ordinary(), sensitive=True))
    session = school.open(ORDINARY)
    assert session.state == player.begin(session.lesson)
    do(session, SkipLesson())
    assert (school.plays()[0].sensitive, school.plays()[0].actions) == (True, ())


@pytest.mark.parametrize("error", [CannotSave(), DiskFull()])
def test_a_failed_save_leaves_the_earlier_state_and_the_next_try_works(
    school: School, error: Exception
) -> None:
    """When the disk refuses, the child stands where it stood, and the same answer can be given again."""
    session = school.open(ORDINARY)
    do(session, *path("silent", ""))
    before = (session.state, session.play)
    school.world.plays.disk.fail_next(error)
    saving = session.act(Choose(ChoiceId("listen")))
    with pytest.raises(type(error)):
        saving.settle()
    assert (session.state, session.play) == before
    do(session, *path("listen", ""))
    school.restart()
    assert school.plays()[0].actions == tuple(path("silent", "", "listen", ""))


def test_a_failed_save_that_nobody_waited_for_is_taken_back_too(school: School) -> None:
    """The next answer builds on what is on the disk, not on an answer that was lost."""
    session = school.open(ORDINARY)
    school.world.plays.disk.fail_next()
    lost = session.act(Choose(ChoiceId("shout")))
    do(session, *path("silent", ""))
    with pytest.raises(CannotSave):
        lost.settle()
    assert session.state.scene == "roof"
    assert school.plays()[0].actions == tuple(path("silent", ""))


def test_an_answer_waits_for_the_one_before(school: School) -> None:
    """While an answer is being written a second touch changes nothing; once written, the next one counts."""
    session = school.open(ORDINARY)
    school.world.plays.disk.hold()
    saving = session.act(Choose(ChoiceId("plain")))
    with pytest.raises(IllegalAction):
        session.act(Go())
    assert not saving.future.done()
    school.world.plays.disk.release()
    do(session, Go())
    assert school.plays()[0].actions == tuple(path("plain", ""))


def test_a_store_that_breaks_at_once_changes_nothing(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the store raises instead of promising, the session stands where it stood."""
    session = school.open(ORDINARY)
    before = (session.state, session.play)

    def broken(_: object) -> None:
        raise CannotSave

    monkeypatch.setattr(school.world.plays, "save", broken)
    with pytest.raises(CannotSave):
        session.act(Choose(ChoiceId("plain")))
    assert (session.state, session.play) == before


@pytest.mark.parametrize("lesson", [ORDINARY, SENSITIVE])
def test_a_skipped_lesson_is_done(school: School, lesson: LessonId) -> None:
    """Leaving a lesson out is finishing it: on the shelf, in the growth, and when it is opened again."""
    do(school.open(lesson), SkipLesson())
    home = school.house.shelves.home(school.ayu)
    entry = next(each for each in home.entries if each.card.id == lesson)
    assert (entry.standing, home.done) == (Standing.DONE, 1)
    assert sum(stage for _, stage in home.growth) == 1
    assert school.open(lesson).state.trail == ()


def test_the_mirror_catches_up_once_when_a_lesson_ends(school: School) -> None:
    """Settling is asked for at the end of a lesson, and not again for what a child does afterwards."""
    session = school.open(ORDINARY)
    do(session, *TO_THE_END)
    assert school.world.plays.settled == 1
    do(session, Rewind(0), *path("plain", ""))
    assert school.world.plays.settled == 1


def test_a_finished_lesson_opens_as_a_new_play(school: School) -> None:
    """Playing again is another play, with another order of choices; the first stays finished."""
    first = school.open(ORDINARY)
    do(first, *TO_THE_END)
    again = school.open(ORDINARY)
    assert again.seed != first.seed
    do(again, *path("plain"))
    assert [play.progress for play in school.plays()] == [Progress.FINISHED, Progress.OPEN]


def test_what_cannot_be_opened_says_why(school: School) -> None:
    """A lesson that is not here, not for this band, or damaged is told as such."""
    school.world.library.put(stories.ordinary(LessonId("young"), Band.YOUNG))
    school.world.library.damaged.add(SENSITIVE)
    cases = [("nowhere", UnknownLesson), ("young", LessonNotForBand), (SENSITIVE, LessonDamaged)]
    for lesson, error in cases:
        with pytest.raises(error):
            school.open(LessonId(lesson))


def test_a_preview_keeps_nothing(school: School) -> None:
    """A teacher's preview plays to the end, sensitive or not, and no store hears of it."""
    before = len(school.world.classrooms.log)
    for lesson, actions in ((ORDINARY, TO_THE_END), (SENSITIVE, THROUGH_CHAPTERS)):
        session = school.house.learning.preview(lesson, Band.MIDDLE)
        do(session, *actions)
        assert session.is_over
    assert school.world.plays.log == []
    assert school.world.tallies.kept == {}
    assert len(school.world.classrooms.log) == before


def _without(choice_id: str) -> Lesson:
    """Return the ordinary lesson in a second version, without one of its choices."""
    old = stories.ordinary()
    scenes = []
    for scene in old.scenes:
        steps = tuple(
            replace(step, choices=tuple(each for each in step.choices if each.id != choice_id))
            if isinstance(step, Decision)
            else step
            for step in scene.steps
        )
        scenes.append(replace(scene, steps=steps))
    return replace(old, scenes=tuple(scenes), version="v2")


def test_another_band_begins_anew(school: School) -> None:
    """A lesson begun by a class of one age is not resumed in the story of another age."""
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS[:5])
    older = replace(stories.sensitive(), band=Band.OLDER)
    school.world.library.put(older)
    made = school.house.classes.make("9A", Band.OLDER, "Citra").settle()
    school.world.classrooms.kept = replace(
        school.world.classrooms.kept,
        learners=tuple(replace(each, class_id=made.id) for each in school.world.classrooms.kept.learners),
    )
    school.school_class = made
    school.restart()
    assert school.open(SENSITIVE).state == player.begin(older)
