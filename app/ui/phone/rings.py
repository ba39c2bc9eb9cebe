"""Privacy rings: friends, their friends, everyone, and how far a setting reaches among them."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Any

from kivy.graphics import Color, Rectangle, SmoothLine
from kivy.metrics import dp
from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from app.domain.phone.people import OWNER, Circle, ContactId
from app.domain.phone.phone import Phone
from app.domain.phone.settings import Setting
from app.ui.phone.faces import PhoneFace, picture_of, tint_of
from app.ui.phone.reach import farthest
from app.ui.theme import theme
from app.ui.widgets.drawn import Drawn

WHOLE = 200
"""Half the side of the drawing that the radii below belong to."""
RADII = {Circle.OUTSIDE: 190, Circle.FRIENDS_OF_FRIENDS: 132, Circle.KNOWN: 76}
ROLES = {Circle.OUTSIDE: "ring_far", Circle.FRIENDS_OF_FRIENDS: "ring_middle", Circle.KNOWN: "ring_near"}
CROWDS = {
    Circle.OUTSIDE: ((24, 174, 12), (18, 149, 12)),
    Circle.FRIENDS_OF_FRIENDS: ((14, 117, 13), (9, 94, 13)),
}
"""Around each ring: how many small people, how far from the middle, and how wide each is."""
FRIENDS = (8, 53, 16)
SPOTS = {Circle.KNOWN: 50, Circle.FRIENDS_OF_FRIENDS: 104, Circle.OUTSIDE: 161}
"""How far from the middle the one person stands that the lesson is about."""
TOWARD = 0.32 * pi
NEAR = 0.21
"""Small people nearer to that person than this, in radians, are left out."""
EDGE, CHOSEN = 1.1, 1.7
"""Widths of a ring's line and of the chosen one's; Kivy draws a smooth line about twice as wide."""
BORDER = 46


class PrivacyRings(Drawn):
    """Draws a phone's people around its owner; the ring that `setting` reaches to has the stronger edge.

    `who` is the contact that the lesson is about: a circle with a red edge, where that person stands now. The setting
    that has changed last is the one that is shown, unless `setting` is given.
    """

    phone: Phone | None = ObjectProperty(None, allownone=True)
    setting = ObjectProperty(Setting.ADD)
    who = StringProperty("")
    side = NumericProperty(400)
    """Design pixels across."""
    drawn_by = ("phone", "setting", "who", "side", "pos", "size")
    is_drawn_behind = True

    def __init__(self, **kwargs: Any) -> None:
        """Put the owner into the middle."""
        self._owner, self._other = PhoneFace(side=46), PhoneFace(side=36)
        self._former: Phone | None = None
        super().__init__(**{"size_hint": (None, None)} | kwargs)
        self.add_widget(self._owner)
        self.fbind("phone", self._follow)
        self._follow()

    @property
    def reached(self) -> Circle | None:
        """The farthest circle that gets through the setting."""
        return farthest(self.phone.settings, self.setting) if self.phone else None

    def _follow(self, *_: object) -> None:
        """Show the setting that has changed."""
        former, self._former = self._former, self.phone
        if former is None or self.phone is None:
            return
        changed = (each for each in Setting if former.settings.value(each) != self.phone.settings.value(each))
        self.setting = next(changed, self.setting)

    def _draw(self, *_: object) -> None:
        self.size = (dp(self.side), dp(self.side))
        self._group.clear()
        if self.phone is None:
            return
        for circle in RADII:
            self._ring(circle)
        for circle, crowds in CROWDS.items():
            for crowd in crowds:
                self._crowd(circle, *crowd)
        friends = sum(each.is_contact for each in self.phone.standings)
        self._crowd(Circle.KNOWN, min(FRIENDS[0], friends), *FRIENDS[1:])
        self._people()

    def _scaled(self, length: float) -> float:
        return length * float(dp(self.side)) / (2 * WHOLE)

    def _middle(self) -> tuple[float, float]:
        return round(self.x + self.width / 2), round(self.y + self.height / 2)

    def _ring(self, circle: Circle) -> None:
        (x, y), radius = self._middle(), self._scaled(RADII[circle])
        is_chosen, role = circle == self.reached, ROLES[circle]
        box = {"pos": (x - radius, y - radius), "size": (2 * radius, 2 * radius)}
        self._group.add(Color(*getattr(theme, role)))
        self._group.add(Rectangle(texture=theme.pictures.single("rings/disc"), **box))
        self._group.add(Color(*getattr(theme, f"{role}_ink")))
        width = dp(CHOSEN if is_chosen else EDGE)
        self._group.add(SmoothLine(circle=(x, y, radius - width, 0, 360, 120), width=width))

    def _crowd(self, circle: Circle, number: int, far: float, wide: float) -> None:
        texture = theme.pictures.single("rings/somebody")
        (x, y), size = self._middle(), (self._scaled(wide), self._scaled(wide * 28 / 24))
        self._group.add(Color(*getattr(theme, f"{ROLES[circle]}_ink")))
        for at in range(number):
            turn = 2 * pi * (at + (far % 2) / 2) / number + far
            if self._is_taken(circle, turn):
                continue
            place = (x + self._scaled(far) * cos(turn), y + self._scaled(far) * sin(turn))
            corner = (round(place[0] - size[0] / 2), round(place[1] - size[1] / 2))
            self._group.add(Rectangle(texture=texture, pos=corner, size=size))

    def _is_taken(self, circle: Circle, turn: float) -> bool:
        """Tell whether the one person stands there."""
        if not self.who or self.phone is None or circle != self.phone.circle(ContactId(self.who)):
            return False
        apart = abs((turn - TOWARD + pi) % (2 * pi) - pi)
        return apart * SPOTS[circle] < NEAR * WHOLE * 0.75

    def _people(self) -> None:
        """Put the owner into the middle, and the one person where that person stands."""
        x, y = self._middle()
        phone: Any = self.phone
        face = self._owner
        face.picture, face.tint = picture_of(phone, OWNER), tint_of(phone, OWNER)
        face.pos = (x - face.width / 2, y - face.height / 2)
        if bool(self.who) != (self._other.parent is not None):
            (self.add_widget if self.who else self.remove_widget)(self._other)
        if self.who:
            who = ContactId(self.who)
            far = self._scaled(SPOTS[phone.circle(who)])
            place = (x + far * cos(TOWARD), y + far * sin(TOWARD))
            self._border(place)
            other = self._other
            other.picture, other.tint = picture_of(phone, who), tint_of(phone, who)
            other.pos = (round(place[0] - other.width / 2), round(place[1] - other.height / 2))

    def _border(self, place: tuple[float, float]) -> None:
        side = dp(BORDER)
        corner = (round(place[0] - side / 2), round(place[1] - side / 2))
        self._group.add(Color(*theme.help))
        texture = theme.pictures.texture(f"dot-{BORDER}")
        self._group.add(Rectangle(texture=texture, pos=corner, size=(side, side)))
