"""What all kinds of stop have in common."""

from __future__ import annotations

from typing import ClassVar

from kivy.event import EventDispatcher
from kivy.properties import StringProperty

from app.domain.actions import Action, Go


class Task(EventDispatcher):
    """A stop of the story at which nothing is asked: it is read, then "Go on".

    `main_label` is what the main button says now; "" while there is none. A verb returns the action that it
    leads to, or None where only the task itself has changed.
    """

    kind: ClassVar[str] = "story"
    can_skip: ClassVar[bool] = False
    is_tall: ClassVar[bool] = False
    """Whether the panel is wide and as high as the page: feedback."""

    words: tuple[object, ...] = ()
    """All that is said at a stop that may be shown ahead: two of a kind with the same words look the same."""

    main_label = StringProperty("")
    main_icon = StringProperty("next")

    def go(self) -> Action | None:
        """Do what the main button says."""
        return Go()

    def choose(self, number: int) -> Action | None:
        """Do what digit `number` (from 1) means here."""
        del number
        return None
