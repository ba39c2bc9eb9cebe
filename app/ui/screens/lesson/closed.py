"""A lesson that cannot be opened now: why, and the way home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty, StringProperty

from app.ui.child_screen import ChildScreen, MakeHelp


class ClosedScreen(ChildScreen):
    """One sentence and one button."""

    sentence = StringProperty("")
    go_home: Any = ObjectProperty(None)

    def __init__(
        self, sentence: str, go_home: Callable[[], None], make_help: MakeHelp, **kwargs: Any
    ) -> None:
        """Say why, and offer the way home."""
        super().__init__(make_help=make_help, sentence=sentence, go_home=go_home, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
