"""The drawings keep to what assets/README.md says."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app.build.drawing import drawn, halo
from app.build.parts import HALO_GROWTH
from app.build.people.arms import POSES
from app.build.people.cast import CAST
from app.build.people.drawings import drawings
from app.build.people.faces import LOOKS
from app.build.people.figures import body_drawing, head_drawing

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


@pytest.mark.parametrize("folder", ["characters/class", "growth", "grove"])
def test_ground_is_left_to_the_app(folder: str) -> None:
    """No drawing that stands on a tint brings one of its own."""
    for path in (PICTURES / folder).glob("*.svg"):
        assert not re.search(r'<rect [^>]*width="(192|160)"', path.read_text(encoding="utf-8")), path.name


@pytest.mark.parametrize("who", CAST)
def test_each_person_has_every_pose_and_every_look(who: str) -> None:
    """A lesson may name any of them, for anybody."""
    have = {_name(path) for path in DRAWINGS}
    assert {f"characters/body/{who}-{pose}.svg" for pose in POSES} <= have
    assert {f"characters/head/{who}-{look}.svg" for look in LOOKS} <= have


def test_the_drawings_of_the_cast_are_those_of_their_parameters() -> None:
    """`python -m app.build.people` was run after the last change, and nobody else lies there."""
    folder = PICTURES / "characters"
    made = {f"{name}.svg": svg for name, svg in drawings()}
    lying = [path for part in ("body", "head", "turned") for path in folder.glob(f"{part}/**/*.svg")]
    assert {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in lying} == made


@pytest.mark.parametrize("who", CAST)
def test_a_face_changes_in_place(who: str) -> None:
    """All heads have one box, and one outline serves all looks: what is outside the face stays."""
    heads = [drawn(head_drawing(CAST[who], look, turn), 1) for look in LOOKS for turn in (-1, 0, 1)]
    assert len({head.size for head in heads}) == 1
    assert len({head.getchannel("A").tobytes() for head in heads}) == 1


@pytest.mark.parametrize("who", CAST)
def test_nothing_of_a_person_is_cut_off(who: str) -> None:
    """Arms, hair and wheels stay inside the box, with room for the white outline."""
    for pose in POSES:
        outlined = drawn(halo(body_drawing(CAST[who], pose), HALO_GROWTH), 1)
        left, _, right, _ = outlined.getbbox() or (0, 0, 0, 0)
        assert left > 0, pose
        assert right < outlined.width, pose
    left, top, right, low = drawn(head_drawing(CAST[who], "happy"), 0.5).getbbox() or (0, 0, 0, 0)
    assert left > 3
    assert top > 3
    assert right < 100 - 3
    assert low < 80


def test_everybody_reaches_the_height_the_design_gives() -> None:
    """Somebody of nine is smaller than somebody of fifteen; who sits is lower than who stands."""
    assert CAST["amir"].feet < CAST["sari"].feet < CAST["elia"].feet < CAST["hafiz"].feet
    assert CAST["nadia"].seated
    assert CAST["nadia"].feet < CAST["sari"].feet
