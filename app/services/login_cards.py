"""Login cards as they go to the printer: what is on each card, in the words of the language spoken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.domain.classroom import Avatar


@dataclass(frozen=True, slots=True)
class LoginCard:
    """One learner's card: `pictures` are pairs of a picture and its name, in order; `note` says what a card is."""

    nickname: str
    class_name: str
    avatar: Avatar
    pictures: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True, slots=True)
class CardSheet:
    """The cards of a class, or of one learner; `language` is the code of the language they are written in."""

    name: ClassVar[str] = "login-cards"

    title: str
    language: str
    cards: tuple[LoginCard, ...]
