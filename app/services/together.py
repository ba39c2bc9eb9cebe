"""A lesson with the whole class on the projector, and one for two or three at one machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain import player
from app.domain.actions import Action, Choose
from app.domain.classroom import SchoolClass
from app.domain.errors import IllegalAction, LessonHidden
from app.domain.ids import ChoiceId, ClassId, LearnerId, LessonId, PlayId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.plays import Play, begun, first_choices
from app.domain.together import MOST_IN_TEAM, NotATeam, Vote, asked, is_team, team_mark
from app.services.learning import Learning, LessonSession, as_far_as_it_goes, goes_on_in
from app.services.ports import Ports
from app.services.register import Register
from app.services.saving import Saving
from app.services.team import TeamRecorder, TeamSession


class ClassSession(LessonSession):
    """A lesson with a whole class. It has no recorder: nothing of it is kept, and no tally counts it.

    At a decision of an ordinary lesson the class goes on with what has most hands.
    """

    def __init__(self, lesson: Lesson, play: Play, school_class: SchoolClass) -> None:
        """Begin at the start of the lesson."""
        super().__init__(lesson, play, player.begin(lesson), 0, None)
        self.school_class = school_class
        self._vote: Vote | None = None

    @property
    def vote(self) -> Vote | None:
        """The hands for the choices of now; None where none are counted, in a sensitive lesson anywhere."""
        decision = asked(self.lesson, self.state)
        if decision is None or self.lesson.sensitive:
            return None
        choices = player.open_choices(self.lesson, self.state, decision)
        return self._vote or Vote(tuple((each.id, 0) for each in choices))

    def count(self, choice: ChoiceId, hands: int) -> Vote:
        """Take over how many hands a choice has; IllegalAction where none are counted, or for no such number."""
        vote = self.vote
        if vote is None:
            raise IllegalAction
        self._vote = vote.with_hands(choice, hands)
        return self._vote

    def act(self, action: Action) -> Saving[State]:
        """Step the player; of choices with fewer hands than others none is taken."""
        vote = self.vote
        if vote is not None and isinstance(action, Choose) and action.choice not in vote.leading:
            raise IllegalAction
        saving = super().act(action)
        self._vote = None
        return saving


class Together:
    """Opens lessons for several at once."""

    def __init__(self, register: Register, learning: Learning, ports: Ports) -> None:
        """Reach the world through ports."""
        self._register = register
        self._learning = learning
        self._library = ports.library
        self._plays = ports.plays
        self._clock = ports.clock
        self._chance = ports.chance

    def with_class(self, class_id: ClassId, lesson_id: LessonId) -> ClassSession:
        """Open a lesson for a whole class. The teacher is there, so it need not be opened for the day.

        Raises:
            UnknownLesson, LessonNotForBand, LessonDamaged: as the library says.
            LessonHidden: a lesson that the teacher has put away for this class.
        """
        school_class = self._register.now.school_class(class_id)
        lesson = self._library.lesson(lesson_id, school_class.band)
        if lesson_id in school_class.hidden:
            raise LessonHidden
        return ClassSession(lesson, self._begun(LearnerId(""), lesson), school_class)

    def can_join(self, team: Sequence[LearnerId]) -> tuple[LearnerId, ...]:
        """Return which classmates can still sit down with these; nobody with three."""
        if len(team) >= MOST_IN_TEAM:
            return ()
        class_id = self._register.now.learner(team[0]).class_id
        return tuple(each.id for each in self._register.now.in_class(class_id) if each.id not in team)

    def with_team(self, team: Sequence[LearnerId], lesson_id: LessonId) -> TeamSession:
        """Open a lesson for two or three who have all signed in, where just these stopped, or from the start.

        Raises:
            NotATeam: not two or three of one class.
            UnknownLesson, LessonNotForBand, LessonDamaged, LessonHidden, LessonClosed, PracticeClosed: as for one
                alone, if it holds for any of them.
        """
        learners = tuple(self._register.now.learner(each) for each in team)
        if not is_team(team) or len({each.class_id for each in learners}) > 1:
            raise NotATeam
        lesson = self._allowed(team, lesson_id)
        mark = "" if lesson.sensitive else team_mark(team)
        open_plays = [self._open_play(each, lesson, mark) for each in team]
        state, actions, dropped = _where(lesson, open_plays)
        own = [
            _fitted(play or self._begun(each, lesson), lesson, mark, actions, dropped)
            for each, play in zip(team, open_plays, strict=True)
        ]
        shared = replace(own[0], chapter=state.chapter, evidence=())
        recorder = TeamRecorder(own, self._plays, self._clock)
        return TeamSession(lesson, learners, shared, state, dropped, recorder)

    def _allowed(self, team: Sequence[LearnerId], lesson_id: LessonId) -> Lesson:
        lessons = [self._learning.allowed(each, lesson_id)[1] for each in team]
        return lessons[0]

    def _begun(self, learner: LearnerId, lesson: Lesson) -> Play:
        return begun(PlayId(self._chance.new_id()), learner, lesson)

    def _open_play(self, learner: LearnerId, lesson: Lesson, mark: str) -> Play | None:
        earlier = reversed(self._plays.of(learner))
        return next((play for play in earlier if goes_on_in(play, lesson, mark)), None)


def _where(lesson: Lesson, open_plays: Sequence[Play | None]) -> tuple[State, tuple[Action, ...], int]:
    """Return where a team goes on: as far as all of its records are, at the start where one of them has none."""
    plays = [play for play in open_plays if play is not None]
    if len(plays) < len(open_plays):
        return player.begin(lesson), (), 0
    if lesson.sensitive:
        state, _ = as_far_as_it_goes(lesson, (), min(play.chapter for play in plays))
        return state, (), 0
    actions = min((play.actions for play in plays), key=len)
    state, dropped = as_far_as_it_goes(lesson, actions, 0)
    return state, actions[: len(actions) - dropped], dropped


def _fitted(play: Play, lesson: Lesson, mark: str, actions: tuple[Action, ...], dropped: int) -> Play:
    """Return a learner's record as the team goes on with it; of places that are gone no pick is left."""
    evidence = play.evidence
    if dropped or not actions:
        met = {each.step for each in first_choices(lesson, actions)}
        evidence = tuple(each for each in evidence if each.step in met)
    return replace(
        play,
        band=lesson.band,
        version=lesson.version,
        sensitive=lesson.sensitive,
        actions=actions,
        evidence=evidence,
        team=mark,
    )
