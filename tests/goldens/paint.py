"""Paints every screen of the tour in one look: `python -m tests.goldens.paint NAME FOLDER`.

Ids, pictures and days are the same each time, PINs are hashed in no time, and time goes by in frames, so that two runs
of the same code paint the same pictures however fast the machine is. Only the frames that are kept are painted.
"""

from __future__ import annotations

import gc
import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.fakes import FakeChance, FakeClock, FakeHashing, FakePress
from tests.goldens import carrying, choosing, on_lists, on_packs, on_phone
from tests.goldens.compare import halved
from tests.goldens.variants import BY_NAME, Variant
from tests.states import FakeCopies, lived_states

if TYPE_CHECKING:
    from app.services.house import House
    from app.ui.desktop import Desktop
    from app.ui.hand import Hand

ROOT = Path(__file__).parents[2]
WISHES = {"less_motion": True, "sound": False}
FRAME = 1 / 60
"""Seconds that go by in a frame."""
PICTURES_PER_SEARCH = 4
NAP = 0.001
"""Seconds to leave to a thread that has an answer to bring: meanwhile the time of the window stands still."""


class FrameTime:
    """Stands in for the window's clock: it goes on by the length of a frame each time somebody looks at it."""

    def __init__(self, seconds: float) -> None:
        """Begin at a time."""
        self._seconds = seconds

    def __call__(self) -> float:
        """Return the seconds of now."""
        from app.ui import background

        if background.is_waiting():
            time.sleep(NAP)
        else:
            self._seconds += FRAME
        return self._seconds


class Painter:
    """Goes along on the tour behind a curtain, which opens for every picture that is kept.

    What comes again with another number, a step of the help or a stop of a second lesson, is not painted again.
    """

    def __init__(self, folder: Path) -> None:
        """Close the curtain before anything is shown."""
        from kivy.core.window import Window

        self._folder = folder
        self._hand: Hand | None = None
        self._is_open = False
        self._known: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)
        Window.bind(on_draw=self._curtain, on_flip=self._curtain)

    def walk(self, desktop: Desktop, house: House) -> None:
        """Take the tour, and then look at the practice phone, at what a class chose, and at a round."""
        from app.ui.hand import Hand
        from app.ui.theme import theme
        from app.ui.tour import walk

        self._hand = Hand.of(desktop)
        theme.reduced_motion = True
        walk(self._hand, self)
        on_lists.walk(self._hand, self, house)
        on_phone.walk(self._hand, self, house)
        choosing.walk(self._hand, self, house)
        on_packs.walk(self._hand, self, house)
        carrying.walk(self._hand, self, house)
        self._hand.close()

    def take(self, name: str) -> None:
        """Let the screen come to rest, then keep what it shows."""
        from kivy.core.window import Window

        from app.ui.window import read_pixels

        kind = "".join(letter for letter in name if not letter.isdigit())
        if kind in self._known:
            return
        self._known.add(kind)
        if len(self._known) % PICTURES_PER_SEARCH == 0:
            # Screens that are gone would follow every change of the text size.
            gc.collect()
        assert self._hand is not None
        self._hand.rest()
        self._is_open = True
        halved(read_pixels(), Window.size).save(self._folder / f"{name}.png", compress_level=1)
        self._is_open = False

    def _curtain(self, *_: object) -> bool:
        return not self._is_open


def paint(variant: Variant, folder: Path) -> None:
    """Paint into a folder."""
    from app.ui import window

    # Looking for garbage as often as Python does would be two fifths of the time of a picture book.
    gc.disable()
    with TemporaryDirectory() as place:
        data = Path(place)
        window.prepare(data / "kivy", "offscreen", size=variant.size)
        window.open_window("offscreen", size=variant.size)
        gc.freeze()
        painter = Painter(folder)
        _count_frames()
        _tour(variant, data, painter)


def _count_frames() -> None:
    from kivy.clock import Clock

    Clock.time = FrameTime(Clock.get_time())
    Clock._max_fps = 0


def _tour(variant: Variant, data: Path, painter: Painter) -> None:
    from app import boot
    from app.build.step import ensure_built
    from app.services.house import House
    from app.ui.opening import desktop_of

    built = ensure_built(ROOT).folder
    with boot.open_folder(data) as held:
        ports = replace(
            boot.ports(held, built),
            clock=FakeClock(),
            chance=FakeChance(),
            hashing=FakeHashing(),
            press=FakePress(),
            list_files=on_lists.files(),
            states=lived_states(),
            pack_store=on_packs.held(),
            pack_door=on_packs.stick(data / "stick"),
            copies=FakeCopies({"rebung-2026-11-27.zip": []}),
        )
        house = House(ports)
        for name, wish in {**WISHES, "high_contrast": variant.theme == "high-contrast"}.items():
            house.comfort.keep(None, name, wish).settle()
        painter.walk(desktop_of(house, variant.language, built), house)


if __name__ == "__main__":
    paint(BY_NAME[sys.argv[1]], Path(sys.argv[2]))
