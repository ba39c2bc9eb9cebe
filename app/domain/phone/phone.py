"""The state of a practice phone. It lives in memory: nothing of it is ever saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.domain.ids import ChoiceId
from app.domain.phone.actions import Act
from app.domain.phone.arriving import Fate, Incoming
from app.domain.phone.people import OWNER, Circle, Contact, ContactId, Post, PostId, Said, Setup, ThreadId
from app.domain.phone.settings import Setting, Settings, settings_of

MOST_TRUST = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """How the owner stands with one contact.

    Attributes:
        trust: from -3 to 3; it follows what is done for or against them.
        is_contact: they are in the contact list.
        asks: their friend request waits.
        declined: their request was declined.
        blocked: nothing of them arrives.
        reported: the reason they were reported with.
        looked_at: their profile was looked at.
        gift: "" (none), "offered", "taken" or "refused".
    """

    trust: int = 0
    is_contact: bool = False
    asks: bool = False
    declined: bool = False
    blocked: bool = False
    reported: str = ""
    looked_at: bool = False
    gift: str = ""


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat: its lines, and how many of them have been looked over, so that their signs have a label.

    `days` are the days of the story on which the lines came, one for each.
    """

    id: ThreadId
    lines: tuple[Said, ...] = ()
    days: tuple[int, ...] = ()
    labelled: int = 0
    unread: int = 0
    muted: bool = False
    left: bool = False
    saved: bool = False

    @property
    def signs(self) -> tuple[tuple[int, Said], ...]:
        """The lines that show a pattern and have their label, with their numbers from 0."""
        return tuple((at, line) for at, line in enumerate(self.lines[: self.labelled]) if line.pattern)

    @property
    def unlabelled(self) -> tuple[Said, ...]:
        """The lines that show a pattern and have no label yet."""
        return tuple(line for line in self.lines[self.labelled :] if line.pattern)


@dataclass(frozen=True, slots=True)
class HeldUp:
    """Something that did not simply arrive: what became of it, and the setting that did it."""

    what: Incoming
    fate: Fate
    by: Setting | None


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that a moment offers to do, what it does to trust, and what comes of it."""

    id: ChoiceId
    act: Act
    then: tuple[Incoming, ...] = ()
    trusts: tuple[tuple[ContactId, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """What arrives at one place of a story, and what can be done about it there."""

    id: str
    at: tuple[str, str] = ("home", "")
    arrives: tuple[Incoming, ...] = ()
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone at one moment of its story.

    Attributes:
        standings: one for each contact of the setup, in its order.
        threads: the chats, the one that was written in last comes last.
        posts: the feed, the newest last.
        held_up: what waits outside or was stopped since the day began.
        came: what arrived since the day began, oldest first.
        shown_to: the role of who was shown the phone last.
        day: the day of the story, from 1.
        at: the app that is open, and what in it.
        moment: what asks for something just now.
        met: moments that have been.
    """

    setup: Setup
    settings: Settings
    standings: tuple[Standing, ...]
    threads: tuple[Chat, ...] = ()
    posts: tuple[Post, ...] = ()
    held_up: tuple[HeldUp, ...] = ()
    came: tuple[Incoming, ...] = ()
    shown_to: str = ""
    day: int = 1
    at: tuple[str, str] = ("home", "")
    moment: Moment | None = None
    met: frozenset[str] = frozenset()

    def standing(self, who: ContactId) -> Standing:
        """Return how the owner stands with a contact; a neutral one for somebody unknown."""
        for contact, standing in zip(self.setup.contacts, self.standings, strict=True):
            if contact.id == who:
                return standing
        return Standing()

    def circle(self, who: ContactId) -> Circle:
        """Return how far away somebody is for the settings: only whoever is in the contacts is near."""
        contact = self.setup.contact(who)
        if contact is None:
            return Circle.OUTSIDE
        return (
            Circle.KNOWN if self.standing(who).is_contact else max(contact.circle, Circle.FRIENDS_OF_FRIENDS)
        )

    def thread(self, thread_id: ThreadId) -> Chat:
        """Return a chat; an empty one where nothing has been written yet."""
        return next((each for each in self.threads if each.id == thread_id), Chat(thread_id))

    def post(self, post_id: PostId) -> Post | None:
        """Return a post of the feed."""
        return next((each for each in self.posts if each.id == post_id), None)

    def outside(self, who: ContactId) -> bool:
        """Tell whether somebody stands outside the contacts."""
        return who != OWNER and not self.standing(who).is_contact

    def with_standing(self, who: ContactId, **changes: object) -> Phone:
        """Return the phone with another standing of one contact."""
        standings = tuple(
            replace(standing, **changes) if contact.id == who else standing  # type: ignore[arg-type]
            for contact, standing in zip(self.setup.contacts, self.standings, strict=True)
        )
        return replace(self, standings=standings)

    def with_thread(self, changed: Chat) -> Phone:
        """Return the phone with a chat in its place, or as the newest one."""
        if all(each.id != changed.id for each in self.threads):
            return replace(self, threads=(*self.threads, changed))
        return replace(
            self, threads=tuple(changed if each.id == changed.id else each for each in self.threads)
        )

    def with_line(self, thread_id: ThreadId, line: Said) -> Phone:
        """Return the phone with a line in a chat, which becomes the newest one."""
        thread = self.thread(thread_id)
        is_open = self.at == ("chat", thread_id)
        is_read = is_open or line.by == OWNER
        # What the phone notes of one's own doing is no news.
        unread = 0 if is_read else thread.unread + (not line.note)
        grown = replace(thread, lines=(*thread.lines, line), days=(*thread.days, self.day), unread=unread)
        others = tuple(each for each in self.threads if each.id != thread_id)
        return replace(self, threads=(*others, grown))

    def with_post(self, changed: Post) -> Phone:
        """Return the phone with a post in its place, or as the newest one."""
        if all(each.id != changed.id for each in self.posts):
            return replace(self, posts=(*self.posts, changed))
        return replace(self, posts=tuple(changed if each.id == changed.id else each for each in self.posts))

    def unlabelled(self) -> Iterator[Said]:
        """Yield every line that shows a pattern and has no label yet."""
        for thread in self.threads:
            yield from thread.unlabelled


def fresh(setup: Setup) -> Phone:
    """Return a phone as its story begins.

    Raises:
        ValueError: a setting or value that there is not.
    """
    standings = tuple(Standing(is_contact=_is_known(each)) for each in setup.contacts)
    phone = Phone(setup, settings_of(setup.settings), standings, posts=setup.posts)
    for thread_id, line in setup.said:
        phone = phone.with_line(thread_id, line)
    return replace(phone, threads=tuple(_read(phone.threads)))


def _is_known(contact: Contact) -> bool:
    return contact.circle is Circle.KNOWN


def _read(threads: Iterable[Chat]) -> Iterator[Chat]:
    """What stands there from the beginning has been read before the story begins."""
    for thread in threads:
        yield replace(thread, unread=0, labelled=len(thread.lines))
