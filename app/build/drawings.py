"""The paper part: drawings that are printed, as they are; SVG is sharp on any printer and small."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.domain.classroom import AVATARS, PICTURES
from app.domain.errors import CannotBuild


def copy_drawings(drawings: Path, out: Path, tell: Callable[[float], None]) -> None:
    """Copy what login cards need: `class/01.svg` to `24.svg`, `password/<picture>.svg`.

    Raises:
        CannotBuild: a drawing is missing.
    """
    faces = {path.name[:2]: path for path in (drawings / "characters/class").glob("*.svg")}
    pictures = {path.stem: path for path in (drawings / "password").glob("*.svg")}
    wanted = {f"class/{face:02d}": faces.get(f"{face:02d}") for face in range(1, AVATARS + 1)}
    wanted |= {f"password/{picture}": pictures.get(picture) for picture in PICTURES}
    for name, path in wanted.items():
        if path is None:
            raise CannotBuild(reason=f"the drawing {name} is missing")
        copy = out / f"{name}.svg"
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    tell(1)
