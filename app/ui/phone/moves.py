"""What can be done about a chat or a person, as a list in place of the app; some lead to a second list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from app.domain.phone.actions import (
    REASONS,
    Accept,
    Block,
    Decline,
    LeaveGroup,
    LeaveOnRead,
    Mute,
    Remove,
    Report,
    Save,
    ShowTo,
)
from app.domain.phone.people import ContactId, ThreadId
from app.ui.phone.folding import Folded
from app.ui.phone.phone_app import PhoneApp
from app.ui.phone.strips import PhoneButton
from app.ui.phone.words import REASONS as REASON_WORDS
from app.ui.phone.words import ROLES
from app.ui.translations import i18n
from app.ui.widgets.picks import Picks
from app.ui.widgets.stacks import Column


@dataclass(frozen=True, slots=True)
class Move:
    """Something that can be done: an action, or `more` to choose from."""

    icon: str
    text: str
    action: Any = None
    more: tuple[Move, ...] = ()


class PhoneMoves(Picks, Column):
    """A button for each of `moves`. Event: `on_pick` with the move."""

    moves = ListProperty()

    def on_moves(self, *_: object) -> None:
        """Build the buttons."""
        self.clear_widgets()
        for move in self.moves:
            self.add_pick(PhoneButton(icon=move.icon, text=move.text, size_hint_x=1, align="left"), move)


class MovesSheet(Folded, BoxLayout):
    """Lies over what an app shows while it `is_open`. Event: `on_use` with the chosen action."""

    title = StringProperty("")
    moves = ListProperty()
    pane: Any = ObjectProperty(None)

    __events__ = ("on_use",)

    def open(self, title: str, moves: Iterable[Move]) -> None:
        """Show these moves."""
        self.title, self.moves, self.is_open = title, list(moves), True
        self.pane.scroll_y = 1

    def close(self) -> None:
        """Show the app again."""
        self.is_open = False
        self.moves = []

    def take(self, move: Move) -> None:
        """Do what was chosen, or show what it leads to."""
        if move.more:
            self.open(move.text, move.more)
        else:
            self.close()
            self.dispatch("on_use", move.action)

    def on_touch_down(self, touch: Any) -> bool:
        """Let no touch through to what lies below."""
        if not self.is_open:
            return False
        return bool(super().on_touch_down(touch)) or bool(self.collide_point(*touch.pos))

    def on_use(self, action: Any) -> None:
        """Something was chosen."""


def chat_moves(app: PhoneApp) -> list[Move]:
    """Return what can be done about the chat that is open."""
    tr, thread = i18n.tr, ThreadId(app.item)
    moves = [
        Move("clock", tr("Leave it without an answer"), LeaveOnRead(thread)),
        Move("export", tr("Save the words"), Save(thread)),
        Move("mute", tr("Mute"), Mute(thread)),
        Move("leave", tr("Leave the group"), LeaveGroup(thread)),
    ]
    possible = [move for move in moves if app.can(move.action)]
    return [*possible, *_showing(app)]


def person_moves(app: PhoneApp) -> list[Move]:
    """Return what can be done about a person."""
    tr, who = i18n.tr, ContactId(app.item)
    moves = [
        Move("check", tr("Accept"), Accept(who)),
        Move("cross", tr("Decline"), Decline(who)),
        Move("mute", tr("Mute"), Mute(ThreadId(who))),
        Move("person", tr("Remove from contacts"), Remove(who)),
        Move("block", tr("Block"), Block(who)),
    ]
    possible = [move for move in moves if app.can(move.action)]
    return [*possible, *_reporting(app, who)]


def _reporting(app: PhoneApp, who: ContactId) -> Iterator[Move]:
    reasons = [Report(who, reason) for reason in REASONS]
    rows = [Move("report", i18n.tr(REASON_WORDS[each.reason]), each) for each in reasons if app.can(each)]
    if rows:
        yield Move("report", i18n.tr("Report"), more=tuple(rows))


def _showing(app: PhoneApp) -> Iterator[Move]:
    rows = [Move("adult", i18n.tr(words), ShowTo(role)) for role, words in ROLES.items()]
    if app.can(rows[0].action):
        yield Move("adult", i18n.tr("Show it to somebody"), more=tuple(rows))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
