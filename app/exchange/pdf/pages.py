"""The pages of one file: texts, shapes and pictures at places in points from the upper left corner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from fpdf import FPDF
from fpdf.fonts import TTFFont

from app.exchange.pdf.fonts import BOX, NONE, RISE, Fonts, clean
from app.exchange.pdf.ink import Style
from app.exchange.pdf.lines import lines
from app.exchange.pdf.shapes import Shapes

A4 = (595.28, 841.89)
A4_WIDE = (841.89, 595.28)
A5 = (419.53, 595.28)

Align = Literal["left", "middle", "right"]


class Quiet(FPDF):
    """A file that tells nothing of where, when and by whom it was made: the same sheet gives the same bytes."""

    def __init__(self, size: tuple[float, float]) -> None:
        """Begin an empty file of pages of this size."""
        super().__init__(unit="pt", format=size)
        self.set_auto_page_break(auto=False)
        self.set_margin(0)
        self.c_margin = 0
        self.set_title("Rebung")
        self.set_producer("Rebung")
        self.set_creation_date(datetime(2000, 1, 1, tzinfo=UTC))

    def file_id(self) -> str:
        """Give it no number of its own."""
        return ""


class Pages(Shapes):
    """Writes pages. With `scale` all texts and what is measured by them are smaller.

    Nothing is set while `is_trial`: so one sees how much room something takes.
    """

    def __init__(self, built: Path, size: tuple[float, float], language: str = "en") -> None:
        """Begin a file.

        Args:
            built: what the build step left: fonts and drawings.
            size: width and height of each page.
            language: the code of what it is written in, for readers that read aloud.
        """
        pdf = Quiet(size)
        pdf.set_lang(language)
        super().__init__(pdf, built / "paper", size[0])
        self.scale = 1.0
        self.number = 0
        self.fonts = Fonts(pdf, built / "fonts")

    def begin(self) -> None:
        """Begin another page."""
        self.number += 1
        self._pdf.add_page()

    def finished(self) -> bytes:
        """Return the file."""
        return bytes(self._pdf.output())

    def close(self) -> None:
        """Give back the files of the fonts: fpdf2 keeps them open."""
        for font in self._pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()

    def fit(self, scales: tuple[float, ...]) -> Iterator[float]:
        """Give one scale after another to try; whoever has found room stops asking, and the scale stays."""
        for scale in scales:
            self.scale = scale
            yield scale

    def width(self, words: str, style: Style) -> float:
        """Return how wide a text is in one line."""
        return self.fonts.width(clean(words), strong=style.strong) * style.size * self.scale

    def lines(self, words: str, wide: float, style: Style) -> list[str]:
        """Break a text into lines that are no wider than this."""
        size = style.size * self.scale

        def measure(piece: str) -> float:
            return self.fonts.width(piece, strong=style.strong) * size

        return lines(clean(words), wide, measure) if words else []

    def line_height(self, words: str, style: Style) -> float:
        """Return the room that each line of a text takes: tall letters have more."""
        above, below = self._rise(words)
        return max(style.leading, above + below) * style.size * self.scale

    def height(self, words: str, wide: float, style: Style) -> float:
        """Return how high a text is in lines of this width."""
        return len(self.lines(words, wide, style)) * self.line_height(words, style)

    def text(
        self, words: str, x: float, y: float, wide: float, style: Style, *, align: Align = "left"
    ) -> float:
        """Set a text below `y`; return where its last line ends."""
        words = clean(words)
        step = self.line_height(words, style)
        above, below = self._rise(words)
        size = style.size * self.scale
        down = (step - (above + below) * size) / 2 + above * size
        for line in self.lines(words, wide, style):
            if not self.is_trial:
                room = wide - self.width(line, style)
                at = {"left": 0.0, "middle": room / 2, "right": room}[align]
                self._line(line, x + at, y + down, style)
            y += step
        return y

    def _rise(self, words: str) -> tuple[float, float]:
        families = {run.family for run in self.fonts.runs(words.replace("\n", " "))} or {NONE}
        return max(RISE[each][0] for each in families), max(RISE[each][1] for each in families)

    def _line(self, line: str, x: float, base: float, style: Style) -> None:
        size = style.size * self.scale
        self._pdf.set_text_color(*style.colour)
        for run in self.fonts.runs(line):
            if run.family == NONE:
                for _ in run.text:
                    self.box(
                        x + 0.06 * size,
                        base - 0.7 * size,
                        0.5 * size,
                        0.7 * size,
                        edge=style.colour,
                        edge_width=0.7,
                    )
                    x += BOX * size
                continue
            self.fonts.use(run.family, size, strong=style.strong)
            # fpdf2 puts the line of letters at half of a cell and three tenths of the size.
            self._pdf.set_xy(x, base - 0.3 * size)
            self._pdf.cell(0, 0, run.text)
            x += self.fonts.width(run.text, strong=style.strong) * size
