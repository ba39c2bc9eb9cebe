"""No text on the phone is cut, covered or broken, in either window, at every size of text, in longer languages too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.phone.actions import LookAt, Open, Take
from app.domain.phone.arriving import Incoming, Kind
from app.domain.phone.people import ThreadId
from app.domain.phone.phone import Moment, Phone
from app.domain.phone.settings import SAFER
from app.domain.phone.use import next_day, receive, use
from app.domain.text import Text
from app.translation.catalogs import load
from app.translation.pseudo import pseudo
from app.ui.phone.moves import MovesSheet
from app.ui.phone.view import PhoneView
from app.ui.phone.who_sees import WhoSees
from app.ui.screen import Screen
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.panel import Panel
from tests.ui.legible import faults
from tests.ui.phone.stories import ASKED, CLASS, KITE, MAYA, PATTERNS, SARI, TEAM, dara, from_maya
from tests.ui.pilot import Pilot

WAYS = [(size, scale) for size in ((1366, 768), (1024, 600)) for scale in (100, 115, 130, 150)]


def places() -> Iterator[tuple[str, Phone]]:
    """Every app, and the states of it that need the most room."""
    asked = receive(dara(), ASKED)
    yield "asked", asked
    yield "answered", use(asked, Take(ASKED.offers[0].id))
    yield "profile", use(asked, LookAt(MAYA))
    yield "group", use(dara(), Open("chat", CLASS))
    yield "friend", use(dara(), Open("chat", SARI))
    covered = Moment("p", ("chat", MAYA), (replace(from_maya("Look", Kind.PHOTO), picture="kite"),))
    yield "covered", receive(dara(), covered)
    gift = Moment("g", ("chat", TEAM), (replace(from_maya("A golden fish", Kind.GIFT), to=TEAM),))
    yield "gift", use(receive(dara(), gift), Open("chat", MAYA))
    yield "game", use(receive(dara(), gift), Open("game", TEAM))
    for app in ("home", "chats", "contacts", "requests", "feed", "settings"):
        yield app, use(asked, Open(app))
    sent = [from_maya("x", kind) for kind in (Kind.MESSAGE, Kind.PHOTO, Kind.REQUEST, Kind.FOUND, Kind.NEAR)]
    sent += [replace(from_maya("x", Kind.TAG), post=KITE)]
    sent += [Incoming(Kind.MESSAGE, SARI, Text("", "x"), ThreadId(SARI))]
    yield "notices", next_day(replace(dara(), settings=SAFER), sent)


class Long:
    """A language whose stories are as much longer as its app."""

    def __init__(self, code: str) -> None:
        """Take the app's texts from the catalogs."""
        self._texts = load(Path(".built/locales"), code)
        self._is_pseudo = code == "qps"

    def __getattr__(self, name: str) -> Any:
        """Speak as the catalog does."""
        return getattr(self._texts, name)

    def say(self, text: Text) -> str:
        """Return a text of the story."""
        return pseudo(text.source) if self._is_pseudo and text.source else text.source


def _speak(code: str) -> None:
    theme.reduced_motion = True
    if code != "en":
        i18n.use(Long(code), code)


@pytest.mark.parametrize("name", [name for name, _ in places()])
@pytest.mark.parametrize("code", ["en", "id", "qps"])
def test_every_app_can_be_read(pilot: Pilot, code: str, name: str) -> None:
    """In both windows and at all sizes of text."""
    _speak(code)
    view = PhoneView(phone=dict(places())[name], patterns=PATTERNS, pos=(30, 40))
    screen = Screen()
    screen.add_widget(view)
    pilot.show(screen)
    found = []
    for size, scale in WAYS:
        theme.text_scale = scale
        pilot.resize(*size)
        pilot.frames(4)
        found += [f"{fault} [{size[0]}/{scale}]" for fault in faults(screen)]
    assert found == []


@pytest.mark.parametrize("code", ["en", "id", "qps"])
def test_the_moves_can_be_read(pilot: Pilot, code: str) -> None:
    """The list of what else can be done, and the one of reasons."""
    _speak(code)
    view = PhoneView(phone=use(dara(), Open("chat", SARI)), pos=(30, 40))
    screen = Screen()
    screen.add_widget(view)
    pilot.show(screen)
    pilot.tap(pilot.find(IconButton, icon="more"))
    assert pilot.find(MovesSheet).is_open
    found = []
    for size, scale in WAYS:
        theme.text_scale = scale
        pilot.resize(*size)
        pilot.frames(4)
        found += [f"{fault} [{size[0]}/{scale}]" for fault in faults(screen)]
    assert found == []


@pytest.mark.parametrize("code", ["en", "id", "qps"])
def test_who_sees_what_can_be_read(pilot: Pilot, code: str) -> None:
    """Rings, key and chips beside a phone, in the room that is left."""
    _speak(code)
    found = []
    for size, scale in WAYS:
        theme.text_scale = scale
        pilot.resize(*size)
        panel = Panel(size_hint_x=None, width=890 if size[0] > 1100 else 660, pos=(100, 0))
        panel.add_widget(WhoSees(phone=receive(dara(), ASKED), who=MAYA))
        screen = Screen()
        screen.add_widget(panel)
        pilot.show(screen)
        pilot.frames(4)
        found += [
            f"{fault} [{size[0]}/{scale}]" for fault in faults(screen) if "outside the window" not in fault
        ]
    assert found == []
