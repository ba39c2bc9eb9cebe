"""The shipped guide holds what SAFEGUARDING.md asks for, in both languages, and no number and no law."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.content.built_guide import BuiltGuide
from app.content.guide_source import compile_guide, guide_messages, load_numbers
from app.domain.guide import Blanks, Card
from app.services.guides import texts_of
from app.translation.pofiles import read_catalog
from tests.content.samples import ROOT
from tests.house.looking_words import STRANGER

MUST_CONTAIN = (
    "if-a-child-tells", "before", "seats", "story-people", "images", "threats", "nobody-is-punished", "parents",
    "results", "what-is-kept", "for-the-head", "for-parents", "weeks", "helpers", "yourself", "together", "law",
    "sources",
)  # fmt: skip
DRAFTS_OF = ["indonesia", "malaysia", "thailand", "cambodia"]
WHOLE = "id"
"""The language that is whole besides English."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltGuide:
    folder = tmp_path_factory.mktemp("guide")
    compile_guide(ROOT, folder)
    return BuiltGuide(folder)


def test_every_part_that_is_asked_for_is_there(built: BuiltGuide) -> None:
    """In the order in which a teacher needs them, the card first."""
    ids = [each.id for each in built.guide().sections]
    assert set(MUST_CONTAIN) <= set(ids)
    assert ids[0] == "if-a-child-tells"


def test_no_section_is_empty_and_each_leads_on(built: BuiltGuide) -> None:
    """A page that ends in nothing is a page that nobody comes back from."""
    for section in built.guide().sections:
        assert sum(len(each.source.split()) for block in section.blocks for each in texts_of(block)) > 40
        assert section.see
        assert section.id not in section.see


def test_the_card_says_what_matters_first(built: BuiltGuide) -> None:
    """Thanks, no blame, no promise of secrecy, the same day: the words stand on it."""
    said = " ".join(text.source for block in built.guide().card.blocks for text in texts_of(block))
    for words in (
        "Thank you for telling me",
        "not your fault",
        "Promise no secrecy",
        "exact words",
        "the same day",
    ):
        assert words in said
    assert any(isinstance(block, Card) for block in built.guide().card.blocks)


def test_the_list_of_helpers_is_for_paper(built: BuiltGuide) -> None:
    """Nothing of it is typed into the app."""
    blocks = built.guide().section("helpers").blocks
    assert any(isinstance(block, Blanks) and len(block.labels) >= 8 for block in blocks)


def test_the_limit_of_the_tally_is_said(built: BuiltGuide) -> None:
    """Two images of the disk could be compared; the guide must say so."""
    said = " ".join(
        text.source for block in built.guide().section("what-is-kept").blocks for text in texts_of(block)
    )
    assert "copied the disk of this computer twice" in said


@pytest.mark.parametrize(
    ("page", "must_say"),
    [
        (
            "for-the-head",
            ("no connection to any network", "encrypted", "locked at the start", "Sticks are not reached"),
        ),
        (
            "for-the-head",
            ("year of the class ends", "removed for good", "has reviewed", "does not claim to prevent"),
        ),
        ("for-parents", ("encrypted", "stolen", "removed for good", "as a file", "Nobody on the internet")),
        ("for-parents", ("Not what your child chooses", "Get help", "year of the class", "sees the same")),
    ],
)
def test_pages_for_head_and_parents_say_what_is_kept(
    built: BuiltGuide, page: str, must_say: tuple[str, ...]
) -> None:
    """What, where, how long, who sees it, what is never kept, how a child is erased, whom to ask, and the limits."""
    section = built.guide().section(page)
    said = " ".join(text.source for block in section.blocks for text in texts_of(block))
    assert [words for words in must_say if words not in said] == []
    assert any(isinstance(block, Blanks) for block in section.blocks)


def test_the_tour_takes_twenty_minutes_in_eight_to_ten_steps(built: BuiltGuide) -> None:
    """Short enough for a break between two lessons."""
    steps = built.tour()
    assert 8 <= len(steps) <= 10
    assert sum(each.minutes for each in steps) == 20
    assert len({each.id for each in steps}) == len(steps)
    assert all(each.tries for each in steps[:-1])


def test_drafts_are_there_for_the_four_countries(built: BuiltGuide) -> None:
    """At most as many as a school's list has rows, each with a number to dial and what is known of it."""
    assert [each.id for each in built.numbers()] == DRAFTS_OF
    for country in built.numbers():
        assert 1 <= len(country.numbers) <= 4
        for draft in country.numbers:
            assert re.fullmatch(r"[0-9][0-9 -]*", draft.number)
            assert draft.note.source
            assert draft.seen == 0 or 2010 < draft.seen <= 2026


def test_no_help_number_stands_anywhere_else() -> None:
    """Not in lessons, and not in the guide: a number on paper cannot be checked."""
    numbers = [each.number for country in load_numbers(ROOT).countries for each in country.numbers]
    dialled = re.compile("|".join(rf"(?<!\d){re.escape(number)}(?!\d)" for number in numbers))
    files = [*(ROOT / "lessons").rglob("lesson.yaml"), *(ROOT / "lessons/practice").rglob("*.yaml")]
    files += [ROOT / "lessons/guide/guide.yaml", ROOT / "lessons/guide/tour.yaml"]
    assert [path.name for path in files if dialled.search(_texts(path))] == []


def test_children_are_spoken_of_without_blame() -> None:
    """The word that is not used with children or in print is not used here either."""
    for _, text, _ in guide_messages(ROOT):
        assert not re.search(STRANGER["en"], text, re.IGNORECASE)
        assert "weak learner" not in text.lower()


def test_the_guide_is_whole_in_indonesian() -> None:
    """Every text of guide, tour and drafts, and none left in English but names."""
    catalog = read_catalog(ROOT / f"locales/{WHOLE}/LC_MESSAGES/lessons.po")
    for context, text, _ in guide_messages(ROOT):
        message = catalog.get(text, context)
        assert message is not None, text
        assert message.string, text
        assert message.string != text or len(text.split()) == 1, text


def _texts(path: Path) -> str:
    """Return a file without the lines that are notes for authors."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("#"))
