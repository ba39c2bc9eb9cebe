"""The sbom part: which packages Rebung is made of, in CycloneDX 1.5, from uv.lock and the table of licences.

uv can export such a list too, but without licences, without saying what only authors need, and with the time of day in
it, so that no two builds were alike. A test compares ours with uv's.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

NAME = "rebung.cdx.json"
LICENCES = "assets/licences/packages.toml"
Package = dict[str, Any]


def write_sbom(root: Path, out: Path) -> None:
    """Write the list of packages into a folder.

    Args:
        root: where `uv.lock` and the table of licences lie.
        out: the folder of the part.
    """
    lock = tomllib.loads((root / "uv.lock").read_text(encoding="utf-8"))
    licences = tomllib.loads((root / LICENCES).read_text(encoding="utf-8"))["packages"]
    (out / NAME).write_text(json.dumps(sbom(lock, licences), indent=1) + "\n", encoding="utf-8")


def sbom(lock: Package, licences: dict[str, str]) -> Package:
    """Return the list for what uv.lock holds; whoever stands in no table of licences has none."""
    packages = {each["name"]: each for each in lock["package"]}
    ours = next(each for each in packages.values() if "virtual" in each["source"])
    needed = _reached(packages, _wanted(ours))
    extras = [each["name"] for extra in ours.get("optional-dependencies", {}).values() for each in extra]
    scopes = dict.fromkeys(_reached(packages, extras), "optional") | dict.fromkeys(needed, "required")
    others = [each for each in packages.values() if each is not ours]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": _ref(ours), "name": ours["name"]}},
        "components": [_component(each, licences, scopes.get(each["name"], "excluded")) for each in others],
        "dependencies": [
            {"ref": _ref(each), "dependsOn": sorted({_ref(packages[name]) for name in _wanted(each)})}
            for each in packages.values()
        ],
    }


def _reached(packages: dict[str, Package], wanted: list[str]) -> set[str]:
    """Return the names of these packages and of all that they need."""
    waiting, seen = list(wanted), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += _wanted(packages[name])
    return seen


def _wanted(package: Package) -> list[str]:
    return [each["name"] for each in package.get("dependencies", ())]


def _component(package: Package, licences: dict[str, str], scope: str) -> Package:
    """Return a package as it is listed; what is neither required nor optional builds or tests."""
    files = [*([package["sdist"]] if "sdist" in package else []), *package.get("wheels", ())]
    known = licences.get(package["name"])
    return {
        "type": "library",
        "bom-ref": _ref(package),
        "name": package["name"],
        "version": package["version"],
        "scope": scope,
        "purl": _ref(package),
        **({"licenses": [{"expression": known}]} if known else {}),
        "externalReferences": [
            {"type": "distribution", "url": each["url"], "hashes": [_hash(each["hash"])]} for each in files
        ],
    }


def _hash(told: str) -> dict[str, str]:
    kind, _, content = told.partition(":")
    return {"alg": {"sha256": "SHA-256"}[kind], "content": content}


def _ref(package: Package) -> str:
    return f"pkg:pypi/{package['name']}@{package['version']}"
