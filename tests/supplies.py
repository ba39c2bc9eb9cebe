"""What Rebung is made of, looked at from four sides: uv.lock, the built list, the table of licences, the imports."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from app.build.sbom import LICENCES, sbom

ROOT = Path(__file__).parents[1]
Faults = Iterator[str]

IMPORTED_AS = {
    "fonttools": "fontTools",
    "fpdf2": "fpdf",
    "ibis-framework": "ibis",
    "pillow": "PIL",
    "pynacl": "nacl",
    "pyyaml": "yaml",
    "resvg-py": "resvg_py",
}
"""Packages that are imported by another name than their own."""

USED_IN = {
    "fontpkg-lexend": ("app/build/fonts.py", '"fontpkg_lexend"'),
    "fontpkg-noto-sans-khmer": ("app/build/fonts.py", '"fontpkg_noto_sans_khmer"'),
    "fontpkg-noto-sans-thai": ("app/build/fonts.py", '"fontpkg_noto_sans_thai"'),
    "import-linter": ("tests/house/test_tools.py", "importlinter.cli"),
    "mypy": ("tests/house/test_tools.py", '"-m", "mypy"'),
    "pytest-randomly": ("tests/house/test_offline.py", "no:randomly"),
    "pytest-xdist": ("pyproject.toml", '"--dist", "loadfile"'),
    "ruff": ("tests/house/test_tools.py", '"-m", "ruff"'),
    "uharfbuzz": ("app/exchange/pdf/fonts.py", "set_text_shaping"),
}
"""Packages that nothing here imports: fonts read as files, tools that are run, what fpdf2 loads if it is there."""


def lock() -> dict[str, Any]:
    """Return what uv.lock holds."""
    return tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))


def licences() -> dict[str, Any]:
    """Return the table of licences: `known`, and `packages` by name."""
    return tomllib.loads((ROOT / LICENCES).read_text("utf-8"))


def named(package: dict[str, Any]) -> str:
    """Return name and version of a package."""
    return f"{package['name']} {package['version']}"


def others(locked: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every package of the lock but our own."""
    return [each for each in locked["package"] if "virtual" not in each["source"]]


def not_pinned(locked: dict[str, Any]) -> Faults:
    """Tell of packages that come from elsewhere than PyPI, or of which a file has no SHA-256."""
    for each in others(locked):
        files = [*([each["sdist"]] if "sdist" in each else []), *each.get("wheels", ())]
        sound = [file for file in files if re.fullmatch(r"sha256:[0-9a-f]{64}", file.get("hash", ""))]
        if not files or len(sound) < len(files) or each["source"] != {"registry": "https://pypi.org/simple"}:
            yield f"{named(each)} is not pinned by hashes"


def not_in_the_list(locked: dict[str, Any], built: dict[str, Any]) -> Faults:
    """Tell of packages, files and hashes in which the built list and the lock differ."""
    wanted = sbom(locked, licences()["packages"])
    if built != wanted:
        here, there = ({named(each): each for each in told["components"]} for told in (built, wanted))
        yield from (
            f"{name} differs" for name in here.keys() | there.keys() if here.get(name) != there.get(name)
        )
        yield "the built list is not what uv.lock says"


def unlike_uvs(built: dict[str, Any]) -> Faults:
    """Tell of packages and hashes in which our list and the one that uv exports differ."""
    if shutil.which("uv") is None:
        yield "uv not found"
        return
    command = ["uv", "export", "--quiet", "--frozen", "--offline", "--all-groups", "--format", "cyclonedx1.5"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    ours, uvs = _hashes(built), _hashes(json.loads(told))
    yield from (
        f"{name} is told otherwise by uv"
        for name in ours.keys() | uvs.keys()
        if ours.get(name) != uvs.get(name)
    )


def without_a_licence(locked: dict[str, Any], table: dict[str, Any]) -> Faults:
    """Tell of packages without a licence that is known, of lines for packages that are gone, of what metadata deny."""
    names = {each["name"] for each in others(locked)}
    yield from (f"{name} is in the table and not in the lock" for name in table["packages"].keys() - names)
    for name in sorted(names):
        told = table["packages"].get(name, "?")
        if unknown := set(re.split(r" AND | OR ", told)) - set(table["known"]):
            yield f"{name}: {', '.join(unknown)} is not known"
        elif (itself := _says_itself(name)) not in ("", told):
            yield f"{name} says that its licence is {itself}"


def unused(project: dict[str, Any], root: Path = ROOT) -> Faults:
    """Tell of packages that pyproject.toml asks for and that nothing imports or runs where it may be used.

    The app's own and those of its extra are imported below `app`, those of the group `build` too, those of `dev` and
    `district` by tests. deptry would look at the first alone: whether something uses what a group asks for it does not
    ask.
    """
    app, tests = _imports(root / "app"), _imports(root / "tests")
    groups = project["dependency-groups"]
    for used, asked in (
        (app, project["project"]["dependencies"]),
        (app, project["project"]["optional-dependencies"]["district"]),
        (app, groups["build"]),
        (tests, groups["dev"]),
        (tests, groups["district"]),
    ):
        for name in map(_name, asked):
            if IMPORTED_AS.get(name, name) not in used and not _is_used_otherwise(name, root, app | tests):
                yield f"{name} is used by nothing"


def _is_used_otherwise(name: str, root: Path, imported: frozenset[str]) -> bool:
    """Tell whether the line that uses a package stands where it should, or what it holds the types of is imported."""
    if name.startswith("types-"):
        typed = name.removeprefix("types-")
        return IMPORTED_AS.get(typed, typed) in imported
    where, word = USED_IN.get(name, ("pyproject.toml", "\0"))
    return word in (root / where).read_text("utf-8")


@cache
def _imports(folder: Path) -> frozenset[str]:
    """Return the first words of all that is imported in the files of a folder, at their top or later."""
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {each.name.partition(".")[0] for each in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
    return frozenset(found)


def _name(asked: str) -> str:
    """Return the name in a requirement such as `kivy==2.3.1`."""
    return re.split(r"[^A-Za-z0-9._-]", asked)[0].lower()


def _hashes(told: dict[str, Any]) -> dict[str, set[str]]:
    return {
        named(each): {hashed["content"] for ref in each["externalReferences"] for hashed in ref["hashes"]}
        for each in told["components"]
    }


def _says_itself(name: str) -> str:
    """Return the SPDX expression in the metadata of an installed package, "" if there is none."""
    try:
        return " AND ".join(metadata.metadata(name).get_all("License-Expression") or ())
    except metadata.PackageNotFoundError:
        return ""
