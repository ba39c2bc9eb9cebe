"""A learner sitting down with a lesson of `tests.stories`, on a machine of fakes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kivy.clock import Clock

from app.domain.classroom import Learner
from app.domain.ids import ChoiceId, PatternId
from app.domain.lesson import Lesson
from app.domain.patterns import Pattern, Patterns, Rule
from app.domain.text import Text
from app.services.learning import LessonSession
from app.ui.screens.lesson.book import open_book
from app.ui.screens.lesson.doing.choosing import Choosing
from app.ui.screens.lesson.model import LessonModel
from app.ui.screens.lesson.view import LessonScreen
from app.ui.widgets.layer import Layer
from tests import stories
from tests.services.school import School, school

MOST_STOPS = 40
RULE = Rule(*(Text("patterns/rule", each) for each in ("one sign", "stop and tell", "anyone")))
PATTERNS = Patterns(
    tuple(
        Pattern(PatternId(name), Text(f"patterns/{name}", label), icon)
        for name, label, icon in (
            ("secret", "Keep it secret", "hidden"),
            ("gifts", "Gifts or credit", "gift"),
        )
    ),
    RULE,
)


@dataclass
class Sitting:
    """A session with its model. `ended` and `stopped` count how often the model said so."""

    school: School
    session: LessonSession
    ended: list[LessonSession] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Put the model over the session."""
        book = open_book(self.session.lesson, stories.bamboos(), PATTERNS)
        self.model = LessonModel(
            self.session, book, on_end=self.ended.append, on_stop=lambda: self.stopped.append("")
        )

    @property
    def task(self) -> Any:
        """What there is to do now."""
        return self.model.task

    @property
    def learner(self) -> Learner:
        """Who plays."""
        return self.school.learners[0]

    def go(self, times: int = 1) -> None:
        """Press the main button."""
        for _ in range(times):
            self.model.go()
            tick()

    def choose(self, choice: str) -> None:
        """Take a choice by its id."""
        ids = [option.id for option in self.task.options]
        self.model.choose(ids.index(ChoiceId(choice)) + 1)
        tick()

    def go_until(self, kind: str) -> None:
        """Go on, or skip what asks for something, until such a task is there."""
        for _ in range(MOST_STOPS):
            if self.task.kind == kind:
                return
            if isinstance(self.task, Choosing) or self.task.can_skip:
                self.model.skip()
                tick()
            else:
                self.go()
        raise AssertionError(f"no stop is of the kind {kind}")

    def screen(self) -> LessonScreen:
        """Show the model. Its help is an empty layer."""
        return LessonScreen(model=self.model, make_help=Layer)


def sit(lesson: Lesson | None = None, of: School | None = None) -> Sitting:
    """Open a lesson (the ordinary one) for Ayu."""
    lesson = lesson or stories.ordinary()
    of = of or school()
    of.world.library.put(lesson)
    return Sitting(of, of.open(lesson.id))


def tick(times: int = 2) -> None:
    """Let what was saved come back."""
    for _ in range(times):
        Clock.tick()
