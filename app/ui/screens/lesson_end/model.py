"""The end of a lesson: what has grown, a sentence to keep, how it feels, and whom one could tell."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty

from app.domain import growth, player
from app.domain.errors import msg
from app.domain.growth import STAGES, Bamboo
from app.domain.journey import progress
from app.domain.lesson import Lesson
from app.domain.shelf import Standing
from app.domain.steps import Ending, Reflection
from app.services.shelves import Home, Shelves
from app.ui.navigation import Navigator
from app.ui.routes import AtHome, LessonEnd, PlayLesson
from app.ui.stages import STAGE_NAMES
from app.ui.translations import i18n

READY = (msg("Not yet"), msg("Hard"), msg("In between"), msg("Easier"), msg("Ready"))
NOW = (msg("Sad"), msg("Uneasy"), msg("So-so"), msg("Fine"), msg("Glad"))


class LessonEndModel(EventDispatcher):
    """Shows an ending. Faces and ticks live as long as the page and are kept nowhere."""

    title = StringProperty("")
    total = NumericProperty(1)
    colour = StringProperty("green")
    grew = BooleanProperty(False)
    growth_title = StringProperty("")
    growth_words = StringProperty("")
    before = NumericProperty(0)
    now = NumericProperty(0)
    grown = NumericProperty(1)
    """How much of the new stage is to be seen: it comes out of the one before, once."""
    now_words = StringProperty("")
    keep = StringProperty("")
    is_said = BooleanProperty(False)
    home_question = StringProperty("")
    feeling_question = StringProperty("")
    feelings = ListProperty([""] * 5)
    leaf = NumericProperty(-1)
    told = ListProperty()
    """Roles that are ticked."""
    page = NumericProperty(0)
    """On a small window: 0 growth and sentence, 1 feelings and helpers."""

    def __init__(self, route: LessonEnd, navigator: Navigator, shelves: Shelves, **kwargs: Any) -> None:
        """Read the ending that the session has come to, and the shelf as it is now."""
        super().__init__(**kwargs)
        self._route, self._navigator = route, navigator
        lesson = route.session.lesson
        self.title = i18n.say(lesson.title)
        self.total = progress(lesson, route.session.state.scene)[1]
        self._show_growth(lesson, shelves.home(route.learner_id))
        self._show_ending(lesson)

    def say(self) -> None:
        """The sentence was said aloud; once more takes it back."""
        self.is_said = not self.is_said

    def pick(self, face: int) -> None:
        """Touch a face: it turns into a leaf; touched again it is a face as before."""
        self.leaf = -1 if face == self.leaf else face

    def toggle(self, role: str) -> None:
        """Tick somebody one could tell, or take the tick away."""
        kept = [each for each in self.told if each != role]
        self.told = kept if role in self.told else [*kept, role]

    def turn_page(self, page: int) -> None:
        """Show the other half on a small window."""
        self.page = page

    def play_again(self) -> None:
        """Play the lesson once more, from the start."""
        self._navigator.replace(PlayLesson(self._route.learner_id, self._route.session.lesson.id))

    def finish(self) -> None:
        """Go home."""
        self._navigator.start(AtHome(self._route.learner_id))

    def _show_growth(self, lesson: Lesson, home: Home) -> None:
        before = dict(self._route.before)
        mine = [(bamboo, stage) for bamboo, stage in home.growth if bamboo.holds(lesson.objectives)]
        if not mine:
            return
        grown = [(bamboo, stage) for bamboo, stage in mine if stage > before.get(bamboo.id, stage)]
        bamboo, self.now = (grown or mine)[0]
        self.grew = bool(grown)
        self.grown = 0 if grown else 1
        self.before = before.get(bamboo.id, self.now)
        self.colour = bamboo.colour
        name, stage_now = i18n.say(bamboo.title), _stage_name(self.now)
        self.now_words = i18n.tr("Now: {stage}").format(stage=stage_now)
        if self.grew:
            self.growth_title = i18n.tr("Your bamboo grew")
            told = i18n.tr("{bamboo}: from {before} to {now}.")
            self.growth_words = told.format(bamboo=name, before=_stage_name(self.before), now=stage_now)
        else:
            self.growth_title = name
            self.growth_words = _to_come(self.now, _finished(bamboo, home))

    def _show_ending(self, lesson: Lesson) -> None:
        ending = player.here(lesson, self._route.session.state).task
        if isinstance(ending, Ending):
            self.keep = i18n.say(ending.keep)
            self.home_question = i18n.say(ending.home) if ending.home else ""
        asked = any(isinstance(step, Reflection) for scene in lesson.scenes for step in scene.steps)
        self.feeling_question = (
            i18n.tr("How do you feel now?") if asked else i18n.tr("How ready do you feel?")
        )
        self.feelings = [i18n.tr(name) for name in (NOW if asked else READY)]


def _stage_name(stage: float) -> str:
    return i18n.tr(STAGE_NAMES[STAGES[int(stage)]])


def _finished(bamboo: Bamboo, home: Home) -> int:
    """Count the finished lessons of a bamboo that are on the learner's shelf."""
    entries = (*home.entries, *home.others)
    return sum(1 for e in entries if e.standing is Standing.DONE and bamboo.holds(e.card.objectives))


def _to_come(stage: float, finished: int) -> str:
    """Say how many lessons lead to the next stage. A bamboo never shrinks, so it is one at least."""
    if stage >= len(growth.GROWS_AT):
        return i18n.tr("It is a whole grove now. You can help others.")
    more = max(1, growth.GROWS_AT[int(stage)] - finished)
    told = i18n.ntr("{n} more lesson until it is: {stage}.", "{n} more lessons until it is: {stage}.", more)
    return told.format(n=more, stage=_stage_name(stage + 1))
