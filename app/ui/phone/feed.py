"""The feed: posts with a drawn picture, who likes them, what is written below, and whose tags they have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain.phone.actions import AskToRemove, Like, LookAt, Untag
from app.domain.phone.people import OWNER, Circle, ContactId, Post, Said
from app.domain.phone.phone import Phone
from app.domain.phone.settings import Setting
from app.ui.focus import Focusable
from app.ui.phone.faces import picture_of, thing_name, tint_of
from app.ui.phone.phone_app import PhoneApp
from app.ui.phone.words import name_of
from app.ui.theme.surface import Surfaced
from app.ui.translations import i18n
from app.ui.widgets.stacks import Column, Row


class PostComment(Focusable, Row):
    """What somebody wrote below a post."""

    name, text = StringProperty(""), StringProperty("")


class PostCard(Surfaced, Column):
    """One post. Events: `on_like`, `on_untag`, `on_ask`, each where the phone can do it, and `on_look`."""

    author, author_picture, text, picture = (StringProperty("") for _ in range(4))
    tint = NumericProperty(0)
    is_own, is_liked, is_gone, shows_place = (BooleanProperty(False) for _ in range(4))
    can_like, can_untag, can_ask = (BooleanProperty(False) for _ in range(3))
    likes, shares, tags, asked = (StringProperty("") for _ in range(4))
    comments = ListProperty()
    lines: Any = ObjectProperty(None)

    __events__ = ("on_like", "on_untag", "on_ask", "on_look")

    def on_comments(self, *_: object) -> None:
        """Build the comments."""
        self.lines.clear_widgets()
        for name, text in self.comments:
            self.lines.add_widget(PostComment(name=name, text=text))

    def on_like(self) -> None:
        """It is liked."""

    def on_untag(self) -> None:
        """One's own tag is taken off."""

    def on_ask(self) -> None:
        """Whoever posted it is asked to take it down."""

    def on_look(self) -> None:
        """Whoever posted it is looked at."""


class FeedApp(PhoneApp):
    """All posts, the newest first."""

    cards: Any = ObjectProperty(None)
    is_empty = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        """Begin without a post."""
        self._cards: dict[str, PostCard] = {}
        super().__init__(**kwargs)

    def show(self, before: Phone | None) -> None:
        """Show the posts as they are; the card of each stays."""
        del before
        posts = list(reversed(self.phone.posts))
        self.is_empty = not posts
        if [each.id for each in posts] != list(self._cards):
            self.cards.clear_widgets()
            self._cards = {each.id: self._card(each) for each in posts}
        for post in posts:
            self._fill(self._cards[post.id], post)

    def _card(self, post: Post) -> PostCard:
        card = PostCard()
        card.bind(
            on_like=lambda _: self.use(Like(post.id)),
            on_untag=lambda _: self.use(Untag(post.id)),
            on_ask=lambda _: self.use(AskToRemove(post.id)),
            on_look=lambda _: self.use(LookAt(post.by)),
        )
        self.cards.add_widget(card)
        return card

    def _fill(self, card: PostCard, post: Post) -> None:
        phone = self.phone
        card.author, card.author_picture = name_of(phone, post.by), picture_of(phone, post.by)
        card.tint, card.is_own = tint_of(phone, post.by), post.by == OWNER
        card.text, card.picture = i18n.say(post.text), thing_name(post.picture)
        card.is_gone, card.is_liked = post.removed, OWNER in post.likes
        card.shows_place = post.by == OWNER and phone.settings.reaches(Setting.LOCATION, Circle.KNOWN)
        card.likes = _count(i18n.ntr("{n} like", "{n} likes", len(post.likes)), len(post.likes))
        card.shares = _count(i18n.ntr("Passed on {n} time", "Passed on {n} times", post.shares), post.shares)
        card.tags = _tagged(phone, post.tags)
        card.asked = i18n.tr("Asked to take it down") if post.asked_to_remove else ""
        card.comments = [_comment(phone, each) for each in post.comments]
        card.can_like, card.can_untag = self.can(Like(post.id)), self.can(Untag(post.id))
        card.can_ask = self.can(AskToRemove(post.id))


def _count(words: str, number: int) -> str:
    return words.format(n=number) if number else ""


def _tagged(phone: Phone, tags: tuple[ContactId, ...]) -> str:
    names = ", ".join(name_of(phone, each) for each in tags)
    return i18n.tr("Tagged: {names}").format(names=names) if names else ""


def _comment(phone: Phone, said: Said) -> tuple[str, str]:
    return name_of(phone, said.by), i18n.say(said.text)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
