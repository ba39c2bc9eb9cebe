"""Packs of lessons in words."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.packs import PackFacts, Trust
from app.domain.shelf import LessonCard
from app.services.packs import FoundPack, HeldPack, Offer
from app.ui.teacher.place_words import place_words
from app.ui.translations import i18n


def pack_words(facts: PackFacts) -> str:
    """Return what a pack is called in the list."""
    return i18n.tr("{title} (version {version})").format(title=facts.title, version=facts.version)


def trouble_row(pack_id: str) -> str:
    """Return what a pack is called that shows nothing: its title cannot be known."""
    return i18n.tr("{pack} (cannot be shown)").format(pack=pack_id)


def file_words(found: FoundPack) -> str:
    """Return what a file is called in the list."""
    return i18n.tr("{file}, {place}").format(file=found.path.name, place=place_words(found.place))


def lesson_words(card: LessonCard) -> str:
    """Return what a lesson is called in the list."""
    title = i18n.say(card.title)
    return f"{title} ({i18n.tr('sensitive')})" if card.sensitive else title


def held_words(pack: HeldPack, trust: Trust) -> str:
    """Return what is to be known of a pack that is here."""
    reaches = (
        i18n.tr("You can assign its lessons, and children find them beside ours.")
        if pack.reaches_children
        else i18n.tr("Only you can look at its lessons, below.")
    )
    return _lines((*_facts_words(pack.facts, trust), reaches))


def offer_words(offer: Offer, trust: Trust) -> str:
    """Return what would come of taking a pack in."""
    facts, number = offer.pack.facts, len(offer.pack.cards)
    lessons = i18n.ntr("It brings {n} lesson.", "It brings {n} lessons.", number).format(n=number)
    here = offer.replaces
    place = (
        i18n.tr("It takes the place of version {version}.").format(version=here.version)
        if here
        else i18n.tr("It is new here.")
    )
    return _lines((pack_words(facts), *_facts_words(facts, trust), f"{lessons} {place}"))


def _facts_words(facts: PackFacts, trust: Trust) -> tuple[str, str]:
    says = i18n.tr("The pack itself says that it is by {author}.").format(author=facts.author)
    return says, trust.told(facts, i18n.tr)


def _lines(sentences: Iterable[str]) -> str:
    return "\n".join(sentences)
