"""A class that has chosen something: the ordinary lesson has a chart, the sensitive one can be closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.band import Band
from app.domain.classroom import Learner
from app.domain.ids import ChoiceId, ClassId, PlayId
from app.domain.lesson import Lesson
from app.domain.pages import Debrief, TalkPoint
from app.domain.plays import Progress, begun
from app.domain.tally import STEP
from app.services.house import House
from tests import stories
from tests.fakes import World

PAGE = Debrief(
    aim=stories.text("aim"),
    opening=stories.text("opening"),
    talk=(TalkPoint(stories.text("first question"), stories.text("first note")),),
    practise=stories.text("practise"),
    close=stories.text("close"),
    care=stories.text("care"),
)
NAMES = tuple(f"Child {number:02}" for number in range(12))
FIRST = (("kitchen/first", "shout"),) * 7 + (("kitchen/first", "plain"),) * 3


def ordinary() -> Lesson:
    """Return the ordinary lesson with its page and the name of its thought."""
    thoughts = (("you-always", stories.text("“You always”")),)
    return replace(stories.ordinary(), debrief=PAGE, misconceptions=thoughts)


def choose(world: World, house: House) -> ClassId:
    """Make a class of twelve; ten have played the ordinary lesson, all the sensitive one."""
    world.library.put(ordinary())
    made = house.classes.make("7C", Band.MIDDLE, "\n".join(NAMES)).settle()
    for key, choice in FIRST:
        first = frozenset({(key, ChoiceId(choice)), ("roof/second", ChoiceId("listen"))})
        world.tallies.add(made.id, stories.ORDINARY, first, Band.MIDDLE, STEP)
    for learner in house.classes.learners(made.id):
        world.tallies.add(
            made.id, stories.SENSITIVE, frozenset({("chat/reply", ChoiceId("planted-wait"))}), Band.MIDDLE
        )
        finished(world, [learner], stories.sensitive())
    return made.id


def finished(world: World, learners: Sequence[Learner], lesson: Lesson) -> None:
    """Let learners have finished a lesson."""
    for learner in learners:
        play = begun(PlayId(f"{learner.id}-{lesson.id}"), learner.id, lesson)
        world.plays.save(replace(play, progress=Progress.FINISHED, finished_on="2026-03-02"))
