"""The sheet of buttons."""

from __future__ import annotations

from functools import partial

from kivy.metrics import dp
from kivy.uix.widget import Widget

from app.ui.gallery.sheet import NEVER_OFF, Sample, card, in_states, plainly
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton, HelpButton, IconButton, MainButton, QuietButton, TintButton


def buttons() -> list[Widget]:
    """Return every button in all its states, and the ways to arrange icon and word."""
    tr = i18n.tr
    return [
        card(MainButton, *in_states(partial(MainButton, icon="play", text=tr("Go on")))),
        card(QuietButton, *in_states(partial(QuietButton, icon="replay", text=tr("Play again")))),
        card(HelpButton, *in_states(partial(HelpButton, icon="adult", text=tr("Get help")), NEVER_OFF)),
        card(GhostButton, *in_states(partial(GhostButton, icon="pause", text=tr("Pause")))),
        card(TintButton, *in_states(partial(TintButton, icon="check", text=tr("I said it")))),
        card(IconButton, *in_states(partial(IconButton, icon="back", label=tr("Back")))),
        card(tr("In a card"), *in_states(partial(IconButton, icon="read-aloud", plain=True))),
        card(tr("Icon and word"), *plainly(_arranged()), *_wide()),
    ]


def _arranged() -> list[Widget]:
    tr = i18n.tr
    return [
        MainButton(text=tr("Stay")),
        QuietButton(icon="next", icon_last=True, text=tr("Next")),
        QuietButton(icon="cross"),
        MainButton(text=tr("Keep as checked today"), icon="check"),
    ]


def _wide() -> list[Sample]:
    tr = i18n.tr
    return [
        Sample(
            _told(QuietButton(icon="door", text=tr("I am a teacher"), size_hint_x=1), 360),
            tr("In the middle"),
        ),
        Sample(
            _told(QuietButton(icon="language", text=tr("Language"), size_hint_x=1, align="left"), 360),
            tr("At the left"),
        ),
    ]


def _told(button: Widget, width: float) -> Widget:
    """Put a button that is as wide as it is told into something of that width."""
    from kivy.uix.boxlayout import BoxLayout

    box = BoxLayout(size_hint=(None, None), width=dp(width), height=button.height)
    button.bind(height=box.setter("height"))
    box.add_widget(button)
    return box
