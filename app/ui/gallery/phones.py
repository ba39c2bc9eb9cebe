"""The sheets of the practice phone: its apps, the parts that they are made of, and what stands beside it."""

from __future__ import annotations

from functools import partial
from typing import Any

from kivy.metrics import dp
from kivy.uix.widget import Widget

from app.domain.phone.actions import Change, Open
from app.domain.phone.settings import Setting
from app.domain.phone.use import use
from app.ui.gallery.phone_story import GAME, PANDA, patterns, phones, safe_day, story
from app.ui.gallery.sheet import NEVER_OFF, Sample, card, in_states, plainly
from app.ui.phone.compare import PhonePair
from app.ui.phone.home import AppTile
from app.ui.phone.lists import PersonRow
from app.ui.phone.phone_app import HeadPerson
from app.ui.phone.settings import SettingRow, SettingSwitch
from app.ui.phone.strips import GiftStrip, PhoneButton, RequestStrip
from app.ui.phone.view import PhoneView
from app.ui.phone.who_sees import WhoSees
from app.ui.translations import i18n

WIDE = 360


def phone_apps() -> list[Widget]:
    """Return every app of the phone, and one in which nothing but looking is free."""
    tr = i18n.tr
    view = partial(PhoneView, patterns=patterns())
    looking = view(phone=use(story(), Open("settings")), is_free=False)
    samples = [Sample(view(phone=phone), word) for word, phone in phones()]
    return [card(PhoneView, *samples, Sample(looking, tr("Switched off")))]


def phone_parts() -> list[Widget]:
    """Return what the apps are made of in all its states."""
    tr = i18n.tr
    wide: dict[str, Any] = {"size_hint_x": None, "width": dp(WIDE)}
    button = partial(PhoneButton, icon="block", text=tr("Block"))
    person = partial(HeadPerson, picture="malee", title=tr("Malee"), subtitle=tr("In your contacts"), **wide)
    row = partial(
        PersonRow, picture="cat", title=tr("Cat"), subtitle=tr("Outside your contacts"), news=2, **wide
    )
    tile = partial(
        AppTile, icon="feed", text=tr("Posts"), tint="dusk", news=1, size_hint_x=None, width=dp(130)
    )
    switch = partial(SettingSwitch, text=tr("Private account"), on=True, state_text=tr("On"), **wide)
    asks = tr("{name} wants to add you.").format(name=tr("Cat"))
    gift = tr("{name} offers you a gift.").format(name=tr("Cat"))
    return [
        card(PhoneButton, *in_states(button)),
        card(HeadPerson, *in_states(person, NEVER_OFF)),
        card(PersonRow, *in_states(row, NEVER_OFF)),
        card(AppTile, *in_states(tile, NEVER_OFF)),
        card(SettingRow, *in_states(partial(SettingRow, text=tr("Everyone"), **wide)),
             *in_states(partial(SettingRow, text=tr("Friends of friends"), on=True, **wide))),
        card(SettingSwitch, *in_states(switch)),
        card(RequestStrip, *plainly([RequestStrip(text=asks, **wide)])),
        card(GiftStrip, *plainly([GiftStrip(text=gift, can_take=True, **wide), GiftStrip(text=gift, **wide)])),
    ]  # fmt: skip


def phone_beside() -> list[Widget]:
    """Return who sees what, as open and as closed as can be, and two phones beside each other."""
    tr, begun = i18n.tr, story()
    sees = partial(WhoSees, who=PANDA, size_hint_x=None, width=dp(880))
    some = use(use(begun, Change(Setting.ADD, "friends-of-friends")), Change(Setting.LOCATION, "hidden"))
    pair = PhonePair(
        left=use(begun, Open("game", GAME)),
        right=safe_day(begun),
        left_title=tr("Open"),
        right_title=tr("Private"),
    )
    opened, reached, closed = sees(phone=begun), sees(phone=begun), sees(phone=safe_day(begun))
    reached.phone = some
    return [card(WhoSees, *plainly([opened, reached, closed])), card(PhonePair, *plainly([pair]))]
