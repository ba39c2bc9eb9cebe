"""The sheet of type, shapes, containers and pages."""

from __future__ import annotations

from functools import partial

from kivy.metrics import dp
from kivy.uix.widget import Widget

from app.ui.gallery.sheet import READ, Sample, Stage, card, in_states, plainly
from app.ui.theme import theme
from app.ui.theme.type_styles import STYLES
from app.ui.translations import i18n
from app.ui.widgets.chip import Chip
from app.ui.widgets.page import ArrivalPage, PlainPage
from app.ui.widgets.scroll_pane import ScrollPane
from app.ui.widgets.stacks import Column, Row, Rule, Spring, Tiles
from app.ui.widgets.surface import Surface, SurfaceColumn
from app.ui.widgets.words import FocusWords, Words

WIDE = 390


def wording() -> list[Widget]:
    """Return every style of text, what holds parts, shapes with their shadows, and the two pages."""
    tr = i18n.tr
    sentence = tr("Take all the time you need. Your place is kept.")
    told = partial(FocusWords, text=sentence, style="h2", size_hint_x=None, width=dp(WIDE))
    return [
        card(Words, *(Sample(_text(style=style, text=sentence), style) for style in STYLES), *_set(sentence)),
        card(FocusWords, *in_states(told, READ)),
        card(Tiles, *plainly(_holders())),
        card(Surface, *plainly(_shapes())),
        card(ScrollPane, Sample(_scrolling(sentence))),
        card(PlainPage, *plainly(Stage((420, 240), page) for page in (ArrivalPage(), PlainPage()))),
    ]


def _set(sentence: str) -> list[Sample]:
    """Return a text set in other ways than its style."""
    tr = i18n.tr
    cut = _text(text=f"{sentence} {sentence}", max_lines=1, shorten=True, shorten_from="right")
    return [
        Sample(cut, tr("Cut short")),
        Sample(_text(text=sentence, strong=True), tr("Bold")),
        Sample(Words(text=sentence, wrap=False), tr("On one line")),
    ]


def _text(**kwargs: object) -> Words:
    return Words(size_hint_x=None, width=dp(WIDE), **kwargs)


def _chips() -> list[Chip]:
    tr = i18n.tr
    return [Chip(text=text) for text in (tr("Hard"), tr("So-so"), tr("Easier"), tr("Ready"))]


def _holders() -> list[Widget]:
    """Return the same four parts in each container."""
    sized = {"size_hint_x": None, "width": dp(WIDE), "spacing": dp(8)}
    holders: list[Widget] = [Column(**sized), Row(**sized), Tiles(cols=2, **sized)]
    for holder in holders:
        for chip in _chips():
            holder.add_widget(chip)
    column, row, _ = holders
    column.add_widget(Rule(), index=2)
    row.add_widget(Spring(), index=2)
    return holders


def _shapes() -> list[Widget]:
    """Return a card with each shadow, with the edge of a control, and as a column."""
    sized = {"size_hint": (None, None), "size": (dp(150), dp(90)), "fill": theme.card}
    edged = {"edge": theme.card_edge, "edge_width": theme.card_edge_width}
    shadows = [Surface(shadow=level, **edged, **sized) for level in range(5)]
    controls = [
        Surface(corner=corner, edge=theme.line, edge_width=theme.control_edge, **sized)
        for corner in ("9", "16")
    ]
    column = SurfaceColumn(orientation="vertical", padding=dp(12), **edged, **sized)
    column.add_widget(Words(style="caption", text=i18n.tr("Leaf")))
    return [*shadows, *controls, column]


def _scrolling(sentence: str) -> Widget:
    pane = ScrollPane(size_hint=(None, None), size=(dp(WIDE), dp(150)))
    column = Column(spacing=dp(8))
    for _ in range(6):
        column.add_widget(Words(text=sentence))
    pane.add_widget(column)
    return pane
