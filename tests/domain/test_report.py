"""The report of a learner: what the child and the teacher see, and what nobody sees."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from app.domain.band import Band
from app.domain.classroom import Avatar, Learner, SchoolClass
from app.domain.growth import Bamboo, Skill
from app.domain.ids import ChoiceId, ClassId, LearnerId, LessonId, ObjectiveId, PlayId, SkillId
from app.domain.plays import Evidence, Play, Progress
from app.domain.plays import done as finished
from app.domain.report import FinishedLesson, LearnerReport, SkillReport, Step, report
from app.domain.shelf import LessonCard
from app.domain.text import Text

PLAIN, HELP = SkillId("plain"), SkillId("help")
AYU = Learner(LearnerId("ayu"), ClassId("7b"), "Ayu", Avatar(3, 2), ("mango", "kite", "fish"), misses=2)
CLASS = SchoolClass(ClassId("7b"), "7B", Band.MIDDLE)


def text(words: str) -> Text:
    """Return a text."""
    return Text("t", words)


def card(lesson: str, objective: str = "COM-2.1", *, sensitive: bool = False) -> LessonCard:
    """Return a card of the shelf."""
    minutes = ((Band.MIDDLE, 9),)
    goals = (ObjectiveId(objective),)
    title = text(f"Title {lesson}")
    return LessonCard(
        LessonId(lesson), title, text(""), minutes, goals, sensitive, teacher_present=False, picture=""
    )


BAMBOO = Bamboo(
    "speak", text("Speak"), "green", "talk",
    (
        Skill(PLAIN, text("Say it plainly"), frozenset({ObjectiveId("COM-2.1")})),
        Skill(HELP, text("Ask for help"), frozenset({ObjectiveId("EFF-2.2")}), sensitive=True),
    ),
)  # fmt: skip
CARDS = [card(f"O{n}") for n in range(1, 5)] + [card("S1", "EFF-2.2", sensitive=True)]


def done(lesson: str, day: str = "2026-03-02", *, shows: str = "", sensitive: bool = False) -> Play:
    """Return a finished play; `shows` is a skill that a first choice has shown."""
    evidence = (Evidence("a/b", ChoiceId("secret-choice"), SkillId(shows or PLAIN), shown=bool(shows)),)
    return Play(
        PlayId(lesson), AYU.id, LessonId(lesson), Band.MIDDLE, "v1", sensitive,
        progress=Progress.FINISHED, finished_on=day, evidence=() if sensitive else evidence,
    )  # fmt: skip


def of(*plays: Play) -> LearnerReport:
    """Return Ayu's report after these plays."""
    return report(AYU, CLASS, finished(plays), CARDS, [BAMBOO])


def skill(told: LearnerReport, skill_id: SkillId = PLAIN) -> SkillReport:
    """Return what is told of a skill."""
    return next(each for each in told.bamboos[0].skills if each.skill.id == skill_id)


def values(told: object) -> list[Any]:
    """Return every single value inside a report."""
    if is_dataclass(told):
        return [each for field in fields(told) for each in values(getattr(told, field.name))]
    if isinstance(told, tuple | list | frozenset):
        return [each for one in told for each in values(one)]
    return [told]


def test_it_tells_who_it_is_and_no_secret() -> None:
    """Nickname, avatar, class and band; neither the pictures of the password nor the misses nor any id of a person."""
    told = of()
    assert (told.nickname, told.avatar, told.class_name, told.band) == (
        "Ayu",
        Avatar(3, 2),
        "7B",
        Band.MIDDLE,
    )
    assert {field.name for field in fields(told)} == {
        "nickname", "avatar", "class_name", "band", "finished", "bamboos",
    }  # fmt: skip
    assert not {"mango", "kite", "fish", AYU.id} & {str(each) for each in values(told)}


def test_ordinary_lessons_have_their_title_and_sensitive_ones_only_the_day() -> None:
    """Of a sensitive lesson nothing says which one it was."""
    told = of(done("S1", sensitive=True), done("O1"))
    assert told.finished == (
        FinishedLesson("2026-03-02", text("Title O1")),
        FinishedLesson("2026-03-02", None),
    )
    assert not any("S1" in str(each) for each in values(told))


def test_the_latest_day_comes_first_and_each_lesson_once() -> None:
    """Playing a lesson again changes neither its day nor the length of the list."""
    told = of(done("O1", "2026-03-01"), done("O2", "2026-03-03"), done("O1", "2026-03-09"))
    assert [(each.day, each.title) for each in told.finished] == [
        ("2026-03-03", text("Title O2")), ("2026-03-01", text("Title O1")),
    ]  # fmt: skip


def test_begun_is_never_told() -> None:
    """A play that is open leaves no mark, ordinary or sensitive."""
    begun = [replace(done(lesson), progress=Progress.OPEN, finished_on="") for lesson in ("O1", "S1")]
    assert of(*begun) == of()


def test_a_lesson_that_became_sensitive_loses_its_title() -> None:
    """It was ordinary when it was played; today its title is nobody's."""
    told = of(done("S1"))
    assert told.finished == (FinishedLesson("2026-03-02", None),)


def test_a_lesson_that_is_gone_is_still_finished() -> None:
    """Without its title, since nobody knows it any more."""
    assert of(done("gone")).finished == (FinishedLesson("2026-03-02", None),)


def test_a_skill_grows_with_the_lessons_in_which_a_first_choice_showed_it() -> None:
    """One, two, three lessons and more; playing one of them again adds nothing."""
    plays = [done(f"O{n}", shows=PLAIN) for n in range(1, 5)]
    steps = [skill(of(*plays[:n])).step for n in range(5)]
    assert steps == [Step.NOT_YET, Step.STARTING, Step.GROWING, Step.STRONG, Step.STRONG]
    assert skill(of(plays[0], plays[0])).step is Step.STARTING


def test_not_yet_after_two_ordinary_lessons_may_need_a_talk() -> None:
    """Not after one, and not once it has been shown."""
    assert not skill(of(done("O1"))).may_need_talk
    assert skill(of(done("O1"), done("O2"))).may_need_talk
    assert not skill(of(done("O1"), done("O2", shows=PLAIN))).may_need_talk


def test_a_sensitive_skill_is_practised_or_not_yet_and_nothing_else() -> None:
    """Whatever evidence an ordinary lesson left of it, it has no step and needs no talk."""
    assert skill(of(), HELP) == SkillReport(BAMBOO.skills[1], is_practised=False, step=None)
    practised = SkillReport(BAMBOO.skills[1], is_practised=True, step=None)
    assert skill(of(done("S1", sensitive=True)), HELP) == practised
    assert skill(of(done("S1", sensitive=True), done("O1", shows=HELP), done("O2")), HELP) == practised


def test_no_choice_is_in_it() -> None:
    """Neither an id of a choice nor a misconception."""
    plays = [done(f"O{n}", shows=PLAIN) for n in range(1, 5)]
    assert not any("secret" in str(each) for each in values(of(*plays)))


def test_a_bamboo_counts_lessons() -> None:
    """Finished lessons of any kind grow it, each once."""
    told = of(done("O1"), done("O1"), done("S1", sensitive=True)).bamboos[0]
    assert (told.finished, told.stage) == (2, 2)


def test_a_bamboo_never_shrinks_when_a_lesson_leaves_the_library() -> None:
    """What a lesson taught is written down with the play, so growth and practised skills stay without the lesson."""
    play = replace(done("O1"), objectives=(ObjectiveId("COM-2.1"), ObjectiveId("EFF-2.2")))
    with_it, without = of(play), report(AYU, CLASS, finished((play,)), (), [BAMBOO])
    assert with_it.bamboos[0].finished == without.bamboos[0].finished == 1
    assert [each.is_practised for each in without.bamboos[0].skills] == [True, True]
    assert [each.title for each in without.finished] == [None]
