"""The end of a lesson: what has grown, a sentence to keep, how it feels, and whom one could tell."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty

from app.domain import player
from app.domain.errors import msg
from app.domain.growth import STAGES
from app.domain.journey import progress
from app.domain.lesson import Lesson
from app.domain.steps import Ending, Reflection
from app.services.shelves import Home, Shelves
from app.ui.navigation import Navigator
from app.ui.report_words import stage_name, to_come
from app.ui.routes import AtHome, LessonEnd, PlayLesson
from app.ui.stages import STAGE_WORDS
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
    skills = StringProperty("")
    """What was practised: the titles of the bamboo's skills."""
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

    @property
    def is_sensitive(self) -> bool:
        """Whether the lesson that has ended is a sensitive one."""
        return self._route.session.lesson.sensitive

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
        holding = [(bamboo, stage) for bamboo, stage in home.growth if bamboo.holds(lesson.objectives)]
        if not holding:
            return
        grown = [(bamboo, stage) for bamboo, stage in holding if stage > before.get(bamboo.id, stage)]
        bamboo, self.now = (grown or holding)[0]
        self.grew = bool(grown)
        self.grown = 0 if grown else 1
        self.before = before.get(bamboo.id, self.now)
        self.colour = bamboo.colour
        name = i18n.say(bamboo.title)
        self.now_words = i18n.tr("Now: {stage}").format(stage=stage_name(self.now))
        mine = [skill for skill in bamboo.skills if not skill.objectives.isdisjoint(lesson.objectives)]
        if mine:
            titles = ", ".join(i18n.say(skill.title) for skill in mine)
            self.skills = i18n.tr("Practised: {skills}").format(skills=titles)
        if self.grew:
            self.growth_title = i18n.tr("Your bamboo grew")
            told = i18n.tr("{bamboo}: from {before} to {now}.")
            before_words, now_words = (
                i18n.tr(STAGE_WORDS[STAGES[int(each)]]) for each in (self.before, self.now)
            )
            self.growth_words = told.format(bamboo=name, before=before_words, now=now_words)
        else:
            self.growth_title = name
            self.growth_words = to_come(home.finished[bamboo.id])

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
