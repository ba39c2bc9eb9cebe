"""What can be done at each kind of stop, without a window."""

from __future__ import annotations

from app.domain.actions import Build, Go, MakePlan, Tick
from app.ui.screens.lesson.doing.calming import COUNT_TO, EACH, IN, OUT, Calming
from app.ui.screens.lesson.doing.sentence import Sentence
from tests.ui.screens.sitting import Sitting, sit, tick


def at(kind: str) -> Sitting:
    """Sit at the first task of a kind in the ordinary lesson."""
    sitting = sit()
    sitting.model.skip()
    tick()
    sitting.go_until(kind)
    return sitting


def test_an_answer_to_a_recall_question_is_explained() -> None:
    """An answer that does not fit brings the one that does, and no mark."""
    sitting = sit()
    sitting.model.skip()
    tick()
    sitting.choose("a")
    assert sitting.task.kind == "recall_answered"
    assert (sitting.task.given.text, sitting.task.given.why, sitting.task.fitting.text) == ("a", "why", "b")
    assert not sitting.model.can_rewind

    sitting.go()
    assert sitting.task.kind == "ticking"


def test_an_answer_that_fits_stands_alone() -> None:
    """Nothing else needs to be looked at."""
    sitting = sit()
    sitting.model.skip()
    tick()
    sitting.choose("b")

    assert sitting.task.fitting is None


def test_ticking_tells_nothing_but_the_count() -> None:
    """Signs are ticked and unticked, by key too."""
    sitting = at("ticking")
    assert [sign.label for sign in sitting.task.signs] == ["Keep it secret", "Gifts or credit"]
    sitting.task.toggle("secret")
    sitting.model.choose(2)
    assert sitting.task.count_words == "2 ticked"
    sitting.task.toggle("secret")

    assert (sitting.task.count_words, sitting.task.go()) == ("1 ticked", Tick(frozenset({"gifts"})))  # type: ignore[arg-type]


def test_while_a_chat_is_looked_at_nobody_stands_in_front_of_it() -> None:
    """The chat is shown with who wrote what."""
    sitting = at("ticking")

    assert sitting.model.people == []
    assert [(line.who, line.is_first) for line in sitting.task.chat] == [("Maya", True), ("Maya", True)]


def test_every_sign_is_explained_whatever_was_ticked() -> None:
    """Who ticked all sees the same as who ticked none."""
    seen = []
    for ticked in ((), ("secret", "gifts")):
        sitting = at("ticking")
        for sign in ticked:
            sitting.task.toggle(sign)
        sitting.go()
        assert sitting.task.kind == "signs_explained"
        seen.append((sitting.task.found, sitting.task.absent))

    assert seen[0] == seen[1]
    found, absent = seen[0]
    assert [(sign.label, sign.line, sign.why) for sign in found] == [
        ("Keep it secret", "keep it secret", "why")
    ]
    assert absent == ("Gifts or credit",)


def test_a_sentence_grows_part_by_part() -> None:
    """A place with a single part fills itself, and the sentence is whole before it can be said."""
    task = Sentence.built(
        "q", (("I feel sad", "I feel angry"), ("when it rains.",), ("Help?", "Stay?")), "aloud"
    )
    assert (task.sentence, task.main_label, task.step_words) == ("…", "", "Part 1 of 3")
    assert task.go() is None
    task.choose(2)
    assert (task.sentence, task.options) == ("I feel angry when it rains. …", ["Help?", "Stay?"])
    task.take(0)

    assert (task.is_whole, task.main_label) == (True, "I said it")
    assert task.go() == Build((1, 0, 0))


def test_a_part_can_be_changed() -> None:
    """Changing goes back to the last place that has a choice."""
    task = Sentence.built("q", (("a", "b"), ("c",), ("d", "e")), "aloud")
    task.take(0)
    task.take(1)
    task.change()
    assert (task.sentence, task.is_whole) == ("a c …", False)
    task.change()
    assert (task.sentence, task.can_change) == ("…", False)
    task.take(5)
    assert task.sentence == "…"


def test_a_plan_is_one_sentence() -> None:
    """Cue and action stand together, and are said once."""
    task = Sentence.planned("q", ("If it happens again,", "If not,"), ("then I breathe.", "then I tell."))
    task.take(1)
    task.take(0)

    assert task.sentence == "If not, then I breathe."
    assert task.go() == MakePlan(1, 0)


def test_a_breath_grows_and_shrinks() -> None:
    """In, then out, then the next round; after the last one it rests."""
    task = Calming("text", "breathe", 2)
    assert (task.is_running, task.cue) == (False, "")
    task.start()
    task.pass_time(IN / 2)
    assert (task.cue, round(task.fullness, 2), task.round_words) == ("in", 0.5, "Round 1 of 2")
    task.pass_time(IN / 2 + OUT)
    assert (task.fullness, task.round_words) == (0.0, "Round 2 of 2")
    task.pass_time(IN + 0.1)
    assert task.cue == "out"
    task.pass_time(OUT)

    assert (task.is_running, task.is_done) == (False, True)
    task.start()
    assert (task.is_running, task.is_done) == (True, False)


def test_counting_goes_slowly_up() -> None:
    """Each number has its time."""
    task = Calming("text", "count", 1)
    task.start()
    said = []
    for _ in range(COUNT_TO):
        task.pass_time(EACH / 2)
        said.append(task.cue)
        task.pass_time(EACH / 2)
    task.pass_time(0.01)

    assert (said, task.is_done) == (["1", "2", "3", "4", "5"], True)


def test_noticing_goes_at_its_own_pace() -> None:
    """Time alone does nothing; each find leads to the next thing."""
    task = Calming("text", "notice", 2)
    task.start()
    task.pass_time(100)
    assert task.cue == "Find something you can see."
    task.found()
    assert task.cue == "Find something you can hear."
    task.found()
    assert task.is_done


def test_an_exercise_can_be_left_at_once() -> None:
    """Go on is there before, during and after it."""
    sitting = at("calming")
    assert sitting.task.main_label == "Go on"
    sitting.task.start()
    sitting.go()

    assert sitting.task.kind == "reflecting"


def test_a_face_is_forgotten_with_the_stop() -> None:
    """It turns into a leaf, and nothing of it is in what is kept."""
    sitting = at("reflecting")
    sitting.model.choose(2)
    assert sitting.task.leaf == 1
    sitting.task.pick(1)
    assert sitting.task.leaf == -1
    sitting.task.pick(3)
    sitting.go()

    assert sitting.school.plays()[0].actions[-1] == Go()
