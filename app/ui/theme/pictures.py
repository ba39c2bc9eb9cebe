"""Textures: atlases that stay, single pictures that go when nobody shows them any more.

A missing picture never stops the app: a plain placeholder stands in its place and a notice says which one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from io import BytesIO
from mmap import ACCESS_COPY, mmap
from pathlib import Path
from typing import Any, NamedTuple
from weakref import WeakValueDictionary

from app.ui.theme.singles import Singles

OTHERS = "others"
"""Before the names of pictures that came with packs of lessons."""
DENSITIES = {"1x": 1.0, "1.5x": 1.5, "2x": 2.0}


class Part(NamedTuple):
    """A piece of an atlas. `border` and `pad` in pixels, 0 where it is no nine-patch."""

    texture: Any
    border: int = 0
    pad: int = 0


def density_folder(density: float) -> str:
    """Return the folder of the pictures to use: the smallest that is not too small."""
    fitting = [name for name, value in DENSITIES.items() if value >= density - 0.01]
    return fitting[0] if fitting else "2x"


class Atlas:
    """A sheet of pictures, each cut out when it is first asked for; `places` as the build step tells them."""

    def __init__(self, sheet: Any, places: Mapping[str, Mapping[str, int]]) -> None:
        """Cut nothing yet."""
        self.names = tuple(sorted(places))
        self._sheet = sheet
        self._places = places
        self._parts: dict[str, Part] = {}

    def sample(self, way: str) -> None:
        """Say how texels become pixels: "nearest" or "linear"."""
        if self._sheet is not None:
            self._sheet.mag_filter = self._sheet.min_filter = way

    def part(self, name: str) -> Part | None:
        """Return a picture, or None where there is none of this name."""
        if name not in self._parts:
            place = self._places.get(name)
            if place is None:
                return None
            wide, high = place["w"], place["h"]
            texture = self._sheet.get_region(place["x"], self._sheet.height - place["y"] - high, wide, high)
            self._parts[name] = Part(texture, place.get("border", 0), place.get("pad", 0))
        return self._parts[name]


class Pictures:
    """The pictures of one density below `folder` (`.built/pictures`)."""

    def __init__(self, folder: Path, density: float, notice: Callable[[str], None]) -> None:
        """Remember where; nothing is read before it is asked for."""
        name = density_folder(density)
        self.folder = folder / name
        self.zoom = density / DENSITIES[name]
        self._notice = notice
        self._atlases: dict[str, Atlas] = {}
        self._singles = Singles(self.folder)
        self._fine = self._singles if name == "2x" else Singles(folder / "2x")
        self._single: WeakValueDictionary[str, Any] = WeakValueDictionary()
        self._blank: Any = None
        self._way = "linear"
        self._of_others: Callable[[str], bytes | None] = _none

    def ask_others(self, others: Callable[[str], bytes | None]) -> None:
        """Ask for a picture that no folder here has, as PNG by its name without a folder."""
        self._of_others = others

    def draw_exactly(self, *, exactly: bool) -> None:
        """One texel for one pixel needs no blending, which a machine without a graphics card feels; other sizes do."""
        self._way = "nearest" if exactly and self.zoom == 1 else "linear"
        for atlas in self._atlases.values():
            atlas.sample(self._way)

    def part(self, name: str, atlas: str = "ui") -> Part | None:
        """Return a part of an atlas, or None where there is none."""
        return self._atlas(atlas).part(name)

    def names(self, atlas: str) -> tuple[str, ...]:
        """Return the names in an atlas, sorted."""
        return self._atlas(atlas).names

    def texture(self, name: str, atlas: str = "ui") -> Any:
        """Return the texture of a part, or a plain one."""
        found = self.part(name, atlas)
        return found.texture if found else self._placeholder(f"{atlas}/{name}")

    def single(self, name: str, *, fine: bool = False) -> Any:
        """Return the texture of a picture, such as "backgrounds/classroom", or a plain one.

        It lives as long as somebody holds it. `fine` takes the largest drawing there is, to be shown enlarged.
        """
        pack, key = (self._fine, f"{name} (fine)") if fine else (self._singles, name)
        texture = self._single.get(key)
        if texture is None:
            data = self._read(pack, name)
            texture = (self._load(data) if data else None) or self._placeholder(name)
            if texture is not self._blank:
                self._single[key] = texture
        return texture

    def has(self, name: str) -> bool:
        """Tell whether a single picture is there."""
        return name in self._singles or (
            name.startswith(f"{OTHERS}/") and bool(self._read(self._singles, name))
        )

    def size(self, texture: Any) -> tuple[float, float]:
        """Return how large a texture is to be drawn, in pixels of the window."""
        return (round(texture.width * self.zoom), round(texture.height * self.zoom))

    def _read(self, pack: Singles, name: str) -> bytes | None:
        folder, _, own = name.partition("/")
        return self._of_others(own) if folder == OTHERS else pack.read(name)

    def _atlas(self, name: str) -> Atlas:
        if name not in self._atlases:
            self._atlases[name] = self._read_atlas(name)
            self._atlases[name].sample(self._way)
        return self._atlases[name]

    def _read_atlas(self, name: str) -> Atlas:
        try:
            told = json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))
            return Atlas(_sheet(self.folder / f"{name}.rgba", *told["size"]), told["parts"])
        except (OSError, ValueError, KeyError, TypeError):
            self._notice(f"{name}.rgba")
            return Atlas(None, {})

    def _load(self, data: bytes) -> Any:
        from kivy.core.image import Image

        try:
            return Image(BytesIO(data), ext="png", keep_data=False, nocache=True).texture
        except Exception:  # noqa: BLE001  a broken file fails in as many ways as there are loaders
            return None

    def _placeholder(self, name: str) -> Any:
        self._notice(name)
        if self._blank is None:
            from kivy.graphics.texture import Texture

            self._blank = Texture.create(size=(2, 2), colorfmt="rgba")
            self._blank.blit_buffer(b"\xff\xff\xff\x60" * 4, colorfmt="rgba", bufferfmt="ubyte")
        return self._blank


def _none(_name: str) -> bytes | None:
    """Have no picture of others."""
    return None


def _sheet(path: Path, wide: int, high: int) -> Any:
    """Return the texture of an atlas, whose texels lie in a file just as the graphics card takes them."""
    from kivy.graphics.texture import Texture

    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_COPY) as texels:
        if len(texels) != wide * high * 4:
            raise ValueError(path.name)
        sheet = Texture.create(size=(wide, high), colorfmt="rgba")
        sheet.blit_buffer(texels, colorfmt="rgba", bufferfmt="ubyte")
    # The highest row came first.
    sheet.flip_vertical()
    return sheet
