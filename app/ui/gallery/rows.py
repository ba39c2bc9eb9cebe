"""The sheet of rows to tick, switch and choose, fields and faces."""

from __future__ import annotations

from functools import partial
from typing import Any

from kivy.metrics import dp
from kivy.uix.widget import Widget

from app.ui.gallery.sheet import STATES, Sample, card, in_states, put, word_of
from app.ui.screens.lesson.tasks.ticking import SignRow
from app.ui.translations import i18n
from app.ui.widgets.faces import Faces, FaceTile
from app.ui.widgets.text_box import TextBox
from app.ui.widgets.tick_row import OnOffRow, RadioRow, TickRow

WIDE = 390


def rows() -> list[Widget]:
    """Return rows that are on and off, fields to type in, and the five faces."""
    tr = i18n.tr
    return [
        card(TickRow, *_marked(partial(TickRow, text=tr("I have written it down or printed it")))),
        card(RadioRow, *_marked(partial(RadioRow, text=tr("8 to 10 years")))),
        card(OnOffRow, *_marked(_switch)),
        card(SignRow, *_marked(partial(SignRow, text=tr("Go to an adult you trust"), icon="adult"))),
        card(TextBox, *_fields()),
        card(Faces, *_faces()),
        card(FaceTile, *in_states(_face), Sample(_face(chosen=True), tr("Selected"))),
    ]


def _marked(make: Any) -> list[Sample]:
    """Return a row off and on, in all its states."""
    samples = []
    for is_on, word in ((False, i18n.tr("Off")), (True, i18n.tr("On"))):
        for state in STATES:
            row = make(on=is_on, size_hint_x=None, width=dp(WIDE))
            samples.append(
                Sample(put(row, state), word if state == "default" else f"{word} · {word_of(state)}")
            )
    return samples


def _switch(*, on: bool, **kwargs: Any) -> OnOffRow:
    word = i18n.tr("On") if on else i18n.tr("Off")
    return OnOffRow(text=i18n.tr("Read aloud"), on=on, state_text=word, **kwargs)


def _fields() -> list[Sample]:
    tr = i18n.tr
    field = partial(TextBox, size_hint_x=None, width=dp(WIDE), hint=tr("Such as 6B"))
    name = tr("Class {name}").format(name="6B")
    lines = f"{tr('Sari')}\n{tr('Dara')}\n{tr('Malee')}"
    return [
        Sample(field(), tr("Empty")),
        Sample(field(text=name), tr("Filled in")),
        Sample(put(field(text=name), "focus"), word_of("focus")),
        Sample(field(text="280617", secret=True, digits_only=True), tr("Secret")),
        Sample(put(field(text=name), "off"), word_of("off")),
        Sample(field(lines=3, hint=tr("Type or paste the names here")), tr("Empty")),
        Sample(field(lines=3, text=lines), tr("Filled in")),
    ]


def _faces() -> list[Sample]:
    tr = i18n.tr
    names = [tr("Not yet"), tr("Hard"), tr("So-so"), tr("Easier"), tr("Ready")]
    faces = partial(Faces, names=names, size_hint_x=None, width=dp(560))
    return [Sample(faces(), word_of("default")), Sample(faces(chosen=3), tr("Selected"))]


def _face(**kwargs: Any) -> FaceTile:
    return FaceTile(number=4, name=i18n.tr("Easier"), size_hint_x=None, width=dp(104), **kwargs)
