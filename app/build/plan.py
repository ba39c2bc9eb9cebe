"""Which parts `.built` has, what each is made from, and who makes it.

The makers are imported when something is stale: babel, fontTools, PyYAML and Pillow would cost more than
the check.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from app.build.stamp import Found, files_under
from app.build.tools import versions

Tell = Callable[[float], None]
_APP = Path(__file__).resolve().parents[1]


class Part(NamedTuple):
    """One folder of `.built`.

    `sources` are folders below the root with the endings that count, and single files; `code` is what decides
    how the output looks, below `app/`; `tools` are the installed packages that do; `effort` is how long it
    takes, in rough seconds.
    """

    name: str
    sources: tuple[tuple[str, ...], tuple[str, ...]]
    code: tuple[str, ...]
    tools: tuple[str, ...]
    effort: float
    make: Callable[[Path, Path, Tell], None]

    def files(self, root: Path) -> list[Found]:
        """List everything the part is made from."""
        folders, endings = self.sources
        found: list[Found] = []
        for name in folders:
            found += _found(root, name, "", endings)
        for name in self.code:
            found += _found(_APP, name, "app/", (".py",))
        return found

    def versions(self) -> dict[str, str]:
        """Return the versions of the tools that are installed."""
        return versions(self.tools)


def _found(place: Path, name: str, within: str, endings: tuple[str, ...]) -> list[Found]:
    path = place / name
    if path.is_dir():
        return files_under(path, endings, f"{within}{name}/")
    try:
        seen = path.stat()
    except FileNotFoundError:
        return []
    return [Found(f"{within}{name}", str(path), seen.st_size, seen.st_mtime_ns)]


def _lessons(root: Path, out: Path, tell: Tell) -> None:
    from app.build.lessons import build_lessons

    build_lessons(root, out, tell)


def _catalogs(root: Path, out: Path, tell: Tell) -> None:
    from app.build.catalogs import compile_catalogs

    compile_catalogs(root / "locales", out, tell)


def _fonts(_root: Path, out: Path, tell: Tell) -> None:
    from app.build.fonts import build_fonts

    build_fonts(out, tell)


def _pictures(root: Path, out: Path, tell: Tell) -> None:
    from app.build.pictures import build_pictures

    build_pictures(root / "assets/pictures", out, tell)


def _drawings(root: Path, out: Path, tell: Tell) -> None:
    from app.build.drawings import draw_for_paper

    draw_for_paper(root / "assets/pictures", out, tell)


def _sounds(_root: Path, out: Path, tell: Tell) -> None:
    from app.build.sounds import build_sounds

    build_sounds(out, tell)


def _sbom(root: Path, out: Path, _tell: Tell) -> None:
    from app.build.sbom import write_sbom

    write_sbom(root, out)


PARTS = (
    Part(
        name="lessons",
        sources=(("lessons",), (".yaml",)),
        code=("build/lessons.py", "content", "domain"),
        tools=("pyyaml", "jsonschema", "msgspec"),
        effort=1,
        make=_lessons,
    ),
    Part(
        name="locales",
        sources=(("locales",), (".po", ".pot", "words.txt")),
        code=("build/catalogs.py", "build/days.py", "build/words.py", "translation"),
        tools=("babel", "icu4py"),
        effort=1,
        make=_catalogs,
    ),
    Part(
        name="fonts",
        sources=((), ()),
        code=("build/fonts.py",),
        tools=("fonttools", "fontpkg_lexend", "fontpkg_noto_sans_thai", "fontpkg_noto_sans_khmer"),
        effort=3,
        make=_fonts,
    ),
    Part(
        name="sounds",
        sources=((), ()),
        code=("build/sounds.py",),
        tools=(),
        effort=1,
        make=_sounds,
    ),
    Part(
        name="pictures",
        sources=(("assets/pictures",), (".svg",)),
        code=tuple(
            f"build/{name}.py"
            for name in (
                "pictures",
                "worker",
                "jobs",
                "singles",
                "layers",
                "sheets",
                "atlas",
                "drawing",
                "nine",
                "parts",
            )
        ),
        tools=("resvg_py", "pillow"),
        effort=20,
        make=_pictures,
    ),
    Part(
        name="paper",
        sources=(
            tuple(f"assets/pictures/{name}" for name in ("characters", "grove", "icons", "logo", "password")),
            (".svg",),
        ),
        code=("build/drawings.py", "build/drawing.py", "domain/classroom.py"),
        tools=("resvg_py", "pillow"),
        effort=3,
        make=_drawings,
    ),
    Part(
        name="sbom",
        sources=(("uv.lock", "assets/licences"), (".toml",)),
        code=("build/sbom.py",),
        tools=(),
        effort=0.1,
        make=_sbom,
    ),
)
