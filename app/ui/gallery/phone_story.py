"""A phone for the gallery: Amir's. What is said on it stands in a lesson, so that it is told in every language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.domain.ids import CastId, ChoiceId, PatternId
from app.domain.patterns import Pattern
from app.domain.phone.actions import LeaveOnRead, LookAt, Open, Reply
from app.domain.phone.arriving import Incoming, Kind
from app.domain.phone.people import (
    OWNER,
    Circle,
    Contact,
    ContactId,
    Group,
    PhoneId,
    Post,
    PostId,
    Said,
    Setup,
    ThreadId,
)
from app.domain.phone.phone import Moment, Offer, Phone, fresh
from app.domain.phone.settings import SAFER
from app.domain.phone.use import next_day, receive, use
from app.domain.text import Text
from app.ui.translations import i18n

MALEE, HAFIZ, PANDA = ContactId("malee"), ContactId("hafiz"), ContactId("panda")
PARTY, GAME, KITE = ThreadId("party"), ThreadId("game"), PostId("kite")


def story() -> Phone:
    """Return the phone as its story begins."""
    hat, sweet = _told("My hat asks when yours is coming."), _told("So sweet! And it makes ten! Who is it?")
    nobody = _told("Nobody in my class is a panda.")
    return fresh(
        Setup(
            PhoneId("gallery"),
            CastId("amir"),
            (
                Contact(MALEE, _word("Malee"), "malee"),
                Contact(HAFIZ, _word("Abang Hafiz"), "hafiz"),
                Contact(
                    PANDA,
                    _word("Cat"),
                    "cat",
                    Circle.OUTSIDE,
                    (MALEE,),
                    known=(Text("L22", "A new name, a nice picture, and a thumb above “Yes”."),),
                    unknown=(Text("L22/family", "We ask somebody face to face who it is."),),
                ),
            ),
            groups=(
                Group(PARTY, _word("Team"), (MALEE, HAFIZ)),
                Group(GAME, _word("Fish"), (MALEE, PANDA), is_game=True),
            ),
            posts=(Post(KITE, MALEE, sweet, "kite", (HAFIZ,), (Said(HAFIZ, nobody),), (OWNER,)),),
            said=(
                (PARTY, Said(MALEE, sweet)),
                (PARTY, Said(HAFIZ, nobody)),
                (PARTY, Said(OWNER, hat)),
                (ThreadId(MALEE), Said(MALEE, hat, "photo", "kite")),
                (ThreadId(MALEE), Said(OWNER, nobody)),
            ),
        )
    )


def patterns() -> dict[str, Pattern]:
    """Return the pattern whose label is shown."""
    return {"photo": Pattern(PatternId("photo"), _word("Asks for a photo"), "photo")}


def phones() -> Iterator[tuple[str, Phone]]:
    """Yield each app with what it is called, in the states that it can have."""
    tr, begun = i18n.tr, story()
    asked = receive(begun, _asked())
    covered = Moment("covered", ("chat", PANDA), (replace(_from_panda(Kind.PHOTO), picture="kite"),))
    gift = Moment("gift", ("game", GAME), (replace(_from_panda(Kind.GIFT), to=GAME),))
    yield tr("Wants to add you"), asked
    yield tr("Left without an answer."), use(asked, LeaveOnRead(ThreadId(PANDA)))
    yield tr("A picture. It stays covered."), receive(begun, covered)
    yield tr("Chats"), use(begun, Open("chat", MALEE))
    yield tr("Team"), use(begun, Open("chat", PARTY))
    yield tr("Profile"), use(asked, LookAt(PANDA))
    yield tr("A gift"), receive(begun, gift)
    yield from (
        (app, use(asked, Open(app))) for app in ("home", "chats", "contacts", "requests", "feed", "settings")
    )
    yield tr("Notices"), safe_day(begun)


def safe_day(phone: Phone) -> Phone:
    """Return the next day of a phone whose settings are the safer ones."""
    sent = [_from_panda(kind) for kind in (Kind.MESSAGE, Kind.PHOTO, Kind.TAG)]
    friends = Incoming(Kind.MESSAGE, MALEE, _told("My hat asks when yours is coming."), ThreadId(MALEE))
    return next_day(replace(phone, settings=SAFER), [*sent, friends])


def _asked() -> Moment:
    """Return a moment in which somebody wants to be added and asks for a photo."""
    reply = Offer(ChoiceId("hello"), Reply(ThreadId(PANDA), _told("No idea. Somebody from your class?")))
    sign = replace(_from_panda(Kind.MESSAGE), pattern="photo")
    return Moment("asked", ("chat", PANDA), (_from_panda(Kind.REQUEST), sign), (reply,))


def _from_panda(kind: Kind) -> Incoming:
    text = _told("Anyone can type anything. Look: I'm a goat.", "L22/number-ten/panda")
    return Incoming(kind, PANDA, text, ThreadId(PANDA), KITE)


def _told(line: str, context: str = "L22/number-ten") -> Text:
    return Text(context, line)


def _word(word: str) -> Text:
    """Return a word of the app as a text of a story."""
    return Text("", i18n.tr(word))
