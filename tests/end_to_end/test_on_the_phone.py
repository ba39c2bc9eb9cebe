"""A free day and the story of several sittings in the window, on the real store: with one finger, and by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.domain.actions import SkipLesson
from app.domain.band import Band
from app.domain.ids import LearnerId, LessonId
from app.domain.plays import Progress
from app.services.phone_gate import HELP_SENTENCE
from tests.end_to_end.machine import Machine, do
from tests.end_to_end.sitting import NICKNAME, TakeHand

if TYPE_CHECKING:
    from tests.end_to_end.child import Child

STORY, SITTINGS = LessonId("S01"), 5
HANDS = {"touch": ("ByTouch", -1, "en"), "keyboard": ("ByKeys", 0, "id")}
"""How the child plays, which choice is taken, and in which language."""


@dataclass
class Room:
    """A window in front of a class whose practice phone is open."""

    machine: Machine
    child: Child
    learner: LearnerId
    picks: int

    def open_row(self, title: str) -> None:
        """Open a row of the practice phone from home."""
        self.child.open_lesson(title)

    def said(self, text: str) -> str:
        """Return a text of the app in the language of now."""
        from app.ui.translations import i18n

        return i18n.tr(text)


@pytest.fixture(params=HANDS)
def room(request: pytest.FixtureRequest, tmp_path: Path, whole: Path, take_hand: TakeHand) -> Iterator[Room]:
    """Open the window at home of a child who has done the help sentence."""
    from tests.end_to_end import child as children

    kind, picks, language = HANDS[request.param]
    machine = Machine(tmp_path, whole)
    class_id, learners = machine.make_class(f"{NICKNAME} Budi", Band.MIDDLE)
    machine.house.classes.switch_practice(class_id, on=True).settle()
    do(machine.open(learners[NICKNAME], HELP_SENTENCE), SkipLesson())
    child: Child = getattr(children, kind)(take_hand(machine.house, language))
    child.sign_in(NICKNAME, machine.house.classes.learner(learners[NICKNAME]).password)
    yield Room(machine, child, learners[NICKNAME], picks)
    machine.stop()


def test_a_free_day_is_played_to_its_look_back_and_home(room: Room) -> None:
    """From its row to what it brought; at home the next day waits, and nothing else is kept."""
    kinds: set[str] = set()
    room.child.stops = kinds.add
    room.open_row(room.said("A day on the phone"))
    room.child.play_home(picks=room.picks)
    assert {"answering", "answered", "looking_back", "ending"} <= kinds
    assert room.machine.house.practice.room(room.learner).day == 2
    assert {play.lesson for play in room.machine.house.learning._plays.of(room.learner)} == {HELP_SENTENCE}


def test_the_story_is_told_in_five_sittings(room: Room) -> None:
    """Each sitting ends with a rest and leads home; the next begins with the next part, and the last one ends it."""
    from app.ui.translations import i18n

    card = next(each for each in room.machine.house.library.cards() if each.id == STORY)
    assert card.parts == SITTINGS
    for part in range(1, SITTINGS + 1):
        (story,) = room.machine.house.practice.room(room.learner).stories
        assert (story.part, story.is_over) == (part, False)
        room.open_row(i18n.say(card.title))
        room.child.play_home(picks=room.picks)
    (story,) = room.machine.house.practice.room(room.learner).stories
    assert story.is_over
    plays = [play for play in room.machine.house.learning._plays.of(room.learner) if play.lesson == STORY]
    assert [(play.progress, play.actions, play.chapter) for play in plays] == [(Progress.FINISHED, (), 0)]
