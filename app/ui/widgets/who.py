"""Who is signed in: face and name, small, in sight on every screen of a child."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, combinations, pairwise
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.avatar import AvatarFace
from app.ui.widgets.stacks import Row

SIDE = 44
SLACK = 2
LONG = 10
"""From how many letters on a name may need more room than there is, and is shortened to it."""


class WhoBadge(Row):
    """The avatar and nickname of `learner`; with None it takes no room. The name is `most` pixels wide at most.

    `others` who sit there too have their faces and names beside it, on at most as many lines as there are names. What
    does not fit even so is shortened to one line.
    """

    learner: Any = ObjectProperty(None, allownone=True, rebind=True)
    others = ListProperty()
    most = NumericProperty(dp(150))
    names = StringProperty("")
    natural = NumericProperty(0)
    """How wide the names are when nothing keeps them from being so, in pixels."""
    words: Any = ObjectProperty(None)

    def __init__(self, **kwargs: Any) -> None:
        """Show nobody yet."""
        self._faces: list[AvatarFace] = []
        super().__init__(**kwargs)

    def on_kv_post(self, _: object) -> None:
        """Say who is there, now and whenever it is somebody else."""
        for name in ("learner", "others"):
            self.fbind(name, self._show)
        self.fbind("most", self._follow_room)
        theme.follow(self._measure)
        self._show()

    def _show(self, *_: object) -> None:
        self.clear_widgets(self._faces)
        self._faces = [face_of(each, SIDE) for each in self.others]
        for face in self._faces:
            face.pos_hint = {"center_y": 0.5}
            # Before the name, which is the last of them.
            self.add_widget(face, 1)
        self._measure()

    def _follow_room(self, *_: object) -> None:
        if self.others:
            self._measure()

    def _measure(self) -> None:
        # Once on one line, since the letters say in which font they are measured.
        self.names = text = names_of([self.learner, *self.others]) if self.learner else ""
        self.names = in_lines(text, self.most - SLACK, 1 + len(self.others), self.words.width_of)
        self.natural = max(map(self.words.width_of, self.names.split("\n"))) + SLACK


def in_lines(text: str, room: float, most: int, width_of: Callable[[str], float]) -> str:
    """Return a text set on as few lines as fit into the room, all about as long; as it is where `most` are too few.

    Args:
        text: words with spaces between them.
        room: how wide a line may be, in pixels.
        most: how many lines there may be.
        width_of: measures a piece of the text, in pixels.
    """
    words, space = text.split(" "), width_of(" ")
    # Each word is measured once: a long name may have many of them.
    starts = list(accumulate((width_of(word) + space for word in words), initial=0.0))
    for lines in range(1, min(most, len(words)) + 1):
        ways = ((0, *ends, len(words)) for ends in combinations(range(1, len(words)), lines - 1))
        width, best = min((max(starts[to] - starts[at] for at, to in pairwise(way)), way) for way in ways)
        if width - space <= room:
            return "\n".join(" ".join(words[at:to]) for at, to in pairwise(best))
    return text


def face_of(learner: Any, side: int) -> AvatarFace:
    """Return the face of a learner, so many design pixels wide."""
    avatar = learner.avatar
    return AvatarFace(face=avatar.face, tint=avatar.tint, mirrored=avatar.mirrored, side=side)


def names_of(learners: Sequence[Any]) -> str:
    """Return the nicknames of one, two or three learners in a row."""
    names = [each.nickname for each in learners]
    if len(names) == 1:
        return str(names[0])
    *before, last = names
    together = i18n.tr("{one}, {two}") if len(before) > 1 else "{one}"
    first = together.format(one=before[0], two=before[-1])
    return i18n.tr("{one} and {other}").format(one=first, other=last)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
