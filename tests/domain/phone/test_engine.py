"""The engine of the practice phone, played with whatever is legal."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ids import ChoiceId
from app.domain.phone.actions import (
    Accept,
    Act,
    Block,
    Change,
    LeaveGroup,
    LeaveOnRead,
    LookAt,
    PhoneAction,
    Reply,
    Report,
    SendPhoto,
    Take,
    WriteTo,
)
from app.domain.phone.arriving import RULED_BY, Fate, Incoming, Kind
from app.domain.phone.people import (
    ContactId,
    ThreadId,
)
from app.domain.phone.phone import Moment, Offer, Phone, fresh
from app.domain.phone.settings import Setting
from app.domain.phone.signs import Advice, advice
from app.domain.phone.use import IllegalOnPhone, legal, next_day, receive, use
from tests.domain.phone.small_phone import GROUP, POST, SETUP, WHO, said

PATTERNS = ("", "", "", "secret", "gifts", "photo")
Done = Moment | PhoneAction | tuple[Incoming, ...]


@dataclass(frozen=True)
class Played:
    """A phone, what was done to it from the beginning, and each phone on the way."""

    phone: Phone
    done: tuple[Done, ...]


@st.composite
def incomings(draw: st.DrawFn) -> Incoming:
    """Anything that anybody may send."""
    kind = draw(st.sampled_from(sorted(Kind, key=lambda each: each.value)))
    who = draw(st.sampled_from(WHO))
    to = draw(st.sampled_from([ThreadId(who), GROUP]))
    pattern = draw(st.sampled_from(PATTERNS))
    return Incoming(kind, who, said(draw(st.sampled_from(["a", "b", "c"]))), to, POST, pattern=pattern)


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Something arrives, and something is offered."""
    who = draw(st.sampled_from(WHO))
    acts: list[Act] = [
        Reply(ThreadId(who), said("hi")),
        SendPhoto(GROUP, said("look"), "kite"),
        WriteTo(who, said("you?")),
        Block(who),
        Report(who, "unkind"),
        LeaveGroup(GROUP),
        Accept(who),
    ]
    chosen = draw(st.lists(st.sampled_from(acts), min_size=1, max_size=3, unique=True))
    offers = tuple(
        Offer(ChoiceId(f"o{at}"), act, tuple(draw(st.lists(incomings(), max_size=2))), ((who, 1),))
        for at, act in enumerate(chosen)
    )
    arrives = tuple(draw(st.lists(incomings(), max_size=4)))
    return Moment(f"m{draw(st.integers(0, 10_000))}", ("chat", who), arrives, offers)


@st.composite
def plays(draw: st.DrawFn) -> Played:
    """A phone after up to twenty-five things that were legal."""
    phone = fresh(SETUP)
    done: list[Done] = []
    for _ in range(draw(st.integers(0, 25))):
        way = draw(st.integers(0, 9))
        if way < 3:
            moment = draw(moments())
            phone = receive(phone, moment)
            done.append(moment)
        elif way == 3:
            things = tuple(draw(st.lists(incomings(), max_size=4)))
            phone = next_day(phone, things)
            done.append(things)
        else:
            ways = list(legal(phone))
            action = ways[draw(st.integers(0, len(ways) - 1))]
            phone = use(phone, action)
            done.append(action)
    return Played(phone, tuple(done))


@given(plays())
@settings(max_examples=150, deadline=None)
def test_there_is_always_a_way_on(played: Played) -> None:
    """Whatever was done, something can be done, and each thing that is said to be legal is."""
    ways = list(legal(played.phone))
    assert ways
    for action in ways:
        use(played.phone, action)


@given(plays(), moments())
@settings(max_examples=150, deadline=None)
def test_no_sign_stays_without_its_label(played: Played, moment: Moment) -> None:
    """After any answer to what a moment brings, every sign has its label; so it has before the next moment."""
    phone = receive(played.phone, replace(moment, id="new", arrives=()))
    assert not list(phone.unlabelled())
    phone = receive(phone, replace(moment, id="newer"))
    for action in legal(phone):
        after = use(phone, action)
        if after.moment is None:
            assert not list(after.unlabelled())


@given(plays(), st.lists(incomings(), max_size=6))
@settings(max_examples=150, deadline=None)
def test_nothing_comes_from_somebody_blocked(played: Played, things: list[Incoming]) -> None:
    """Of somebody blocked nothing arrives and nothing waits."""
    phone = next_day(played.phone, things)
    senders = [each.by for each in phone.came if each.kind is not Kind.NOTE]
    senders += [each.what.by for each in phone.held_up]
    assert not [who for who in senders if phone.standing(who).blocked]


@given(plays(), st.lists(incomings(), max_size=6))
@settings(max_examples=150, deadline=None)
def test_settings_are_always_obeyed(played: Played, things: list[Incoming]) -> None:
    """What arrived was let through by every setting that looks at it, and what was held up was not."""
    phone = next_day(played.phone, things)
    for thing in phone.came:
        circle = played.phone.circle(thing.by)
        is_in_group = thing.to == GROUP and thing.kind in {Kind.MESSAGE, Kind.GIFT}
        for setting in () if is_in_group else RULED_BY[thing.kind]:
            assert phone.settings.reaches(setting, circle)
    for held in phone.held_up:
        assert held.fate is not Fate.ARRIVES
        assert held.by in RULED_BY[held.what.kind]


@given(plays())
@settings(max_examples=100, deadline=None)
def test_a_replay_gives_the_same_phone(played: Played) -> None:
    """The same things done in the same order lead to an equal phone."""
    phone = fresh(SETUP)
    for each in played.done:
        if isinstance(each, Moment):
            phone = receive(phone, each)
        elif isinstance(each, tuple):
            phone = next_day(phone, each)
        else:
            phone = use(phone, each)
    assert phone == played.phone


def test_an_illegal_action_is_refused_by_its_name() -> None:
    """An action that the phone does not allow changes nothing and is named."""
    phone = fresh(SETUP)
    blocked = use(phone, Block(WHO[2]))
    for start, action, name in (
        (phone, Take(ChoiceId("none")), "take"),
        (phone, Accept(WHO[2]), "accept"),
        (phone, Reply(ThreadId("sari"), said("hello")), "reply"),
        (phone, LookAt(ContactId("nobody")), "look-at"),
        (phone, Change(Setting.PHOTOS, "nobody"), "set"),
        (blocked, Block(WHO[2]), "block"),
    ):
        with pytest.raises(IllegalOnPhone) as refused:
            use(start, action)
        assert refused.value.details == {"action": name}


def test_an_offer_can_be_taken_once_and_something_comes_of_it() -> None:
    """A line that was offered stands in the chat, the answer comes, trust moves, and the moment is over."""
    reply = Offer(
        ChoiceId("hello"),
        Reply(ThreadId("sari"), said("Hello")),
        (Incoming(Kind.MESSAGE, WHO[0], said("There you are!"), ThreadId("sari")),),
        ((WHO[0], 5),),
    )
    phone = receive(fresh(SETUP), Moment("m", ("chat", "sari"), (), (reply,)))
    phone = use(phone, Take(ChoiceId("hello")))
    assert [line.text.source for line in phone.thread(ThreadId("sari")).lines] == ["Hello", "There you are!"]
    assert phone.standing(WHO[0]).trust == 3
    with pytest.raises(IllegalOnPhone):
        use(phone, Take(ChoiceId("hello")))


def test_leaving_on_read_is_an_answer() -> None:
    """Who answers nothing has done something about it: the moment is over and the sign has its label."""
    sign = Incoming(Kind.MESSAGE, WHO[2], said("Tell nobody"), ThreadId("kitten"), pattern="secret")
    phone = receive(fresh(SETUP), Moment("m", ("chat", "kitten"), (sign,)))
    assert list(phone.unlabelled())
    phone = use(phone, LeaveOnRead(ThreadId("kitten")))
    assert phone.moment is None
    assert [line.pattern for _, line in phone.thread(ThreadId("kitten")).signs] == ["secret"]


@pytest.mark.parametrize(
    ("patterns", "told"),
    [
        ((), Advice.NOTHING),
        (("gifts",), Advice.SLOW_DOWN),
        (("pressure",), Advice.SLOW_DOWN),
        (("gifts", "gifts"), Advice.SLOW_DOWN),
        (("gifts", "too-sweet"), Advice.STOP_AND_TELL),
        (("secret",), Advice.STOP_AND_TELL),
        (("photo",), Advice.STOP_AND_TELL),
        (("meet",), Advice.STOP_AND_TELL),
        (("threat",), Advice.STOP_AND_TELL),
    ],
)
def test_the_rule_of_signs(patterns: tuple[str, ...], told: Advice) -> None:
    """One sign: slow down. A secret, photo, threat or meeting, or two signs: stop and tell."""
    assert advice(patterns) is told
