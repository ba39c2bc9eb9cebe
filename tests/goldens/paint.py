"""Paints every screen of the tour in one look: `python -m tests.goldens.paint NAME FOLDER`.

Ids, pictures and days are the same each time, PINs are hashed in no time, and nothing moves, so that two runs of the
same code paint the same pictures.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fakes import FakeChance, FakeClock, FakeHashing
from tests.goldens.variants import BY_NAME, Variant

ROOT = Path(__file__).parents[2]
WISHES = {"less_motion": True, "sound": False}


def paint(variant: Variant, folder: Path) -> int:
    """Paint into a folder; return how many pictures there are."""
    with TemporaryDirectory() as place:
        data = Path(place)
        _open_window(variant, data)
        return _tour(variant, data, folder)


def _open_window(variant: Variant, data: Path) -> None:
    from app.ui import window

    window.prepare(data / "kivy", "offscreen", size=variant.size)
    window.open_window("offscreen", size=variant.size)


def _tour(variant: Variant, data: Path, folder: Path) -> int:
    from app import boot
    from app.build.step import ensure_built
    from app.services.house import House
    from app.ui.opening import desktop_of
    from app.ui.tour import take
    from tests.rooms import to_nowhere

    built = ensure_built(ROOT).folder
    with boot.open_folder(data) as held:
        ports = replace(
            boot.ports(held, built), clock=FakeClock(), chance=FakeChance(), hashing=FakeHashing()
        )
        house = House(ports)
        for name, wish in {**WISHES, "high_contrast": variant.theme == "high-contrast"}.items():
            house.comfort.keep(None, name, wish).settle()
        return take(desktop_of(house, variant.language, built, to_nowhere, to_nowhere), folder)


if __name__ == "__main__":
    sys.stdout.write(f"{paint(BY_NAME[sys.argv[1]], Path(sys.argv[2]))}\n")
