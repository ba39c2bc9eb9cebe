"""The sheet of what lies above or across a page: dialogs, a side panel, toasts, top bars."""

from __future__ import annotations

from functools import partial

from kivy.core.window import Window
from kivy.metrics import dp
from kivy.uix.widget import Widget

from app.ui.gallery.sheet import Sample, Stage, card, plainly, put, word_of
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.page import PlainPage
from app.ui.widgets.panel import KeepSentence, SidePanel
from app.ui.widgets.toast import Toast
from app.ui.widgets.top_bar import TopBar
from app.ui.widgets.words import Words

WIDE = 590
ROOM, BAR_HIGH, BESIDE = (WIDE, 380), 110, 136
"""Design pixels: a room for a layer, the height for a bar, and what a sheet leaves free beside one."""


def layers() -> list[Widget]:
    """Return dialogs with two answers and one, the panel of Get help, toasts, and the bar of a lesson."""
    return [
        card(Dialog, *plainly(Stage(ROOM, PlainPage()).with_layer(dialog) for dialog in _dialogs())),
        card(SidePanel, Sample(Stage((WIDE, 460), PlainPage()).with_layer(_panel()))),
        card(Toast, *_toasts()),
        card(TopBar, *_bars()),
    ]


def _dialogs() -> list[Widget]:
    tr = i18n.tr
    known = tr(
        "Some pictures or letters are missing ({names}). Everything else works. Please install Rebung again."
    )
    return [
        Dialog(
            icon="leave",
            title=tr("Stop here?"),
            sentence=tr("Your place is saved. You can go on next time."),
            safe=tr("Stay"),
            other=tr("Stop here"),
        ),
        Dialog(
            icon="warning",
            title=tr("Something is missing"),
            sentence=known.format(names="ui.rgba"),
            safe=tr("Go on"),
        ),
    ]


def _panel() -> Widget:
    tr = i18n.tr
    panel = SidePanel(title=tr("Get help"), close_label=tr("Close"))
    panel.add_widget(Words(text=tr("Ask an adult you trust. If they don't help, ask another.")))
    panel.add_widget(KeepSentence(text=tr("Something online made me feel bad. Can you help me?")))
    panel.add_widget(Words(style="caption", text=tr("You did nothing wrong by asking.")))
    return panel


def _toasts() -> list[Sample]:
    tr = i18n.tr
    shown = (
        Toast(text=tr("Done")),
        Toast(icon="clock", text=tr("Take all the time you need. Your place is kept.")),
    )
    for toast in shown:
        toast.pos_hint = {"x": 0.04, "center_y": 0.5}
    return plainly(Stage((WIDE, 110), PlainPage(), toast) for toast in shown)


def _bars() -> list[Sample]:
    tr = i18n.tr
    scene = tr("Scene {n} of {total}").format(n=2, total=5)
    bar = partial(TopBar, title=tr("A lesson with your teacher"), subtitle=scene, help_text=tr("Get help"))
    full = bar(done=1, total=5, reads=True)
    bars = (
        (full, word_of("default")),
        (bar(), tr("Without progress")),
        (bar(done=5, total=5, colour="nila", reads=True), tr("Done")),
        (_focused(bar(done=3, total=5, colour="senja", reads=True)), word_of("focus")),
    )
    wide = Window.width / dp(1) - BESIDE
    return [Sample(Stage((wide, BAR_HIGH), PlainPage(), each), word) for each, word in bars]


def _focused(bar: Widget) -> Widget:
    for name in ("back", "help", "read"):
        put(bar.ids[name].__self__, "focus")
    return bar
