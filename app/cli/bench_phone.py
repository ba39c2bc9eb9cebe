"""The phone's part of the bench: what a random legal action costs in its engine."""

from __future__ import annotations

import random
import time

from app.domain.ids import CastId, ChoiceId
from app.domain.phone.actions import Reply, Take
from app.domain.phone.arriving import Incoming, Kind
from app.domain.phone.people import Circle, Contact, ContactId, Group, PhoneId, Post, PostId, Setup, ThreadId
from app.domain.phone.phone import Moment, Offer, fresh
from app.domain.phone.use import everything, is_legal, receive, use
from app.domain.text import Text

ACTIONS = 10_000
A_STORY = 60
"""Actions after which a phone begins anew: a story is no longer."""
ANSWER = ChoiceId("answer")
_WORDS = Text("bench", "hello")


def figures(actions: int = ACTIONS) -> dict[str, float | int]:
    """Return what playing one action costs, in microseconds of processor time.

    Each is taken by chance from all that the phone knows, until one is legal just then; to find that out is part of
    the cost. 100 microseconds are 10,000 actions a second.
    """
    chance = random.Random(1)  # noqa: S311  the same play in every run
    setup = _setup()
    phone = fresh(setup)
    known = [Take(ANSWER), *(each for each in everything(receive(phone, _moment("all", chance))))]
    begun = time.process_time()
    for number in range(actions):
        if number % A_STORY == 0:
            phone = fresh(setup)
        if phone.moment is None and number % 5 == 0:
            phone = receive(phone, _moment(f"m{number}", chance))
        action = chance.choice(known)
        while not is_legal(phone, action):
            action = chance.choice(known)
        phone = use(phone, action)
    seconds = time.process_time() - begun
    return {"actions": actions, "engine_us": round(seconds / actions * 1e6, 1)}


def _setup() -> Setup:
    people = [Contact(ContactId(f"c{at}"), _WORDS, "cat", Circle(at % 3)) for at in range(6)]
    groups = (Group(ThreadId("class"), _WORDS, (people[0].id, people[3].id)),)
    posts = (Post(PostId("kite"), people[0].id, _WORDS, "kite"),)
    return Setup(PhoneId("bench"), CastId("dara"), tuple(people), groups, posts)


def _moment(name: str, chance: random.Random) -> Moment:
    who = ContactId(f"c{chance.randrange(6)}")
    kind = chance.choice((Kind.MESSAGE, Kind.REQUEST, Kind.GIFT, Kind.PHOTO))
    thing = Incoming(kind, who, _WORDS, ThreadId(who), pattern=chance.choice(("", "secret")))
    return Moment(name, ("chat", who), (thing,), (Offer(ANSWER, Reply(ThreadId(who), _WORDS)),))
