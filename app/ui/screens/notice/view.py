"""What a teacher must know before anything else: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, StringProperty

from app.ui.screen import Screen


class NoticeScreen(Screen):
    """One sentence and one button."""

    sentence = StringProperty("")
    is_last = BooleanProperty(False)

    def __init__(self, sentence: str, on_go: Callable[[], None], *, is_last: bool, **kwargs: Any) -> None:
        """Show the sentence; `on_go` is what the button does (with `is_last` it closes the window)."""
        self.go = on_go
        super().__init__(sentence=sentence, is_last=is_last, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
