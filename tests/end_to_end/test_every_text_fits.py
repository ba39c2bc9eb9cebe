"""Every screen of the tour, and more states of the teacher's, in each text size: no text is cut or covered."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.end_to_end.machine import Machine
from tests.end_to_end.sitting import TakeHand
from tests.end_to_end.teaching import Teaching

if TYPE_CHECKING:
    from app.ui.hand import Hand

LARGE, SMALL = (1366, 768), (1024, 600)
IS_FULL = settings.get_current_profile_name() == "full"
WAYS = ((LARGE, 130), (SMALL, 150), *(((LARGE, 100), (SMALL, 115)) if IS_FULL else ()))
"""Windows and sizes of text; with `--hypothesis-profile full` each size once. The pseudo-locale is read in all."""
EACH_ONCE = {"en": ((LARGE, 115), (SMALL, 150)), "id": ((LARGE, 150), (SMALL, 130))}
"""For languages shorter than the pseudo-locale: sizes at which lines break otherwise than there."""
LANGUAGES = ("en", "id", "qps") if IS_FULL else ("qps",)
"""With `--hypothesis-profile full` all of them; usually the one in which every text is longest."""
TIGHTER = ((LARGE, 115), (SMALL, 150))
"""For states of screens that the tour shows in every way."""
TIGHTEST = (*(((LARGE, 150),) if IS_FULL else ()), (SMALL, 150))
"""How a screen is looked at again that was seen in every way with other words on it."""


@dataclass
class Reader:
    """Goes along on the tour and looks at every screen in every size of text."""

    hand: Hand
    ways: tuple[tuple[tuple[int, int], int], ...] = WAYS
    found: dict[str, list[str]] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)

    def take(self, name: str) -> None:
        """Look at the screen of now, and leave it as it was."""
        kind = "".join(letter for letter in name if not letter.isdigit())
        for way in TIGHTEST if kind in self._known else self.ways:
            self._look(name, *way)
        self._known.add(kind)
        self._show(LARGE, 100)
        # Screens that are gone would follow every change of the text size.
        gc.collect()

    @property
    def told(self) -> str:
        """What was found, and in which windows and sizes of text."""
        return "\n".join(f"{fault} [{' '.join(where)}]" for fault, where in self.found.items())

    def _look(self, name: str, size: tuple[int, int], scale: int) -> None:
        from tests.ui.legible import faults

        self._show(size, scale)
        for fault in faults(self.hand.screen):
            self.found.setdefault(f"{name}: {fault}", []).append(f"{size[0]}/{scale}")

    def _show(self, size: tuple[int, int], scale: int) -> None:
        from kivy.core.window import Window

        from app.ui.theme import theme

        root = self.hand.root
        root.size_hint = (None, None)
        root.size, root.pos = size, (0, Window.height - size[1])
        theme.text_scale = scale
        self.hand.frames(8)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_read(tmp_path: Path, whole: Path, take_hand: TakeHand, language: str) -> None:
    """Nothing is cut, broken, covered, over something else or out of reach; what is to be touched is large enough."""
    from app.ui.tour import walk

    machine = Machine(tmp_path, whole)
    hand = take_hand(machine.house, language)
    reader = Reader(hand, EACH_ONCE.get(language, WAYS))
    try:
        walk(hand, reader)
    finally:
        machine.stop()

    assert not reader.found, reader.told


def test_every_text_for_the_teacher_can_be_read(tmp_path: Path, whole: Path, take_hand: TakeHand) -> None:
    """The same holds for panels, questions and problems of the teacher's screens, with long names and words."""
    machine = Machine(tmp_path, whole)
    hand = take_hand(machine.house, "qps")
    reader = Reader(hand, TIGHTER)
    try:
        for state in Teaching(machine, hand).states():
            reader.take(state)
    finally:
        machine.stop()

    assert not reader.found, reader.told
