"""What lies in the atlases: the parts of widgets with icons and marks, learners, the cast."""

from __future__ import annotations

from pathlib import Path

from app.build.atlas import Piece
from app.build.drawing import WHITE, coloured, drawn, edges_filled
from app.build.layers import HEADS, avatar
from app.build.nine import nine_patches, shadows, small_parts
from app.build.parts import CAST_SIZES, CLASS_SIZES, ICON_SIZES, INK, MARKS, PHONE_SIZES

ATLASES = ("ui", "cast", "class")


def pieces(atlas: str, drawings: Path, density: float) -> dict[str, Piece]:
    """Draw what belongs into an atlas at one density."""
    if atlas == "class":
        learners = sorted((drawings / "characters/class").glob("*.svg"))
        return _people(
            {path.stem: path.read_text(encoding="utf-8") for path in learners}, CLASS_SIZES, density
        )
    if atlas == "cast":
        cast = _cast(drawings)
        calm = {name: svg for name, svg in cast.items() if name.endswith("-neutral")}
        return _people(cast, CAST_SIZES, density) | _people(calm, PHONE_SIZES, density)
    return _parts(density) | _icons(drawings / "icons", density) | _marks(drawings / "logo", density)


def _parts(density: float) -> dict[str, Piece]:
    found = {
        nine.name: Piece(coloured(drawn(nine.svg, 1), WHITE), nine.border, nine.pad)
        for nine in nine_patches(density)
    }
    for nine in shadows(density):
        found[nine.name] = Piece(coloured(drawn(nine.svg, 1), INK), nine.border, nine.pad)
    for name, svg in small_parts():
        found[name] = Piece(coloured(drawn(svg, density), WHITE))
    return found


def _icons(folder: Path, density: float) -> dict[str, Piece]:
    found = {}
    for path in sorted(folder.glob("*.svg")):
        svg = path.read_text(encoding="utf-8")
        for size in ICON_SIZES:
            found[f"icon-{path.stem}-{size}"] = Piece(coloured(drawn(svg, density * size / 24), WHITE))
    return found


def _marks(folder: Path, density: float) -> dict[str, Piece]:
    found = {}
    for name, sizes in MARKS.items():
        svg = (folder / f"{name}.svg").read_text(encoding="utf-8")
        for size in sizes:
            found[f"{name}-{size}"] = Piece(edges_filled(drawn(svg, density * size / 256)))
    return found


def _cast(drawings: Path) -> dict[str, str]:
    names = sorted(path.stem for path in (drawings / HEADS).glob("*.svg"))
    return {name: avatar(drawings, *name.split("-")) for name in names}


def _people(faces: dict[str, str], sizes: tuple[int, ...], density: float) -> dict[str, Piece]:
    return {
        f"{name}-{size}": Piece(edges_filled(drawn(svg, density * size / 192)))
        for name, svg in faces.items()
        for size in sizes
    }
