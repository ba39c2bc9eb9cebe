"""Faces, figures and scenes."""

from __future__ import annotations

from typing import Any

import pytest
from kivy.graphics import Rectangle

from app.domain.steps import Presence, Side
from app.ui.theme import theme
from app.ui.theme.look import TEXT_SCALES
from app.ui.widgets.avatar import AvatarCard, AvatarFace, CastFace
from app.ui.widgets.disc import face_name
from app.ui.widgets.figure import FigureView, body_name, head_name
from app.ui.widgets.scene import SceneView
from app.ui.widgets.speech_bubble import SpeechBubble
from app.ui.widgets.staging import Box
from app.ui.widgets.words import Words
from tests.ui.pilot import Pilot

MALEE = Presence("malee", Side.LEFT, "sad", "down")  # type: ignore[arg-type]
SARI = Presence("sari", Side.RIGHT, "worried", "chest")  # type: ignore[arg-type]
AMIR = Presence("amir", Side.MIDDLE)  # type: ignore[arg-type]


def test_every_face_from_1_to_24_exists(pilot: Pilot) -> None:
    """The number of a learner's avatar finds its drawing."""
    names = [face_name(number) for number in range(1, 25)]

    assert len(set(names)) == 24
    assert all(theme.pictures.part(f"{name}-108", "class") for name in names)
    assert all(theme.pictures.part(f"{name}-68", "class") for name in names)


def test_a_face_can_be_built_of_any_size(pilot: Pilot) -> None:
    """Sizes that are not drawn are made from the nearest."""
    pilot.place(AvatarFace(face=3, tint=7, side=56, mirrored=True))
    pilot.place(CastFace(who="dara", look="worried", side=72))
    pilot.place(CastFace(who="dara", look="", side=46))

    assert not theme.notices


def test_an_avatar_card_shows_the_name_and_reports_a_touch(pilot: Pilot) -> None:
    """It shows no progress, only who it is."""
    touched: list[Any] = []
    card = pilot.place(AvatarCard(face=3, name="Ayu"))
    card.bind(on_release=touched.append)
    pilot.tap(card)

    assert pilot.texts() == ["Ayu"]
    assert touched == [card]


def test_a_long_name_stays_on_its_card(pilot: Pilot) -> None:
    """It is shortened to one line."""
    pilot.place(AvatarCard(face=3, name="Maximiliana Wijayakusuma Hartono"))
    label = pilot.find(Words)

    assert label.lines == 1


@pytest.mark.parametrize("scale", TEXT_SCALES)
@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_a_name_of_two_words_stands_on_its_card_whole(
    pilot: Pilot, size: tuple[int, int], scale: int
) -> None:
    """On two lines where one is too short; the card is as large as one with a short name beside it."""
    pilot.resize(*size)
    theme.text_scale = scale
    pilot.place(AvatarCard(face=3, name="Maximiliana Putri"))
    (words,), (card,) = pilot.all(Words), pilot.all(AvatarCard)
    _, low, _, high = card.disc.box
    large = card.size

    assert not words.is_shortened
    assert words.lines == 2
    assert words.texture_size[0] <= card.width
    assert card.y <= words.y
    assert words.top <= low + 2
    assert low + high < card.top
    pilot.place(AvatarCard(face=3, name="Ayu"))
    assert pilot.find(AvatarCard).size == large


def test_a_card_is_smaller_on_a_small_window(pilot: Pilot) -> None:
    """116 by 126 where the window is small."""
    card = pilot.place(AvatarCard(face=3, name="Ayu"))
    assert (card.width, card.height) == (150, 172)
    pilot.resize(1024, 600)

    assert (card.width, card.height) == (116, 126)


def test_what_is_not_drawn_falls_back() -> None:
    """Hanging arms and a plain face stand in."""
    assert body_name("malee", "never-drawn") == "characters/body/malee-down"
    assert head_name("malee", "") == "characters/head/malee-neutral"


def test_who_is_turned_has_a_head_and_an_arm_for_that_side() -> None:
    """Only who reaches out needs another body; a look without a turned drawing is turned plain."""
    assert head_name("malee", "sad", "left") == "characters/turned/head/malee-sad-left"
    assert head_name("malee", "never-drawn", "right") == "characters/turned/head/malee-neutral-right"
    assert body_name("malee", "reach", "right") == "characters/turned/body/malee-reach-right"
    assert body_name("malee", "reach", "left") == "characters/body/malee-reach"
    assert body_name("malee", "wave", "right") == "characters/body/malee-wave"


def test_two_people_look_at_each_other(pilot: Pilot) -> None:
    """Whoever is named first, the left one looks to the right and the right one to the left."""
    scene = pilot.place(SceneView(place="classroom", people=[SARI, MALEE]))
    pilot.frames(2)

    by_place = sorted(scene.figures, key=lambda figure: figure.foot_x)
    assert [figure.turned for figure in by_place] == ["right", "left"]
    scene.people = [MALEE]
    pilot.frames(2)
    assert [figure.turned for figure in scene.figures] == [""]


def test_a_figure_stands_on_its_feet(pilot: Pilot) -> None:
    """Whoever is taller reaches higher from the same ground."""
    small = pilot.place(FigureView(who="amir", foot_x=300, foot_y=100))
    tall = pilot.place(FigureView(who="hafiz", foot_x=300, foot_y=100))

    assert tall.top > small.top
    assert abs(small.center_x - 300) <= 1
    assert 70 < small.y < 100


def test_a_scene_puts_people_where_they_stand(pilot: Pilot) -> None:
    """Left is left of middle, and middle left of right."""
    scene = pilot.place(SceneView(place="school-yard", people=[MALEE, AMIR, SARI]))

    assert [figure.who for figure in sorted(scene.figures, key=lambda each: each.foot_x)] == [
        "malee",
        "amir",
        "sari",
    ]
    assert all(figure.right < scene.x + scene.room for figure in scene.figures)


def test_the_bubble_hangs_above_who_speaks(pilot: Pilot) -> None:
    """Its tail points at the speaker, and it stays inside the scene."""
    scene = pilot.place(
        SceneView(place="school-yard", people=[MALEE, SARI], speaker="sari", name="Sari", line="I forgot.")
    )
    bubble = pilot.find(SpeechBubble)
    tail = bubble.x + bubble.tail_x + 17

    assert bubble.opacity == 1
    assert abs(tail - scene.figures[1].foot_x) < 40
    assert bubble.top <= scene.top


def test_without_a_line_there_is_no_bubble(pilot: Pilot) -> None:
    """Nobody speaks: nothing hangs in the air, nothing can be focused."""
    scene = pilot.place(SceneView(place="school-yard", people=[MALEE]))

    assert not pilot.all(SpeechBubble)
    assert scene.bubble.disabled


def test_people_keep_clear_of_the_panel_on_a_small_window(pilot: Pilot) -> None:
    """The room that is free of panels holds everybody."""
    scene = pilot.place(SceneView(place="classroom", people=[MALEE, SARI], room=598))
    pilot.resize(1024, 600)

    assert max(figure.foot_x for figure in scene.figures) < scene.x + 598 - 40


def test_a_scene_in_high_contrast_stands(pilot: Pilot) -> None:
    """Halo and veil are drawn without a missing picture."""
    pilot.place(SceneView(place="classroom", people=[MALEE, SARI], speaker="malee", line="Hello"))
    theme.use_palette("high-contrast")
    pilot.frames(2)

    assert not theme.notices


def test_a_bubble_reports_that_it_is_to_be_read(pilot: Pilot) -> None:
    """The sound icon is its own target."""
    from app.ui.widgets.buttons import IconButton

    read: list[Any] = []
    bubble = pilot.place(SpeechBubble(name="Malee", text="You forgot me."))
    bubble.bind(on_read=read.append)
    pilot.tap(pilot.find(IconButton))

    assert read == [bubble]
    assert {"Malee", "You forgot me."} <= set(pilot.texts())


def test_a_look_changes_softly(pilot: Pilot) -> None:
    """The new face comes over the old one in 150 ms; then only the new one is drawn."""
    figure = pilot.place(FigureView(who="nadia", look="neutral", foot_x=300, foot_y=100))
    before = _drawn(figure)
    figure.look = "happy"
    pilot.frames(2)

    assert 0 <= figure.fresh < 1
    assert _drawn(figure) == before + 1
    pilot.wait(lambda: figure.fresh == 1)
    pilot.frames(2)
    assert _drawn(figure) == before


def test_a_look_is_there_at_once_when_motion_is_reduced(pilot: Pilot) -> None:
    """Nothing fades where somebody asked for stillness, and nobody else's face is faded out."""
    figure = pilot.place(FigureView(who="dara", look="neutral", foot_x=300, foot_y=100))
    before = _drawn(figure)
    theme.reduced_motion = True
    figure.look = "sad"
    pilot.frames(2)
    assert (figure.fresh, _drawn(figure)) == (1, before)
    theme.reduced_motion = False
    figure.who, figure.look = "malee", "angry"
    pilot.frames(2)

    assert (figure.fresh, _drawn(figure)) == (1, before)


@pytest.mark.parametrize("palette", ["light", "high-contrast"])
@pytest.mark.parametrize("people", [[], [MALEE], [MALEE, SARI], [MALEE, AMIR, SARI]])
def test_things_lie_in_front_of_people(pilot: Pilot, people: list[Presence], palette: str) -> None:
    """A ball is drawn, nearer than anybody, inside the scene and left of the panel; with a halo in high contrast."""
    theme.use_palette(palette)
    scene = pilot.place(SceneView(place="school-yard", people=people, props=["rattan-ball"]))
    (ball,) = scene.things

    assert _drawn(ball) == (2 if palette == "high-contrast" else 1)
    assert scene.stage.children[0] is ball
    assert ball.y >= scene.y
    assert scene.x < ball.x < ball.right < scene.x + 740
    assert not theme.notices
    scene.props = []
    pilot.frames(2)
    assert scene.things == []


@pytest.mark.pixels
def test_a_scene_fades_into_the_next(pilot: Pilot) -> None:
    """What was seen lies above the new scene for 300 ms, and is let go."""
    scene = pilot.place(SceneView(scene="yard", place="school-yard", people=[MALEE]))
    scene.scene, scene.place, scene.people = "home", "home-evening", [SARI]
    assert scene.past.is_fading
    pilot.frames(2)

    assert scene.figures[0].who == "sari"
    pilot.wait(lambda: not scene.past.is_fading)
    assert not scene.past.canvas.children


def test_a_scene_is_cut_when_motion_is_reduced(pilot: Pilot) -> None:
    """The next scene is there at once."""
    theme.reduced_motion = True
    scene = pilot.place(SceneView(scene="yard", place="school-yard", people=[MALEE]))
    scene.scene, scene.place = "home", "home-evening"

    assert not scene.past.is_fading


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("speaker", ["malee", "amir", "hafiz"])
def test_a_bubble_covers_no_head(pilot: Pilot, speaker: str, size: tuple[int, int]) -> None:
    """Hair and faces of all stay free in each of the three places, also of who is taller than the speaker."""
    pilot.resize(*size)
    people = [MALEE, AMIR, Presence("hafiz", Side.RIGHT)]  # type: ignore[arg-type]
    room = 842 if size[0] > 1100 else 612
    scene = pilot.place(SceneView(place="classroom", people=people, room=room, free=room - 60))
    scene.speaker, scene.name, scene.line = (
        speaker,
        "Somebody",
        "You said that I could play today. You forgot me again.",
    )
    pilot.frames(3)
    bubble = Box(scene.bubble.x, scene.bubble.y, scene.bubble.width, scene.bubble.height)

    assert [bubble.shared(scene._head(figure)) for figure in scene.figures] == [0, 0, 0]


def _drawn(widget: Any) -> int:
    """Count the pictures a widget draws."""
    return sum(isinstance(each, Rectangle) for each in widget._group.children)
