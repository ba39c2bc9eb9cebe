"""The practice phone outside lessons: free days and the stories of several sittings, behind one gate.

Of a day nothing is kept but that it was; of a story, the number of its chapter.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain import player, practice
from app.domain.band import Band
from app.domain.errors import PracticeClosed
from app.domain.ids import LearnerId, PlayId
from app.domain.plays import begun
from app.domain.shelf import LessonCard, Standing, standing
from app.services.learning import LessonSession
from app.services.phone_gate import Gate, PhoneGate
from app.services.ports import Ports
from app.services.register import Register
from app.services.saving import Saving

DAYS = "practice-days"


@dataclass(frozen=True, slots=True)
class StoryStanding:
    """A story, the part that comes next (from 1), and whether it has been told to its end."""

    card: LessonCard
    part: int
    is_over: bool


@dataclass(frozen=True, slots=True)
class PracticeRoom:
    """What a child finds on the phone: the number of the next day (from 1), and the stories for this age."""

    gate: Gate
    day: int
    stories: tuple[StoryStanding, ...]


class Practice:
    """Opens days and tells where a child stands."""

    def __init__(self, register: Register, gate: PhoneGate, ports: Ports) -> None:
        """Reach the world through ports."""
        self._register = register
        self._gate = gate
        self._plays = ports.plays
        self._own = ports.own_settings
        self._library = ports.library
        self._events = ports.events
        self._chance = ports.chance

    def room(self, learner_id: LearnerId) -> PracticeRoom:
        """Return what a child finds on the phone."""
        learner = self._register.now.learner(learner_id)
        band = self._register.now.school_class(learner.class_id).band
        cards = (card for card in self._library.cards() if card.is_story and band in card.bands)
        stories = tuple(self._story(learner_id, card) for card in cards)
        return PracticeRoom(self._gate.state(learner_id), self._days(learner_id) + 1, stories)

    def open_day(self, learner_id: LearnerId) -> LessonSession:
        """Open the child's next day; PracticeClosed while the gate is shut. Nothing of it is recorded."""
        if self._gate.state(learner_id) is not Gate.OPEN:
            raise PracticeClosed
        learner = self._register.now.learner(learner_id)
        band = self._register.now.school_class(learner.class_id).band
        return self._session(learner_id, band, str(learner_id), self._days(learner_id))

    def preview_day(self, band: Band) -> LessonSession:
        """Open a day as a child of that age may meet it, for the teacher."""
        return self._session(LearnerId(""), band, self._chance.new_id(), 0)

    def finish_day(self, learner_id: LearnerId) -> Saving[int]:
        """Keep that one more day is over; the number of days is all that is kept."""
        days = self._days(learner_id) + 1
        return Saving(self._own.put(learner_id, DAYS, str(days)), days)

    def _session(self, learner_id: LearnerId, band: Band, child: str, number: int) -> LessonSession:
        lesson = practice.day(self._events.pool(band), band, child, number)
        play = begun(PlayId(self._chance.new_id()), learner_id, lesson)
        return LessonSession(lesson, play, player.begin(lesson), 0, None)

    def _days(self, learner_id: LearnerId) -> int:
        kept = self._own.of(learner_id).get(DAYS, "0")
        return int(kept) if kept.isascii() and kept.isdigit() else 0

    def _story(self, learner_id: LearnerId, card: LessonCard) -> StoryStanding:
        mine = [play for play in self._plays.of(learner_id) if play.lesson == card.id]
        is_over = standing(card.id, mine) is Standing.DONE
        chapter = mine[-1].chapter if mine else 0
        return StoryStanding(card, min(chapter + 1, card.parts), is_over)
