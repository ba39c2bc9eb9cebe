"""Every screen of the tour, in every text size, on both windows, in three languages: no text is cut or covered."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.machine import Machine
from tests.end_to_end.sitting import TakeHand

if TYPE_CHECKING:
    from app.ui.hand import Hand

LARGE, SMALL = (1366, 768), (1024, 600)


@dataclass
class Reader:
    """Goes along on the tour and looks at every screen in every size of text."""

    hand: Hand
    sizes: tuple[tuple[int, int], ...]
    scales: tuple[int, ...]
    found: dict[str, list[str]] = field(default_factory=dict)

    def take(self, name: str) -> None:
        """Look at the screen of now in every way, and leave it as it was."""
        from app.ui.theme import theme
        from tests.ui.legible import faults

        for size in self.sizes:
            self._resize(*size)
            for scale in self.scales:
                theme.text_scale = scale
                self.hand.frames(4)
                for fault in faults(self.hand.screen):
                    self.found.setdefault(f"{name}: {fault}", []).append(f"{size[0]}/{scale}")
        self._resize(*self.sizes[0])
        theme.text_scale = self.scales[0]
        self.hand.frames(4)

    def _resize(self, width: int, height: int) -> None:
        from kivy.core.window import Window

        root = self.hand.root
        root.size_hint = (None, None)
        root.size, root.pos = (width, height), (0, Window.height - height)


@pytest.mark.parametrize("language", ["en", "id", "qps"])
def test_every_text_can_be_read(tmp_path: Path, whole: Path, take_hand: TakeHand, language: str) -> None:
    """Nothing is cut, broken, covered, over something else or out of reach; what is to be touched is large enough."""
    from app.ui.tour import walk

    machine = Machine(tmp_path, whole)
    hand = take_hand(machine.house, language)
    reader = Reader(hand, (LARGE, SMALL), (100, 115, 130, 150))
    try:
        walk(hand, reader)
    finally:
        machine.stop()

    assert not reader.found, "\n".join(f"{fault} [{' '.join(where)}]" for fault, where in reader.found.items())
