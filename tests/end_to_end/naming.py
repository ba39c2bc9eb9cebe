"""Takes the tour with a class of hostile names: `python -m tests.end_to_end.naming NUMBER SEED`.

Every screen is looked at: no label reads markup, no name has turned a text around, and names stand there as they are.
It prints one line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from app.domain.names import read_names
from tests.torture.hostile_names import REFUSED, hostile_names

if TYPE_CHECKING:
    from kivy.uix.label import Label

    from app.ui.hand import Hand

ROOT = Path(__file__).parents[2]
TURNS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass
class Watcher:
    """Goes along on the tour and looks at every label of every screen."""

    hand: Hand
    names: Sequence[str]
    raw: Sequence[str]
    screens: int = 0
    found: list[str] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)

    def take(self, name: str) -> None:
        """Look at the screen of now."""
        from kivy.core.window import Window
        from kivy.uix.label import Label

        if name == "make-class":
            self._paste_all()
        self.hand.rest()
        self.screens += 1
        for widget in self.hand.root.walk():
            # A field shows what was typed, until it is taken.
            if isinstance(widget, Label):
                self.found += [f"{name}: {fault}" for fault in faults(widget)]
                self.shown |= {each for each in self.names if each in widget.text}
        if not TURNS.isdisjoint(Window.title):
            self.found.append(f"{name}: title {Window.title!r}")

    def _paste_all(self) -> None:
        """Paste lines too that are no names, then those again that are."""
        from app.ui.widgets.text_box import TextBox

        title, pasted = self.hand.all(TextBox)[:2]
        held = pasted.text
        pasted.text = "\n".join(map(_typed, (*REFUSED, *self.raw)))
        self.hand.rest()
        pasted.text = held
        title.text = "[b]6B{0}&bl;\u202e"


def faults(label: Label) -> list[str]:
    """Return what a label does with its text that it must not do."""
    text = label.text
    found = ["reads markup"] if label.markup else []
    found += ["has places to touch"] if label.refs or label.anchors else []
    unseen = [c for c in text if c in TURNS or (unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t")]
    found += [f"has {unseen!r}"] if unseen else []
    return [f"{type(label).__name__} {text[:60]!r} {fault}" for fault in found]


def planted() -> dict[str, Any]:
    """Look at labels that do what none may do."""
    from kivy.uix.label import Label

    labels = [Label(text="[ref=x]Dewi[/ref]", markup=True), Label(text="De\u202ewi")]
    labels[0].texture_update()
    return {
        "screens": 1,
        "found": [fault for each in labels for fault in faults(each)],
        "names": 1,
        "not_shown": [],
    }


def _typed(name: str) -> str:
    """Return a name as keys and clipboards give it: without half letters."""
    return name.encode("utf-8", "ignore").decode("utf-8")


def walk(folder: Path, hand_of: Any, names: Sequence[str]) -> dict[str, Any]:
    """Take the tour; return how many screens there were, what was found on them, and how many names were shown."""
    from app.ui import tour, tour_room
    from tests.end_to_end.machine import Machine

    names = list(map(_typed, names))
    usable = [each for each in names if len(read_names(each).names) == 1]
    known = list(read_names("\n".join(usable)).names)
    machine = Machine(folder, ROOT / ".built")
    hand = hand_of(machine.house)
    watcher = Watcher(hand, known, names)
    try:
        with (
            patch.object(tour, "NAMES", tuple(usable)),
            patch.object(tour_room, "HELP", (names[0], names[1], "129")),
        ):
            tour.walk(hand, watcher)
    finally:
        machine.stop()
    return {
        "screens": watcher.screens,
        "found": watcher.found,
        "names": len(known),
        "not_shown": sorted(set(known) - watcher.shown),
    }


def main(number: int, seed: int) -> dict[str, Any]:
    """Open a window that nobody sees, and take the tour with so many names; with none, look at what is planted."""
    from app.ui import window

    os.environ["SDL_AUDIODRIVER"] = "dummy"
    mode = window.choose_screen(os.environ.get("UI_MODE", "headless"))
    with tempfile.TemporaryDirectory() as home:
        window.prepare(Path(home) / "kivy", mode)
        window.open_window(mode)
        from app.ui.hand import Hand
        from app.ui.opening import desktop_of
        from app.ui.theme import theme
        from tests.unpainted import unpainted

        if not number:
            return planted()
        theme.reduced_motion = True
        with unpainted():
            return walk(
                Path(home) / "data",
                lambda house: Hand.of(desktop_of(house, "en", ROOT / ".built")),
                hostile_names(number, seed),
            )


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]))) + "\n")
