"""The engine of the practice phone, played with whatever is legal."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ids import CastId, ChoiceId
from app.domain.phone.actions import (
    Accept,
    Act,
    Block,
    Change,
    LeaveGroup,
    LeaveOnRead,
    LookAt,
    Open,
    PhoneAction,
    Remove,
    Reply,
    Report,
    SendPhoto,
    ShowTo,
    Take,
    WriteTo,
)
from app.domain.phone.arriving import RULED_BY, Fate, Incoming, Kind
from app.domain.phone.marks import can_be_made, marks
from app.domain.phone.people import (
    OWNER,
    Circle,
    Contact,
    ContactId,
    Group,
    PhoneId,
    Post,
    PostId,
    Setup,
    ThreadId,
)
from app.domain.phone.phone import Moment, Offer, Phone, fresh
from app.domain.phone.settings import Setting
from app.domain.phone.signs import Advice, advice
from app.domain.phone.use import IllegalOnPhone, legal, next_day, receive, use
from app.domain.text import Text

PATTERNS = ("", "", "", "secret", "gifts", "photo")
WHO = (ContactId("sari"), ContactId("bayu"), ContactId("kitten"))
GROUP = ThreadId("class")
POST = PostId("kite")


def said(text: str) -> Text:
    """A text of a story."""
    return Text("X01", text)


SETUP = Setup(
    PhoneId("dara"),
    CastId("dara"),
    (
        Contact(WHO[0], said("Sari"), "sari"),
        Contact(WHO[1], said("Bayu"), "hafiz", Circle.FRIENDS_OF_FRIENDS, mutual=(WHO[0],)),
        Contact(WHO[2], said("Kitten"), "cat", Circle.OUTSIDE),
    ),
    groups=(Group(GROUP, said("6B"), WHO[:2]), Group(ThreadId("team"), said("Team"), WHO, is_game=True)),
    posts=(Post(POST, OWNER, said("My kite"), "kite"),),
)


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


def test_a_group_that_was_left_says_nothing_more() -> None:
    """Whoever has left a group hears nothing of it."""
    phone = use(fresh(SETUP), LeaveGroup(GROUP))
    lines = phone.thread(GROUP).lines
    after = next_day(phone, [Incoming(Kind.MESSAGE, WHO[0], said("Hey"), GROUP)])
    assert after.thread(GROUP).lines == lines


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


def test_a_phone_says_what_was_done() -> None:
    """Blocking, reporting and saving leave a line in the chat that says so."""
    phone = receive(fresh(SETUP), Moment("m", ("chat", "kitten")))
    phone = use(use(phone, Block(WHO[2])), Report(WHO[2], "photo"))
    assert [line.note for line in phone.thread(ThreadId("kitten")).lines] == ["blocked", "reported"]
    assert phone.standing(WHO[2]) == replace(phone.standing(WHO[2]), blocked=True, reported="photo")


def test_a_story_can_ask_about_everything_that_is_done() -> None:
    """What changes how somebody stands makes a fact; a setting has one value, being blocked ends being accepted."""
    done: dict[PhoneAction, str] = {
        Block(WHO[2]): "kitten:is-blocked",
        Report(WHO[2], "gift"): "kitten:is-reported",
        LeaveGroup(GROUP): "class:is-left",
        LookAt(WHO[1]): "bayu:is-looked-at",
        ShowTo("teacher"): "phone:is-shown",
        Change(Setting.ADD, "known"): "set-add:known",
    }
    for action, fact in done.items():
        true, false = marks(action)
        assert true == {fact}
        assert not true & false
    assert marks(Block(WHO[2]))[1] == {"kitten:is-accepted"}
    assert marks(Change(Setting.ADD, "known"))[1] == {"set-add:everyone", "set-add:friends-of-friends"}
    assert {fact for true, _ in map(marks, done) for fact in true} <= set(can_be_made((SETUP,)))


def test_a_line_knows_its_day() -> None:
    """Each line of a chat has the day of the story on which it came."""
    hello = Incoming(Kind.MESSAGE, WHO[0], said("Hello"), ThreadId("sari"))
    phone = receive(fresh(SETUP), Moment("m", ("chat", "sari"), (hello, hello)))
    thread = next_day(phone, [hello]).thread(ThreadId("sari"))
    assert thread.days == (1, 1, 2)
    assert len(thread.days) == len(thread.lines)


def test_what_one_has_done_is_no_news() -> None:
    """The phone's own line about what was done counts as no unread message; one from a person does."""
    phone = use(receive(fresh(SETUP), Moment("m", ("profile", "sari"))), Block(WHO[0]))
    assert phone.thread(ThreadId("sari")).unread == 0
    hello = Incoming(Kind.MESSAGE, WHO[1], said("Hello"), ThreadId("bayu"))
    assert next_day(phone, [hello]).thread(ThreadId("bayu")).unread == 1


def test_the_chats_can_be_opened() -> None:
    """There is a list of all chats, whatever stands in them."""
    assert use(fresh(SETUP), Open("chats")).at == ("chats", "")


def test_whoever_was_removed_is_no_longer_near() -> None:
    """Settings for people one knows look at the list as it is now."""
    phone = use(use(fresh(SETUP), Remove(WHO[0])), Change(Setting.MESSAGES, "known"))
    after = next_day(phone, [Incoming(Kind.MESSAGE, WHO[0], said("Hey"), ThreadId("sari"))])
    assert [each.fate for each in after.held_up] == [Fate.WAITS]


def test_a_request_can_be_left_unanswered() -> None:
    """Nothing has to be written for that."""
    asked = next_day(fresh(SETUP), [Incoming(Kind.REQUEST, WHO[2], said(""), ThreadId("kitten"))])
    assert LeaveOnRead(ThreadId("kitten")) in set(legal(asked))
    left = use(asked, LeaveOnRead(ThreadId("kitten")))
    assert left.standing(WHO[2]).asks
