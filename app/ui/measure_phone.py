"""The practice phone: a step until it is drawn; and a chat of two hundred lines that is dragged, against Labels."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from statistics import median

from kivy.base import EventLoop
from kivy.uix.label import Label

from app.domain.ids import CastId
from app.domain.phone.actions import Change, LeaveOnRead, LookAt, Open, PhoneAction
from app.domain.phone.arriving import Incoming, Kind
from app.domain.phone.people import OWNER, Circle, Contact, ContactId, PhoneId, Said, Setup, ThreadId
from app.domain.phone.phone import Moment, Phone, fresh
from app.domain.phone.settings import KNOWN, Setting
from app.domain.phone.use import receive, use
from app.domain.text import Text
from app.services.house import House
from app.ui.desktop import Desktop
from app.ui.hand import Hand
from app.ui.measure_frames import frames_of, settle, unpaced
from app.ui.measure_lesson import percentile
from app.ui.measure_scrolling import bare, in_turn
from app.ui.phone.chat_lines import ChatPane
from app.ui.phone.chat_parts import SHARE
from app.ui.phone.view import PhoneView
from app.ui.theme import theme

LINES = 200
SARI, KITTEN = ContactId("sari"), ContactId("kitten")


def measure_phone(desktop: Desktop, house: House, times: int) -> dict[str, float]:
    """Take so many walks over a phone, and drag its long chat as often; milliseconds of a step and of a frame."""
    del house
    hand = Hand.of(desktop)
    theme.reduced_motion = True
    unpaced()
    EventLoop.window.remove_widget(hand.root)
    view = PhoneView(pos=(40, 40))
    EventLoop.window.add_widget(view)
    first = list(_walked(view))
    steps = [step for _ in range(times) for step in _walked(view)]
    ours, theirs = _dragged(view, times)
    EventLoop.window.remove_widget(view)
    EventLoop.window.add_widget(hand.root)
    hand.close()
    return {
        "steps": len(steps),
        "step_first_ms": max(first),
        "step_drawn_p50_ms": median(steps),
        "step_drawn_p99_ms": percentile(steps, 99),
        "scroll_p50_ms": median(ours),
        "scroll_p99_ms": percentile(ours, 99),
        "labels_p50_ms": median(theirs),
        "labels_p99_ms": percentile(theirs, 99),
        "scroll_ratio": percentile(ours, 99) / percentile(theirs, 99),
    }


def _walked(view: PhoneView) -> Iterator[float]:
    """Walk over a phone; yield the milliseconds of each step until it was drawn."""
    view.phone = fresh(_setup(4))
    settle(0)
    asked = receive(view.phone, _asked())
    yield _taken(view, asked)
    for action in _way():
        yield _taken(view, use(view.phone, action))


def _taken(view: PhoneView, phone: Phone) -> float:
    # As in the app, where garbage is searched for in the still moment before a touch.
    gc.collect()
    return frames_of(partial(setattr, view, "phone", phone))[0]


def _dragged(view: PhoneView, times: int) -> tuple[list[float], list[float]]:
    """Drag the chat, the phone around it, and in turn bare Labels alone in the window: the same words, as large."""
    view.phone = use(fresh(_setup(LINES)), Open("chat", SARI))
    settle(0)
    pane = next(each for each in view.walk() if isinstance(each, ChatPane))
    room = round(pane.width * SHARE)
    options = theme.font_options("choice", strong=False) | {"text_size": (room, None), "color": (0, 0, 0, 1)}
    words = [line.text.source for line in view.phone.thread(ThreadId(SARI)).lines]
    labels = bare(pane, [Label(text=text, **options) for text in words])
    pane.scroll_y = labels.scroll_y = 0.5
    settle(0)
    return in_turn(view, pane, labels, times)


def _setup(lines: int) -> Setup:
    """Return a phone whose chat with Sari has so many lines."""
    said = tuple(
        (
            ThreadId(SARI),
            Said(OWNER if at % 3 else SARI, Text("", f"Line {at} of a long talk about kites and hens.")),
        )
        for at in range(lines)
    )
    contacts = (
        Contact(SARI, Text("", "Sari"), "sari"),
        Contact(KITTEN, Text("", "Kitten"), "cat", Circle.OUTSIDE, (SARI,)),
    )
    return Setup(PhoneId("measured"), CastId("dara"), contacts, said=said)


def _asked() -> Moment:
    """Return a moment in which somebody wants to be added and writes three lines."""
    line = Incoming(Kind.MESSAGE, KITTEN, Text("", "Hello. Is the kite yours?"), ThreadId(KITTEN))
    lines = [replace(line, text=Text("", f"{line.text.source} {at}")) for at in range(3)]
    return Moment("asked", ("chat", KITTEN), (replace(line, kind=Kind.REQUEST), *lines))


def _way() -> tuple[PhoneAction, ...]:
    """Return what is touched, one after the other."""
    return (
        LookAt(KITTEN), Open("chat", KITTEN), LeaveOnRead(ThreadId(KITTEN)), Open("home"), Open("chats"),
        Open("chat", SARI), Open("settings"), Change(Setting.ADD, KNOWN), Change(Setting.MESSAGES, KNOWN),
        Open("requests"), Open("contacts"), Open("notices"),
    )  # fmt: skip
