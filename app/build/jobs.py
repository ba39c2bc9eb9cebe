"""What the pictures part consists of: independent jobs that can be shared out, the heaviest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from app.build.atlas import Piece, save_atlas
from app.build.drawing import coloured, drawn, edges_filled, halo
from app.build.nine import nine_patches, shadows, small_parts
from app.build.parts import BAND, CAST_SIZES, CLASS_SIZES, FIGURE_SCALE, HALO_GROWTH, ICON_SIZES, INK, MARKS

DENSITIES = {"1x": 1.0, "1.5x": 1.5, "2x": 2.0}
IN_ATLASES = ("icons", "characters/class", "characters/avatar")
"""Folders whose drawings are packed; all others become a picture each."""
BAND_NAME = "pattern/weave-band"
HALOS = "characters/halo"
WHITE = (255, 255, 255)
_ATLASES = ("ui", "cast", "class")


@dataclass(frozen=True, slots=True, order=True)
class Job:
    """One picture, or one atlas, at one density. `name` is relative to the folder, without its ending."""

    density: str
    name: str


def jobs(drawings: Path) -> list[Job]:
    """List the jobs for the drawings of a folder, the long ones first."""
    names = sorted(path.relative_to(drawings).with_suffix("").as_posix() for path in drawings.rglob("*.svg"))
    single = [name for name in names if not name.startswith(IN_ATLASES)]
    single += [BAND_NAME, *(f"{HALOS}/{name}" for name in _silhouettes(names))]
    single.sort(key=lambda name: not name.startswith(("backgrounds", "characters")))
    return [Job(density, name) for density in reversed(DENSITIES) for name in (*_ATLASES, *single)]


def _silhouettes(names: list[str]) -> list[str]:
    """Name one halo for each member of the cast, whose silhouette no feeling changes, and for each pose."""
    found = (re.fullmatch(r"characters/(?:figure/([a-z]+)-neutral|(pose)/([a-z]+))", name) for name in names)
    return ["-".join(filter(None, match.groups())) for match in found if match]


def perform(job: Job, drawings: Path, out: Path) -> None:
    """Draw what a job asks for below `out`."""
    density = DENSITIES[job.density]
    path = out / job.density / job.name
    path.parent.mkdir(parents=True, exist_ok=True)
    if job.name == "ui":
        save_atlas(_ui(drawings, density), path, density)
    elif job.name == "class":
        save_atlas(_people(drawings / "characters/class", CLASS_SIZES, density), path, density)
    elif job.name == "cast":
        save_atlas(_people(drawings / "characters/avatar", CAST_SIZES, density), path, density)
    elif job.name == BAND_NAME:
        _band((drawings / "pattern/weave-tile.svg").read_text(encoding="utf-8"), path, density)
    elif job.name.startswith(HALOS):
        _halo(drawings / "characters", path, density)
    else:
        _single(drawings / f"{job.name}.svg", job.name, path, density)


def _ui(drawings: Path, density: float) -> dict[str, Piece]:
    pieces = {
        nine.name: Piece(coloured(drawn(nine.svg, 1), WHITE), nine.border, nine.pad)
        for nine in nine_patches(density)
    }
    for nine in shadows(density):
        pieces[nine.name] = Piece(coloured(drawn(nine.svg, 1), INK), nine.border, nine.pad)
    for name, svg in small_parts():
        pieces[name] = Piece(coloured(drawn(svg, density), WHITE))
    for icon in sorted((drawings / "icons").glob("*.svg")):
        svg = icon.read_text(encoding="utf-8")
        for size in ICON_SIZES:
            pieces[f"icon-{icon.stem}-{size}"] = Piece(coloured(drawn(svg, density * size / 24), WHITE))
    for name, sizes in MARKS.items():
        svg = (drawings / f"logo/{name}.svg").read_text(encoding="utf-8")
        for size in sizes:
            pieces[f"{name}-{size}"] = Piece(edges_filled(drawn(svg, density * size / 256)))
    return pieces


def _people(folder: Path, sizes: tuple[int, ...], density: float) -> dict[str, Piece]:
    pieces: dict[str, Piece] = {}
    for path in sorted(folder.glob("*.svg")):
        svg = path.read_text(encoding="utf-8")
        for size in sizes:
            pieces[f"{path.stem}-{size}"] = Piece(edges_filled(drawn(svg, density * size / 192)))
    return pieces


def _single(source: Path, name: str, path: Path, density: float) -> None:
    zoom = density * (FIGURE_SCALE if name.startswith("characters/") else 1)
    picture = drawn(source.read_text(encoding="utf-8"), zoom)
    finished = picture.convert("RGB") if name.startswith("backgrounds/") else edges_filled(picture)
    finished.save(f"{path}.png")


def _halo(characters: Path, path: Path, density: float) -> None:
    pose = path.name.removeprefix("pose-")
    source = characters / (f"figure/{path.name}-neutral.svg" if pose == path.name else f"pose/{pose}.svg")
    svg = halo(source.read_text(encoding="utf-8"), HALO_GROWTH)
    coloured(drawn(svg, density * FIGURE_SCALE), WHITE).save(f"{path}.png")


def _band(tile: str, path: Path, density: float) -> None:
    wide, high = (int(length * density) for length in BAND)
    one = drawn(tile, density * BAND[1] / 12).convert("RGB")
    band = Image.new("RGB", (wide, high))
    for left in range(0, wide, one.width):
        band.paste(one, (left, 0))
    band.save(f"{path}.png")
