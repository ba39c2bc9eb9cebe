"""A school in which something has been done that no paper may tell."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.band import Band
from app.domain.classroom import SchoolClass
from app.domain.growth import Bamboo, Skill
from app.domain.ids import ChoiceId, LessonId, ObjectiveId, PlayId, SkillId
from app.domain.lesson import Lesson
from app.domain.pages import Debrief, FamilyCard, TalkPoint
from app.domain.plays import Evidence, Play, Progress
from app.services.house import House
from tests import stories
from tests.fakes import FakeLibrary, World
from tests.stories import text

NAMES = ("Agus", "Budi", "Citra", "Dewi", "Eka", "Fajar")
PLANTED = "planted"
UNNAMED = "The melon panda"
"""The title of a sensitive lesson that was finished."""
NAMED = "Rumour at break"
CLASS = "7B"
DEBRIEF = Debrief(
    text("aim"),
    text("opening"),
    (TalkPoint(text("ask"), text("listen")),),
    text("practise"),
    text("close"),
    text("care"),
)
FAMILY = FamilyCard(
    text("friend requests"),
    (text("A request may wait."),),
    text("Look with me?"),
    text("What could Dara do?"),
)


@dataclass
class Printers:
    """A class of six: all have finished two lessons, and of the ordinary skill nobody has shown anything."""

    world: World
    house: House
    school_class: SchoolClass


def printers(count: int = len(NAMES)) -> Printers:
    """Return the school."""
    lessons = [
        _with_pages(stories.ordinary(), NAMED),
        _with_pages(replace(stories.ordinary(), id=LessonId("O2")), "Kind corner"),
        _with_pages(stories.sensitive(), UNNAMED),
    ]
    world = World(FakeLibrary(lessons, [stories.starter_set()], _bamboos()))
    house = world.house()
    made = house.classes.make(CLASS, Band.MIDDLE, "\n".join(NAMES[:count])).settle()
    for learner in house.classes.learners(made.id):
        for lesson in lessons:
            world.plays.save(_done(learner.id, lesson))
    return Printers(world, house, made)


def _with_pages(lesson: Lesson, title: str) -> Lesson:
    return replace(lesson, title=text(title), debrief=DEBRIEF, family=FAMILY)


def _done(learner: str, lesson: Lesson) -> Play:
    play = Play(PlayId(f"{learner}-{lesson.id}"), learner, lesson.id, Band.MIDDLE, "v1", lesson.sensitive)  # type: ignore[arg-type]
    evidence = (Evidence("a/b", ChoiceId(f"{PLANTED}-choice"), SkillId("plain"), shown=False),)
    return replace(
        play,
        progress=Progress.FINISHED,
        finished_on="2026-03-02",
        evidence=() if lesson.sensitive else evidence,
    )


def _bamboos() -> tuple[Bamboo, ...]:
    plain = Skill(SkillId("plain"), text("Say it plainly"), frozenset({ObjectiveId("COM-2.1")}))
    safe = Skill(SkillId("safe"), text("Who is this?"), frozenset({ObjectiveId("REC-2.1")}), sensitive=True)
    return (
        Bamboo("speak", text("Speak"), "green", "talk", (plain,)),
        Bamboo("safe", text("Safe"), "nila", "lock", (safe,)),
    )
