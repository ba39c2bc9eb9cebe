"""What a day has brought to a phone: one phone in the morning, or two that are set differently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kivy.properties import ListProperty

from app.domain.phone.actions import LookAt, Open, PhoneAction
from app.domain.phone.phone import Phone
from app.domain.phone.use import looked
from app.ui.screens.lesson.doing.task import Task
from app.ui.translations import i18n


@dataclass(frozen=True, slots=True)
class Came:
    """Something that was sent: an icon, what it is, and the setting that held it up, if one did."""

    icon: str
    text: str
    setting: str = ""


class Morning(Task):
    """What came in, what waits outside, and what was stopped, in words."""

    kind = "morning"
    is_on_desk = True
    can_skip: ClassVar[bool] = True

    def __init__(
        self,
        text: str,
        came: tuple[Came, ...],
        waits: tuple[Came, ...],
        stopped: tuple[Came, ...],
        **kwargs: Any,
    ) -> None:
        """Any of the lists may be empty."""
        super().__init__(main_label=i18n.tr("Go on"), **kwargs)
        self.text = text
        self.came, self.waits, self.stopped = came, waits, stopped


@dataclass(frozen=True, slots=True)
class PhoneShown:
    """A phone with its name, and how it is set where the other one is set otherwise."""

    phone: Phone
    name: str
    settings: tuple[str, ...]


class Comparing(Task):
    """The same day on two phones."""

    kind = "comparing"
    is_on_desk = True
    can_skip: ClassVar[bool] = True

    shown = ListProperty()
    """The two phones, as far as somebody has looked around on them."""

    def __init__(self, text: str, phones: tuple[PhoneShown, ...], **kwargs: Any) -> None:
        """The first one is the phone in hand."""
        super().__init__(main_label=i18n.tr("Go on"), **kwargs)
        self.text, self.phones = text, phones
        self.shown = [each.phone for each in phones]

    def look(self, which: int, action: PhoneAction) -> None:
        """Look around on one of the phones; it is no part of the story."""
        if isinstance(action, Open | LookAt):
            now = looked(self.shown[which], action)
            self.shown = [now if at == which else each for at, each in enumerate(self.shown)]
