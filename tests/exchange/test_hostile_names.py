"""Names are data on paper too."""

from __future__ import annotations

from dataclasses import replace

from app.domain.names import read_names
from app.services.papers.sheets import Sheet
from tests.exchange.reading import made, words
from tests.exchange.some_sheets import CARDS, CERTIFICATES, line, report
from tests.torture.hostile_names import hostile_names

NAMES = read_names("\n".join(hostile_names(25, 3))).names


def test_papers_with_hostile_names_are_made() -> None:
    """Report, certificates and login cards: markup and placeholders stand there as they are."""
    papers: tuple[Sheet, ...] = (
        report(*map(line, NAMES)),
        replace(CERTIFICATES, pages=tuple(replace(CERTIFICATES.pages[0], learner=each) for each in NAMES)),
        replace(CARDS, cards=tuple(replace(CARDS.cards[0], nickname=each) for each in NAMES)),
    )
    plain = [each for each in NAMES if each.isascii() and len(each) < 20]
    for paper in papers:
        told = words(made(paper))
        assert [each for each in plain if each not in told] == []
    assert len(plain) > 5
