"""A pane that scrolls: by wheel, finger, Page keys, and to whatever has the focus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.uix.scrollview import ScrollView

MARGIN = 14
"""How much stays visible around what is brought into view, in design pixels."""


class ScrollPane(ScrollView):
    """Holds one child that may be higher than the pane."""

    scroll_y: float
    # Kivy lets the bar fade for a second whenever a pane is shown or moved, and paints the window for it meanwhile.
    _bind_inactive_bar_color_ev = staticmethod(lambda: None)

    def bring_into_view(self, widget: Any) -> None:
        """Scroll just far enough to show a widget inside."""
        viewport = self._viewport
        if viewport is None or viewport.height <= self.height:
            return
        # Where several keys come in one frame, what the one before has scrolled is not in its place yet.
        self.update_from_scroll()
        low = widget.to_window(*widget.pos)[1] - self.to_window(*self.pos)[1]
        high = low + widget.height
        margin = dp(MARGIN)
        hidden = viewport.height - self.height
        if high > self.height - margin:
            self.scroll_y = min(1.0, self.scroll_y + (high - self.height + margin) / hidden)
        elif low < margin:
            self.scroll_y = max(0.0, self.scroll_y - (margin - low) / hidden)
        self.update_from_scroll()

    def simulate_touch_down(self, touch: Any) -> bool:
        """Pass a touch on that was no scrolling after all, and let the screen give it the focus."""
        handled = bool(super().simulate_touch_down(touch))
        around = self.parent
        while around is not None and around.parent is not around:
            if hasattr(around, "focus_touched"):
                around.focus_touched(touch)
            around = around.parent
        return handled

    def turn_page(self, pages: int) -> None:
        """Scroll by whole panes; positive is down."""
        hidden = self._viewport.height - self.height if self._viewport else 0
        if hidden > 0:
            step = pages * (self.height - dp(40)) / hidden
            self.scroll_y = max(0.0, min(1.0, self.scroll_y - step))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
