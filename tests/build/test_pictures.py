"""What is rendered can be drawn by the app as the design has it."""

from __future__ import annotations

import json
import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops

from app.build import pictures
from app.build.atlas import GAP, Piece, save_atlas
from app.build.drawing import drawn, edges_filled
from app.build.jobs import DENSITIES
from app.build.pictures import build_pictures
from app.domain.errors import CannotBuild

ATLASES = ("ui", "class", "cast")
EACH = [(density, atlas) for density in DENSITIES for atlas in ATLASES]


@cache
def _table(built: Path, density: str, atlas: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads(
        (built / f"pictures/{density}/{atlas}.json").read_text(encoding="utf-8")
    )
    return table


@cache
def _picture(path: Path) -> Image.Image:
    return Image.open(path).copy()


@cache
def _places(folder: Path) -> dict[str, tuple[int, int]]:
    places: dict[str, tuple[int, int]] = json.loads((folder / "singles.json").read_text(encoding="utf-8"))
    return places


def _single(built: Path, density: str, name: str) -> Image.Image:
    folder = built / "pictures" / density
    start, length = _places(folder)[name]
    with (folder / "singles.pack").open("rb") as pack:
        pack.seek(start)
        return Image.open(BytesIO(pack.read(length))).copy()


def _silent(_: float) -> None:
    pass


def _colour(picture: Image.Image, x: int, y: int) -> tuple[int, ...]:
    pixel = picture.getpixel((x, y))
    assert isinstance(pixel, tuple)
    return pixel


def _alpha(picture: Image.Image, x: int, y: int) -> int:
    return _colour(picture, x, y)[3]


def _sheet(path: Path) -> Image.Image:
    size = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["size"]
    texels = path.with_suffix(".rgba").read_bytes()
    return Image.frombytes("RGBA", size, texels)


def _cut(built: Path, density: str, atlas: str, name: str) -> Image.Image:
    part = _table(built, density, atlas)["parts"][name]
    box = (part["x"], part["y"], part["x"] + part["w"], part["y"] + part["h"])
    return _sheet(built / f"pictures/{density}/{atlas}").crop(box)


@pytest.mark.parametrize(("density", "atlas"), EACH)
def test_parts_lie_inside_their_atlas_and_apart(built: Path, density: str, atlas: str) -> None:
    """No part reaches out of the picture or touches another one."""
    table = _table(built, density, atlas)
    wide, high = _sheet(built / f"pictures/{density}/{atlas}").size
    assert table["size"] == [wide, high]
    assert table["density"] == DENSITIES[density]
    taken = Image.new("L", (wide + GAP, high + GAP))
    for name, part in table["parts"].items():
        assert part["x"] + part["w"] <= wide, name
        assert part["y"] + part["h"] <= high, name
        box = (part["x"], part["y"], part["x"] + part["w"] + GAP, part["y"] + part["h"] + GAP)
        assert taken.crop(box).getextrema() == (0, 0), name
        taken.paste(255, box)


@pytest.mark.parametrize("atlas", ATLASES)
def test_every_density_has_the_same_parts_at_its_size(built: Path, atlas: str) -> None:
    """A part that is there at one density is there at all, in proportion."""
    one = _table(built, "1x", atlas)["parts"]
    for density, scale in DENSITIES.items():
        parts = _table(built, density, atlas)["parts"]
        assert parts.keys() == one.keys()
        fixed = {name: part for name, part in parts.items() if "border" not in part}
        assert all(abs(part["w"] - one[name]["w"] * scale) < 1 for name, part in fixed.items())


@pytest.mark.parametrize("density", DENSITIES)
def test_corners_of_nine_patches_leave_a_middle(built: Path, density: str) -> None:
    """Two corners and something to stretch between them fit into the picture, and the pad into the corner."""
    nines = {name: part for name, part in _table(built, density, "ui")["parts"].items() if "border" in part}
    assert len(nines) > 90
    for name, part in nines.items():
        assert part["w"] == part["h"] == 2 * part["border"] + 2, name
        assert part["pad"] < part["border"], name


@pytest.mark.parametrize(("density", "line"), [("1x", 2), ("1.5x", 3), ("2x", 4)])
def test_lines_of_nine_patches_are_sharp(built: Path, density: str, line: int) -> None:
    """A line covers whole pixels at every density."""
    part = _cut(built, density, "ui", "edge-16-2")
    column = [_alpha(part, part.width // 2, y) for y in range(line + 2)]
    assert column == [255] * line + [0, 0]


@pytest.mark.parametrize("density", DENSITIES)
def test_ring_stands_outside_its_shape(built: Path, density: str) -> None:
    """Between shape and ring lies a gap of three design pixels."""
    part = _cut(built, density, "ui", "ring-16")
    pad = _table(built, density, "ui")["parts"]["ring-16"]["pad"]
    seen = [_alpha(part, part.width // 2, y) == 255 for y in range(pad + 1)]
    gap = int(3 * DENSITIES[density] + 0.5)
    assert seen == [True] * (pad - gap) + [False] * (gap + 1)


def test_shadow_is_as_dark_as_the_design_says(built: Path) -> None:
    """Level 3 is 18 % of ink in the middle, nothing at the rim, and reaches lower than higher."""
    part = _cut(built, "1x", "ui", "shadow-3-26")
    middle = part.width // 2
    assert _colour(part, middle, middle)[:3] == (0x16, 0x30, 0x2A)
    assert _alpha(part, middle, middle) == pytest.approx(0.18 * 255, abs=6)
    assert max(_alpha(part, at, 0) for at in range(part.width)) <= 1
    assert _alpha(part, middle, part.height - 13) > _alpha(part, middle, 12)


@pytest.mark.parametrize("name", ["icon-back-24", "fill-22", "dot-36", "tail", "dash-70x38"])
def test_parts_to_tint_are_white_throughout(built: Path, name: str) -> None:
    """A tint gives exactly its colour, also at edges and where nothing is seen."""
    part = _cut(built, "2x", "ui", name)
    assert [part.getchannel(channel).getextrema() for channel in "RGB"] == [(255, 255)] * 3
    assert part.getchannel("A").getextrema() == (0, 255)


@pytest.mark.parametrize(
    "name", ["characters/body/dara-wave", "characters/head/dara-sad", "password/cat", "grove/nila-4-stem"]
)
def test_pictures_drawn_smaller_have_no_dark_fringe(built: Path, name: str) -> None:
    """Mixed as a graphics card does, a picture on white looks as if it were mixed rightly."""
    picture = _single(built, "1x", name)
    small = (picture.width * 4 // 5, picture.height * 4 // 5)
    channels = [channel.resize(small, Image.Resampling.BILINEAR) for channel in picture.split()]
    as_card = Image.merge("RGBA", channels)
    rightly = picture.convert("RGBa").resize(small, Image.Resampling.BILINEAR).convert("RGBA")
    white = Image.new("RGBA", small, "white")
    seen = ImageChops.difference(Image.alpha_composite(white, as_card), Image.alpha_composite(white, rightly))
    assert sum(seen.convert("RGB").convert("L").histogram()[24:]) == 0


@pytest.mark.parametrize("density", DENSITIES)
def test_every_drawing_is_there_at_every_density(root: Path, built: Path, density: str) -> None:
    """No drawing is forgotten: it is a picture, or part of an atlas."""
    drawings = root / "assets/pictures"
    ui = _table(built, density, "ui")["parts"]
    for path in drawings.rglob("*.svg"):
        name = path.relative_to(drawings).with_suffix("").as_posix()
        singles = _places(built / "pictures" / density)
        if name.startswith("icons/"):
            assert all(f"icon-{path.stem}-{size}" in ui for size in (20, 24, 28)), name
        elif name.startswith("characters/class/"):
            assert f"{path.stem}-108" in _table(built, density, "class")["parts"], name
        elif name.startswith("characters/head/"):
            assert f"{path.stem}-72" in _table(built, density, "cast")["parts"], name
            assert name in singles, name
        else:
            assert name in singles, name


@pytest.mark.parametrize("name", ["backgrounds/school-yard", "pattern/weave-band"])
def test_pictures_without_holes_are_rgb(built: Path, name: str) -> None:
    """What covers everything below it needs no alpha."""
    assert _single(built, "1.5x", name).mode == "RGB"


@pytest.mark.parametrize(("density", "period"), [("1x", 20), ("1.5x", 30), ("2x", 40)])
def test_woven_band_has_no_seam(built: Path, density: str, period: int) -> None:
    """The band repeats, so that two of them side by side show no joint."""
    band = _single(built, density, "pattern/weave-band")
    assert band.width % period == 0
    first, last = (band.crop((x, 0, x + period, band.height)) for x in (0, band.width - period))
    assert first.tobytes() == last.tobytes()


@pytest.mark.parametrize("density", DENSITIES)
@pytest.mark.parametrize(
    "name", ["body/dara-down", "body/aisyah-think", "body/nadia-wave", "turned/body/sari-reach-right"]
)
def test_halo_fits_under_its_body(built: Path, name: str, density: str) -> None:
    """The white silhouette stands where the body does, and lies behind all of it but its shadow on the ground."""
    halo = _single(built, density, f"halo/characters/{name}")
    body = _single(built, density, f"characters/{name}")
    assert body.width == halo.width
    halo = halo.crop((0, halo.height - body.height, halo.width, halo.height))
    solid = body.getchannel("A").point(lambda alpha: 255 if alpha > 60 else 0)
    assert ImageChops.subtract(solid, halo.getchannel("A")).getbbox() is None


@pytest.mark.parametrize("density", DENSITIES)
def test_halo_has_a_sharp_edge(built: Path, density: str) -> None:
    """From unseen to white it takes two pixels, also where it was made larger."""
    halo = _single(built, density, "halo/characters/body/elia-down").getchannel("A")
    row = [int(str(halo.getpixel((x, halo.height // 2)))) for x in range(halo.width // 2)]
    first = next(x for x, alpha in enumerate(row) if alpha > 10)
    assert row[first + 3] > 245


def test_everything_in_a_scene_has_its_halo(root: Path, built: Path) -> None:
    """High contrast draws a white outline around people and things."""
    drawings = root / "assets/pictures"
    for path in [*drawings.glob("characters/**/body/*.svg"), *drawings.glob("props/*.svg")]:
        name = path.relative_to(drawings).with_suffix("").as_posix()
        assert f"halo/{name}" in _places(built / "pictures/1x"), name


def test_avatar_is_round_with_nothing_behind(built: Path) -> None:
    """The corner and the side beside the head are empty, so that the ground's tint shows."""
    avatar = _cut(built, "1x", "class", "01-agus-108")
    assert avatar.size == (108, 108)
    assert _alpha(avatar, 2, 54) == 0
    assert _alpha(avatar, 54, 54) == 255


def test_drawing_of_uneven_size_grows_at_top_and_right() -> None:
    """The lower left corner stays where the app puts it, and nothing is squeezed."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3" viewBox="0 0 3 3">'
        '<rect width="3" height="3" fill="#ff0000"/></svg>'
    )
    picture = drawn(svg, 1.5)
    assert picture.size == (5, 5)
    assert picture.getpixel((0, 4)) == (255, 0, 0, 255)
    assert [_alpha(picture, *corner) for corner in ((4, 4), (0, 0))] == [pytest.approx(128, abs=2)] * 2


def test_unseen_neighbours_take_the_colour_of_the_edge() -> None:
    """A pixel beside an edge is unseen, and coloured like the edge."""
    picture = Image.new("RGBA", (5, 5))
    picture.putpixel((2, 2), (200, 100, 50, 255))
    filled = edges_filled(picture)
    assert filled.getpixel((2, 2)) == (200, 100, 50, 255)
    red, green, blue, alpha = _colour(filled, 1, 2)
    assert alpha == 0
    assert max(abs(red - 200), abs(green - 100), abs(blue - 50)) <= 8


def test_atlas_keeps_every_pixel_of_its_pieces(tmp_path: Path) -> None:
    """What goes in comes out at the place that the table names."""
    red = Piece(Image.new("RGBA", (10, 6), (255, 0, 0, 255)), border=2, pad=1)
    blue = Piece(Image.new("RGBA", (4, 8), (0, 0, 255, 255)))
    save_atlas({"red": red, "blue": blue}, tmp_path / "two", 1.0)
    table = json.loads((tmp_path / "two.json").read_text(encoding="utf-8"))
    sheet = _sheet(tmp_path / "two")
    assert table["parts"]["red"] | {"border": 2, "pad": 1} == table["parts"]["red"]
    for name, colour in (("red", (255, 0, 0, 255)), ("blue", (0, 0, 255, 255))):
        part = table["parts"][name]
        box = (part["x"], part["y"], part["x"] + part["w"], part["y"] + part["h"])
        assert sheet.crop(box).getcolors() == [(part["w"] * part["h"], colour)]


def test_broken_drawing_is_named(tmp_path: Path) -> None:
    """An author learns which drawing cannot be drawn."""
    (tmp_path / "in/logo").mkdir(parents=True)
    (tmp_path / "out").mkdir()
    for name in ("mark", "mark-on-dark"):
        (tmp_path / f"in/logo/{name}.svg").write_text("<svg><", encoding="utf-8")
    with pytest.raises(CannotBuild, match=r"the drawing \S+: "):
        build_pictures(tmp_path / "in", tmp_path / "out", _silent)


def test_process_that_cannot_start_is_told_and_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build without processes ends with a sentence, not with silence."""
    monkeypatch.setattr(pictures, "_command", lambda *_: [str(tmp_path / "no-such-program")])
    with pytest.raises(CannotBuild, match="no-such-program"):
        build_pictures(tmp_path, tmp_path, _silent)


def test_process_that_dies_is_told_and_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process killed for want of memory ends the build with a sentence."""
    monkeypatch.setattr(pictures, "_command", lambda *_: [sys.executable, "-c", "input()"])
    with pytest.raises(CannotBuild, match=r"ended|pipe"):
        build_pictures(tmp_path, tmp_path, _silent)
