"""The drawings keep to what assets/README.md says."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "assets/pictures"
DRAWINGS = sorted(PICTURES.rglob("*.svg"))
ALLOWED = {
    "svg", "g", "defs", "clipPath", "linearGradient", "radialGradient", "stop",
    "path", "rect", "circle", "ellipse", "line",
}  # fmt: skip


def _name(path: Path) -> str:
    return path.relative_to(PICTURES).as_posix()


def test_every_folder_is_listed_with_its_number_of_drawings() -> None:
    """The credits cover every drawing, and no folder is forgotten."""
    readme = (ROOT / "assets/README.md").read_text(encoding="utf-8")
    listed = {folder: int(count) for folder, count in re.findall(r"\| `(pictures/\S+)` \| (\d+) \|", readme)}
    assert listed == Counter(f"pictures/{_name(path.parent)}" for path in DRAWINGS)


def test_nothing_but_drawings_lies_among_the_drawings() -> None:
    """A stray file would be neither credited nor built."""
    assert {path.suffix for path in PICTURES.rglob("*") if path.is_file()} == {".svg"}


@pytest.mark.parametrize("path", DRAWINGS, ids=_name)
def test_drawing_is_plain_whole_and_closed_in_itself(path: Path) -> None:
    """A drawing has whole sizes, a name in lower case, shapes only, and links to nothing outside."""
    drawing = ET.parse(path).getroot()  # noqa: S314 - our own file
    assert {element.tag.split("}")[1] for element in drawing.iter()} <= ALLOWED
    assert drawing.attrib["width"].isdecimal()
    assert drawing.attrib["height"].isdecimal()
    assert "viewBox" in drawing.attrib
    assert not any("href" in name for element in drawing.iter() for name in element.attrib)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.stem)


@pytest.mark.parametrize("folder", ["characters/avatar", "characters/class", "growth", "grove"])
def test_ground_is_left_to_the_app(folder: str) -> None:
    """No drawing that stands on a tint brings one of its own."""
    for path in (PICTURES / folder).glob("*.svg"):
        assert not re.search(r'<rect [^>]*width="(192|160)"', path.read_text(encoding="utf-8")), path.name


def test_each_person_has_one_box_for_all_feelings() -> None:
    """A face changes in place, and one silhouette serves them all."""
    boxes: dict[str, set[str]] = {}
    for path in (PICTURES / "characters/figure").glob("*.svg"):
        box = re.search(r'viewBox="[^"]*"', path.read_text(encoding="utf-8"))
        assert box
        boxes.setdefault(path.stem.split("-")[0], set()).add(box.group())
    assert len(boxes) == 12
    assert all(len(found) == 1 for found in boxes.values())
