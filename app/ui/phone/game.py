"""The lobby of a game: who is in the team, what is offered, and the way to the team's chat."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain.phone.actions import Open, RefuseGift, TakeGift
from app.domain.phone.people import ContactId, ThreadId
from app.domain.phone.phone import Phone
from app.ui.phone.lists import Person, person
from app.ui.phone.phone_app import PhoneApp
from app.ui.phone.strips import GiftStrip
from app.ui.phone.words import name_of, people_in
from app.ui.translations import i18n


class GameApp(PhoneApp):
    """One game."""

    title, subtitle = StringProperty(""), StringProperty("")
    team, offered = ListProperty(), ListProperty()
    news = NumericProperty(0)
    has_left = BooleanProperty(False)
    gifts: Any = ObjectProperty(None)

    def show(self, before: Phone | None) -> None:
        """Show the team and what is offered now."""
        del before
        phone, game = self.phone, ThreadId(self.item)
        group = phone.setup.group(game)
        if group is None:
            return
        thread = phone.thread(game)
        self.title, self.subtitle = i18n.say(group.name), people_in(phone, game)
        self.news, self.has_left = thread.unread, thread.left
        self.team = [self._member(each) for each in group.members]
        self.gifts.clear_widgets()
        for who in group.members:
            if phone.standing(who).gift == "offered":
                self._offer(who)

    def open_chat(self) -> None:
        """Ask for the chat of the team."""
        self.use(Open("chat", self.item))

    def _member(self, who: ContactId) -> Person:
        is_outside = self.phone.outside(who)
        words = i18n.tr("Outside your contacts") if is_outside else i18n.tr("In your contacts")
        return person(self.phone, who, subtitle=words)

    def _offer(self, who: ContactId) -> None:
        """Show that somebody offers a gift, and where it may be done, the two answers."""
        words = i18n.tr("{name} offers you a gift.").format(name=name_of(self.phone, who))
        strip = GiftStrip(text=words, can_take=self.can(TakeGift(who)))
        strip.bind(on_take=lambda _: self.use(TakeGift(who)), on_refuse=lambda _: self.use(RefuseGift(who)))
        self.gifts.add_widget(strip)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
