"""Login cards in the words of the language spoken."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.domain.classroom import Learner, SchoolClass
from app.services.login_cards import CardSheet, LoginCard
from app.ui.screens.pictures.model import PICTURE_NAMES
from app.ui.translations import i18n

ShowCards = Callable[[CardSheet], object]
"""Shows login cards to print; RebungError when it cannot."""


def card_sheet(school_class: SchoolClass, learners: Iterable[Learner]) -> CardSheet:
    """Return the cards of these learners."""
    note = i18n.tr("Whoever holds this card can sign in as {name}. Keep it as you keep a key.")
    cards = tuple(
        LoginCard(
            learner.nickname,
            school_class.name,
            learner.avatar,
            tuple((picture, i18n.tr(PICTURE_NAMES[picture])) for picture in learner.password),
            note.format(name=learner.nickname),
        )
        for learner in learners
    )
    title = i18n.tr("Rebung: login cards of {name}").format(name=school_class.name)
    return CardSheet(title, i18n.code, cards)
