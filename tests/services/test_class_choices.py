"""What the teacher is shown of a class, when, and what never changes it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.domain.actions import SkipLesson
from app.domain.band import Band
from app.domain.class_choices import Amount
from app.domain.classroom import Learner
from app.domain.errors import CannotSave
from app.domain.ids import ClassId
from app.services.class_choices import ChartState, ChosenPage, TooFewToClose
from tests.services.school import THROUGH_CHAPTERS, TO_THE_END, School, do, school
from tests.stories import ORDINARY, SENSITIVE


def large(names: int = 12) -> tuple[School, ClassId]:
    """Return a school with a class of so many."""
    at = school()
    made = at.house.classes.make("7C", Band.MIDDLE, "\n".join(f"Child {n:02}" for n in range(names))).settle()
    return at, made.id


def learners(at: School, class_id: ClassId) -> Sequence[Learner]:
    """Return the learners of a class."""
    return at.house.classes.learners(class_id)


def play(at: School, each: Sequence[Learner], *, sensitive: bool = False) -> None:
    """Let each of these learners finish the lesson."""
    for learner in each:
        session = at.house.learning.open(learner.id, SENSITIVE if sensitive else ORDINARY)
        do(session, *(THROUGH_CHAPTERS if sensitive else TO_THE_END))


def page(at: School, class_id: ClassId) -> ChosenPage:
    """Return what is shown of the ordinary lesson."""
    return at.house.class_choices.page(class_id, ORDINARY)


def state(at: School, class_id: ClassId, *, sensitive: bool = False) -> tuple[ChartState, int]:
    """Return how a lesson stands on the list."""
    wanted = SENSITIVE if sensitive else ORDINARY
    line = next(each for each in at.house.class_choices.lessons(class_id) if each.card.id == wanted)
    return line.state, line.missing


def test_an_ordinary_chart_comes_from_five_learners() -> None:
    """Before that the list says how many are missing."""
    at, class_id = large()
    seen = []
    for learner in learners(at, class_id)[:6]:
        seen.append((state(at, class_id)[1], page(at, class_id).chart is None))
        play(at, [learner])
    assert seen == [(5, True), (4, True), (3, True), (2, True), (1, True), (5, False)]
    chart = page(at, class_id).chart
    assert chart is not None
    assert chart.learners == 5
    assert state(at, class_id) == (ChartState.SHOWN, 4)


def test_nothing_but_five_more_learners_changes_a_chart() -> None:
    """Not playing again, moving, removing, a group, another class, another age and back, nor a restart."""
    at, class_id = large()
    here = learners(at, class_id)
    play(at, here[:9])
    before = page(at, class_id)
    play(at, here[:9])
    assert page(at, class_id) == before
    other = at.house.classes.make("8A", Band.MIDDLE, "Dewi").settle()
    at.house.roster.move(here[0].id, other.id).settle()
    at.house.roster.remove(here[1].id)
    play(at, learners(at, other.id))
    assert page(at, class_id) == before
    at.house.roster.change_band(class_id, Band.OLDER).settle()
    at.house.roster.change_band(class_id, Band.MIDDLE).settle()
    at.restart()
    assert page(at, class_id) == before
    play(at, here[9:10])
    chart = page(at, class_id).chart
    assert chart is not None
    assert chart.learners == 10


def test_a_class_of_another_age_begins_anew() -> None:
    """The lesson is another story then."""
    at, class_id = large()
    play(at, learners(at, class_id)[:5])
    assert state(at, class_id)[0] is ChartState.SHOWN
    at.house.roster.change_band(class_id, Band.OLDER).settle()
    assert at.house.class_choices.lessons(class_id) == ()


def test_a_sensitive_lesson_shows_nothing_until_it_is_closed() -> None:
    """However many have finished, the list says the same."""
    at, class_id = large()
    for learner in learners(at, class_id):
        assert state(at, class_id, sensitive=True) == (ChartState.TO_CLOSE, 0)
        assert at.house.class_choices.page(class_id, SENSITIVE).chart is None
        play(at, [learner], sensitive=True)
    assert state(at, class_id, sensitive=True) == (ChartState.TO_CLOSE, 0)


def test_closing_shows_words_once_and_for_good() -> None:
    """What is played afterwards changes nothing; there is no way back."""
    at, class_id = large()
    play(at, learners(at, class_id)[:11], sensitive=True)
    saving = at.house.class_choices.close(class_id, SENSITIVE)
    saving.settle()
    assert saving.inverse is None
    closed = at.house.class_choices.page(class_id, SENSITIVE)
    assert closed.chart is not None
    assert closed.chart.charts[0].answers is None
    assert [bar.amount for bar in closed.chart.charts[0].bars] == [Amount.FEW, Amount.MOST]
    play(at, learners(at, class_id)[11:], sensitive=True)
    at.restart()
    assert at.house.class_choices.page(class_id, SENSITIVE) == closed
    assert state(at, class_id, sensitive=True)[0] is ChartState.SHOWN


def test_under_ten_a_lesson_cannot_be_closed() -> None:
    """A sentence says why, and that nothing was closed."""
    at, class_id = large()
    play(at, learners(at, class_id)[:9], sensitive=True)
    with pytest.raises(TooFewToClose, match="Fewer than 10 learners"):
        at.house.class_choices.close(class_id, SENSITIVE)
    assert state(at, class_id, sensitive=True)[0] is ChartState.TO_CLOSE


def test_whether_it_may_be_closed_does_not_tell_who_skipped() -> None:
    """Ten have finished, so it can be closed; under ten who played, nothing is shown, and that is for good."""
    at, class_id = large()
    here = learners(at, class_id)
    for learner in here[:3]:
        do(at.house.learning.open(learner.id, SENSITIVE), SkipLesson())
    play(at, here[3:10], sensitive=True)
    at.house.class_choices.close(class_id, SENSITIVE).settle()
    play(at, here[10:], sensitive=True)
    assert state(at, class_id, sensitive=True)[0] is ChartState.NOTHING
    assert at.house.class_choices.page(class_id, SENSITIVE).chart is None


def test_a_closing_that_could_not_be_saved_can_be_tried_again() -> None:
    """Nothing is closed and nothing shown until it is on the disk."""
    at, class_id = large()
    play(at, learners(at, class_id), sensitive=True)
    at.world.tallies.disk.fail_next()
    with pytest.raises(CannotSave):
        at.house.class_choices.close(class_id, SENSITIVE).settle()
    assert state(at, class_id, sensitive=True)[0] is ChartState.TO_CLOSE
    at.house.class_choices.close(class_id, SENSITIVE).settle()
    assert state(at, class_id, sensitive=True)[0] is ChartState.SHOWN


def test_removing_the_class_removes_all_of_it() -> None:
    """Counts that were shown, that waited and that were closed."""
    at, class_id = large()
    play(at, learners(at, class_id)[:6])
    play(at, learners(at, class_id), sensitive=True)
    at.house.class_choices.close(class_id, SENSITIVE).settle()
    at.house.roster.remove_class(class_id)
    assert at.world.tallies.kept == {}


def test_the_latest_chart_is_the_one_whose_lesson_was_finished_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the day; a lesson without a chart is not talked about. What the page has read is not read again for it."""
    at, class_id = large()
    assert at.house.class_choices.latest(class_id) is None
    play(at, learners(at, class_id), sensitive=True)
    at.world.clock.next_day()
    play(at, learners(at, class_id)[:5])
    assert at.house.class_choices.latest(class_id) == ORDINARY
    at.world.clock.next_day()
    play(at, learners(at, class_id)[11:], sensitive=True)
    at.house.class_choices.close(class_id, SENSITIVE).settle()
    choices, pages = at.house.class_choices, at.house.class_pages
    assert choices.latest(class_id) == SENSITIVE
    done, told = pages.done(class_id), (pages.of(class_id), choices.latest_talk(class_id))
    monkeypatch.setattr(choices, "_done", None)
    monkeypatch.setattr(pages, "_finished", None)
    assert (pages.of(class_id, done), choices.latest_talk(class_id, done)) == told


def test_the_talk_is_about_the_hardest_decision_of_what_is_shown() -> None:
    """Before a chart comes it is the lesson's own."""
    at, class_id = large()
    assert at.house.class_choices.talk(class_id, ORDINARY).chart is None
    play(at, learners(at, class_id)[:5])
    sheet = at.house.class_choices.talk(class_id, ORDINARY)
    assert sheet.chart is not None
    assert sheet.chart.key == "kitchen/first"
    assert at.house.class_choices.talk(class_id, ORDINARY, "roof/second").chart != sheet.chart
