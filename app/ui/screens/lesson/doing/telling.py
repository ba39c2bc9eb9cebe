"""Stops at which there is something to read or to feel, and nothing to answer."""

from __future__ import annotations

from typing import Any, ClassVar

from kivy.properties import NumericProperty

from app.ui.screens.lesson.doing.task import Task
from app.ui.translations import i18n


class Story(Task):
    """A narration or a line, then "Go on"."""

    def __init__(self, **kwargs: Any) -> None:
        """The words stand around it, in narration and bubble."""
        super().__init__(main_label=i18n.tr("Go on"), **kwargs)


class ContentNote(Task):
    """What the lesson is about, before it begins."""

    kind = "note"

    def __init__(self, text: str, **kwargs: Any) -> None:
        """Nothing is recorded before "Go on"."""
        super().__init__(main_label=i18n.tr("Go on"), **kwargs)
        self.text = text

    def go(self) -> None:
        """Do nothing in the story: the note is not a part of it."""


class Reflecting(Task):
    """Five faces; the one that is touched turns into a leaf. It is forgotten with the stop."""

    kind = "reflecting"
    can_skip: ClassVar[bool] = True
    leaf = NumericProperty(-1)

    def __init__(self, question: str, **kwargs: Any) -> None:
        """Touching a face is as free as going on without."""
        super().__init__(main_label=i18n.tr("Go on"), **kwargs)
        self.question = question

    def pick(self, face: int) -> None:
        """Face 0 to 4 was touched; touched again it is a face as before."""
        self.leaf = -1 if face == self.leaf else face

    def choose(self, number: int) -> None:
        """Touch face `number` (from 1)."""
        self.pick(number - 1)


class Resting(Task):
    """A sitting of a story is over: what is saved is that the next one begins where the story goes on."""

    kind = "resting"
    leaves: ClassVar[bool] = True

    def __init__(self, text: str, keep: str, **kwargs: Any) -> None:
        """Going home is main; reading on is possible, and nothing asks for it."""
        super().__init__(main_label=i18n.tr("Until next time"), main_icon="home", **kwargs)
        self.text, self.keep = text, keep


class LookingBack(Task):
    """What a day on the phone brought, a point for each event."""

    kind = "looking_back"

    def __init__(self, text: str, points: tuple[str, ...], **kwargs: Any) -> None:
        """It is read, then the day ends."""
        super().__init__(main_label=i18n.tr("Go on"), **kwargs)
        self.text, self.points = text, points


class EndOfStory(Task):
    """What is well now."""

    kind = "ending"

    def __init__(self, text: str, **kwargs: Any) -> None:
        """The page of the lesson's end follows."""
        super().__init__(main_label=i18n.tr("Go on"), **kwargs)
        self.text = text

    def go(self) -> None:
        """Do nothing in the story: it is over."""
