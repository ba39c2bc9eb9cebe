"""The paper part: what is printed, drawn once at three hundred dots to the inch or a little less."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from app.build.drawing import drawn, edges_filled
from app.domain.classroom import AVATARS, PICTURES
from app.domain.errors import CannotBuild

STEMS = ("green", "kunyit", "nila", "senja")
ICONS = {"leaf": "#1E6A43", "talk": "#1E6A43", "heart": "#8A3617"}
"""Icons of the family card and their colours."""
ICON_INK = "#16302A"
_SVG = re.compile(r"<svg\b[^>]*>|</svg>")


class Print(NamedTuple):
    """One picture for paper: its name, its drawing, pixels to a unit of it."""

    name: str
    svg: str
    zoom: float


def draw_for_paper(drawings: Path, out: Path, tell: Callable[[float], None]) -> None:
    """Draw `<name>.png` for all that is printed.

    Raises:
        CannotBuild: a drawing is missing or cannot be drawn.
    """
    todo = list(_prints(drawings))
    for done, each in enumerate(todo, start=1):
        path = out / f"{each.name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        edges_filled(drawn(each.svg, each.zoom)).save(path)
        tell(done / len(todo))


def _prints(drawings: Path) -> Iterator[Print]:
    faces = {path.name[:2]: path for path in (drawings / "characters/class").glob("*.svg")}
    for face in range(1, AVATARS + 1):
        path = faces.get(f"{face:02d}", drawings / f"characters/class/{face:02d}.svg")
        yield Print(f"class/{face:02d}", _read(path), 1.2)
    for picture in PICTURES:
        yield Print(f"password/{picture}", _read(drawings / f"password/{picture}.svg"), 2.2)
    for icon, colour in ICONS.items():
        yield Print(icon, _read(drawings / f"icons/{icon}.svg").replace(ICON_INK, colour), 4)
    yield Print("mark", _read(drawings / "logo/mark.svg"), 1)
    for stem in STEMS:
        yield Print(f"grove-{stem}", _read(drawings / f"grove/{stem}-6-grove.svg"), 2.4)
    yield Print("family", _family(drawings), 2)


def _family(drawings: Path) -> str:
    """Compose the head of the family card: hills, bamboo, a grandmother and a boy who talk."""
    stem = _inside(drawings / "grove/green-6-grove.svg")
    young = _inside(drawings / "grove/green-3-shoot.svg")
    parts = (
        '<rect width="894" height="346" fill="#FFEFC9"/>',
        '<path d="M0,278 C150,240 330,236 520,250 C690,262 800,290 894,272 L894,346 L0,346Z" fill="#F6D9A0"/>',
        _placed(young, 436, 60, 0.98),
        _placed(stem, 772, 20, 1.12),
        _placed(_person(drawings, "chan", "chest"), 632, 138, 1.1),
        _placed(_person(drawings, "dara", "hold"), 776, 182, 1.02),
    )
    size = 'width="894" height="346" viewBox="0 0 894 346"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(parts)}</svg>'


def _person(drawings: Path, who: str, pose: str) -> str:
    people = drawings / "characters"
    return _inside(people / f"body/{who}-{pose}.svg") + _inside(people / f"head/{who}-happy.svg")


def _placed(inside: str, x: float, y: float, scale: float) -> str:
    return f'<g transform="translate({x} {y}) scale({scale})">{inside}</g>'


def _inside(path: Path) -> str:
    return _SVG.sub("", _read(path))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise CannotBuild(reason=f"the drawing {path.parent.name}/{path.stem} is missing") from error
