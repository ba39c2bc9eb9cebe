"""All drawings of the cast, by the name of their file below `assets/pictures/characters`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.build.people.arms import POSES
from app.build.people.cast import CAST
from app.build.people.faces import LOOKS
from app.build.people.figures import body_drawing, head_drawing

_SIDES = {"left": -1, "right": 1}
_POINTING = "reach"
"""The pose that means somebody: drawn with the other arm too, so that it never points away."""


def drawings() -> Iterator[tuple[str, str]]:
    """Give every drawing with its name.

    These are `body/<who>-<pose>` and `head/<who>-<look>`, and what turns to a side of the picture:
    `turned/head/<who>-<look>-<side>` and `turned/body/<who>-reach-right`.
    """
    for who, person in CAST.items():
        for pose in POSES:
            yield f"body/{who}-{pose}", body_drawing(person, pose)
        yield f"turned/body/{who}-{_POINTING}-right", body_drawing(person, _POINTING, _SIDES["right"])
        for look in LOOKS:
            yield f"head/{who}-{look}", head_drawing(person, look)
            for side, turn in _SIDES.items():
                yield f"turned/head/{who}-{look}-{side}", head_drawing(person, look, turn)


def write(folder: Path) -> None:
    """Write all of them below a folder, and let nothing lie there that is no longer drawn."""
    for part in ("body", "head", "turned/body", "turned/head"):
        for path in folder.glob(f"{part}/*.svg"):
            path.unlink()
    for name, svg in drawings():
        path = folder / f"{name}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(svg, encoding="utf-8", newline="\n")
