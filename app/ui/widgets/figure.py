"""A person of the cast in a scene: a body in a pose, and above it a head whose look changes softly."""

from __future__ import annotations

from typing import Any

from kivy.animation import Animation
from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import NumericProperty, StringProperty

from app.ui.theme import motion, theme
from app.ui.widgets.drawn import Drawn
from app.ui.widgets.stature import stature

DRAWN_AT = 1.26
"""The scale at which the pictures of people are drawn."""
BELOW_FEET, BELOW_HEAD = 16, 65
"""Units of the drawings from the feet, and from the middle of the head, to their lower edges."""


class FigureView(Drawn):
    """A cast member with a look and a pose, feet on (`foot_x`, `foot_y`), in pixels.

    `turned` says where somebody looks: "left" or "right" of the picture, "" out of it. `scale` is the scene's: 1.2
    at 1366, less on smaller scenes; how tall the person is comes on top. When the look of
    somebody who stands there changes, the new face comes over the old one: `fresh` goes from 0 to 1. All heads of a
    person have one outline, so nothing shows through.
    """

    who = StringProperty("")
    look = StringProperty("neutral")
    pose = StringProperty("down")
    turned = StringProperty("")
    foot_x = NumericProperty(0)
    foot_y = NumericProperty(0)
    scale = NumericProperty(1.2)
    fresh = NumericProperty(1)
    drawn_by = ("who", "look", "pose", "turned", "foot_x", "foot_y", "scale")

    def __init__(self, **kwargs: Any) -> None:
        """Begin with nobody."""
        self._shown = ("", "")
        self._past = ""
        self._new_face: Any = None
        super().__init__(**{"size_hint": (None, None)} | kwargs)

    @property
    def unit(self) -> float:
        """Pixels for a unit of the drawing."""
        return float(dp(self.scale * stature(self.who).scale))

    def on_fresh(self, *_: object) -> None:
        """Let the new face come; when it is there, the old one goes."""
        if self._new_face is not None:
            self._new_face.a = self.fresh
        if self.fresh >= 1 and self._past:
            self._past = ""
            self._draw_soon()

    def _draw_first(self) -> None:
        """Draw at once: whoever places people asks how large they are."""
        self._draw()

    def _draw(self, *_: object) -> None:
        self._notice_look()
        # What is shown again is not read again from the disk, as long as somebody holds it.
        held = [each.texture for each in self._group.children if isinstance(each, Rectangle)]
        self._group.clear()
        self._new_face = None
        if not self.who:
            return
        body = body_name(self.who, self.pose, self.turned)
        if theme.halo[3]:
            self._put_body("halo/" + body, theme.halo)
        self.pos, self.size = self._put_body(body, (1, 1, 1, 1))
        if self._past:
            self._put_head(self._past, 1)
        self._new_face = self._put_head(self._shown[1], self.fresh)
        held.clear()

    def _notice_look(self) -> None:
        """Begin to fade where the same person looks another way; somebody else is simply there."""
        (who, head), self._shown = self._shown, (self.who, head_name(self.who, self.look, self.turned))
        if (who, head) == self._shown:
            return
        Animation.cancel_all(self, "fresh")
        takes = motion.seconds(motion.FACE) if who == self.who else 0
        self._past = head if takes else ""
        self.fresh = 0 if takes else 1
        if takes:
            Animation(fresh=1, duration=takes, transition=motion.CURVES[motion.FACE]).start(self)

    def _put_body(self, name: str, colour: Any) -> Any:
        return self._put(name, colour, BELOW_FEET)[0]

    def _put_head(self, name: str, opacity: float) -> Any:
        return self._put(name, (1, 1, 1, opacity), BELOW_HEAD - stature(self.who).feet)[1]

    def _put(self, name: str, colour: Any, below: float) -> tuple[Any, Any]:
        """Draw a picture over the feet, its lower edge so many units below them; return its box and its colour."""
        texture = theme.pictures.single(name)
        per = theme.pictures.zoom * self.unit / dp(DRAWN_AT)
        size = (texture.width * per, texture.height * per)
        pos = (round(self.foot_x) - size[0] / 2, round(self.foot_y) - below * self.unit)
        tint = Color(*colour)
        self._group.add(tint)
        self._group.add(Rectangle(texture=texture, pos=pos, size=size))
        return (pos, size), tint


def drawings(who: str, look: str, pose: str, turned: str = "") -> tuple[Any, ...]:
    """Return the pictures that show somebody so: who holds them need not wait for the disk."""
    names = (body_name(who, pose, turned), head_name(who, look, turned))
    return tuple(theme.pictures.single(name) for name in names)


def body_name(who: str, pose: str, turned: str = "") -> str:
    """Return the drawing of a body in a pose, or with hanging arms; who reaches out does so to where they look."""
    names = (f"turned/body/{who}-{pose}-{turned}", f"body/{who}-{pose}")
    return _first_of(names, f"body/{who}-down")


def head_name(who: str, look: str, turned: str = "") -> str:
    """Return the drawing of a head with a look, or with a plain one, turned to a side if there is such a drawing."""
    names = (
        f"turned/head/{who}-{look}-{turned}",
        f"head/{who}-{look}",
        f"turned/head/{who}-neutral-{turned}",
    )
    return _first_of(names if turned else names[1:2], f"head/{who}-neutral")


def _first_of(names: tuple[str, ...], plain: str) -> str:
    drawn = (f"characters/{name}" for name in names)
    return next((name for name in drawn if theme.pictures.has(name)), f"characters/{plain}")
