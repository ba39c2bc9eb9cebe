"""Where people stand, and where a bubble hangs."""

from __future__ import annotations

import pytest

from app.build.drawing import drawn
from app.build.people.cast import CAST
from app.build.people.figures import body_drawing, head_drawing
from app.ui.widgets.staging import TALLEST, Box, hang, head_of, lies, scale_of, stands, turns
from app.ui.widgets.stature import STATURES

SCENE = Box(20, 0, 782, 688)
"""Where bubbles may be at 1366 x 768."""


@pytest.mark.parametrize("sides", [("left", "middle"), ("left", "right"), ("middle", "right")])
def test_two_people_stand_apart_whichever_sides_are_named(sides: tuple[str, str]) -> None:
    """Nobody covers the other one."""
    first, second = stands(sides)

    assert second - first > 300


def test_who_stands_between_two_looks_at_whoever_speaks() -> None:
    """The outer ones look inwards; the one between looks at the speaker, and at nobody while speaking."""
    places = [640.0, 185.0, 412.0]

    assert turns(places) == ["left", "right", ""]
    assert turns(places, 0) == ["left", "right", "right"]
    assert turns(places, 1) == ["left", "right", "left"]
    assert turns(places, 2) == ["left", "right", ""]
    assert turns([400.0], 0) == [""]
    assert turns([]) == []


def test_people_keep_the_order_of_their_sides() -> None:
    """Who is named first need not stand at the left."""
    right, left, middle = stands(("right", "left", "middle"))

    assert left < middle < right
    assert stands(("middle",)) == [400.0]


def test_grown_ups_are_drawn_so_that_a_bubble_fits_above() -> None:
    """Whoever reaches highest sets the scale; small children alone are drawn larger."""
    tallest = scale_of([STATURES["amir"], STATURES["hafiz"]])

    assert STATURES["hafiz"].top * tallest == pytest.approx(TALLEST)
    assert scale_of([STATURES["amir"], STATURES["malee"]]) == 1.2
    assert scale_of([]) > 1


@pytest.mark.parametrize("who", CAST)
def test_the_stage_knows_how_everybody_is_drawn(who: str) -> None:
    """Feet and hair are where the drawings have them: heads sit on bodies, bubbles hang above hair."""
    layers = (body_drawing(CAST[who], "down"), head_drawing(CAST[who], "happy"))
    highest = max(_above_middle(svg) for svg in layers)

    assert STATURES[who].feet == CAST[who].feet
    assert 0 <= STATURES[who].crown - highest < 2


def test_the_stage_knows_the_whole_cast() -> None:
    """Nobody is drawn at the size of somebody else."""
    assert STATURES.keys() == CAST.keys()


def _above_middle(svg: str) -> float:
    """Return how far a drawing reaches above the middle of the head."""
    top = int(svg.split('viewBox="')[1].split(" ")[1])
    return -top - (drawn(svg, 2).getbbox() or (0, 0, 0, 0))[1] / 2


@pytest.mark.parametrize("places", [(250.0,), (400.0,), (560.0,), (235.0, 590.0), (185.0, 412.0, 640.0)])
@pytest.mark.parametrize("count", [1, 2])
def test_things_lie_beside_people_and_before_the_panel(places: tuple[float, ...], count: int) -> None:
    """Wherever people stand, a thing lies clear of their feet and left of the widest panel."""
    for x in lies(places, count):
        assert 60 < x < 740
        assert all(abs(x - place) > 60 for place in places)


def test_a_bubble_hangs_near_its_speaker_where_nobody_is_in_the_way() -> None:
    """It hangs just above the hair, and its tail reaches the speaker."""
    speaker = _head(300, "malee")
    box = hang(Box(0, 0, 372, 112), speaker, SCENE, (speaker,), 1)

    assert box.x == 300 - 372 * 0.4
    assert box.y == speaker.top + 24


def test_a_bubble_moves_aside_rather_than_cover_a_face() -> None:
    """The head of a taller neighbour stays free."""
    amir, hafiz = _head(235, "amir"), _head(590, "hafiz")
    box = hang(Box(0, 0, 420, 112), amir, SCENE, (amir, hafiz), 1)

    assert box.shared(hafiz) == box.shared(amir) == 0


def test_a_bubble_that_has_no_room_beside_taller_people_hangs_above_them() -> None:
    """Between two grown-ups a child's words stand above all hair."""
    heads = (_head(185, "hafiz", 0.85), _head(412, "amir", 0.85), _head(640, "ratna", 0.85))
    box = hang(Box(0, 0, 372, 112), heads[1], SCENE, heads, 1)

    assert sum(box.shared(head) for head in heads) == 0
    assert box.top <= SCENE.top


def test_a_bubble_stays_inside_its_limits() -> None:
    """Also at the edge of the scene, and where there is hardly room."""
    for x in (40, 412, 790):
        speaker = _head(x, "hafiz")
        for limits in (SCENE, SCENE._replace(width=372)):
            box = hang(Box(0, 0, 372, 150), speaker, limits, (speaker,), 1)
            assert limits.x <= box.x <= limits.x + limits.width - 372
            assert box.top <= limits.top


def _head(foot: float, who: str, scale: float = 0.92) -> Box:
    return head_of(foot, 36, scale * STATURES[who].scale, STATURES[who])
