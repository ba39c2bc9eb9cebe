"""Two or three play one lesson: each keeps what is theirs, or none keeps anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.actions import Action, Choose, Go, Rewind, SkipLesson, SkipStep
from app.domain.band import Band
from app.domain.errors import CannotSave, LessonClosed, LessonHidden
from app.domain.ids import ChoiceId, LearnerId, LessonId
from app.domain.plays import Play, Progress
from app.domain.together import NotATeam
from app.services.team import TeamSession
from tests import stories
from tests.services.school import THROUGH_CHAPTERS, TO_THE_END, School, do, school
from tests.services.test_who_sees_what import Watched
from tests.walks import straight_walks

ORDINARY, SENSITIVE, WITH_TEACHER = stories.ORDINARY, stories.SENSITIVE, stories.WITH_TEACHER


def team(of: School, lesson: str = ORDINARY, *, turned: bool = False) -> TeamSession:
    """Open a lesson for Ayu and Budi, or for Budi and Ayu."""
    ids = [each.id for each in of.learners]
    return of.house.learning.together.with_team(ids[::-1] if turned else ids, LessonId(lesson))


def of_each(of: School) -> list[Play]:
    """Return the one record of each learner."""
    plays = [of.world.plays.of(each.id) for each in of.learners]
    assert [len(each) for each in plays] == [1, 1]
    return [each for (each,) in plays]


def pick(*choices: str) -> list[Action]:
    """Return secret picks, and after them what was agreed."""
    return [Choose(ChoiceId(each)) for each in choices]


def evidence(play: Play) -> list[tuple[str, str]]:
    """Return steps and first choices of a record."""
    return [(each.step, each.choice) for each in play.evidence]


def test_the_first_pick_of_each_is_their_own_evidence() -> None:
    """What they agree on moves the story, and is nobody's first choice."""
    at = school()
    session = team(at)
    do(session, *pick("shout", "plain", "silent"), Go(), *pick("leave", "listen", "leave"), Go())
    assert session.is_over
    ayu, budi = of_each(at)
    assert evidence(ayu) == [("kitchen/first", "shout"), ("roof/second", "leave")]
    assert evidence(budi) == [("kitchen/first", "plain"), ("roof/second", "listen")]
    assert [each.shown for each in budi.evidence] == [True, True]
    for play in (ayu, budi):
        assert (play.progress, play.finished_on) == (Progress.FINISHED, "2026-03-02")
        assert (play.actions, play.team) == ((), "")


def test_nothing_moves_before_all_have_picked() -> None:
    """The story stands still, and nothing of a single pick is saved."""
    at = school()
    session = team(at)
    before = session.state
    do(session, *pick("shout"))
    assert session.state == before
    assert at.world.plays.log == []
    do(session, *pick("plain"))
    assert session.state == before
    assert session.picks is not None
    assert session.picks.is_whole


def test_after_a_rewind_the_first_picks_stand() -> None:
    """They agree on another way at once."""
    at = school()
    session = team(at)
    do(session, *pick("shout", "plain", "shout"), Rewind(0), *pick("silent"), Go())
    assert session.state.scene == "roof"
    assert evidence(of_each(at)[0]) == [("kitchen/first", "shout")]


def test_who_passes_a_decision_by_has_not_picked() -> None:
    """A pick that was begun is forgotten with it."""
    at = school()
    session = team(at)
    do(session, *pick("shout"), SkipStep())
    assert [each.evidence for each in of_each(at)] == [(), ()]


def test_a_lesson_left_out_is_finished_for_all() -> None:
    """It looks as a lesson that one learner has left out."""
    at = school()
    do(team(at), *pick("shout", "plain", "plain"), SkipLesson())
    for play in of_each(at):
        assert (play.progress, play.actions, play.evidence) == (Progress.FINISHED, (), ())


@pytest.mark.parametrize("turned", [False, True])
def test_the_same_ones_go_on_where_they_stopped(turned: bool) -> None:  # noqa: FBT001
    """After a cut, in any order of signing in; what was picked is still known."""
    at = school()
    do(team(at), *pick("shout", "plain", "silent"), Go())
    at.restart()
    session = team(at, turned=turned)
    assert session.state.scene == "roof"
    do(session, *pick("leave", "listen", "leave"), Go())
    first, second = ("listen", "leave") if turned else ("leave", "listen")
    assert [evidence(play)[1][1] for play in of_each(at)] == [first, second]
    assert [evidence(play)[0][1] for play in of_each(at)] == ["shout", "plain"]


def test_one_alone_does_not_go_on_with_what_was_begun_together() -> None:
    """Alone it begins anew; the choices of the team are not one's own."""
    at = school()
    do(team(at), *pick("shout", "plain", "silent"), Go())
    alone = at.open(ORDINARY)
    assert alone.state.trail == ()
    do(alone, *TO_THE_END)
    assert team(at).state.scene == "roof"


def test_a_pick_that_could_not_be_saved_can_be_picked_again() -> None:
    """Nothing has changed, for none of them."""
    at = school()
    session = team(at)
    do(session, *pick("shout"))
    at.world.plays.disk.fail_next(after=1)
    with pytest.raises(CannotSave):
        do(session, *pick("plain"))
    assert session.picks is not None
    assert session.picks.player == at.learners[1].id
    do(session, *pick("silent", "silent"))
    assert [evidence(play) for play in of_each(at)] == [
        [("kitchen/first", "shout")],
        [("kitchen/first", "silent")],
    ]


@pytest.mark.parametrize("after", [0, 1])
def test_a_failed_save_leaves_all_records_as_they_were(after: int) -> None:
    """Whichever record the disk refuses: none is further than the others, and the story stands where it stood."""
    at = school()
    session = team(at)
    do(session, *pick("shout", "plain", "silent"))
    before, state = of_each(at), session.state
    at.world.plays.disk.fail_next(after=after)
    with pytest.raises(CannotSave):
        do(session, Go())
    assert of_each(at) == before
    assert session.state == state
    do(session, Go())
    assert session.state.scene == "roof"


def test_records_that_a_power_cut_left_apart_lose_nobody() -> None:
    """Where one record is a step further than the other, both go on from the shorter one."""
    at = school()
    session = team(at)
    do(session, *pick("shout", "plain", "silent"))
    at.world.plays.disk.fail_next(after=1, times=2)
    with pytest.raises(CannotSave):
        do(session, Go())
    ayu, budi = of_each(at)
    assert len(ayu.actions) == len(budi.actions) + 1
    at.restart()
    again = team(at)
    assert again.state.reply is not None
    do(again, Go(), *pick("leave", "leave", "leave"), Go())
    assert [play.progress for play in of_each(at)] == [Progress.FINISHED] * 2


def test_a_sensitive_lesson_keeps_chapter_and_end_and_counts_nothing() -> None:
    """No port hears a choice, and the tally of the class does not change."""
    watched = Watched()
    session = team(watched.school, SENSITIVE)
    assert session.picks is None
    do(session, *THROUGH_CHAPTERS[:2])
    assert [(play.chapter, play.team) for play in of_each(watched.school)] == [(2, ""), (2, "")]
    do(session, *THROUGH_CHAPTERS[2:])
    assert watched.leaks() == []
    assert watched.counted() == []
    for play in of_each(watched.school):
        assert (play.progress, play.chapter) == (Progress.FINISHED, 0)
        assert (play.actions, play.evidence) == ((), ())


def test_a_sensitive_lesson_goes_on_where_all_have_been() -> None:
    """At the lowest chapter of them, and nobody's own chapter goes back."""
    at = school()
    do(at.open(SENSITIVE), *THROUGH_CHAPTERS[:6])
    session = team(at, SENSITIVE)
    assert session.state.began == 0
    do(session, *THROUGH_CHAPTERS[:2])
    assert [play.chapter for play in of_each(at)] == [3, 2]
    assert team(at, SENSITIVE).state.began == 2


def test_nothing_sensitive_of_a_team_is_on_the_disk(tmp_path: Path) -> None:
    """Every byte of the data folder is read: no choice stands anywhere, the tally's files too."""
    from tests.contracts.both import Stores, real_stores
    from tests.contracts.test_disk_tells_nothing import files_with, house_on

    opened: list[Stores] = []
    house = house_on(real_stores(tmp_path, opened))
    made = house.classes.make("7B", Band.MIDDLE, "Ayu\nBudi\nCitra").settle()
    ids = [each.id for each in house.classes.learners(made.id)]
    do(house.learning.together.with_team(ids, SENSITIVE), *THROUGH_CHAPTERS)
    do(house.learning.together.with_class(made.id, SENSITIVE), *THROUGH_CHAPTERS)
    do(house.learning.together.with_team(ids[:2], ORDINARY), *pick("shout", "plain", "silent"))
    opened[-1].close()
    assert files_with(tmp_path, stories.PLANTED) == set()
    assert not [name for name in files_with(tmp_path, ids[2]) if ids[0] in name or ids[1] in name]


def test_a_team_is_two_or_three_of_one_class() -> None:
    """Nobody alone, nobody twice, nobody of another class."""
    at = school()
    other = at.house.classes.make("8A", Band.MIDDLE, "Citra").settle()
    citra = at.house.classes.learners(other.id)[0].id
    for ids in ([at.ayu], [at.ayu, at.ayu], [at.ayu, citra]):
        with pytest.raises(NotATeam):
            at.house.learning.together.with_team(ids, ORDINARY)


def test_who_can_join_is_of_the_class_and_not_there_yet() -> None:
    """And with three nobody can."""
    at = school()
    ids = [each.id for each in at.learners]
    assert at.house.learning.together.can_join(ids[:1]) == (ids[1],)
    assert at.house.learning.together.can_join(ids) == ()
    assert at.house.learning.together.can_join([*ids, LearnerId("third")]) == ()


def test_a_team_opens_only_what_each_may_open() -> None:
    """A lesson that needs the teacher waits for the teacher, and a hidden one is not there."""
    at = school()
    with pytest.raises(LessonClosed):
        team(at, WITH_TEACHER)
    at.house.classes.hide(at.school_class.id, ORDINARY).settle()
    with pytest.raises(LessonHidden):
        team(at)


def test_all_ways_of_a_story_alone_can_be_played_together() -> None:
    """Whatever a learner alone can do in it, a team that agrees can do as well."""
    for way in list(straight_walks(stories.sensitive()))[::41]:
        at = school()
        session = team(at, SENSITIVE)
        do(session, *way)
        assert [play.progress for play in of_each(at)] == [Progress.FINISHED] * 2


def test_rewinding_after_the_end_changes_no_record() -> None:
    """Once finished a record stays as it is, picks at new places included."""
    at = school()
    session = team(at)
    do(session, *pick("shout", "plain", "silent"), Go(), *pick("leave", "leave", "leave"), Go())
    kept = of_each(at)
    do(session, Rewind(0), *pick("plain"), Go())
    assert of_each(at) == kept
    assert session.state.scene == "kitchen"
