"""The files of the guide are read strictly: what is missing or names nothing is told with its section."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from app.content.built_guide import BuiltGuide
from app.content.guide_source import compile_guide, guide_messages, load_guide, load_numbers, load_tour
from app.domain.errors import CannotBuild, LessonDamaged
from app.domain.guide import Blanks, Card, Paragraph, Points, Steps
from tests.content.samples import ROOT

SECTION = """sections:
  - id: only
    title: Only
    about: About it.
    icon: talk
    blocks:
{blocks}
{more}
"""
GOOD = "      - says: Something."


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a guide of one section, with the real icons and hints."""
    (tmp_path / "lessons/guide").mkdir(parents=True)
    copytree(ROOT / "assets/pictures/icons", tmp_path / "assets/pictures/icons")
    hints = (ROOT / "lessons/guide/guide.yaml").read_text(encoding="utf-8").partition("\nlesson_pages:")[2]

    def written(blocks: str, more: str = "") -> Path:
        told = f"{SECTION.format(blocks=blocks, more=more)}lesson_pages:{hints}"
        (tmp_path / "lessons/guide/guide.yaml").write_text(told, encoding="utf-8")
        return tmp_path

    return written


def test_a_sound_section_is_read(write: Callable[[str, str], Path]) -> None:
    """Nothing else is wrong with the samples below."""
    assert [each.id for each in load_guide(write(GOOD, "")).sections] == ["only"]


@pytest.mark.parametrize(
    ("blocks", "more", "told"),
    [
        ("      - says: A\n        list: [B]", "", "a block is one of"),
        ("      - lead: A", "", "a block is one of"),
        ("      - card: A", "", "needs its points"),
        ("      - says: A\n        points: [B]", "", "needs its points"),
        ('      - says: " "', "", "a text is empty"),
        ("      - list: []", "", "list"),
        ("      - shout: A", "", "shout"),
        (GOOD, "    see: [nowhere]", "no section nowhere"),
    ],
)
def test_what_is_not_right_is_told(
    write: Callable[[str, str], Path], blocks: str, more: str, told: str
) -> None:
    """The build ends with a sentence that says where."""
    with pytest.raises(CannotBuild, match=told):
        load_guide(write(blocks, more))


def test_an_icon_that_was_not_drawn_is_told(write: Callable[[str, str], Path]) -> None:
    """A section without its picture would look broken."""
    root = write(GOOD, "")
    (root / "assets/pictures/icons/talk.svg").unlink()
    with pytest.raises(CannotBuild, match="no icon talk"):
        load_guide(root)


def test_everything_comes_back_as_it_was_compiled(tmp_path: Path) -> None:
    """Every kind of block, step and draft of the shipped files."""
    compile_guide(ROOT, tmp_path)
    built = BuiltGuide(tmp_path)
    kinds = {type(block) for section in built.guide().sections for block in section.blocks}
    assert kinds == {Paragraph, Points, Steps, Card, Blanks}
    assert [each.id for each in built.guide().sections] == [each.id for each in load_guide(ROOT).sections]
    assert [each.id for each in built.tour()] == [each.id for each in load_tour(ROOT).steps]
    listed = [[each.number for each in country.numbers] for country in built.numbers()]
    assert listed == [[each.number for each in country.numbers] for country in load_numbers(ROOT).countries]


def test_every_text_that_is_shown_is_given_to_translators(tmp_path: Path) -> None:
    """With the context that the app asks for."""
    compile_guide(ROOT, tmp_path)
    given = {(context, text) for context, text, _ in guide_messages(ROOT)}
    built = BuiltGuide(tmp_path)
    shown = [text for each in built.tour() for text in (each.title, each.says, *each.tries)]
    shown += [text for each in built.guide().sections for text in (each.title, each.about)]
    shown += [text for each in built.numbers() for text in (each.name, *(n.note for n in each.numbers))]
    shown += built.guide().hints.afterwards
    assert {(each.context, each.source) for each in shown} <= given


@pytest.mark.parametrize("held", [None, b"", b"{}", b"\xff"])
def test_a_file_that_cannot_be_read_is_damaged(tmp_path: Path, held: bytes | None) -> None:
    """The page tells it; nothing else ends by it."""
    if held is not None:
        (tmp_path / "guide.json").write_bytes(held)
    with pytest.raises(LessonDamaged):
        BuiltGuide(tmp_path).guide()
