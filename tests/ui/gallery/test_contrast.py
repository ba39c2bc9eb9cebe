"""Every text, icon, edge and focus ring of the gallery can be seen, in both themes, in the colours really drawn."""

from __future__ import annotations

import pytest
from kivy.uix.widget import Widget

from app.ui.gallery.painting import Painted, dress, paint, shown
from app.ui.gallery.sheet import Sample, card
from app.ui.gallery.sheets import SHEETS
from app.ui.theme import theme
from app.ui.theme.palettes import PALETTES
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.surface import Surface
from app.ui.widgets.words import Words
from tests.ui.gallery.contrast import Finding, findings, ratio
from tests.ui.pilot import Pilot

MANY = {"1-buttons": 120, "2-choices": 120, "3-rows": 200, "4-pictures": 90, "5-growth": 90, "6-layers": 40}
"""How many places a sheet has to measure at least: none may be overlooked."""


def test_contrast_is_what_wcag_says() -> None:
    """Black on white has 21 to one, a colour on itself one to one, and the grey of the guideline 4.54."""
    assert ratio((0, 0, 0), (255, 255, 255)) == 21
    assert ratio((10, 20, 30), (10, 20, 30)) == 1
    assert round(ratio((118, 118, 118), (255, 255, 255)), 2) == 4.54


@pytest.mark.pixels
@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("name", SHEETS)
def test_what_is_drawn_can_be_seen(pilot: Pilot, name: str, palette: str) -> None:
    """Text has 4.5 to one (7 in high contrast), and icons, edges of controls and the focus ring have 3."""
    dress(palette, 100)
    with shown(SHEETS[name]) as sheet:
        painted: Painted = paint(sheet)
        measured: list[Finding] = list(findings(sheet, painted))

    assert len(measured) >= MANY.get(name, 10)
    assert [f"{each.what}: {each.ratio:.2f} < {each.needs}" for each in measured if not each.is_enough] == []


@pytest.mark.pixels
def test_what_cannot_be_seen_is_found(pilot: Pilot) -> None:
    """A text, an icon and an edge in colours near their ground are told, each by itself."""

    def faint() -> list[Widget]:
        words, button = Words(text="Hardly there", wrap=False), QuietButton(icon="leaf", text="Fine")
        panel = card("Faint", Sample(words), Sample(button))
        words.color, button.drawing.color, button.edge = (theme.sunk, theme.hover_fill, theme.hairline)
        return [panel]

    with shown(faint) as sheet:
        told = [
            each.what.split(":")[0].split(" ")[0]
            for each in findings(sheet, paint(sheet))
            if not each.is_enough
        ]

    assert sorted(told) == ["Icon", "QuietButton", "Words"]


@pytest.mark.pixels
def test_a_text_under_something_is_found(pilot: Pilot) -> None:
    """A text in a fine colour that is not drawn cannot be read either."""
    with shown(lambda: [card("Under", Sample(_covered()))]) as sheet:
        told = [each.what for each in findings(sheet, paint(sheet)) if not each.is_enough]

    assert len(told) == 1
    assert "is drawn" in told[0]


def _covered() -> Widget:
    under = Surface(size_hint=(None, None), size=(300, 40))
    under.add_widget(Words(text="Below", pos_hint={"x": 0.1, "y": 0}, size_hint=(1, None)))
    under.add_widget(Surface(fill=theme.card, pos_hint={"x": 0, "y": 0}))
    return under
