"""All drawings of the cast, by the name of their file below `assets/pictures/characters`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.build.people.arms import POSES
from app.build.people.cast import CAST
from app.build.people.faces import LOOKS
from app.build.people.figures import body_drawing, head_drawing


def drawings() -> Iterator[tuple[str, str]]:
    """Give every drawing with its name: `body/<who>-<pose>` and `head/<who>-<look>`."""
    for who, person in CAST.items():
        for pose in POSES:
            yield f"body/{who}-{pose}", body_drawing(person, pose)
        for look in LOOKS:
            yield f"head/{who}-{look}", head_drawing(person, look)


def write(folder: Path) -> None:
    """Write all of them below a folder, and let nothing lie there that is no longer drawn."""
    for path in [*folder.glob("body/*.svg"), *folder.glob("head/*.svg")]:
        path.unlink()
    for name, svg in drawings():
        path = folder / f"{name}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(svg, encoding="utf-8", newline="\n")
