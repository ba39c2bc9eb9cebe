"""Compares what is painted now with the pictures that somebody has looked at, both at half their size."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

from tests.goldens.variants import PICTURES, Variant

ROOT = Path(__file__).parents[2]
CLEAR = 40
"""How far a colour of a pixel may be off, of 255, before the pixel counts: below it is smoothing."""
TOLERANCE = 0.0003
"""The share of pixels that may be off, less than a word changes. One machine paints the same each time, to the bit.

Machines may differ, as Mesa draws with what the processor offers: vectors of half the width changed nothing, another
renderer of Mesa altogether 0.004 % of a picture, unless a line lies between two pixels.
"""
GAP = 12


@dataclass(frozen=True)
class Difference:
    """A picture that is not as it was. `share` of its pixels are off; 1 where one of the two is missing."""

    name: str
    share: float


def painted(variant: Variant, folder: Path) -> dict[str, Path]:
    """Paint all screens in another process; return the pictures by name."""
    command = [sys.executable, "-m", "tests.goldens.paint", variant.name, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return {path.stem: path for path in sorted(folder.glob("*.png"))}


def golden(variant: Variant) -> dict[str, Path]:
    """Return the pictures that were looked at, by name."""
    return {path.stem: path for path in sorted((PICTURES / variant.name).glob("*.png"))}


def differences(now: dict[str, Path], before: dict[str, Path]) -> list[Difference]:
    """Return which pictures are not as they were, new and missing ones too."""
    found = []
    for name in sorted(now.keys() | before.keys()):
        both = name in now and name in before
        share = off(opened(now[name]), opened(before[name])) if both else 1.0
        if share > TOLERANCE:
            found.append(Difference(name, share))
    return found


def off(one: Image.Image, other: Image.Image) -> float:
    """Return the share of pixels, 0 to 1, in which two pictures are clearly not the same."""
    if one.size != other.size:
        return 1.0
    red, green, blue = ImageChops.difference(one, other).split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return sum(worst.histogram()[CLEAR:]) / (one.width * one.height)


def halved(pixels: bytes, size: tuple[int, int]) -> Image.Image:
    """Return what a window shows, RGBA and the lowest row first, at half its size and in 256 colours."""
    whole = Image.frombytes("RGBA", size, pixels).convert("RGB")
    small = whole.transpose(Image.Transpose.FLIP_TOP_BOTTOM).reduce(2)
    return small.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def opened(path: Path) -> Image.Image:
    """Return a kept picture."""
    with Image.open(path) as picture:
        return picture.convert("RGB")


def keep(variant: Variant, now: dict[str, Path]) -> None:
    """Make what is painted now what is expected from now on."""
    folder = PICTURES / variant.name
    folder.mkdir(parents=True, exist_ok=True)
    for name in golden(variant).keys() - now.keys():
        (folder / f"{name}.png").unlink()
    for name, path in now.items():
        target = folder / f"{name}.png"
        if not target.exists() or off(opened(path), opened(target)) > TOLERANCE:
            with Image.open(path) as picture:
                picture.save(target, optimize=True)


def beside(now: Path | None, before: Path | None) -> Image.Image:
    """Return a sheet: as it was, as it is, and where they differ."""
    pair = [opened(before) if before else None, opened(now) if now else None]
    size = next(each.size for each in pair if each is not None)
    was, is_ = (each if each is not None and each.size == size else Image.new("RGB", size) for each in pair)
    sheet = Image.new("RGB", (size[0] * 3 + GAP * 2, size[1]), "#888888")
    for column, picture in enumerate((was, is_, ImageChops.invert(ImageChops.difference(was, is_)))):
        sheet.paste(picture, (column * (size[0] + GAP), 0))
    return sheet
