"""A profile: who somebody says they are, what can be known of them and what cannot, and what can be done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain.phone.people import ContactId
from app.domain.phone.phone import Phone
from app.ui.focus import Focusable
from app.ui.phone.faces import picture_of, tint_of
from app.ui.phone.folding import Folding
from app.ui.phone.moves import Move, person_moves
from app.ui.phone.phone_app import PhoneApp
from app.ui.phone.words import in_common, name_of
from app.ui.translations import i18n


class KnownLine(Focusable, Folding):
    """One thing that can be known, or that cannot. The keyboard goes from line to line, so that all can be read."""

    icon = StringProperty("")
    text = StringProperty("")


class KnownLines(Folding):
    """A heading and lines below it; nothing where there are no lines."""

    title = StringProperty("")
    icon = StringProperty("")
    texts = ListProperty()
    lines: Any = ObjectProperty(None)

    def on_texts(self, *_: object) -> None:
        """Build the lines."""
        self.lines.clear_widgets()
        for text in self.texts:
            self.lines.add_widget(KnownLine(icon=self.icon, text=text))


class ProfileApp(PhoneApp):
    """One person."""

    picture, name = StringProperty(""), StringProperty("")
    tint = NumericProperty(0)
    common, common_names, since, state_words = (StringProperty("") for _ in range(4))
    known, unknown, moves = ListProperty(), ListProperty(), ListProperty()
    sheet: Any = ObjectProperty(None)

    def show(self, before: Phone | None) -> None:
        """Show the person as the owner stands with them now."""
        del before
        phone, who = self.phone, ContactId(self.item)
        contact = phone.setup.contact(who)
        if contact is None:
            return
        self.picture, self.tint, self.name = picture_of(phone, who), tint_of(phone, who), name_of(phone, who)
        self.common = in_common(phone, who)
        names = [name_of(phone, each) for each in contact.mutual] if self.common else []
        self.common_names = ", ".join(names)
        self.since = i18n.say(contact.since) if contact.since else ""
        self.known = [i18n.say(each) for each in contact.known]
        self.unknown = [i18n.say(each) for each in contact.unknown]
        self.state_words = self._state()
        self.moves = person_moves(self)

    def take(self, move: Move) -> None:
        """Do what was chosen, or show what it leads to."""
        if move.more:
            self.sheet.open(move.text, move.more)
        else:
            self.use(move.action)

    def _state(self) -> str:
        """Return how the owner stands with the person, in a word; nothing where there is nothing to say."""
        standing, tr = self.phone.standing(ContactId(self.item)), i18n.tr
        told = (
            (standing.blocked, tr("Blocked")),
            (standing.asks, tr("Wants to add you")),
            (standing.declined, tr("Declined")),
            (standing.is_contact, tr("In your contacts")),
        )
        words = next((word for is_so, word in told if is_so), tr("Outside your contacts"))
        return f"{words} · {tr('Reported')}" if standing.reported else words


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
