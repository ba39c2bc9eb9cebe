"""What the pictures part consists of: independent jobs that can be shared out, the heaviest first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from app.build.atlas import save_atlas
from app.build.drawing import WHITE, coloured, drawn, edges_filled, halo, sharper
from app.build.layers import BODIES, TURNED_BODIES, standing
from app.build.parts import BAND, FIGURE_SCALE, HALO_GROWTH
from app.build.sheets import ATLASES, pieces

DENSITIES = {"1x": 1.0, "1.5x": 1.5, "2x": 2.0}
_LARGEST, _STEP = "2x", 4
"""The density from which large pictures are drawn down, and what their size there is a multiple of."""
_IN_ATLASES = ("icons/", "characters/class/")
_LARGE = ("backgrounds/", "characters/")
_BAND = "pattern/weave-band"
_HALOS, _PROPS = "halo/", "props/"
_PACKING = 4
"""How hard PNG tries: more takes twice the time and saves nothing on flat colours."""


class Job(NamedTuple):
    """One picture or atlas, by its name without its ending; at one density, or "" for all of them."""

    name: str
    density: str = ""


def jobs(drawings: Path) -> list[Job]:
    """List the jobs for the drawings of a folder, the long ones first."""
    names = sorted(path.relative_to(drawings).with_suffix("").as_posix() for path in drawings.rglob("*.svg"))
    single = [name for name in names if not name.startswith(_IN_ATLASES)]
    large = [name for name in single if name.startswith(_LARGE)] + _silhouettes(names)
    small = [_BAND, *(name for name in single if not name.startswith(_LARGE))]
    return [
        *(Job(atlas, density) for density in reversed(DENSITIES) for atlas in ATLASES),
        *(Job(name) for name in large),
        *(Job(name, density) for name in small for density in DENSITIES),
    ]


def _silhouettes(names: list[str]) -> list[str]:
    """Name one halo for each body, whose outline no look changes, and for each thing in a scene."""
    return [_HALOS + name for name in names if name.startswith((BODIES, TURNED_BODIES, _PROPS))]


def perform(job: Job, drawings: Path, out: Path) -> None:
    """Draw what a job asks for below `out`."""
    if job.name in ATLASES:
        path = _place(out, job.density, job.name)
        save_atlas(pieces(job.name, drawings, DENSITIES[job.density]), path, DENSITIES[job.density])
        return
    for density, picture in _pictures(job, drawings):
        picture.save(f"{_place(out, density, job.name)}.png", compress_level=_PACKING)


def _place(out: Path, density: str, name: str) -> Path:
    path = out / density / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _pictures(job: Job, drawings: Path) -> Iterator[tuple[str, Image.Image]]:
    if job.density:
        zoom = DENSITIES[job.density]
        if job.name == _BAND:
            yield job.density, _band(_text(drawings, "pattern/weave-tile"), zoom)
        else:
            yield job.density, edges_filled(drawn(_text(drawings, job.name), zoom))
        return
    if job.name.startswith(_HALOS):
        yield from _halos(job.name.removeprefix(_HALOS), drawings)
        return
    largest = _large(job.name, drawings)
    for density, zoom in DENSITIES.items():
        scale = zoom / DENSITIES[_LARGEST]
        size = (int(largest.width * scale), int(largest.height * scale))
        picture = largest.resize(size, Image.Resampling.HAMMING) if scale < 1 else largest.copy()
        is_place = job.name.startswith("backgrounds/")
        yield density, picture.convert("RGB") if is_place else edges_filled(picture)


def _large(name: str, drawings: Path) -> Image.Image:
    """Draw a picture of a scene at the largest density.

    The smaller ones are made from it: scenes draw figures at all scales anyway, and drawing them three
    times would take half as long again.
    """
    return drawn(_text(drawings, name), DENSITIES[_LARGEST] * _scale_of(name), _STEP)


def _halos(name: str, drawings: Path) -> Iterator[tuple[str, Image.Image]]:
    """Draw a silhouette once, small, and make it larger: it is one colour, so only its edge needs care."""
    shape = drawn(halo(_outlined(name, drawings), HALO_GROWTH), _scale_of(name), _STEP // 2)
    for density, zoom in DENSITIES.items():
        size = (int(shape.width * zoom), int(shape.height * zoom))
        yield density, coloured(sharper(shape.resize(size, Image.Resampling.BICUBIC), zoom), WHITE)


def _scale_of(name: str) -> float:
    return FIGURE_SCALE if name.startswith("characters/") else 1


def _outlined(name: str, drawings: Path) -> str:
    is_body = name.startswith((BODIES, TURNED_BODIES))
    return standing(drawings, name) if is_body else _text(drawings, name)


def _band(tile: str, zoom: float) -> Image.Image:
    wide, high = (int(length * zoom) for length in BAND)
    one = drawn(tile, zoom * BAND[1] / 12).convert("RGB")
    band = Image.new("RGB", (wide, high))
    for left in range(0, wide, one.width):
        band.paste(one, (left, 0))
    return band


def _text(drawings: Path, name: str) -> str:
    return (drawings / f"{name}.svg").read_text(encoding="utf-8")
