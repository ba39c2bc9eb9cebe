"""Two or three at one machine play one lesson: the story is shared, the record of each is their own.

Ordinary lessons: each decision is first picked in secret. A first pick is that learner's evidence, the agreed choice
only moves the story. Until the lesson is finished each keeps the shared way and the mark of the team, so that it goes
on where it stopped when the same ones sit down again; then both are dropped, because the way was nobody's own.
Sensitive lessons: each keeps what a learner alone keeps, the chapter and in the end that it is finished. A tally
counts none of it: an agreed suggestion is nobody's own choice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace

from app.domain import player
from app.domain.actions import Action, Choose, SkipLesson, Use
from app.domain.classroom import Learner
from app.domain.ids import ChoiceId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.plays import Evidence, Play, Progress, evidence_of
from app.domain.steps import Decision
from app.domain.tally import FirstChoices
from app.domain.together import Picks, asked, step_of
from app.services.learning import LessonSession
from app.services.ports import Clock, Plays
from app.services.saving import Saving


class TeamRecorder:
    """Keeps what a team plays with each of its learners: with all of them, or with none."""

    def __init__(self, own: Sequence[Play], plays: Plays, clock: Clock) -> None:
        """`own` are the records of the learners, in their order."""
        self._own = tuple(own)
        self._plays = plays
        self._clock = clock

    def today(self) -> str:
        """Return the day, a label only."""
        return self._clock.today()

    def keep(self, play: Play) -> Future[None]:
        """Save with each learner what is theirs of the shared play."""
        return self._put(tuple(_share(own, play) for own in self._own))

    def finish(self, play: Play, sensitive_choices: FirstChoices) -> Future[None]:
        """Save that the lesson is finished, for all. No tally hears of it."""
        del sensitive_choices
        future = self.keep(play)
        self._plays.settle()
        return future

    def note(self, first_picks: Sequence[Evidence]) -> Future[None]:
        """Save the first pick of each learner, in their order; once finished, a record stays as it is."""
        pairs = zip(self._own, first_picks, strict=True)
        return self._put(tuple(_noted(own, pick) for own, pick in pairs))

    def picked(self, step: str) -> tuple[ChoiceId, ...] | None:
        """Return the first pick of each learner at a decision; None where not all of them have one."""
        found = [next((each.choice for each in own.evidence if each.step == step), None) for own in self._own]
        picks = tuple(each for each in found if each is not None)
        return picks if len(picks) == len(self._own) else None

    def _put(self, new: tuple[Play, ...]) -> Future[None]:
        before, self._own = self._own, new
        changed = [(play, old) for play, old in zip(new, before, strict=True) if play != old]
        saves = _Saves(self._plays, changed, lambda: self._take_back(before))
        return saves.begin()

    def _take_back(self, before: tuple[Play, ...]) -> None:
        self._own = before


class _Saves:
    """Saves records one after another. If one cannot be saved, those before it are put back as they were.

    Where even that fails, or the power goes in between, some records are one step further than others. A team goes on
    where the shortest of its records stands, so that nothing comes of it.
    """

    def __init__(self, plays: Plays, pairs: Sequence[tuple[Play, Play]], undo: Callable[[], None]) -> None:
        self._plays = plays
        self._pairs = pairs
        self._undo = undo
        self._whole: Future[None] = Future()

    def begin(self) -> Future[None]:
        """Begin with the first; the future is done when all are."""
        self._next(0)
        return self._whole

    def _next(self, at: int) -> None:
        if at == len(self._pairs):
            self._whole.set_result(None)
            return
        future = self._plays.save(self._pairs[at][0])
        future.add_done_callback(lambda saved: self._saved(saved, at))

    def _saved(self, saved: Future[None], at: int) -> None:
        error = None if saved.cancelled() else saved.exception()
        if error is None and not saved.cancelled():
            self._next(at + 1)
            return
        for _, old in self._pairs[:at]:
            self._plays.save(old)
        self._undo()
        if error is None:
            self._whole.cancel()
        else:
            self._whole.set_exception(error)


class TeamSession(LessonSession):
    """One sitting of two or three learners with one lesson.

    At a decision of an ordinary lesson `Choose` is the secret pick of one learner after another, as long as `picks` are
    not whole; after that it is what they have agreed on. A decision that comes again, after a rewind say, is not picked
    again: the first pick stands.
    """

    def __init__(
        self,
        lesson: Lesson,
        team: Sequence[Learner],
        play: Play,
        state: State,
        dropped: int,
        recorder: TeamRecorder,
    ) -> None:
        """Begin at `state`; `play` is the shared one."""
        super().__init__(lesson, play, state, dropped, recorder)
        self.team = tuple(team)
        self._records = recorder
        self._picks: dict[str, Picks] = {}

    @property
    def picks(self) -> Picks | None:
        """The secret picks at the decision of now; None where nothing is picked in secret."""
        decision = asked(self.lesson, self.state)
        return None if decision is None or self.lesson.sensitive else self._picks_at(decision)

    def act(self, action: Action) -> Saving[State]:
        """Take a secret pick, or step the player for all; raises as `LessonSession.act` does."""
        decision, picks = asked(self.lesson, self.state), self.picks
        if decision is None or picks is None or picks.is_whole:
            return super().act(action)
        if isinstance(action, Choose):
            return self._pick(decision, picks, picks.with_pick(action.choice))
        step = step_of(self.state, decision)
        saving = super().act(action)
        if not isinstance(action, Use):
            # Who passes a decision by has not picked: if it comes again, all pick.
            self._picks.pop(step, None)
        return saving

    def _picks_at(self, decision: Decision) -> Picks:
        step = step_of(self.state, decision)
        choices = player.open_choices(self.lesson, self.state, decision)
        ids = tuple(each.id for each in choices)
        new = Picks(ids, tuple(each.id for each in self.team), self._records.picked(step) or ())
        return self._picks.get(step, new)

    def _pick(self, decision: Decision, before: Picks, picks: Picks) -> Saving[State]:
        self._wait_for_nothing()
        step = step_of(self.state, decision)
        self._picks[step] = picks
        future = self._records.note(self._evidence(decision, picks)) if picks.is_whole else _done()
        self._saving = Saving(future, self.state, lambda: self._picks.update({step: before}))
        return self._saving

    def _evidence(self, decision: Decision, picks: Picks) -> list[Evidence]:
        step, choices = step_of(self.state, decision), {each.id: each for each in decision.choices}
        return [evidence_of(step, choices[each]) for each in picks.picked]


def _share(own: Play, play: Play) -> Play:
    """Return a learner's record after what the team has done."""
    if own.progress is Progress.FINISHED:
        return own
    over = play.progress is Progress.FINISHED
    own = replace(own, progress=play.progress, finished_on=play.finished_on)
    if play.sensitive:
        return replace(own, chapter=0 if over else max(own.chapter, play.chapter))
    if not over:
        return replace(own, actions=play.actions)
    left_out = isinstance(play.actions[-1], SkipLesson)
    return replace(own, actions=(), team="", evidence=() if left_out else own.evidence)


def _noted(own: Play, pick: Evidence) -> Play:
    if own.progress is Progress.FINISHED or any(each.step == pick.step for each in own.evidence):
        return own
    return replace(own, evidence=(*own.evidence, pick))


def _done() -> Future[None]:
    return Saving.done(None).future
