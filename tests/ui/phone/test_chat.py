"""Chats on the practice phone: with one person, in a group, long ones, and what comes one after the other."""

from __future__ import annotations

from dataclasses import replace

from app.domain.ids import ChoiceId
from app.domain.phone.actions import (
    Block,
    LeaveOnRead,
    LookAt,
    Mute,
    Open,
    Report,
    Save,
    ShowTo,
    Take,
)
from app.domain.phone.arriving import Kind
from app.domain.phone.people import PHONE, ThreadId
from app.domain.phone.phone import Moment
from app.domain.phone.use import next_day, receive, use
from app.ui.phone.bubbles import CoveredTile, PhotoTile, SaidBubble, TypingBubble
from app.ui.phone.chat_lines import ChatPane
from app.ui.phone.chat_parts import ChatPart
from app.ui.phone.phone_app import HeadPerson
from app.ui.phone.strips import PhoneButton
from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton
from tests.ui.phone.conftest import Hold
from tests.ui.phone.stories import ASKED, CLASS, MAYA, SARI, dara, from_maya, long_chat


def test_a_request_leads_to_the_profile(hold: Hold) -> None:
    """A touch on Look at profile asks for it, and the profile opens."""
    theme.reduced_motion = True
    held = hold(receive(dara(), ASKED))
    assert "Maya wants to add you." in held.texts()
    held.pilot.tap(held.pilot.find(PhoneButton, text="Look at profile"))
    assert held.done == [LookAt(MAYA)]
    assert "How old Maya is" in held.texts()


def test_the_head_leads_to_the_profile_too(hold: Hold) -> None:
    """Picture and name above a chat can be pressed, by the keyboard as well."""
    theme.reduced_motion = True
    held = hold(use(dara(), Open("chat", SARI)))
    held.press(HeadPerson)
    assert held.done == [LookAt(SARI)]
    assert held.phone.at == ("profile", SARI)


def test_back_leads_where_one_came_from(hold: Hold) -> None:
    """From a profile Back returns to the chat, and the focus stays on the phone."""
    theme.reduced_motion = True
    held = hold(receive(dara(), ASKED))
    held.pilot.tap(held.pilot.find(PhoneButton, text="Look at profile"))
    held.pilot.tap(held.pilot.find(IconButton, icon="back"))
    assert held.phone.at == ("chat", MAYA)
    assert isinstance(held.pilot.focused, IconButton)


def test_messages_come_one_after_the_other(hold: Hold) -> None:
    """What a moment brings is not there at once; meanwhile three dots stand for who is writing."""
    held = hold(dara())
    held.view.phone = receive(dara(), ASKED)
    assert held.view.is_arriving
    assert held.pilot.all(TypingBubble)
    assert not held.pilot.all(SaidBubble)
    held.pilot.wait(lambda: not held.view.is_arriving)
    assert len(held.pilot.all(SaidBubble)) == 3
    assert not held.pilot.all(TypingBubble)


def test_a_touch_brings_all_messages(hold: Hold) -> None:
    """Who does not want to wait touches the phone; that touch does nothing else."""
    held = hold(dara())
    held.view.phone = receive(dara(), ASKED)
    held.pilot.frames(2)
    held.pilot.tap(held.pilot.find(PhoneButton, text="Look at profile"))
    assert not held.view.is_arriving
    assert len(held.pilot.all(SaidBubble)) == 3
    assert held.done == []


def test_a_key_brings_all_messages(hold: Hold) -> None:
    """Any key does the same, and nobody listens afterwards."""
    held = hold(dara())
    held.view.phone = receive(dara(), ASKED)
    held.pilot.key("down")
    assert not held.view.is_arriving
    assert len(held.pilot.all(SaidBubble)) == 3


def test_with_reduced_motion_all_messages_are_there(hold: Hold) -> None:
    """Nothing is waited for."""
    theme.reduced_motion = True
    held = hold(receive(dara(), ASKED))
    assert not held.view.is_arriving
    assert len(held.pilot.all(SaidBubble)) == 3


def test_a_sign_has_its_label_once_something_was_done(hold: Hold) -> None:
    """Before an answer no label hints at it; afterwards it stands below its line."""
    theme.reduced_motion = True
    held = hold(receive(dara(), ASKED))
    assert "Photo or camera" not in held.texts()
    held.view.phone = use(held.phone, Take(ChoiceId("hi")))
    held.pilot.frames(2)
    assert "Photo or camera" in held.texts()
    assert "Sent" in held.texts()


def test_the_phone_says_what_was_done(hold: Hold) -> None:
    """A quiet line tells that the chat was left without an answer."""
    theme.reduced_motion = True
    held = hold(use(receive(dara(), ASKED), LeaveOnRead(ThreadId(MAYA))))
    assert "Left without an answer." in held.texts()


def test_names_stand_above_what_is_said_in_a_group(hold: Hold) -> None:
    """Each voice has a name, oneself has none, and a chat of two needs none."""
    held = hold(use(dara(), Open("chat", CLASS)))
    texts = held.texts()
    assert texts.index("Sari") < texts.index("Who has the song sheets?") < texts.index("Abang Hafiz")
    assert "Dara" not in texts
    assert "4 people" in texts


def test_days_stand_between_lines(hold: Hold) -> None:
    """Once there is a second day, both have their line; there is no time of a clock."""
    theme.reduced_motion = True
    phone = next_day(use(receive(dara(), ASKED), LeaveOnRead(ThreadId(MAYA))), [from_maya("Are you there?")])
    held = hold(use(phone, Open("chat", MAYA)))
    texts = held.texts()
    assert texts.index("Day 1") < texts.index("Hi! You are in 6B, right?")
    assert texts.index("Left without an answer.") < texts.index("Day 2") < texts.index("Are you there?")


def test_a_picture_from_outside_stays_covered(hold: Hold) -> None:
    """It is a tile with words; a touch on it uncovers nothing. A friend's picture is seen."""
    theme.reduced_motion = True
    sent = Moment("p", ("chat", MAYA), (replace(from_maya("Look", Kind.PHOTO), picture="kite"),))
    held = hold(receive(dara(), sent))
    assert "A picture. It stays covered." in held.texts()
    held.pilot.tap(held.pilot.find(CoveredTile))
    held.pilot.key("enter")
    assert held.done == []
    assert not held.pilot.all(PhotoTile)
    held.view.phone = use(held.phone, Open("chat", SARI))
    held.pilot.frames(2)
    assert held.pilot.all(PhotoTile)


def test_moves_of_a_chat(hold: Hold) -> None:
    """The words can be saved, the chat muted, and the phone shown to somebody, by role."""
    theme.reduced_motion = True
    held = hold(use(dara(), Open("chat", SARI)))
    for text in ("Save the words", "Mute"):
        held.pilot.tap(held.pilot.find(IconButton, icon="more"))
        held.pilot.tap(held.pilot.find(PhoneButton, text=text))
    held.pilot.tap(held.pilot.find(IconButton, icon="more"))
    held.pilot.tap(held.pilot.find(PhoneButton, text="Show it to somebody"))
    held.pilot.tap(held.pilot.find(PhoneButton, text="Grandparent"))
    assert held.done == [Save(ThreadId(SARI)), Mute(ThreadId(SARI)), ShowTo("grandparent")]


def test_only_looking_is_possible_at_a_decision(hold: Hold) -> None:
    """Without free actions the chat offers nothing but the profile, and that offers nothing."""
    theme.reduced_motion = True
    held = hold(receive(dara(), ASKED), is_free=False)
    assert not [each for each in held.pilot.all(IconButton, icon="more") if not each.disabled]
    held.pilot.tap(held.pilot.find(PhoneButton, text="Look at profile"))
    assert held.done == [LookAt(MAYA)]
    assert held.pilot.all(PhoneButton) == []


def test_a_profile_can_be_read_by_the_keyboard(hold: Hold) -> None:
    """Tab goes through all that can be known and all that cannot, even where nothing may be done."""
    theme.reduced_motion = True
    held = hold(use(receive(dara(), ASKED), LookAt(MAYA)), is_free=False)
    read = set()
    for _ in range(12):
        held.pilot.key("tab")
        read.add(getattr(held.pilot.focused, "text", ""))
    assert {
        "Here since last week",
        "Two friends in common",
        "How old Maya is",
        "Whether Maya is Maya",
    } <= read


def test_a_person_can_be_blocked_and_reported(hold: Hold) -> None:
    """From the profile; the report has a reason out of a small list."""
    theme.reduced_motion = True
    held = hold(use(receive(dara(), ASKED), LookAt(MAYA)))
    held.press(PhoneButton, text="Report")
    held.pilot.tap(held.pilot.find(PhoneButton, text="Asks for a photo"))
    held.press(PhoneButton, text="Block")
    assert held.done == [Report(MAYA, "photo"), Block(MAYA)]
    assert "Blocked · Reported" in held.texts()


def test_only_what_is_seen_is_there(hold: Hold) -> None:
    """A chat of two hundred lines has a few parts, the newest line at its foot, the oldest after scrolling."""
    theme.reduced_motion = True
    held = hold(use(long_chat(200), Open("chat", SARI)))
    assert "Line 199 of a long talk about kites and hens." in held.texts()
    assert len(held.pilot.all(ChatPart)) < 30
    pane = held.pilot.find(ChatPane)
    for at in (0.3, 0.7, 1):
        pane.scroll_y = at
        held.pilot.frames(2)
        assert len(held.pilot.all(ChatPart)) < 30
    assert "Line 0 of a long talk about kites and hens." in held.texts()


def test_the_keyboard_goes_through_a_long_chat(hold: Hold) -> None:
    """Bubble by bubble, in the order in which they were said, however few are there."""
    theme.reduced_motion = True
    held = hold(use(long_chat(40), Open("chat", SARI)))
    pane = held.pilot.find(ChatPane)
    pane.scroll_y = 1
    held.pilot.frames(2)
    held.focus.take(held.pilot.find(SaidBubble))
    read = [held.pilot.focused.text]
    for _ in range(39):
        held.pilot.key("tab")
        read.append(held.pilot.focused.text)
    assert read == [f"Line {at} of a long talk about kites and hens." for at in range(40)]


def test_what_the_phone_tells_is_nobodys_bubble(hold: Hold) -> None:
    """A note of the phone's own stands as a quiet line, also in a chat between two, and not as the other's words."""
    theme.reduced_motion = True
    note = replace(from_maya("Your report was read."), kind=Kind.NOTE, by=PHONE, to=ThreadId(MAYA))
    held = hold(use(next_day(dara(), [from_maya("Hello"), note]), Open("chat", MAYA)))
    assert "Your report was read." in held.texts()
    assert "Your report was read." not in {bubble.text for bubble in held.pilot.all(SaidBubble)}
    assert "Hello" in {bubble.text for bubble in held.pilot.all(SaidBubble)}
