"""Static Regular and Bold of the three families, cut from the variable fonts of the fontpkg packages.

Kivy's text provider cannot choose a weight of a variable font, so each weight becomes a file of its own.
"""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from app.domain.errors import CannotBuild

WEIGHTS = {"Regular": 400, "Bold": 700}


@dataclass(frozen=True, slots=True)
class Family:
    """One family: its name in file names, the package that brings it, and its line if that must change."""

    name: str
    package: str
    ascent: int | None = None
    descent: int | None = None


FAMILIES = (
    Family("Lexend", "fontpkg_lexend"),
    Family("NotoSansThai", "fontpkg_noto_sans_thai"),
    # The font's own descent is too small for its stacked subscripts: Kivy's texture would cut them.
    Family("NotoSansKhmer", "fontpkg_noto_sans_khmer", ascent=1155, descent=-707),
)
TOOLS = ("fonttools", *(family.package for family in FAMILIES))


def build_fonts(out: Path, tell: Callable[[float], None]) -> None:
    """Write `<Family>-<Weight>.ttf` of each family and weight, and each family's licence, into `out`."""
    steps = len(FAMILIES) * len(WEIGHTS)
    done = 0
    for family in FAMILIES:
        package = _package_folder(family.package)
        shutil.copyfile(package / "LICENSE", out / f"{family.name}-LICENSE.txt")
        for style, weight in WEIGHTS.items():
            _cut(package, family, weight).save(out / f"{family.name}-{style}.ttf")
            done += 1
            tell(done / steps)


def _package_folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise CannotBuild(reason=f"the package {package} is missing (uv sync brings it)")
    return Path(spec.origin).parent


def _cut(package: Path, family: Family, weight: int) -> TTFont:
    source = next((package / "files").glob("*.ttf"))
    variable = TTFont(source, recalcTimestamp=False)
    places = {axis.axisTag: axis.defaultValue for axis in variable["fvar"].axes} | {"wght": weight}
    font = instantiateVariableFont(variable, places)
    if family.ascent is not None and family.descent is not None:
        _set_line(font, family.ascent, family.descent)
    return font


def _set_line(font: TTFont, ascent: int, descent: int) -> None:
    head, metrics = font["hhea"], font["OS/2"]
    head.ascent, head.descent, head.lineGap = ascent, descent, 0
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = ascent, descent, 0
