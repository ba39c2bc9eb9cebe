"""Sheets for the printer: written, opened, removed; login cards hold all that they show and say what they are."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from app.domain.classroom import AVATARS, Avatar
from app.domain.errors import CannotSave
from app.exchange.cards import ON_A_PAGE, page
from app.exchange.paper import NoViewer, Paper
from app.services.login_cards import CardSheet, LoginCard

NOTE = "Whoever holds this card can sign in as Ayu."
CARD = LoginCard("Ayu", "7B", Avatar(3, 2), (("kite", "Kite"), ("moon", "Moon"), ("cat", "Cat")), NOTE)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Return a folder with a drawing for everything, and a font of each kind."""
    folder = tmp_path / "built"
    names = [f"class/{face:02d}" for face in range(1, AVATARS + 1)]
    for name in (*names, "password/kite", "password/moon", "password/cat"):
        path = folder / f"paper/{name}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" aria-label="{name}"/>', encoding="utf-8")
    for family in ("Lexend", "NotoSansThai", "NotoSansKhmer"):
        path = folder / f"fonts/{family}-Regular.ttf"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(family.encode())
    return folder


class Seen(HTMLParser):
    """Collects what a reader sees, and where the page points to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        """Note words."""
        if data.strip() and self.tags[-1] != "style":
            self.words.append(data.strip())


def shown(built: Path, *cards: LoginCard) -> str:
    """Return the page of these cards."""
    return page(CardSheet("Login cards: 7B", "en", cards), built / "paper", built / "fonts")


def test_a_card_shows_avatar_name_and_pictures_in_order(built: Path) -> None:
    """And says plainly that who holds it can sign in."""
    seen = Seen(shown(built, CARD))
    assert seen.words == ["Login cards: 7B", "Ayu", "7B", "1. Kite", "2. Moon", "3. Cat", NOTE]
    assert len(seen.addresses) == 4


def test_cards_fetch_nothing(built: Path) -> None:
    """Every picture and font is inside the page, so it shows the same without any other file."""
    html = shown(built, CARD)
    assert all(address.startswith("data:") for address in Seen(html).addresses)
    assert all(found.startswith("url(data:") for found in re.findall(r"url\([^)]{0,9}", html))


def test_a_class_of_forty_takes_five_pages(built: Path) -> None:
    """Eight on each; an odd rest has a page of its own."""
    cards = [replace(CARD, nickname=f"N{n}") for n in range(40)]
    assert Seen(shown(built, *cards)).tags.count("section") == 40 // ON_A_PAGE
    assert Seen(shown(built, *cards, CARD)).tags.count("section") == 6


def test_a_name_is_never_markup(built: Path) -> None:
    """Whatever a nickname holds, it is text."""
    seen = Seen(shown(built, replace(CARD, nickname="<script>alert(1)</script>", class_name='"><img>')))
    assert "<script>alert(1)</script>" in seen.words
    assert "script" not in seen.tags
    assert seen.tags.count("img") == 3


def test_twins_differ_by_tint_and_side(built: Path) -> None:
    """A face that two children share is mirrored or stands on another tint, on paper as on the screen."""
    one, mirrored, other = (
        shown(built, replace(CARD, avatar=avatar))
        for avatar in (Avatar(3, 2), Avatar(3, 2, mirrored=True), Avatar(3, 4))
    )
    assert len({one, mirrored, other}) == 3


def test_only_the_fonts_that_are_needed_are_inside(built: Path) -> None:
    """A Thai name brings the Thai font; without one it stays out."""
    assert shown(built, CARD).count("@font-face") == 1
    assert shown(built, replace(CARD, nickname="น้ำฝน")).count("@font-face") == 2
    assert shown(built, replace(CARD, nickname="សុភា")).count("unicode-range:U+1780") == 1


def test_a_sheet_is_opened_and_gone_afterwards(built: Path, tmp_path: Path) -> None:
    """Nothing of it is left at exit, nor after a start that follows a crash."""
    opened: list[str] = []
    paper = Paper(tmp_path, built, lambda path: opened.append(path.read_text(encoding="utf-8")))
    paper.show("Title", ("Line <1>",))
    path = paper.show_cards(CardSheet("Login cards", "en", (CARD,)))
    assert "Line &lt;1&gt;" in opened[0]
    assert NOTE in opened[1]
    assert path.is_file()
    Paper(tmp_path, built)
    assert not path.exists()
    assert not list((tmp_path / "paper").iterdir())


def test_without_a_viewer_nothing_stays(built: Path, tmp_path: Path) -> None:
    """The sentence says that no program was found."""

    def refuse(_path: Path) -> None:
        raise OSError

    paper = Paper(tmp_path, built, refuse)
    with pytest.raises(NoViewer):
        paper.show_cards(CardSheet("Login cards", "en", (CARD,)))
    assert not list((tmp_path / "paper").iterdir())


def test_a_page_that_cannot_be_written_is_told(built: Path, tmp_path: Path) -> None:
    """A full or locked disk, or drawings that are not there: nothing is opened."""
    opened: list[Path] = []
    paper = Paper(tmp_path, built / "nowhere", opened.append)
    with pytest.raises(CannotSave):
        paper.show_cards(CardSheet("Login cards", "en", (CARD,)))
    assert not opened
