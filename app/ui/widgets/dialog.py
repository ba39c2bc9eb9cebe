"""A question that must be answered first."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import StringProperty

from app.ui.widgets.layer import Layer


class Dialog(Layer):
    """A question, one sentence, two buttons. Events: `on_safe_chosen`, `on_other_chosen`, each followed by `on_close`.

    `safe` and `other` are the buttons' words; the safe one is main, has the focus, and is what Esc means. With `other`
    empty there is one button: something to know.
    """

    icon = StringProperty("help")
    title = StringProperty("")
    sentence = StringProperty("")
    safe = StringProperty("")
    other = StringProperty("")

    __events__ = ("on_safe_chosen", "on_other_chosen")

    def cancel(self) -> None:
        """Answer in the safe way."""
        self.answer("on_safe_chosen")

    def answer(self, event: str) -> None:
        """Close, and say which answer was given."""
        self.close()
        self.dispatch(event)

    def on_safe_chosen(self) -> None:
        """The safe answer was given."""

    def on_other_chosen(self) -> None:
        """The other answer was given."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
