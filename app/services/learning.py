"""Playing a lesson: every action steps the player and is recorded, as far as it may be.

Ordinary lessons keep every action and resume at the same line; at the end the first choices go into the class's
anonymous counts, too. Sensitive lessons keep the number of the chapter, and at the end that they are done; what was
chosen lives in memory and goes into an anonymous tally.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from app.domain import player
from app.domain.actions import Action, Choose
from app.domain.band import Band
from app.domain.classroom import Learner
from app.domain.errors import IllegalAction, LessonClosed, LessonHidden, PracticeClosed
from app.domain.ids import ChoiceId, LearnerId, LessonId, PlayId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.plays import Play, Progress, after, begun
from app.domain.shelf import Standing, standing
from app.domain.steps import Decision
from app.domain.tally import STEP, FirstChoices
from app.services.openings import Openings
from app.services.phone_gate import Gate, PhoneGate
from app.services.ports import Library, Ports
from app.services.register import Register
from app.services.saving import Saving

if TYPE_CHECKING:
    from app.services.together import Together


class Keeper(Protocol):
    """Keeps what a sitting leaves behind."""

    def today(self) -> str:
        """Return the day, a label only."""
        ...

    def keep(self, play: Play) -> Future[None]:
        """Save the play."""
        ...

    def finish(self, play: Play, sensitive_choices: FirstChoices) -> Future[None]:
        """Save a play that finishes just now; the choices are those of a sensitive one, for the tally alone."""
        ...


class Recorder:
    """Keeps the plays of one learner, and counts a first play without a name."""

    def __init__(self, learner: Learner, ports: Ports, *, counts: bool) -> None:
        """`counts` says whether this is the learner's first play of the lesson."""
        self._learner = learner
        self._plays = ports.plays
        self._tallies = ports.tallies
        self._clock = ports.clock
        self._counts = counts

    def today(self) -> str:
        """Return the day, a label only."""
        return self._clock.today()

    def keep(self, play: Play) -> Future[None]:
        """Save the play."""
        return self._plays.save(play)

    def finish(self, play: Play, sensitive_choices: FirstChoices) -> Future[None]:
        """Save a play that finishes just now, settle the mirror, and then count a first play's choices."""
        future = self._plays.save(play)
        self._plays.settle()
        if self._counts and (sensitive_choices or not play.sensitive):
            future.add_done_callback(lambda saved: self._count(saved, play, sensitive_choices))
        return future

    def _count(self, saved: Future[None], play: Play, sensitive_choices: FirstChoices) -> None:
        """Count a play that is on the disk. An ordinary one counts as a play if nothing was chosen in it, too."""
        if saved.cancelled() or saved.exception() is not None:
            return
        first, step = sensitive_choices, 1
        if not play.sensitive:
            first, step = frozenset((each.step, each.choice) for each in play.evidence), STEP
        self._tallies.add(self._learner.class_id, play.lesson, first, play.band, step)


class LessonSession:
    """One sitting of one learner with one lesson."""

    def __init__(
        self, lesson: Lesson, play: Play, state: State, dropped: int, recorder: Keeper | None
    ) -> None:
        """Begin at `state`; without a recorder nothing is kept (preview, terminal)."""
        self.lesson = lesson
        self.state = state
        self.dropped = dropped
        self.play = play
        self._recorder = recorder
        self._first: dict[str, ChoiceId] = {}
        self._saving: Saving[State] = Saving.done(state)

    @property
    def seed(self) -> str:
        """What the order of free choices follows: it stays for one play and differs between plays."""
        return self.play.id

    @property
    def is_over(self) -> bool:
        """Whether an ending is on the screen or the lesson was skipped."""
        return player.is_over(self.lesson, self.state)

    def act(self, action: Action) -> Saving[State]:
        """Step the player and save. The next screen comes when the saving has settled.

        Raises:
            IllegalAction: the place does not allow it, or the answer before is still being written;
                nothing was changed.
        """
        self._wait_for_nothing()
        before, play_before = self.state, self.play
        state = player.step(self.lesson, before, action)
        play = after(play_before, self.lesson, state, action, self._today())
        self._note_first(before, action)
        future = self._kept(play, play_before, state)
        self.state, self.play = state, play
        self._saving = Saving(future, state, lambda: self._back_to(before, play_before, play))
        return self._saving

    def _wait_for_nothing(self) -> None:
        """See that the last answer has settled one way or the other; a failed one is taken back."""
        last = self._saving.future
        if not last.done():
            raise IllegalAction
        if last.cancelled() or last.exception() is not None:
            self._saving.undo()

    def _kept(self, play: Play, before: Play, state: State) -> Future[None]:
        if self._recorder is None or play == before:
            return Saving.done(state).future
        if play.progress is before.progress:
            return self._recorder.keep(play)
        return self._recorder.finish(play, self._to_count(state))

    def _back_to(self, state: State, play: Play, failed: Play) -> None:
        if self.play is failed:
            self.state, self.play = state, play

    def _today(self) -> str:
        return self._recorder.today() if self._recorder else ""

    def _note_first(self, state: State, action: Action) -> None:
        task = player.here(self.lesson, state).task
        if self.play.sensitive and isinstance(action, Choose) and isinstance(task, Decision):
            self._first.setdefault(f"{state.scene}/{task.id}", action.choice)

    def _to_count(self, state: State) -> FirstChoices:
        return frozenset() if state.skipped or not self.play.sensitive else frozenset(self._first.items())


class Learning:
    """Opens lessons for learners."""

    def __init__(
        self, register: Register, openings: Openings, gate: PhoneGate, ports: Ports, previews: Library
    ) -> None:
        """Reach the world through ports; `previews` has also what no child may see yet."""
        self._register = register
        self._previews = previews
        self._openings = openings
        self._gate = gate
        self._library = ports.library
        self._ports = ports
        self._plays = ports.plays
        self._chance = ports.chance

    @cached_property
    def together(self) -> Together:
        """Opens lessons for several at once."""
        from app.services.together import Together

        return Together(self._register, self, self._ports)

    def open(self, learner_id: LearnerId, lesson_id: LessonId) -> LessonSession:
        """Open a lesson where the learner stopped, or from the start.

        Raises:
            UnknownLesson, LessonNotForBand, LessonDamaged: as the library says.
            LessonHidden: a lesson that the teacher has put away for this class.
            LessonClosed: a teacher-present lesson that is not open today.
            PracticeClosed: a story, while the practice phone is closed for the learner.
        """
        learner, lesson = self.allowed(learner_id, lesson_id)
        earlier = self._plays.of(learner_id)
        is_first = standing(lesson_id, earlier) is not Standing.DONE
        recorder = Recorder(learner, self._ports, counts=is_first and not lesson.is_story)
        return self._resumed(learner, lesson, earlier, recorder)

    def allowed(self, learner_id: LearnerId, lesson_id: LessonId) -> tuple[Learner, Lesson]:
        """Return the learner and the lesson, if it may be opened now; raises as `open` does."""
        learner = self._register.now.learner(learner_id)
        school_class = self._register.now.school_class(learner.class_id)
        lesson = self._library.lesson(lesson_id, school_class.band)
        if lesson_id in school_class.hidden:
            raise LessonHidden
        if lesson.is_story and self._gate.state(learner_id) is not Gate.OPEN:
            raise PracticeClosed
        if lesson.teacher_present and not self._openings.is_open(school_class.id, lesson_id):
            raise LessonClosed
        return learner, lesson

    def preview(self, lesson_id: LessonId, band: Band) -> LessonSession:
        """Open a lesson as a child sees it, with nothing kept."""
        lesson = self._previews.lesson(lesson_id, band)
        play = begun(PlayId(self._chance.new_id()), LearnerId(""), lesson)
        return LessonSession(lesson, play, player.begin(lesson), 0, None)

    def _resumed(
        self, learner: Learner, lesson: Lesson, earlier: tuple[Play, ...], recorder: Recorder
    ) -> LessonSession:
        open_play = next((play for play in reversed(earlier) if goes_on_in(play, lesson)), None)
        if open_play is None:
            play = begun(PlayId(self._chance.new_id()), learner.id, lesson)
            return LessonSession(lesson, play, player.begin(lesson), 0, recorder)
        chapter = open_play.chapter if lesson.sensitive else 0
        actions = () if lesson.sensitive else open_play.actions
        state, dropped = as_far_as_it_goes(lesson, actions, chapter)
        play = replace(
            open_play,
            band=lesson.band,
            version=lesson.version,
            sensitive=lesson.sensitive,
            objectives=lesson.objectives,
            actions=actions[: len(actions) - dropped],
            chapter=chapter,
        )
        return LessonSession(lesson, play, state, dropped, recorder)


def goes_on_in(play: Play, lesson: Lesson, team: str = "") -> bool:
    """Tell whether a play of one learner, or of a team, is open in this lesson; another band is another story."""
    is_here = play.lesson == lesson.id and play.band is lesson.band and play.team == team
    return is_here and play.progress is Progress.OPEN


def as_far_as_it_goes(lesson: Lesson, actions: tuple[Action, ...], chapter: int) -> tuple[State, int]:
    """Return where the actions lead, and how many of them the lesson no longer allows.

    A play that was open can only stand at an ending if the lesson was changed; then it begins anew,
    since at an ending nothing is left to do and the play could never be finished.
    """
    replayed = player.replay(lesson, actions, chapter)
    if player.is_over(lesson, replayed.state):
        return player.begin(lesson), len(actions)
    return replayed.state, replayed.dropped
