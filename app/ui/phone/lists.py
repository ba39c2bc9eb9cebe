"""Lists of people and chats: contacts, chats, requests. Their order is the story's, so that nothing jumps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain.phone.actions import Accept, Decline, LookAt, Open
from app.domain.phone.people import ContactId, ThreadId
from app.domain.phone.phone import Phone
from app.ui.phone.faces import picture_of, tint_of
from app.ui.phone.phone_app import PhoneApp
from app.ui.phone.words import in_common, name_of, people_in
from app.ui.theme.surface import Surfaced
from app.ui.translations import i18n
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column


@dataclass(frozen=True, slots=True)
class Person:
    """What a row shows, and what pressing it does."""

    title: str
    action: Any
    picture: str = ""
    icon: str = ""
    tint: int = 0
    subtitle: str = ""
    news: int = 0


class NewsBadge(Surfaced):
    """How much is new; nothing where nothing is."""

    number = NumericProperty(0)


class PersonRow(Pressable):
    """A person or a chat: picture, name, a line below, and how much is new."""

    picture, icon = StringProperty(""), StringProperty("")
    title, subtitle = StringProperty(""), StringProperty("")
    tint, news = NumericProperty(0), NumericProperty(0)


class PersonRows(Picks, Column):
    """A row for each of `people`. Event: `on_pick` with the action."""

    people = ListProperty()

    def on_people(self, *_: object) -> None:
        """Show them; rows of those who stay are filled anew, so that the focus stays."""
        rows = list(reversed(self.children))
        if [row.title for row in rows] != [each.title for each in self.people]:
            self.clear_widgets()
            rows = [PersonRow(title=each.title) for each in self.people]
            for row, person in zip(rows, self.people, strict=True):
                self.add_pick(row, person.action)
        for row, person in zip(rows, self.people, strict=True):
            row.picture, row.icon, row.tint = person.picture, person.icon, person.tint
            row.subtitle, row.news = person.subtitle, person.news


class ListApp(PhoneApp):
    """A title and rows; a sentence where there are none."""

    title, empty = StringProperty(""), StringProperty("")
    people = ListProperty()

    def show(self, before: Phone | None) -> None:
        """Show the rows as they are now."""
        del before
        self.people = list(self.listed())

    def listed(self) -> Iterable[Person]:
        """Return the rows."""
        return ()


class ContactsApp(ListApp):
    """Who is in the contacts. A row leads to the profile."""

    def listed(self) -> Iterable[Person]:
        """Return who is in the contacts."""
        return [person(self.phone, each.id) for each in self.phone.setup.contacts if self._is_in(each.id)]

    def _is_in(self, who: ContactId) -> bool:
        return self.phone.standing(who).is_contact


class ChatsApp(ListApp):
    """All chats. A row leads to the chat."""

    def listed(self) -> Iterable[Person]:
        """Return the groups, and whoever something was written with."""
        phone = self.phone
        for group in phone.setup.groups:
            thread = phone.thread(group.id)
            yield Person(
                i18n.say(group.name),
                Open("chat", group.id),
                icon="game" if group.is_game else "class",
                subtitle=i18n.tr("Left the group.") if thread.left else people_in(phone, group.id),
                news=thread.unread,
            )
        for contact in phone.setup.contacts:
            thread = phone.thread(ThreadId(contact.id))
            if thread.lines:
                subtitle = i18n.tr("Muted") if thread.muted else ""
                yield person(phone, contact.id, Open("chat", contact.id), subtitle, thread.unread)


class RequestCard(Column):
    """Somebody who wants to be added. Events: `on_look`, `on_accept`, `on_decline`, the last two where `is_free`."""

    picture, title, subtitle = StringProperty(""), StringProperty(""), StringProperty("")
    tint = NumericProperty(0)
    is_free = BooleanProperty(True)

    __events__ = ("on_look", "on_accept", "on_decline")

    def on_look(self) -> None:
        """The profile is to be seen."""

    def on_accept(self) -> None:
        """Yes."""

    def on_decline(self) -> None:
        """No."""


class RequestsApp(PhoneApp):
    """Friend requests that wait. None has to be answered."""

    asking = ListProperty()
    cards: Any = ObjectProperty(None)

    def show(self, before: Phone | None) -> None:
        """Show who asks now."""
        del before
        phone = self.phone
        self.asking = [each.id for each in phone.setup.contacts if phone.standing(each.id).asks]
        self.cards.clear_widgets()
        for who in self.asking:
            told = person(phone, who)
            card = RequestCard(
                picture=told.picture,
                tint=told.tint,
                title=told.title,
                subtitle=told.subtitle,
                is_free=self.is_free,
            )
            for event, action in (
                ("on_look", LookAt(who)),
                ("on_accept", Accept(who)),
                ("on_decline", Decline(who)),
            ):
                card.fbind(event, lambda _, action=action: self.use(action))
            self.cards.add_widget(card)


def person(phone: Phone, who: ContactId, action: Any = None, subtitle: str = "", news: int = 0) -> Person:
    """Return the row of a person; pressing it leads to the profile unless told otherwise."""
    words = subtitle or (i18n.tr("Blocked") if phone.standing(who).blocked else in_common(phone, who))
    return Person(
        name_of(phone, who),
        action or LookAt(who),
        picture_of(phone, who),
        "",
        tint_of(phone, who),
        words,
        news,
    )


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
