"""Pictures of one density that lie one after the other in one file, `singles.pack`, as the build step leaves them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


class Singles:
    """Reads one picture at a time; what is lost, cut or unknown is not there, and never fails."""

    def __init__(self, folder: Path) -> None:
        """Remember where; nothing is read before it is asked for."""
        self._pack = folder / "singles.pack"
        self._table = folder / "singles.json"
        self._places: dict[str, Any] | None = None

    def __contains__(self, name: str) -> bool:
        """Tell whether there is a picture of this name."""
        return name in self._known()

    def read(self, name: str) -> bytes | None:
        """Return a picture as the bytes of a PNG, or None where it is not whole."""
        try:
            start, length = self._known()[name]
            with self._pack.open("rb") as pack:
                pack.seek(start)
                data = pack.read(length)
        except (OSError, KeyError, TypeError, ValueError, OverflowError, MemoryError):
            return None
        return data if len(data) == length else None

    def _known(self) -> dict[str, Any]:
        if self._places is None:
            try:
                told = json.loads(self._table.read_text(encoding="utf-8"))
            except (OSError, ValueError):
                told = {}
            self._places = told if isinstance(told, dict) else {}
        return self._places
