"""Login cards: eight on a page of A4, to be cut out."""

from __future__ import annotations

from app.domain.classroom import Avatar
from app.exchange.pdf import ink
from app.exchange.pdf.ink import SMALL, TINY, Style
from app.exchange.pdf.pages import A4, Pages
from app.services.login_cards import CardSheet, LoginCard
from app.services.making import Making

SIZE = A4
ON_A_PAGE = 8
MARGIN = 25.5
WIDE, HIGH = (A4[0] - 2 * MARGIN) / 2, 190.0
FACE, PICTURE = 54.0, 50.0
NAME = Style(16, strong=True, leading=1.25)
WORDS = Style(10)


def draw(pages: Pages, sheet: CardSheet, making: Making) -> None:
    """Set the cards."""
    making.step(0, len(sheet.cards))
    for number, card in enumerate(sheet.cards):
        place = number % ON_A_PAGE
        if place == 0:
            pages.begin()
        _card(pages, card, MARGIN + place % 2 * WIDE, MARGIN + place // 2 * HIGH)
        making.step(number + 1, len(sheet.cards))


def _card(pages: Pages, card: LoginCard, x: float, y: float) -> None:
    pages.box(x, y, WIDE, HIGH, edge=ink.LINE, edge_width=0.8, dashed=True)
    _face(pages, card.avatar, x + 14, y + 11)
    beside, room = x + 14 + FACE + 11, WIDE - FACE - 39
    below = _fitted(pages, card.nickname, beside, y + 14, room, NAME)
    pages.text(card.class_name, beside, below + 1, room, SMALL)
    third = (WIDE - 28) / 3
    for at, (name, words) in enumerate(card.pictures):
        left = x + 14 + at * third
        pages.picture(f"password/{name}", left + (third - PICTURE) / 2, y + 74, PICTURE)
        pages.text(f"{at + 1}. {words}", left, y + 126, third, WORDS, align="middle")
    note = pages.height(card.note, WIDE - 28, TINY)
    pages.text(card.note, x + 14, y + HIGH - 9 - note, WIDE - 28, TINY)


def _fitted(pages: Pages, words: str, x: float, y: float, wide: float, style: Style) -> float:
    """Set a name in two lines at most, smaller if it must be."""
    for _ in pages.fit((1.0, 0.85, 0.7, 0.6)):
        if len(pages.lines(words, wide, style)) <= 2:  # noqa: PLR2004 - that is what the card has room for
            break
    below = pages.text(words, x, y, wide, style)
    pages.scale = 1.0
    return below


def _face(pages: Pages, avatar: Avatar, x: float, y: float) -> None:
    pages.disc(x, y, FACE, fill=ink.TINTS[avatar.tint % len(ink.TINTS)])
    pages.picture(f"class/{avatar.face:02d}", x, y, FACE, mirrored=avatar.mirrored)
