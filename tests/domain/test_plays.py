"""The record of a play keeps what was promised, and of a sensitive one no choice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain import player
from app.domain.actions import Action, Choose, Go, Rewind, SkipLesson, SkipStep
from app.domain.ids import ChoiceId, LearnerId, PlayId
from app.domain.lesson import Lesson
from app.domain.plays import Play, Progress, after, begun, first_choices
from tests import stories
from tests.walks import legal

ORDINARY, SENSITIVE = stories.ordinary(), stories.sensitive()


def pick(choice_id: str) -> Choose:
    """Return the action of taking a choice."""
    return Choose(ChoiceId(choice_id))


def record(lesson: Lesson, *actions: Action, today: str = "2026-03-02") -> Play:
    """Return the record after these actions."""
    state, play = player.begin(lesson), begun(PlayId("p"), LearnerId("l"), lesson)
    for action in actions:
        state = player.step(lesson, state, action)
        play = after(play, lesson, state, action, today)
    return play


def path(*choices: str) -> list[Action]:
    """Return choices as actions, "" for Go on."""
    return [pick(each) if each else Go() for each in choices]


def test_an_open_ordinary_play_keeps_every_action() -> None:
    """Until the end an ordinary play holds its actions, rewinds included, and nothing else."""
    actions: list[Action] = [pick("shout"), Rewind(0), pick("silent"), Go()]
    play = record(ORDINARY, *actions)
    assert play.actions == tuple(actions)
    assert (play.progress, play.finished_on, play.evidence) == (Progress.OPEN, "", ())


def test_a_finished_ordinary_play_keeps_first_choices_with_their_criteria() -> None:
    """The first choice at each decision counts, rewound or not, with the skill it is about."""
    play = record(ORDINARY, pick("shout"), Rewind(0), *path("silent", "", "listen", ""))
    kept = [(each.step, each.choice, each.shown, each.misconception) for each in play.evidence]
    assert kept == [("kitchen/first", "shout", False, "you-always"), ("roof/second", "listen", True, "")]
    assert (play.progress, play.finished_on, play.version) == (Progress.FINISHED, "2026-03-02", "v1")


def test_recall_answers_are_no_evidence() -> None:
    """An answer to a recall question is practice; it is not among the first choices."""
    actions = (pick("plain"), Go(), pick("a"), Go())
    assert [each.choice for each in first_choices(ORDINARY, actions)] == ["plain"]


def test_a_finished_play_stays_finished() -> None:
    """Going back after the end changes neither progress, nor day, nor evidence."""
    whole = path("shout", "") + [SkipStep()] * 7 + [Go()]
    state, play = player.begin(ORDINARY), begun(PlayId("p"), LearnerId("l"), ORDINARY)
    for number, action in enumerate([*whole[:9], Rewind(0), *path("plain", "")]):
        state = player.step(ORDINARY, state, action)
        play = after(play, ORDINARY, state, action, f"day {number // 9}")
    assert (play.progress, play.finished_on) == (Progress.FINISHED, "day 0")
    assert [each.choice for each in play.evidence] == ["shout"]


def test_a_skipped_lesson_counts_as_done() -> None:
    """A lesson that was left out is finished on that day, without evidence."""
    play = record(ORDINARY, pick("shout"), SkipLesson())
    assert (play.progress, play.finished_on, play.evidence) == (Progress.FINISHED, "2026-03-02", ())


def test_a_sensitive_play_keeps_the_chapter_while_open_and_nothing_once_finished() -> None:
    """The chapter is known until the end and forgotten with it."""
    halfway = path("planted-wait", "", "planted-hide", "")
    whole = [*halfway, *path("planted-tell-late", "", "planted-plan", "")]
    chapters = [record(SENSITIVE, *whole[:steps]).chapter for steps in range(1, len(whole) + 1)]
    assert chapters == [1, 2, 2, 2, 2, 3, 3, 0]
    assert record(SENSITIVE, *halfway).progress is Progress.OPEN


def test_a_finished_sensitive_play_does_not_tell_where_the_child_went_back_to() -> None:
    """A rewind after the end of a sensitive lesson leaves no trace in the record."""
    whole = path("planted-wait", "", "planted-tell", "", "planted-plan", "")
    finished = record(SENSITIVE, *whole)
    assert record(SENSITIVE, *whole, Rewind(2), *path("planted-hide", "")) == finished


def test_a_sensitive_play_that_was_skipped_looks_like_one_that_was_played() -> None:
    """Of a sensitive lesson the record says that it is done, and not how."""
    played = record(SENSITIVE, *path("planted-wait", "", "planted-tell", "", "planted-plan", ""))
    skipped = record(SENSITIVE, SkipLesson())
    some_left_out = record(SENSITIVE, SkipStep(), SkipStep(), SkipStep())
    assert played == skipped == some_left_out


@given(st.data())
def test_a_sensitive_record_never_holds_a_choice(data: st.DataObject) -> None:
    """Whatever a child does, neither actions nor evidence of a sensitive lesson stand in the record."""
    state, play = player.begin(SENSITIVE), begun(PlayId("p"), LearnerId("l"), SENSITIVE)
    highest = 0
    for _ in range(data.draw(st.integers(0, 40))):
        allowed = legal(SENSITIVE, state)
        if not allowed:
            return
        action = data.draw(st.sampled_from(allowed))
        state = player.step(SENSITIVE, state, action)
        play = after(play, SENSITIVE, state, action, "2026-03-02")
        highest = max(highest, state.chapter)
        assert (play.actions, play.evidence) == ((), ())
        assert play.chapter == (0 if play.progress is Progress.FINISHED else highest)
        assert stories.PLANTED not in repr(play)
