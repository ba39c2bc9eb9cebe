"""Where people stand, and where a bubble hangs."""

from __future__ import annotations

import pytest

from app.ui.widgets.staging import Box, hang, head_of, scale_of, stands


@pytest.mark.parametrize("sides", [("left", "middle"), ("left", "right"), ("middle", "right")])
def test_two_people_stand_apart_whichever_sides_are_named(sides: tuple[str, str]) -> None:
    """Nobody covers the other one."""
    first, second = stands(sides)

    assert second - first > 300


def test_people_keep_the_order_of_their_sides() -> None:
    """Who is named first need not stand at the left."""
    right, left, middle = stands(("right", "left", "middle"))

    assert left < middle < right
    assert stands(("middle",)) == [400.0]


def test_grown_ups_are_drawn_so_that_a_bubble_fits_above() -> None:
    """The tallest person sets the scale; children alone are drawn larger."""
    assert scale_of([0.86, 1.15]) * 1.15 < 1.15
    assert scale_of([0.86, 0.9]) == 1.2
    assert scale_of([]) > 1


def test_a_bubble_hangs_near_its_speaker_where_nobody_is_in_the_way() -> None:
    """Its tail reaches the speaker."""
    x = hang(Box(0, 500, 372, 112), 300, (20, 446), (), 1)

    assert x == 300 - 372 * 0.4


def test_a_bubble_moves_aside_rather_than_cover_a_face() -> None:
    """The head of a taller neighbour stays free, within what the tail can reach."""
    neighbour = head_of(560, 56, 1.2)
    x = hang(Box(0, neighbour.y - 20, 372, 112), 400, (20, 446), (neighbour,), 1)

    assert Box(x, neighbour.y, 372, 112).shared(neighbour) == 0


def test_a_bubble_stays_inside_its_limits() -> None:
    """Also at the edge of the scene, and where there is hardly room."""
    assert hang(Box(0, 500, 372, 112), 40, (20, 446), (), 1) == 20
    assert hang(Box(0, 500, 372, 112), 790, (20, 446), (), 1) == 446
    assert hang(Box(0, 500, 372, 112), 400, (20, 20), (Box(20, 500, 372, 112),), 1) == 20
