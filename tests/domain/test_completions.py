"""What may leave a school: which lesson was finished first on which day, and nothing that was chosen."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from app.domain.completions import Completion, first_finishes, in_no_order, told
from app.domain.growth import Bamboo, Skill
from app.domain.ids import LessonId, ObjectiveId, SkillId
from app.domain.plays import Done
from app.domain.shelf import LessonCard
from app.domain.text import Text

SPEAK, LISTEN, HELP = ObjectiveId("COM-1.1"), ObjectiveId("COM-1.2"), ObjectiveId("EFF-1.1")


def a_card(lesson: str, *, sensitive: bool = False) -> LessonCard:
    """Return a card of a lesson that teaches to speak."""
    text = Text(lesson, lesson)
    return LessonCard(
        LessonId(lesson), text, text, (), (SPEAK,), sensitive, teacher_present=False, picture=""
    )


def a_skill(name: str, *objectives: ObjectiveId, sensitive: bool = False) -> Skill:
    """Return a skill."""
    return Skill(SkillId(name), Text("", name), frozenset(objectives), sensitive)


BAMBOOS = (
    Bamboo("speak-listen", Text("", ""), "", "", (a_skill("say-it", SPEAK), a_skill("listen", LISTEN))),
    Bamboo("i-can", Text("", ""), "", "", (a_skill("ask-for-help", HELP, sensitive=True),)),
)
CARDS = {LessonId(each): a_card(each, sensitive=each == "L2") for each in ("L1", "L2", "L3")}

dones = st.lists(
    st.builds(
        Done,
        st.sampled_from(["L1", "L2", "L3", "gone"]).map(LessonId),
        st.booleans(),
        st.sampled_from(["2026-03-02", "2026-03-09", "2026-02-30", ""]),
        st.just((SkillId("shown-by-a-choice"),)),
        st.sampled_from([(), (LISTEN,), (SPEAK, HELP)]),
    ),
    max_size=8,
)


@given(dones)
def test_each_lesson_is_told_once_on_its_first_day(done: list[Done]) -> None:
    """Replays add nothing, whatever their order; a lesson without any day that is one is counted and left out."""
    found, undated = first_finishes(done, CARDS)
    days = {
        lesson: [each.day for each in done if each.lesson == lesson] for lesson in {e.lesson for e in done}
    }
    real = {
        lesson: [day for day in those if day in {"2026-03-02", "2026-03-09"}]
        for lesson, those in days.items()
    }
    assert {each.lesson: each.day for each in found} == {
        lesson: min(those) for lesson, those in real.items() if those
    }
    assert len(found) + undated == len(days)


@given(dones)
def test_of_a_sensitive_lesson_the_day_is_told_alone(done: list[Done]) -> None:
    """Whether it was sensitive in one play or is so now: neither which it was is told, nor what it practises."""
    found, _ = first_finishes(done, CARDS)
    for each in found:
        completion = told(each, "s", "a", BAMBOOS)
        was = each.lesson == "L2" or any(play.sensitive for play in done if play.lesson == each.lesson)
        assert (completion.lesson is None) == was
        if was:
            assert completion == Completion("s", "a", each.day, None)


@given(dones)
def test_skills_are_what_a_lesson_practises(done: list[Done]) -> None:
    """None that a choice has shown, and no sensitive one: what was taught then, or is now if no play says."""
    found, _ = first_finishes(done, CARDS)
    for each in found:
        completion = told(each, "s", "a", BAMBOOS)
        assert "shown-by-a-choice" not in repr(completion)
        assert "ask-for-help" not in completion.skills
        if completion.lesson in CARDS and completion.lesson != "L2":
            assert completion.skills in {("say-it",), ("listen",)}
            assert completion.bamboos == ("speak-listen",)


def test_no_order_is_left() -> None:
    """By days, and within a day by marks of chance: whoever writes them down in another order gets the same."""
    given_ = [Completion(f"{n * 7919 % 97:032x}", "a", f"2026-03-0{1 + n % 3}", None) for n in range(30)]
    shuffled = random.Random(1).sample(given_, len(given_))
    assert in_no_order(shuffled) == in_no_order(given_)
    assert [each.day for each in in_no_order(given_)] == sorted(each.day for each in given_)
