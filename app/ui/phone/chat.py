"""A chat, with one person or in a group: what was said, and what comes one after the other."""

from __future__ import annotations

from itertools import dropwhile, takewhile
from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.properties import BooleanProperty, ObjectProperty, StringProperty

from app.domain.phone.actions import LookAt, RefuseGift, TakeGift
from app.domain.phone.people import OWNER, ContactId, Said, ThreadId
from app.domain.phone.phone import Chat, Phone
from app.domain.phone.use import open_offers
from app.ui.phone.chat_lines import ChatPane
from app.ui.phone.faces import picture_of, tint_of
from app.ui.phone.folding import Folding
from app.ui.phone.moves import chat_moves
from app.ui.phone.phone_app import PhoneApp
from app.ui.phone.rows import rows_of
from app.ui.phone.strips import GiftStrip, RequestStrip
from app.ui.phone.words import in_common, people_in, thread_name
from app.ui.sounds import sounds
from app.ui.theme import motion
from app.ui.translations import i18n

__all__ = ["ChatApp", "ChatFoot", "ChatPane", "GiftStrip", "RequestStrip"]


class ChatFoot(Folding):
    """Says that an answer is to be chosen, beside the phone."""


class ChatApp(PhoneApp):
    """One chat. While `is_arriving` its newest lines are not all there yet; `skip` brings them."""

    is_arriving = BooleanProperty(False)
    asks_text, gift_text = StringProperty(""), StringProperty("")
    """What the strips say; empty where there is none."""
    can_choose, can_take = BooleanProperty(False), BooleanProperty(False)
    pane: Any = ObjectProperty(None)
    sheet: Any = ObjectProperty(None)

    def __init__(self, **kwargs: Any) -> None:
        """Begin with nothing on its way."""
        self._shown = 0
        self._next: Any = None
        super().__init__(**kwargs)

    @property
    def who(self) -> ContactId:
        """The person of the chat; of a group nobody."""
        return ContactId(self.item)

    @property
    def thread(self) -> Chat:
        """The chat as it is on the phone."""
        return self.phone.thread(ThreadId(self.item))

    def show(self, before: Phone | None) -> None:
        """Show the chat; what came since `before` comes line by line."""
        self._show_around()
        whole = len(self.thread.lines)
        if not self.is_arriving:
            self._shown = max(0, whole - self._new_lines(before))
        self._shown = min(self._shown, whole)
        self._arrive()

    def skip(self) -> None:
        """Show all lines that are on their way."""
        if self._next is not None:
            self._next.cancel()
            self._next = None
        self._shown = len(self.thread.lines)
        self.is_arriving = False
        self._show_lines()

    def look_at(self) -> None:
        """Ask for the profile of whom the chat is with."""
        self.use(LookAt(self.who))

    def take_gift(self) -> None:
        """Take what was offered."""
        self.use(TakeGift(self.who))

    def refuse_gift(self) -> None:
        """Leave what was offered."""
        self.use(RefuseGift(self.who))

    def open_moves(self) -> None:
        """Show what else can be done about this chat."""
        self.sheet.open(i18n.tr("What else can be done"), chat_moves(self))

    def _show_around(self) -> None:
        """Show head and strips."""
        phone, who, head = self.phone, self.who, self.head
        is_person = phone.setup.contact(who) is not None
        standing, name = phone.standing(who), thread_name(phone, ThreadId(self.item))
        head.title, head.leads_on = name, is_person
        head.subtitle = in_common(phone, who) if is_person else people_in(phone, ThreadId(self.item))
        head.picture, head.tint = picture_of(phone, who), tint_of(phone, who)
        head.has_more = self.is_free and bool(chat_moves(self))
        self.asks_text = i18n.tr("{name} wants to add you.").format(name=name) if standing.asks else ""
        has_gift = is_person and standing.gift == "offered"
        self.gift_text = i18n.tr("{name} offers you a gift.").format(name=name) if has_gift else ""
        self.can_take = has_gift and self.can(TakeGift(who))
        self.can_choose = bool(open_offers(phone))

    def _new_lines(self, before: Phone | None) -> int:
        """Return how many lines at the end have come since then, from others."""
        lines = self.thread.lines
        if before is None:
            moment = self.phone.moment
            came = [each.line for each in moment.arrives] if moment else []
            return len(list(takewhile(lambda line: line in came, reversed(lines))))
        known = before.thread(ThreadId(self.item)).lines
        if lines[: len(known)] != known:
            return 0
        return len(list(dropwhile(_is_own, lines[len(known) :])))

    def _arrive(self, *_: object) -> None:
        """Show what has come by now, and let the next line come after a while."""
        whole, apart = len(self.thread.lines), motion.seconds(motion.MESSAGES_APART)
        if self._shown >= whole or not apart:
            self._shown, self.is_arriving, self._next = whole, False, None
        else:
            self.is_arriving = True
            if self._next is None:
                self._next = Clock.schedule_once(self._come, apart)
        self._show_lines()

    def _come(self, _: float) -> None:
        self._next = None
        self._shown += 1
        self._arrive()
        sounds.play("message")

    def _show_lines(self) -> None:
        rows = rows_of(self.phone, self.thread, self.patterns, self._shown)
        is_more = len(rows) > len(self.pane.lines.rows)
        self.pane.lines.show(rows)
        if is_more:
            self.pane.go_to_foot()


def _is_own(line: Said) -> bool:
    return line.by == OWNER or bool(line.note)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
