"""A sitting of two or three with a lesson: secret picks, what was picked, and what they agree on."""

from __future__ import annotations

from typing import Any

from app.domain.actions import Action, Use
from app.domain.classroom import Learner
from app.domain.together import Picks
from app.services.team import TeamSession
from app.ui.screens.lesson import stops
from app.ui.screens.lesson.book import Book
from app.ui.screens.lesson.doing.choosing import Choosing
from app.ui.screens.lesson.doing.closing import Closing, home_of, keep_of
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.several import SeveralModel
from app.ui.screens.team_lesson.doing import HandOver, Revealed
from app.ui.translations import i18n
from app.ui.widgets.who import names_of


class TeamModel(SeveralModel):
    """Steps a `TeamSession`. What one picks is seen by nobody before all have picked."""

    def __init__(self, session: TeamSession, book: Book, **kwargs: Any) -> None:
        """Show where the team stands."""
        self._team = session
        self._sits_there = False
        """Whether the one who picks now has said so."""
        super().__init__(session, book, **kwargs)

    @property
    def replies(self) -> tuple[stops.Reply, ...]:
        """What may come back after what they agree on; a secret pick brings nothing back."""
        picks = self._team.picks
        return () if picks is not None and not picks.is_whole else super().replies

    def go(self) -> None:
        """Do what the main button says."""
        if isinstance(self.task, HandOver):
            self._sits_there = True
            self._refresh()
        else:
            super().go()

    def _arrived(self, action: Action) -> None:
        if not isinstance(action, Use):
            self._sits_there = False
        super()._arrived(action)

    def _next_task(self) -> Task:
        task = super()._next_task()
        if not isinstance(task, Choosing):
            return task
        picks = self._team.picks
        if picks is None:
            if not self._asks_for_one():
                self.notice = i18n.tr("Talk, and answer together.")
            return task
        return self._revealed(task, picks) if picks.is_whole else self._picking(task, picks)

    def _picking(self, task: Choosing, picks: Picks) -> Task:
        learner = next(each for each in self._team.team if each.id == picks.player)
        others = names_of([each for each in self._team.team if each.id != learner.id])
        if not self._sits_there:
            self.notice = ""
            return HandOver(learner, task.question, others, on_desk=task.is_on_desk)
        alone = i18n.tr("{name} picks in secret. {others}, please look away.")
        self.notice = alone.format(name=learner.nickname, others=others)
        task.hint = i18n.tr("Pick what you would do. You talk about it afterwards.")
        return task

    def _revealed(self, task: Choosing, picks: Picks) -> Revealed:
        known = {each.id: each for each in self._team.team}
        who: list[tuple[Learner, ...]] = [
            tuple(known[learner] for learner in picks.of(option.id)) for option in task.options
        ]
        return Revealed(task.question, task.options, tuple(who), on_desk=task.is_on_desk)

    def _show_scene(self, task: Task) -> None:
        super()._show_scene(task)
        if self._team.picks is not None and not isinstance(task, HandOver) and not task.is_on_desk:
            # The first page of a decision has told it; the others need the room.
            self.narration = ""

    def _closing(self) -> Closing:
        names = names_of(self._team.team)
        told = i18n.tr("This lesson is finished for {names}.").format(names=names)
        home = home_of(self._session)
        questions = (home,) if home else ()
        return Closing(i18n.tr("Done together"), told, keep_of(self._session), questions)
