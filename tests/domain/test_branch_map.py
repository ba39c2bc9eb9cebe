"""The map of a lesson has every scene once, from the start down, and shows no more than the charts."""

from __future__ import annotations

from app.domain.branch_map import BranchMap, branch_map
from app.domain.class_choices import class_chart
from app.domain.ids import ChoiceId, ClassId
from app.domain.tally import Tally
from tests import stories

LESSON = stories.ordinary()


def of(*counts: tuple[str, str, int]) -> BranchMap:
    """Return the map of the ordinary lesson with these counts of ten learners."""
    kept = tuple((step, ChoiceId(choice), number) for step, choice, number in counts)
    return branch_map(LESSON, class_chart(LESSON, Tally(ClassId("c"), LESSON.id, 10, kept)))


def test_scenes_lie_in_layers_from_the_start_down() -> None:
    """By the longest way to each, and in the order of the story within a layer."""
    layers = of().layers()
    assert [[place.id for place in layer] for layer in layers] == [["kitchen"], ["roof"], ["street"]]
    assert [place.column for place in of().places] == [0, 0, 0]


def test_every_way_is_drawn_once() -> None:
    """What everybody can walk is told from what a single choice leads to."""
    assert {place.id: dict(place.exits) for place in of().places} == {
        "kitchen": {"street": False, "roof": False},
        "roof": {"street": False, "kitchen": True},
        "street": {},
    }


def test_choices_say_where_they_lead_and_what_the_chart_shows() -> None:
    """A choice after which the story goes on for all leads nowhere of its own."""
    (kitchen, roof, street) = of(("kitchen/first", "shout", 7)).places
    (fork,) = kitchen.forks
    assert [branch.leads and branch.leads.source for branch in fork.branches] == [None, None, "roof"]
    assert [branch.bar and branch.bar.number for branch in fork.branches] == [7, 0, 0]
    assert [branch.bar for branch in roof.forks[0].branches] == [None] * 4
    assert [text.source for text in street.endings] == ["sore", "well"]


def test_without_a_chart_the_ways_are_left() -> None:
    """Nothing stands beside a choice then."""
    places = branch_map(LESSON, None).places
    assert all(branch.bar is None for place in places for fork in place.forks for branch in fork.branches)
