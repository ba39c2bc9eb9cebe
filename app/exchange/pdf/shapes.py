"""Shapes and pictures on the pages of a file, at places in points from the upper left corner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fpdf import FPDF

from app.exchange.pdf import ink
from app.exchange.pdf.ink import Colour

WEAVE_HIGH = 7.5


class Shapes:
    """Draws on the page that was begun last. Nothing is drawn while `is_trial`."""

    def __init__(self, pdf: FPDF, drawings: Path, wide: float) -> None:
        """Draw on pages so wide, with pictures of this folder."""
        self.wide = wide
        self.is_trial = False
        self._pdf = pdf
        self._drawings = drawings

    @contextmanager
    def trial(self) -> Iterator[None]:
        """Set nothing inside the block."""
        before, self.is_trial = self.is_trial, True
        try:
            yield
        finally:
            self.is_trial = before

    def box(  # noqa: PLR0913 - what a shape needs
        self, x: float, y: float, wide: float, high: float, *, fill: Colour | None = None,
        edge: Colour | None = None, edge_width: float = 1.0, corner: float = 0.0, dashed: bool = False,
    ) -> None:  # fmt: skip
        """Draw a rectangle, its corners round if asked for."""
        if self.is_trial or not (fill or edge):
            return
        if fill:
            self._pdf.set_fill_color(*fill)
        if edge:
            self._pdf.set_draw_color(*edge)
            self._pdf.set_line_width(edge_width)
        if dashed:
            self._pdf.set_dash_pattern(dash=3, gap=2.5)
        style = ("F" if fill else "") + ("D" if edge else "")
        self._pdf.rect(x, y, wide, high, style, round_corners=corner > 0, corner_radius=corner)
        if dashed:
            self._pdf.set_dash_pattern()

    def disc(
        self, x: float, y: float, across: float, *, fill: Colour | None = None, edge: Colour | None = None
    ) -> None:
        """Draw a disc in the square whose upper left corner this is."""
        if self.is_trial:
            return
        if fill:
            self._pdf.set_fill_color(*fill)
        if edge:
            self._pdf.set_draw_color(*edge)
            self._pdf.set_line_width(1)
        self._pdf.ellipse(x, y, across, across, ("F" if fill else "") + ("D" if edge else ""))

    def rule(
        self, x: float, y: float, wide: float, *, colour: Colour = ink.DIVIDER, dotted: bool = False
    ) -> None:
        """Draw a line across."""
        if self.is_trial:
            return
        self._pdf.set_draw_color(*colour)
        self._pdf.set_line_width(0.9 if dotted else 0.7)
        if dotted:
            self._pdf.set_dash_pattern(dash=0.9, gap=1.8)
        self._pdf.line(x, y, x + wide, y)
        if dotted:
            self._pdf.set_dash_pattern()

    def picture(self, name: str, x: float, y: float, wide: float, *, mirrored: bool = False) -> None:
        """Show a drawing of the build step, so wide."""
        if self.is_trial:
            return
        path = self._drawings / f"{name}.png"
        if mirrored:
            with self._pdf.mirror((x + wide / 2, y), "EAST"):
                self._pdf.image(path, x, y, wide)
        else:
            self._pdf.image(path, x, y, wide)

    @contextmanager
    def turned(self, x: float, y: float) -> Iterator[None]:
        """Set what is inside upwards, turned about this point."""
        with self._pdf.rotation(90, x, y):
            yield

    def weave(self, y: float = 0.0) -> None:
        """Draw the woven band from edge to edge: this is paper of Rebung."""
        if self.is_trial:
            return
        ground, light, middle = ink.WEAVE
        self.box(0, y, self.wide, WEAVE_HIGH, fill=ground)
        unit = WEAVE_HIGH / 12
        for at in range(-1, int(self.wide / (unit * 24)) + 2):
            for left, colour in ((0, middle), (12, light)):
                self._pdf.set_fill_color(*colour)
                x = (at * 24 + left) * unit
                shape = ((0, 0), (10, 0), (16, 6), (10, 12), (0, 12), (6, 6))
                self._pdf.polygon([(x + across * unit, y + down * unit) for across, down in shape], style="F")
