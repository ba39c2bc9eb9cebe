"""All single pictures of a density lie in one file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.build.jobs import DENSITIES
from app.build.singles import pack_singles


@pytest.mark.parametrize("density", DENSITIES)
def test_single_pictures_lie_in_one_file_without_gaps_and_nowhere_else(built: Path, density: str) -> None:
    """Each is a whole PNG that begins where the one before it ends, by name; no loose file is left to be counted."""
    folder = built / "pictures" / density
    assert not [path for path in folder.iterdir() if path.is_dir() or path.suffix == ".png"]
    places = json.loads((folder / "singles.json").read_text(encoding="utf-8"))
    assert list(places) == sorted(places)
    data, end = (folder / "singles.pack").read_bytes(), 0
    for name, (start, length) in places.items():
        assert start == end, name
        end = start + length
        assert data.startswith(b"\x89PNG", start), name
        assert data.endswith(b"IEND\xaeB\x60\x82", start, end), name
    assert end == len(data)


def test_the_same_pictures_make_the_same_file(tmp_path: Path) -> None:
    """Names decide the order, not when a picture was drawn."""
    for folder, names in (("one", ("c/x", "a/b/z", "c/a")), ("two", ("c/a", "c/x", "a/b/z"))):
        for name in names:
            path = tmp_path / folder / f"{name}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(name.encode())
        pack_singles(tmp_path / folder)
    made = [{path.name: path.read_bytes() for path in (tmp_path / each).iterdir()} for each in ("one", "two")]
    assert made[0] == made[1]
    assert made[0]["singles.pack"] == b"a/b/zc/ac/x"
    assert json.loads(made[0]["singles.json"]) == {"a/b/z": [0, 5], "c/a": [5, 3], "c/x": [8, 3]}
