"""Faces of contacts: of the cast, or the drawn thing that somebody shows in place of a face; and drawn things."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import StringProperty

from app.domain.phone.people import OWNER, ContactId
from app.domain.phone.phone import Phone
from app.ui.theme import theme
from app.ui.widgets.avatar import TINTS, RoundFace

SIDES = (72, 46, 36)
THING = 0.74
"""How much of a circle a drawn thing takes."""
FOLDERS = ("props", "password")


def thing_name(picture: str) -> str:
    """Return which single picture a story means, or nothing where it means none."""
    return next((f"{each}/{picture}" for each in FOLDERS if theme.pictures.has(f"{each}/{picture}")), "")


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

    def __init__(self, **kwargs: Any) -> None:
        """Be as large as told."""
        super().__init__(**kwargs)
        self.fbind("side", self._resize)
        self._resize()

    def watched(self) -> tuple[str, ...]:
        """Return which further properties the picture depends on."""
        return ("picture",)

    def part_name(self) -> str:
        """Return the name of the face in its atlas, or of the thing among the single pictures."""
        return f"{self.picture}-neutral" if self._is_cast else thing_name(self.picture)

    def _resize(self, *_: object) -> None:
        self.size = (dp(self.side), dp(self.side))

    @property
    def _is_cast(self) -> bool:
        return theme.pictures.part(f"{self.picture}-neutral-{self.side:g}", "cast") is not None

    def _draw(self, *_: object) -> None:
        super()._draw()
        if self.picture and not self._is_cast and not self.part_name():
            self._draw_nobody()

    def _texture(self, name: str) -> Any:
        return super()._texture(name) if self._is_cast else theme.pictures.single(name)

    def _add(self, picture: Rectangle) -> None:
        if not self._is_cast and len(self._drawn) == 1:
            self._shrink(picture)
        super()._add(picture)

    def _move(self, *_: object) -> None:
        super()._move()
        if not self._is_cast and len(self._drawn) > 1:
            self._shrink(self._drawn[1])

    def _shrink(self, picture: Rectangle) -> None:
        """Let a thing stand inside its circle, as high as it is."""
        side = dp(self.side) * THING
        wide, high = picture.texture.size if picture.texture else (1, 1)
        scale = side / max(wide, high)
        size = (round(wide * scale), round(high * scale))
        (left, low), (across, _) = self._box["pos"], self._box["size"]
        picture.size = size
        picture.pos = (round(left + (across - size[0]) / 2), round(low + (across - size[1]) / 2))

    def _draw_nobody(self) -> None:
        """Draw somebody without a picture."""
        texture = theme.pictures.texture("icon-person-28")
        box = self._box
        dot = theme.pictures.texture("dot-46")
        self._group.add(Color(*getattr(theme, f"tint_{int(self.tint) % TINTS}")))
        self._group.add(Rectangle(texture=dot, **box))
        self._group.add(Color(*theme.phone_case[:3]))
        side = dp(28)
        middle = [round(at + (dp(self.side) - side) / 2) for at in box["pos"]]
        self._group.add(Rectangle(texture=texture, pos=middle, size=(side, side)))
