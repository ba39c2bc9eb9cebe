"""What single actions leave behind: notes, facts for the story, days, and who is near."""

from __future__ import annotations

from dataclasses import replace

from app.domain.phone.actions import (
    Block,
    Change,
    LeaveGroup,
    LeaveOnRead,
    LookAt,
    Open,
    PhoneAction,
    Remove,
    Report,
    ShowTo,
)
from app.domain.phone.arriving import Fate, Incoming, Kind
from app.domain.phone.marks import can_be_made, marks
from app.domain.phone.people import (
    ThreadId,
)
from app.domain.phone.phone import Moment, fresh
from app.domain.phone.settings import Setting
from app.domain.phone.use import legal, next_day, receive, use
from tests.domain.phone.small_phone import GROUP, SETUP, WHO, said


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


def test_a_phone_says_what_was_done() -> None:
    """Blocking, reporting and saving leave a line in the chat that says so."""
    phone = receive(fresh(SETUP), Moment("m", ("chat", "kitten")))
    phone = use(use(phone, Block(WHO[2])), Report(WHO[2], "photo"))
    assert [line.note for line in phone.thread(ThreadId("kitten")).lines] == ["blocked", "reported"]
    assert phone.standing(WHO[2]) == replace(phone.standing(WHO[2]), blocked=True, reported="photo")


def test_a_group_that_was_left_says_nothing_more() -> None:
    """Whoever has left a group hears nothing of it."""
    phone = use(fresh(SETUP), LeaveGroup(GROUP))
    lines = phone.thread(GROUP).lines
    after = next_day(phone, [Incoming(Kind.MESSAGE, WHO[0], said("Hey"), GROUP)])
    assert after.thread(GROUP).lines == lines
