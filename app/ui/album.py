"""Pictures of screens, numbered in the order of a tour."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from app.ui.hand import Hand
from app.ui.window import save_shot


class Looks(Protocol):
    """Whoever goes along and looks at every screen."""

    def take(self, name: str) -> None:
        """Look at the screen of now."""
        ...


class Album:
    """Numbers the pictures and keeps them in a folder."""

    def __init__(self, folder: Path, hand: Hand) -> None:
        """Begin with the first picture."""
        self._folder = folder
        self._hand = hand
        self._number = 0
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str) -> None:
        """Let the screen come to rest, then keep what it shows."""
        self._number += 1
        self._hand.rest()
        save_shot(self._folder / f"{self._number:02d}-{name}.png")
