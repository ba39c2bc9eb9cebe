"""A lesson as each band meets it."""

from __future__ import annotations

from app.domain.band import Band
from app.domain.conditions import All, Any, Fact, Holds, Not, memory
from app.domain.ids import CastId, SceneId
from app.domain.lesson import Lesson
from app.domain.steps import (
    Builder,
    Calm,
    Decision,
    Ending,
    Goto,
    Looks,
    Narration,
    Plan,
    PracticeScreen,
    Recall,
    Reflection,
    Speech,
    TickSigns,
)
from tests.content.samples import EVERY_KIND, SENSITIVE, read


def _lesson(band: Band) -> Lesson:
    return next(each for each in read(EVERY_KIND).lessons if each.band is band)


def _first_words(band: Band) -> Decision:
    steps = _lesson(band).scene(SceneId("yard")).steps
    return next(step for step in steps if isinstance(step, Decision))


def test_every_kind_of_step_is_read() -> None:
    """The fixture's steps come out as the twelve kinds of the domain."""
    kinds = {type(step) for scene in _lesson(Band.MIDDLE).scenes for step in scene.steps}
    assert kinds == {
        *(Narration, Speech, Decision, Recall, TickSigns, Builder, Plan),
        *(Calm, Reflection, PracticeScreen, Goto, Ending),
    }


def test_each_band_has_its_own_words() -> None:
    """Variants are picked by band, for texts and minutes alike."""
    assert [each.start.title.source for each in read(EVERY_KIND).lessons] == ["The kite", "What came back"]
    assert [each.minutes for each in read(EVERY_KIND).lessons] == [8, 12]


def test_choices_of_other_bands_are_left_out() -> None:
    """Band 1 has two of the three choices, and they keep their places in the file."""
    assert [choice.id for choice in _first_words(Band.YOUNG).choices] == ["shout", "plain"]
    assert [choice.id for choice in _first_words(Band.MIDDLE).choices] == ["shout", "plain", "shrug"]
    assert _first_words(Band.MIDDLE).choices[2].source == "scenes/0/steps/4/choices/2"


def test_contexts_follow_names_and_not_numbers() -> None:
    """Steps without an id share their scene's context, so a line put in above moves no translation."""
    lesson = _lesson(Band.MIDDLE)
    steps = lesson.start.steps
    assert lesson.title.context == "X02"
    assert next(step for step in steps if isinstance(step, Narration)).text.context == "X02/yard"
    assert _first_words(Band.MIDDLE).question.context == "X02/yard/first-words"
    assert _first_words(Band.MIDDLE).choices[0].text.context == "X02/yard/first-words"


def test_conditions_are_read_as_they_are_written() -> None:
    """Each form of a condition becomes the value it stands for."""
    conditions = [step.when for scene in _lesson(Band.MIDDLE).scenes for step in scene.steps]
    told = memory("amir", "you-told-me")
    assert Holds(Fact("shouted")) in conditions
    assert Not(Holds(Fact("shouted"))) in conditions
    assert All((Holds(Fact("said-it")), Holds(told))) in conditions
    assert Any((Holds(Fact("said-it")), Not(Holds(Fact("said-it"))))) in conditions


def test_what_people_remember_is_a_fact() -> None:
    """`remembers` sets a fact of its own beside `sets`."""
    plain = _first_words(Band.MIDDLE).choices[1]
    assert plain.sets == {Fact("said-it"), memory("amir", "you-told-me")}


def test_faces_and_poses_of_others_are_read() -> None:
    """A face and a pose are parted by a slash; a face alone keeps the pose."""
    shout, plain, _ = _first_words(Band.MIDDLE).choices
    assert shout.looks == (Looks(CastId("malee"), "angry", "hip"),)
    assert plain.looks == (Looks(CastId("amir"), "sad"),)


def test_chapters_are_numbered_in_the_order_of_the_file() -> None:
    """The first scene with a chapter is chapter 1."""
    lesson = read(SENSITIVE).lessons[0]
    assert [(scene.id, scene.chapter) for scene in lesson.chapters()] == [("stairs", 1), ("office", 2)]
    assert lesson.sensitive
    assert lesson.teacher_present
