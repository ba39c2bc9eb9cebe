"""When the window has come to rest."""

from __future__ import annotations

from concurrent.futures import Future

from app.ui.background import when_done
from app.ui.moving import move
from app.ui.stillness import is_still
from app.ui.theme import motion
from app.ui.widgets.buttons import MainButton
from app.ui.widgets.password import PictureTile
from app.ui.widgets.text_box import TextBox
from tests.ui.pilot import Pilot


def test_a_motion_is_waited_for(pilot: Pilot) -> None:
    """Not a frame of it is seen by who rests."""
    button = pilot.place(MainButton(text="Go on"))
    pilot.rest()
    assert is_still()
    move(button, motion.PRESS, opacity=0.5)
    assert not is_still()
    pilot.rest()

    assert button.opacity == 0.5


def test_what_comes_by_itself_is_waited_for(pilot: Pilot) -> None:
    """A tile that was lit goes out."""
    tile = pilot.place(PictureTile(picture="boat", name="Boat"))
    tile.dispatch("on_release")
    assert tile.lit
    pilot.rest()

    assert not tile.lit


def test_an_answer_of_a_thread_is_waited_for_unless_it_can_never_come(pilot: Pilot) -> None:
    """What nobody holds any more is no reason to wait."""
    pilot.rest()
    saving: Future[int] = Future()
    seen: list[int] = []
    when_done(saving, seen.append, lambda _: None)
    pilot.frames(2)
    assert not is_still()
    saving.set_result(7)
    pilot.rest()
    assert seen == [7]

    when_done(Future(), seen.append, lambda _: None)
    pilot.rest()


def test_a_cursor_that_blinks_is_no_reason_to_wait(pilot: Pilot) -> None:
    """It would never end."""
    box = pilot.place(TextBox(text="Ayu"))
    pilot.screen.focus.take(box)
    pilot.rest()

    assert box.field.focus
