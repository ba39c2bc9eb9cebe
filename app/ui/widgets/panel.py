"""Cards that hold parts of a page, and sentences on a tint."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty, OptionProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from app.ui.focus import Focusable
from app.ui.theme.surface import Surfaced
from app.ui.widgets.chip import TINTS
from app.ui.widgets.layer import Layer


class Panel(Surfaced, BoxLayout):
    """A card with parts below each other; as high as they are."""


class Notice(Surfaced, BoxLayout):
    """A sentence with an icon on a tint."""

    text = StringProperty("")
    icon = StringProperty("")
    tint = OptionProperty("gold", options=TINTS)


class KeepSentence(Focusable):
    """A sentence to keep: large, on rice paper with a bar at its left. It can hold the focus."""

    text = StringProperty("")
    style = StringProperty("speech")


class SidePanel(Layer):
    """A panel that comes from the right above the screen (Get help). Event: `on_close`.

    Children go into its column. It closes by its cross, by Esc, or by a touch beside it. `foot` is a last sentence that
    is always in sight.
    """

    title = StringProperty("")
    foot = StringProperty("")
    close_label = StringProperty("")
    content: Any = ObjectProperty(None)

    def add_widget(self, widget: Any, *args: Any, **kwargs: Any) -> None:
        """Put children that come after the panel's own parts into its column."""
        if self.content is None:
            super().add_widget(widget, *args, **kwargs)
        else:
            self.content.add_widget(widget, *args, **kwargs)

    def turn_page(self, pages: int) -> None:
        """Scroll what is in it: Page Up and Page Down."""
        self.ids.pane.turn_page(pages)

    def on_touch_down(self, touch: Any) -> bool:
        """Close at a touch beside the panel."""
        if not self.is_leaving and not self.ids.frame.collide_point(*touch.pos):
            self.cancel()
            return True
        return bool(super().on_touch_down(touch))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
