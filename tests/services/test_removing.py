"""Removing for good: everything of a learner or a class goes, and nothing of anybody else."""

from __future__ import annotations

import pytest

from app.domain.band import Band
from app.domain.errors import CannotRemove
from tests import stories
from tests.services.school import THROUGH_CHAPTERS, TO_THE_END, School, do, school


def played() -> School:
    """Return a school in which both learners have played, and a second class too."""
    at = school()
    at.house.classes.make("8A", Band.MIDDLE, "Malee").settle()
    for school_class in at.house.classes.all():
        for learner in at.house.classes.learners(school_class.id):
            do(at.house.learning.open(learner.id, stories.ORDINARY), *TO_THE_END)
            do(at.house.learning.open(learner.id, stories.SENSITIVE), *THROUGH_CHAPTERS)
    return at


def test_a_learner_goes_with_everything() -> None:
    """The plays, the name, and every earlier state of the list are gone; the others keep theirs."""
    at = played()
    ayu, budi = at.learners
    at.house.roster.remove(ayu.id)
    at.restart()
    assert at.learners == (budi,)
    assert not at.world.plays.of(ayu.id)
    assert len(at.world.plays.of(budi.id)) == 2
    assert not at.world.classrooms.log


def test_a_class_goes_with_its_learners_and_counts() -> None:
    """The second class stays as it is, its counts too."""
    at = played()
    first, second = at.house.classes.all()
    at.house.roster.remove_class(first.id)
    at.restart()
    assert at.house.classes.all() == (second,)
    assert {play.learner for play in at.world.plays.kept.values()} == {
        each.id for each in at.house.classes.learners(second.id)
    }
    assert {class_id for class_id, *_ in at.world.tallies.kept} == {second.id}


def test_an_empty_class_can_go() -> None:
    """Once its last learner was removed."""
    at = school()
    for learner in at.learners:
        at.house.roster.remove(learner.id)
    at.house.roster.remove_class(at.school_class.id)
    assert at.house.classes.all() == ()


@pytest.mark.parametrize("store", ["plays", "classrooms"])
def test_a_removal_that_was_refused_can_be_asked_for_again(store: str) -> None:
    """Whatever the disk refuses, the name is still on the list, and the next try removes it."""
    at = played()
    getattr(at.world, store).disk.fail_next()
    with pytest.raises(CannotRemove):
        at.house.roster.remove(at.ayu)
    assert at.learners[0].nickname == "Ayu"
    at.house.roster.remove(at.ayu)
    assert [each.nickname for each in at.learners] == ["Budi"]


def test_counts_that_cannot_be_removed_keep_the_class() -> None:
    """The class stays on the list until its counts are gone."""
    at = played()
    at.world.tallies.disk.fail_next()
    with pytest.raises(CannotRemove):
        at.house.roster.remove_class(at.school_class.id)
    assert len(at.house.classes.all()) == 2
