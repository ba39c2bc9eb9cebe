"""What Rebung is made of is known: pinned, listed, licensed and used. Each look finds what is planted."""

from __future__ import annotations

import copy
import json
import shutil
import tomllib
from pathlib import Path

import pytest

from app.build.sbom import NAME
from tests import supplies


@pytest.fixture(scope="module")
def listed(built: Path) -> dict[str, object]:
    """Return the list that the build has left."""
    told: dict[str, object] = json.loads((built / "sbom" / NAME).read_text("utf-8"))
    return told


def test_every_package_is_pinned_by_hashes() -> None:
    """Each file of each package has a SHA-256; one whose hash is taken away is found."""
    lock = supplies.lock()
    assert list(supplies.not_pinned(lock)) == []
    del supplies.others(lock)[3]["wheels"][0]["hash"]
    assert len(list(supplies.not_pinned(lock))) == 1


def test_the_built_list_is_the_lock(listed: dict[str, object]) -> None:
    """Packages, versions, files, hashes and who needs whom are the same; a version that differs is found."""
    lock = supplies.lock()
    assert list(supplies.not_in_the_list(lock, listed)) == []
    supplies.others(lock)[3]["version"] = "0.0.1"
    assert list(supplies.not_in_the_list(lock, listed)) != []


@pytest.mark.skipif(shutil.which("uv") is None, reason="uv not found")
def test_uv_lists_the_same(listed: dict[str, object]) -> None:
    """The list that uv exports has the same packages and hashes; one that is taken out of ours is found."""
    assert list(supplies.unlike_uvs(listed)) == []
    fewer = copy.deepcopy(listed)
    fewer["components"].pop()  # type: ignore[attr-defined]
    assert len(list(supplies.unlike_uvs(fewer))) == 1


def test_what_runs_on_a_childs_machine_is_told_apart(listed: dict[str, object]) -> None:
    """Kivy is required, pyarrow optional, pytest neither; what talks to the internet is in no part of the list."""
    scopes = {each["name"]: each["scope"] for each in listed["components"]}  # type: ignore[attr-defined]
    assert (scopes["kivy"], scopes["tinydb"], scopes["pytest"]) == ("required", "required", "excluded")
    assert (scopes["pyarrow"], scopes["duckdb"], scopes["pyspark"]) == ("optional", "excluded", "excluded")
    assert not {"requests", "urllib3", "certifi"} & set(scopes)


def test_no_licence_is_unknown() -> None:
    """Each package of the lock has one that is known, and says nothing else itself; four kinds of gap are found."""
    lock, table = supplies.lock(), supplies.licences()
    assert list(supplies.without_a_licence(lock, table)) == []
    table["packages"] |= {"kivy": "Proprietary", "gone": "MIT", "tinydb": "MPL-2.0"}
    del table["packages"]["attrs"]
    assert len(list(supplies.without_a_licence(lock, table))) == 4


def test_every_package_is_used() -> None:
    """Nothing is asked for that nothing imports or runs; one that is planted in each group is found."""
    project = tomllib.loads((supplies.ROOT / "pyproject.toml").read_text("utf-8"))
    assert list(supplies.unused(project)) == []
    project["project"]["dependencies"].append("requests>=2")
    project["dependency-groups"]["build"].append("pytest>=8")
    project["dependency-groups"]["dev"].append("tox")
    project["dependency-groups"]["dev"].append("types-toml")
    project["dependency-groups"]["district"].append("polars")
    project["project"]["optional-dependencies"]["district"].append("fastparquet")
    assert len(list(supplies.unused(project))) == 6
