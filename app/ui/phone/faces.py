"""Faces of contacts: of the cast, or the drawn thing that somebody shows in place of a face; and drawn things."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import StringProperty

from app.domain.phone.people import OWNER, ContactId
from app.domain.phone.phone import Phone
from app.ui.theme import theme
from app.ui.theme.pictures import OTHERS
from app.ui.widgets.avatar import RoundFace
from app.ui.widgets.disc import TINTS

SIDES = (72, 46, 36)
THING = 0.74
"""How much of a circle a drawn thing takes."""
FOLDERS = ("props", "password")


def thing_name(picture: str) -> str:
    """Return which single picture a story means, or nothing where it means none."""
    return next((name for name in _names(picture) if theme.pictures.has(name)), "")


def _names(picture: str) -> tuple[str, ...]:
    return (*(f"{each}/{picture}" for each in FOLDERS), f"{OTHERS}/{picture}")


def picture_of(phone: Phone, who: ContactId) -> str:
    """Return the picture that stands for somebody."""
    if who == OWNER:
        return str(phone.setup.owner)
    contact = phone.setup.contact(who)
    return contact.picture if contact else ""


def tint_of(phone: Phone, who: ContactId) -> int:
    """Return the tint of somebody, the same everywhere on the phone."""
    known = [each.id for each in phone.setup.contacts]
    return known.index(who) % TINTS if who in known else TINTS - 1


class PhoneFace(RoundFace):
    """The picture of a contact on a tint: one of the cast, or a drawn thing. `side` is 72, 46 or 36."""

    atlas = "cast"
    picture = StringProperty("")
    drawn_by = (*RoundFace.drawn_by, "picture")

    def __init__(self, **kwargs: Any) -> None:
        """Be as large as told."""
        super().__init__(**kwargs)
        self.fbind("side", self._resize)
        self._resize()

    def _resize(self, *_: object) -> None:
        self.size = (dp(self.side), dp(self.side))

    def _draw(self, *_: object) -> None:
        tint, thing = int(self.tint), thing_name(self.picture)
        if theme.pictures.part(f"{self.picture}-neutral-{self.side:g}", "cast") is not None:
            self._disc.draw(f"{self.picture}-neutral", self.side, atlas="cast", tint=tint)
        elif thing:
            self._disc.draw_thing(theme.pictures.single(thing), self.side, tint=tint, share=THING)
        elif self.picture:
            nobody = theme.pictures.texture("icon-person-28")
            share = dp(28) / dp(self.side)
            self._disc.draw_thing(nobody, self.side, tint=tint, share=share, colour=theme.phone_case[:3])
        else:
            self._disc.clear()
        self._move()
