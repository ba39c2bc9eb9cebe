"""The player does what each kind of step allows, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.domain import player, stage
from app.domain.actions import Action, Build, Choose, Go, MakePlan, Rewind, SkipLesson, SkipStep, Tick
from app.domain.conditions import Holds, Not
from app.domain.errors import IllegalAction
from app.domain.ids import ChoiceId, PatternId, SceneId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.steps import Decision, Ending
from tests import stories
from tests.stories import SHOUTED, ask, choice, end, go, lesson, say, scene, tell
from tests.walks import candidates

ORDINARY = stories.ordinary()


def pick(choice_id: str) -> Choose:
    """Return the action of taking a choice."""
    return Choose(ChoiceId(choice_id))


def walk(story: Lesson, *actions: Action) -> State:
    """Return the state after the actions, every one of which must be allowed."""
    state = player.begin(story)
    for action in actions:
        state = player.step(story, state, action)
    return state


def shown(story: Lesson, state: State) -> tuple[str, ...]:
    """Return the ids of what stands on the screen."""
    stop = player.here(story, state)
    return tuple(part.id for part in (stop.narration, stop.speech, stop.task) if part)


def face(state: State, who: str) -> str:
    """Return somebody's face and pose."""
    return next(f"{each.look}/{each.pose}" for each in state.people if each.who == who)


def test_narration_line_and_task_stand_together() -> None:
    """A stop shows one narration, one line and one task when they follow each other."""
    assert shown(ORDINARY, player.begin(ORDINARY)) == ("once", "who", "first")


def test_a_second_line_waits_for_go_on() -> None:
    """Two lines in a row are two stops with "Go on" between them."""
    story = lesson("L", scene("a", say("one"), say("two"), tell("three"), end()))
    stops = [shown(story, walk(story, *[Go()] * times)) for times in range(3)]
    assert stops == [("one",), ("two",), ("three", "end")]


def test_a_step_whose_condition_fails_is_passed_over() -> None:
    """Only steps whose condition holds are shown."""
    silent = walk(ORDINARY, pick("silent"), Go())
    assert shown(ORDINARY, silent) == ("quiet", "so", "second")
    loud = walk(ORDINARY, pick("shout"), Go(), *[SkipStep()] * 7)
    assert shown(ORDINARY, loud) == ("bye", "sore")


def test_a_choice_shows_its_answer_and_feedback_before_the_story_goes_on() -> None:
    """After a choice its feedback stands on the screen, and Go on goes on."""
    answered = walk(ORDINARY, pick("shout"))
    assert answered.reply == pick("shout")
    assert player.chosen(ORDINARY, answered) == _decision(ORDINARY, answered).choices[0]
    assert shown(ORDINARY, player.step(ORDINARY, answered, Go())) == ("remember",)


def test_a_choice_that_changes_what_its_own_stop_looks_at_goes_on_to_the_next_step() -> None:
    """Facts set by a choice never bring back a line, nor hide a step, of the stop at which it was made."""
    shout = choice("shout", sets=frozenset({SHOUTED}))
    story = lesson(
        "L",
        scene(
            "a",
            say("one"),
            say("two", when=Holds(SHOUTED)),
            ask("q", shout, choice("b"), when=Not(Holds(SHOUTED))),
            ask("r", choice("c"), choice("d")),
            end(),
        ),
    )
    assert shown(story, walk(story, pick("shout"), Go())) == ("r",)
    assert shown(story, walk(story, pick("b"), Go())) == ("r",)


def test_faces_follow_line_answer_and_looks() -> None:
    """A line changes its speaker's face, a choice the faces it names; "" keeps a face or pose."""
    start = player.begin(ORDINARY)
    assert face(start, "sari") == "angry/hold"
    shouted = player.step(ORDINARY, start, pick("shout"))
    assert (face(shouted, "sari"), face(shouted, "hafiz")) == ("sad/hold", "angry/fold")
    assert face(player.step(ORDINARY, shouted, Go()), "hafiz") == "angry/fold"


def test_nobody_stays_angry_where_a_story_ends() -> None:
    """What a choice has left on a face goes when all is well: where it is mended people are glad, else calm."""
    people = walk(ORDINARY, pick("shout")).people
    mended, told = end(), replace(end(), safe="told")
    assert [f"{each.look}/{each.pose}" for each in stage.settled(people, mended)] == [
        "happy/hold",
        "happy/down",
    ]
    assert [each.look for each in stage.settled(people, told)] == ["neutral", "neutral"]
    assert stage.settled(people, ask("first")) == people
    story = lesson("L02", scene("one", tell("n"), end()))
    assert {each.look for each in player.begin(story).people}.isdisjoint(stage.UNEASY)


def test_a_new_scene_brings_its_own_people() -> None:
    """Faces of one scene do not go on into the next."""
    assert face(walk(ORDINARY, pick("silent"), Go()), "sari") == "worried/hold"


def test_every_kind_of_task_can_be_done_in_a_row() -> None:
    """Recall, signs, sentence, plan, calm, reflection and phone each take their own action."""
    actions: Sequence[Action] = (
        pick("plain"), Go(), pick("b"), Go(), Tick(frozenset({PatternId("secret")})), Go(), Build((1, 0, 1)),
        MakePlan(1, 0), Go(), Go(), Go(),
    )  # fmt: skip
    assert shown(ORDINARY, walk(ORDINARY, *actions)) == ("quiet", "so", "second")


@pytest.mark.parametrize(
    ("before", "action"),
    [
        ((), Go()),
        ((), pick("nowhere")),
        ((), Tick(frozenset())),
        ((), Build(())),
        ((), MakePlan(0, 0)),
        ((pick("plain"),), pick("shout")),
        ((pick("plain"),), Tick(frozenset())),
        ((pick("plain"), Go()), Go()),
        ((pick("plain"), Go()), pick("c")),
        ((pick("plain"), Go(), SkipStep()), Go()),
        ((pick("plain"), Go(), SkipStep()), Tick(frozenset({PatternId("nowhere")}))),
        ((pick("plain"), Go(), *[SkipStep()] * 2), Build((0, 0))),
        ((pick("plain"), Go(), *[SkipStep()] * 2), Build((0, 1, 0))),
        ((pick("plain"), Go(), *[SkipStep()] * 2), Build((-1, 0, 0))),
        ((pick("plain"), Go(), *[SkipStep()] * 3), MakePlan(2, 0)),
        ((pick("plain"), Go(), *[SkipStep()] * 3), MakePlan(0, -1)),
        ((pick("plain"), Go(), *[SkipStep()] * 4), Tick(frozenset())),
        ((pick("silent"), Go()), pick("again")),
        ((pick("silent"), Go()), pick("sorry")),
    ],
)  # fmt: skip
def test_what_a_place_does_not_allow_is_refused(before: tuple[Action, ...], action: Action) -> None:
    """An action that is not on offer, out of range, or closed by its condition is illegal."""
    with pytest.raises(IllegalAction):
        player.step(ORDINARY, walk(ORDINARY, *before), action)


def test_at_an_ending_only_going_back_is_allowed() -> None:
    """Once the ending is on the screen nothing but a rewind to an earlier choice is possible."""
    state = walk(ORDINARY, pick("silent"), Go(), pick("leave"), Go())
    assert player.is_over(ORDINARY, state)
    allowed = set()
    for action in candidates(ORDINARY, state):
        try:
            player.step(ORDINARY, state, action)
        except IllegalAction:
            continue
        allowed.add(action)
    assert allowed == {Rewind(0), Rewind(2)}


def test_a_skipped_decision_goes_on_as_after_the_choice_that_shows_the_skill() -> None:
    """Skipping a decision leads where the good choice leads, with its faces, and is no trial."""
    skipped = walk(ORDINARY, pick("silent"), Go(), SkipStep())
    chosen = walk(ORDINARY, pick("silent"), Go(), pick("listen"), Go())
    assert (skipped.scene, skipped.index, skipped.facts) == (chosen.scene, chosen.index, chosen.facts)
    assert {step for step, _ in skipped.tried} == {"kitchen/first"}


def test_a_decision_without_an_open_choice_can_be_passed() -> None:
    """Where no choice is open, skipping goes on to the next step."""
    never = ask("q", choice("a", when=Holds(SHOUTED)), choice("b", when=Holds(SHOUTED)))
    story = lesson("L", scene("a", never, end()))
    assert player.is_over(story, walk(story, SkipStep()))


def test_a_skipped_lesson_is_over_for_good() -> None:
    """After the lesson was left out nothing more is possible, not even going back."""
    state = walk(ORDINARY, pick("plain"), SkipLesson())
    assert player.is_over(ORDINARY, state)
    for action in (Go(), SkipStep(), SkipLesson(), Rewind(0)):
        with pytest.raises(IllegalAction):
            player.step(ORDINARY, state, action)


def test_a_rewind_leads_to_the_choice_and_keeps_what_was_tried() -> None:
    """Going back restores scene, facts, faces and trail of that moment; choices tried stay known."""
    there = walk(ORDINARY, pick("shout"), Go(), *[SkipStep()] * 7)
    back = player.step(ORDINARY, there, Rewind(0))
    start = player.begin(ORDINARY)
    assert (back.scene, back.index, back.facts, back.people) == (
        start.scene, start.index, start.facts, start.people,
    )  # fmt: skip
    assert back.trail == ()
    assert back.tried == {("kitchen/first", "shout")}


@pytest.mark.parametrize("place", [-1, 1, 2, 99])
def test_a_rewind_leads_only_to_choices(place: int) -> None:
    """A place in the trail that is no choice, or is not there, cannot be gone back to."""
    with pytest.raises(IllegalAction):
        player.step(ORDINARY, walk(ORDINARY, pick("plain"), Go()), Rewind(place))


def test_turning_points_name_every_choice_on_the_way() -> None:
    """The choices behind the child are listed with their place; a rewound one is gone."""
    state = walk(ORDINARY, pick("shout"), Rewind(0), pick("silent"), Go(), pick("listen"))
    points = [(place, task.id, taken) for place, task, taken in player.turning_points(ORDINARY, state)]
    assert points == [(0, "first", "silent"), (2, "second", "listen")]


def test_facts_are_forgotten_at_a_chapter_of_a_sensitive_lesson() -> None:
    """A fact of one chapter is unknown in the next."""
    story = stories.sensitive()
    state = walk(story, pick("planted-reply"), Go())
    assert SHOUTED in state.facts
    assert player.step(story, state, Go()).facts == frozenset()


def test_a_circle_of_gotos_without_a_stop_is_refused() -> None:
    """Scenes that only lead to each other end in a refusal, not in an endless walk."""
    away = choice("away", goto=SceneId("x"))
    story = lesson(
        "L", scene("a", ask("q", away, choice("b")), end()), scene("x", go("y")), scene("y", go("x"))
    )
    with pytest.raises(IllegalAction):
        walk(story, pick("away"), Go())


def test_a_replay_stops_where_the_lesson_no_longer_allows_it() -> None:
    """Replay goes as far as it can and counts what was dropped."""
    replayed = player.replay(ORDINARY, (pick("silent"), Go(), pick("gone"), Go(), Go()))
    assert (replayed.state.scene, replayed.dropped) == ("roof", 3)


def _decision(story: Lesson, state: State) -> Decision:
    task = player.here(story, state).task
    assert isinstance(task, Decision)
    return task


def test_an_ending_without_words_before_it_is_over_at_once() -> None:
    """A lesson is over as soon as its ending is on the screen."""
    story = lesson("L", scene("a", tell("t"), end()))
    assert player.is_over(story, player.begin(story))
    assert isinstance(player.here(story, player.begin(story)).task, Ending)
