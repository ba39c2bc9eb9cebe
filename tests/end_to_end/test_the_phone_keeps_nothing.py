"""Free days and stories: every byte of the data folder is read for what was chosen on the practice phone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from app.domain.actions import SkipLesson
from app.domain.band import Band
from app.domain.ids import ClassId, LearnerId, LessonId
from app.services.phone_gate import HELP_SENTENCE
from app.services.practice import DAYS
from tests.end_to_end.machine import Machine
from tests.end_to_end.planting import ACTIONS, PLANTED, files_with, overheard, plant, strings_in
from tests.end_to_end.walks import WALKS, walk
from tests.storage.folders import bare_files

DAYS_EACH = 3


@dataclass
class Term:
    """What has happened on a machine on whose phones everybody has practised."""

    machine: Machine
    said: list[str] = field(default_factory=list)
    learners: dict[Band, dict[str, LearnerId]] = field(default_factory=dict)
    classes: dict[Band, ClassId] = field(default_factory=dict)
    stories: set[LessonId] = field(default_factory=set)

    def practise(self, band: Band) -> None:
        """Let a class play some days, and every story for its age, in every way there is."""
        class_id, learners = self.machine.make_class(" ".join(WALKS), band, f"band {int(band)}")
        self.classes[band], self.learners[band] = class_id, learners
        house = self.machine.house
        house.classes.switch_practice(class_id, on=True).settle()
        for name, way in WALKS.items():
            learner = learners[name]
            house.learning.open(learner, HELP_SENTENCE).act(SkipLesson()).settle()
            for _ in range(DAYS_EACH):
                walk(house.practice.open_day(learner), way)
                house.practice.finish_day(learner).settle()
            for story in house.practice.room(learner).stories:
                self.stories.add(story.card.id)
                walk(house.learning.open(learner, story.card.id), way)


@pytest.fixture(scope="module")
def term(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Term]:
    """Let classes of every age practise, with everything that is said written down."""
    built = tmp_path_factory.mktemp("built")
    plant(built)
    with overheard() as said:
        machine = Machine(tmp_path_factory.mktemp("machine") / "data", built)
        term = Term(machine, said)
        for band in Band:
            term.practise(band)
        machine.restart()
    yield term
    machine.stop()


def test_no_byte_holds_what_was_chosen_on_the_phone(term: Term) -> None:
    """No choice, answer or sentence part stands in a file or its name, the tally's and the mirror's included."""
    assert term.stories
    assert not files_with(term.machine.data, *PLANTED)
    assert not [word for word in PLANTED for line in term.said if word in line]


def test_of_a_day_its_number_is_kept_and_of_a_story_that_it_is_read(term: Term) -> None:
    """Every learner has played three days; what is written about them has no word for anything done."""
    for learners in term.learners.values():
        for learner in learners.values():
            assert term.machine.house.practice.room(learner).day == DAYS_EACH + 1
    for name, held in bare_files(term.machine.data).items():
        if "learners/" in name:
            body = json.loads(held)
            assert not set(strings_in(body)) & set(ACTIONS)
            assert {each["id"] for each in body.get("settings", {}).values()} <= {DAYS}
            assert not [play for play in body["plays"].values() if play["actions"] or play["evidence"]]


def test_no_tally_counts_a_day_or_a_story(term: Term) -> None:
    """Nobody's teacher is shown a chart of what was practised."""
    for class_id in term.classes.values():
        for lesson in (LessonId("DAY"), *term.stories):
            for band in Band:
                tally = term.machine.house.learning._ports.tallies.of(class_id, lesson, band)
                assert not tally.plays + tally.waits


def test_the_youngest_are_told_no_story(term: Term) -> None:
    """Stories of several sittings are for 11 and over."""
    for learner in term.learners[Band.YOUNG].values():
        assert not term.machine.house.practice.room(learner).stories
