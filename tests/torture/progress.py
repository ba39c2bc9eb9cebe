"""How far a long run is, kept in a file after each part, so that it can be stopped and goes on.

What was proved of other code proves nothing: when a source has changed, the run begins anew.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.torture.figures import Figures

ROOT = Path(__file__).parents[2]
SOURCES = ("app/**/*.py", *(f"tests/{each}*.py" for each in ("", "domain/merging/", "storage/", "torture/")))


@dataclass(frozen=True)
class Progress:
    """The file of one line and one seed."""

    path: Path
    sources: str

    @classmethod
    def of(cls, name: str, seed: int, folder: Path | None) -> Progress:
        """Return where the progress of this line lies.

        Args:
            name: of the line.
            seed: of the whole run.
            folder: where to keep it; one among the temporary files when none is named.
        """
        folder = folder or Path(tempfile.gettempdir()) / "rebung-torture"
        folder.mkdir(parents=True, exist_ok=True)
        return cls(folder / f"{name}-{seed}.json", _sources())

    def load(self) -> tuple[int, Figures] | None:
        """Return how many parts are done and their figures, or None where nothing is kept of these sources."""
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
            return (kept["parts"], Figures.of(kept["figures"])) if kept["sources"] == self.sources else None
        except (OSError, ValueError, KeyError):
            return None

    def keep(self, parts: int, figures: Figures) -> None:
        """Keep how many parts are done, and their figures."""
        text = json.dumps({"sources": self.sources, "parts": parts, "figures": figures.plain()})
        written = self.path.with_suffix(".new")
        written.write_text(text, encoding="utf-8")
        written.replace(self.path)


def _sources() -> str:
    digest = hashlib.sha256()
    for path in sorted(path for each in SOURCES for path in ROOT.glob(each)):
        digest.update(path.read_bytes())
    return digest.hexdigest()
