"""What all kinds of stop have in common."""

from __future__ import annotations

from typing import ClassVar

from kivy.event import EventDispatcher
from kivy.properties import StringProperty

from app.domain.actions import Action, Go
from app.domain.phone.phone import Phone


class Task(EventDispatcher):
    """A stop of the story at which nothing is asked: it is read, then "Go on".

    `main_label` is what the main button says now; "" while there is none. A verb returns the action that it
    leads to, or None where only the task itself has changed.
    """

    kind: ClassVar[str] = "story"
    can_skip: ClassVar[bool] = False
    is_tall: ClassVar[bool] = False
    """Whether the panel is wide and as high as the page: feedback."""
    is_free: ClassVar[bool] = False
    """Whether everything may be done on the phone in hand, and not only looking."""
    is_on_desk = False
    """Whether a phone is in hand, and everything stands around it."""
    leaves: ClassVar[bool] = False
    """Whether the main button leads home as well, once the story stands where it goes on."""

    words: tuple[object, ...] = ()
    """All that is said at a stop that may be shown ahead: two of a kind with the same words look the same."""

    main_label = StringProperty("")
    main_icon = StringProperty("next")

    def go(self) -> Action | None:
        """Do what the main button says."""
        return Go()

    def see(self, phone: Phone) -> None:
        """Take notice of what was done on the phone in hand."""
        del phone

    def choose(self, number: int) -> Action | None:
        """Do what digit `number` (from 1) means here."""
        del number
        return None
