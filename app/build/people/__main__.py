"""Write the drawings of the cast anew: `python -m app.build.people`."""

from __future__ import annotations

from pathlib import Path

from app.build.people.drawings import write

if __name__ == "__main__":
    write(Path(__file__).resolve().parents[3] / "assets/pictures/characters")
