"""A field to type in: for teachers only, children never type."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.textinput import TextInput

from app.ui.focus import Focusable
from app.ui.theme import theme

OURS = frozenset((9, 27, 282, 285, 292))
"""Keys that the field leaves to the screen: Tab, Escape, F1, F4, F11."""


class TypedText(TextInput):
    """Kivy's field in the script of what is typed; it never moves within a Thai or Khmer cluster.

    A Thai or Khmer name is set in its own font, whatever language is spoken.
    """

    script = StringProperty("")

    def keyboard_on_key_down(
        self, window: Any, keycode: tuple[int, str], text: str, modifiers: list[str]
    ) -> bool:
        """Leave to the screen what is the screen's."""
        if keycode[0] in OURS:
            return False
        return bool(super().keyboard_on_key_down(window, keycode, text, modifiers))

    def _get_line_options(self) -> Any:
        """Measure and draw with the script, which Kivy's field does not know."""
        options = super()._get_line_options()
        script = self.script or theme.script
        if options.get("font_script_name") != script:
            from kivy.core.text import Label

            options["font_script_name"] = script
            self._label_cached = Label(**options)
        return options

    def _tokenize(self, text: str) -> Any:
        """Break lines between words, and where no blanks stand between these, between clusters, not within one."""
        from app.ui.text.line_breaking import _CLUSTER

        for piece in super()._tokenize(text):
            # Kivy asks an empty text for one empty piece.
            yield from [piece] if piece.isascii() else _CLUSTER.findall(piece)


class TextBox(Focusable):
    """A line of text. Events: `on_text`, `on_submit` (Enter).

    `hint` stands there while it is empty; `secret` shows dots; `digits_only` and `most` limit what can be typed.
    """

    text = StringProperty("")
    hint = StringProperty("")
    secret = BooleanProperty(False)
    digits_only = BooleanProperty(False)
    most = NumericProperty(0)
    lines = NumericProperty(1)
    field: Any = ObjectProperty(None)

    __events__ = ("on_submit",)

    @property
    def is_typing(self) -> bool:
        """Whether keys are text here."""
        return bool(self.focused)

    def on_focused(self, widget: Any, focused: bool) -> None:  # noqa: FBT001  Kivy's observers are called so
        """Take or give back the keyboard with the focus."""
        super().on_focused(widget, focused)
        if self.field is not None:
            self.field.focus = focused

    def on_touch_down(self, touch: Any) -> bool:
        """Take the focus by a touch."""
        if self.collide_point(*touch.pos):
            touch.grab(self)
        return bool(super().on_touch_down(touch))

    def on_submit(self) -> None:
        """Enter was pressed."""

    def take_text(self, text: str) -> None:
        """Take over what was typed, without what may not be there."""
        kept = "".join(each for each in text if each.isdecimal()) if self.digits_only else text
        kept = kept[: int(self.most)] if self.most else kept
        self.text = kept
        if self.field.text != kept:
            self.field.text = kept


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
