"""A sitting with a lesson: what is on the screen now, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain import player
from app.domain.actions import Action, Go, Rewind, SkipLesson, SkipStep, Use
from app.domain.ids import PatternId
from app.domain.journey import progress
from app.domain.patterns import Pattern
from app.domain.phone.actions import LookAt, Open, PhoneAction
from app.domain.phone.use import looked
from app.services.learning import LessonSession
from app.ui.cast import name_of
from app.ui.screens.lesson import phone_stops, stops
from app.ui.screens.lesson.book import Book
from app.ui.screens.lesson.doing.answers import Feedback
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.doing.telling import ContentNote, EndOfStory
from app.ui.screens.lesson.doing.ticking import Ticking
from app.ui.screens.lesson.stepping import Stepping
from app.ui.sounds import sounds
from app.ui.translations import i18n


class LessonModel(Stepping):
    """Steps a session and shows where it stands. A next stop comes when the last answer is on the disk.

    `task` is the small model of what there is to do; `turn` counts the stops shown, `is_new_task` is told with it.
    """

    title = StringProperty("")
    scene_words = StringProperty("")
    done = NumericProperty(0)
    total = NumericProperty(1)
    colour = StringProperty("green")
    scene = StringProperty("")
    scene_title = StringProperty("")
    """Which scene it is; it changes before anything in it does."""
    place = StringProperty("")
    people = ListProperty()
    props = ListProperty()
    speaker = StringProperty("")
    speaker_name = StringProperty("")
    line = StringProperty("")
    narration = StringProperty("")
    notice = StringProperty("")
    phone: Any = ObjectProperty(None, allownone=True)
    """The practice phone that everything stands around; None where the scene is shown."""
    owner = StringProperty("")
    owner_look = StringProperty("neutral")
    task: Any = ObjectProperty(None, allownone=True)
    turn = NumericProperty(0)
    came_back = BooleanProperty(False)
    """Whether this stop was reached by going back."""
    can_rewind = BooleanProperty(False)
    can_skip = BooleanProperty(False)
    has_history = BooleanProperty(False)
    """Whether something was told before the stop of now."""
    earlier = ListProperty()
    """Choices to go back to: place in the trail, question, what was chosen."""

    def __init__(
        self,
        session: LessonSession,
        book: Book,
        *,
        on_end: Callable[[LessonSession], None],
        on_stop: Callable[[], None],
        **kwargs: Any,
    ) -> None:
        """`on_end` is called once at the ending, `on_stop` when the child leaves before it or skips the lesson."""
        super().__init__(session, colour=book.colour, **kwargs)
        self._book = book
        self._on_end, self._on_stop = on_end, on_stop
        self._goes_home = False
        self._note = session.lesson.content_note
        self.notice = _welcome_back(session)
        self._refresh()

    @property
    def is_sensitive(self) -> bool:
        """Whether nothing but the chapter is kept of this lesson."""
        return self._session.lesson.sensitive

    @property
    def is_over(self) -> bool:
        """Whether the story has come to its ending."""
        return isinstance(self.task, EndOfStory)

    @property
    def patterns(self) -> dict[PatternId, Pattern]:
        """The warning patterns by their ids, for the labels of signs."""
        return dict(self._book.patterns)

    @property
    def told_before(self) -> tuple[dict[str, str], ...]:
        """What was told and answered in this lesson before the stop of now; nothing is kept of it."""
        return stops.told_before(self._session)

    @property
    def replies(self) -> tuple[stops.Reply, ...]:
        """What may come back after an answer at the stop of now."""
        return () if isinstance(self.task, ContentNote) else stops.replies_at(self._session, self._book)

    def go(self) -> None:
        """Do what the main button says."""
        if isinstance(self.task, ContentNote):
            self._note = None
            self._refresh()
        elif isinstance(self.task, EndOfStory):
            self._on_end(self._session)
        else:
            self._goes_home = self.task.leaves
            self._do(self.task.go())

    def read_on(self) -> None:
        """Go on at once where a sitting could end."""
        self._goes_home = False
        self._do(Go())

    def use(self, action: PhoneAction) -> None:
        """Use the phone in hand as the place allows it. Where nothing is asked, looking is no part of the story."""
        if not self._do(Use(action)) and not self.busy and isinstance(action, Open | LookAt) and self.phone:
            self.phone = looked(self.phone, action)

    def choose(self, number: int) -> None:
        """Do what digit `number` means, or what its card does."""
        if not self.busy:
            self._do(self.task.choose(number))

    def skip(self) -> None:
        """Leave this one out; the story goes on."""
        if self.can_skip:
            self._do(SkipStep())

    def skip_lesson(self) -> None:
        """Leave the lesson out: it counts as done."""
        self._do(SkipLesson())

    def rewind(self) -> None:
        """Go back to the last choice and try another way."""
        if self.earlier:
            self.rewind_to(self.earlier[-1][0])

    def rewind_to(self, place: int) -> None:
        """Go back to an earlier choice."""
        self._do(Rewind(place))

    def stop(self) -> None:
        """Leave the lesson here; what was answered is saved."""
        if not self.busy:
            self.failure = ""
            self._on_stop()

    def _arrived(self, action: Action) -> None:
        self.notice = ""
        if self._session.state.skipped or self._goes_home:
            self._on_stop()
            return
        if isinstance(action, Use):
            # The stop is the same one: what was ticked on it stays.
            self._see_phone()
            self.task.see(self.phone)
            return
        former, self.came_back = self.done, isinstance(action, Rewind)
        self._refresh()
        if self.done > former:
            sounds.play("scene")

    def _refresh(self) -> None:
        session, lesson = self._session, self._session.lesson
        scene = lesson.scene(session.state.scene)
        number, self.total = progress(lesson, scene.id)
        self.title = i18n.say(lesson.title)
        self.done = number - 1
        self.scene_words = i18n.tr("Scene {n} of {total}").format(n=number, total=self.total)
        task = self._next_task()
        self._show_scene(task)
        self._see_phone(task)
        self.earlier = [] if isinstance(task, ContentNote) else list(stops.earlier_choices(session))
        self.can_rewind = isinstance(task, Feedback | EndOfStory) and bool(self.earlier)
        self.can_skip = task.can_skip
        self.has_history = bool(session.state.trail) and not isinstance(task, ContentNote)
        self.task = task
        self.turn += 1

    def _next_task(self) -> Task:
        if self._note is not None:
            return ContentNote(i18n.say(self._note))
        return stops.task_at(self._session, self._book)

    def _see_phone(self, task: Task | None = None) -> None:
        task = task or self.task
        session = self._session
        self.phone = player.phone_here(session.lesson, session.state) if task.is_on_desk else None
        if self.phone is not None:
            self.owner = self.phone.setup.owner
            self.owner_look = phone_stops.owner_look(session, self.phone)

    def _show_scene(self, task: Task) -> None:
        state = self._session.state
        scene = self._session.lesson.scene(state.scene)
        self.scene, self.place, self.scene_title = scene.id, scene.place, i18n.say(scene.title)
        said = None if isinstance(task, ContentNote) else stops.line_at(self._session)
        words = i18n.say(said.text) if said else ""
        name = name_of(said.who) if said else ""
        self.narration = "" if isinstance(task, ContentNote) else stops.narration_at(self._session)
        if isinstance(task, Ticking):
            # The chat lies over the people, so what they say is told beside it.
            spoken = f"{name}: “{words}”" if words else ""
            self.narration = "\n".join(part for part in (self.narration, spoken) if part)
            said = None
        is_empty = isinstance(task, ContentNote | Ticking) or task.is_on_desk
        self.people, self.props = ([], []) if is_empty else (list(state.people), list(scene.props))
        self.speaker, self.speaker_name, self.line = (said.who, name, words) if said else ("", "", "")


def _welcome_back(session: LessonSession) -> str:
    """Return what to say to somebody who stopped here before."""
    if session.dropped:
        return i18n.tr("You stopped here. The lesson has changed since, so a part of it comes again.")
    resumed = bool(session.state.trail) or session.state.began > 0
    return i18n.tr("You stopped here.") if resumed else ""
