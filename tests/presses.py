"""A fake press: it remembers what it was asked to make."""

from __future__ import annotations

from app.services.making import Making
from app.services.papers.sheets import ClassReportSheet, Sheet
from app.services.ports import Place


class FakePress:
    """Makes nothing. `refuses` is raised by everything that would make or keep a paper."""

    def __init__(self) -> None:
        """Begin with nothing made, and one stick."""
        self.shown: list[Sheet] = []
        self.kept: list[tuple[Sheet, Place, str]] = []
        self.refuses: Exception | None = None
        self.known: tuple[Place, ...] = (
            Place("STICK", "stick", is_stick=True),
            Place("Documents", "documents"),
        )
        self.is_cleared = False

    def show(self, sheet: Sheet, making: Making | None = None) -> None:
        """Remember the paper as opened."""
        self._make(making)
        self.shown.append(sheet)

    def keep(self, sheet: Sheet, place: Place, making: Making | None = None) -> str:
        """Remember the paper as kept."""
        self._make(making)
        self.kept.append((sheet, place, "pdf"))
        return f"{sheet.name}.pdf"

    def keep_figures(self, sheet: ClassReportSheet, place: Place) -> str:
        """Remember the figures as kept."""
        self._make(None)
        self.kept.append((sheet, place, "csv"))
        return f"{sheet.name}.csv"

    def places(self) -> tuple[Place, ...]:
        """Return the places that the test says."""
        return self.known

    def clear(self) -> None:
        """Remember that it was asked for."""
        self.is_cleared = True

    def _make(self, making: Making | None) -> None:
        if making is not None:
            making.step(1, 1)
        if self.refuses is not None:
            raise self.refuses
