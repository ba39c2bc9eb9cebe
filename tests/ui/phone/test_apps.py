"""The apps of the practice phone but the chats: each with real touches and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.phone.actions import (
    Accept,
    AskToRemove,
    Change,
    Decline,
    Like,
    LookAt,
    Open,
    RefuseGift,
    TakeGift,
    Untag,
)
from app.domain.phone.arriving import Incoming, Kind
from app.domain.phone.doing import APPS as ALWAYS
from app.domain.phone.people import ThreadId
from app.domain.phone.phone import Moment, Phone
from app.domain.phone.settings import EXPLAINED, SAFER, VALUES, Setting
from app.domain.phone.use import next_day, receive, use
from app.ui.phone.apps import APPS
from app.ui.phone.home import AppTile
from app.ui.phone.lists import PersonRow
from app.ui.phone.notices import CAME, HELD
from app.ui.phone.settings import SettingGroup, SettingRow, SettingSwitch
from app.ui.phone.strips import PhoneButton
from app.ui.phone.words import NOTES, REASONS, ROLES
from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.words import Words
from tests.ui.phone.conftest import Held, Hold
from tests.ui.phone.stories import ASKED, CLASS, HEN, KITE, MAYA, SARI, TEAM, dara, from_maya


@pytest.fixture(autouse=True)
def _still(pilot: object) -> None:
    theme.reduced_motion = True


def asked() -> Phone:
    """Maya has written and wants to be added."""
    return receive(dara(), ASKED)


def buttons(held: Held) -> list[str]:
    """The words of all buttons that can be pressed."""
    return [each.text for each in held.pilot.all(PhoneButton) if not each.disabled]


def test_every_place_of_the_engine_has_its_app() -> None:
    """Whatever can be opened is drawn, and whatever can be said has words."""
    from app.domain.phone import actions, people

    assert set(APPS) == ALWAYS | {"chat", "profile", "game"}
    assert set(CAME) == set(HELD) == set(Kind)
    assert set(NOTES) == set(people.NOTES)
    assert tuple(REASONS) == actions.REASONS
    assert tuple(ROLES) == actions.ROLES


def test_home_shows_the_apps_and_what_is_new(hold: Hold) -> None:
    """The order is always the same; a request and unread lines are counted."""
    phone = next_day(asked(), [Incoming(Kind.MESSAGE, SARI, ASKED.arrives[1].text, CLASS)])
    held = hold(use(phone, Open("home")))
    tiles = held.pilot.all(AppTile)
    names = ["Chats", "Contacts", "Requests", "Posts", "River Builders", "Notices", "Settings"]
    assert [each.text for each in tiles] == names
    assert [each.news for each in tiles] == [1, 0, 1, 0, 0, 0, 0]
    assert "Dara" in held.texts()
    held.pilot.tap(tiles[0])
    assert held.done == [Open("chats")]


def test_every_tile_opens_its_app_by_the_keyboard(hold: Hold) -> None:
    """Enter on a tile opens the app, Back leads home again, and the focus never leaves the phone."""
    held = hold(use(dara(), Open("home")))
    for number in range(7):
        tile = held.pilot.all(AppTile)[number]
        held.focus.take(tile)
        held.pilot.key("enter")
        assert held.phone.at[0] != "home"
        assert held.pilot.focused in list(held.view.walk())
        held.press(IconButton, icon="back")
        assert held.phone.at == ("home", "")


def test_chats_lead_to_each_chat(hold: Hold) -> None:
    """Groups come first, then people with whom something was written."""
    held = hold(use(asked(), Open("chats")))
    rows = held.pilot.all(PersonRow)
    assert [each.title for each in rows] == ["Class 6B", "River Builders", "Sari", "Maya"]
    held.pilot.tap(rows[3])
    assert held.done == [Open("chat", MAYA)]


def test_contacts_lead_to_profiles(hold: Hold) -> None:
    """Only who is in the contacts stands there."""
    held = hold(use(asked(), Open("contacts")))
    rows = held.pilot.all(PersonRow)
    assert [each.title for each in rows] == ["Sari", "Abang Hafiz"]
    held.pilot.tap(rows[0])
    assert held.done == [LookAt(SARI)]


def test_a_request_can_be_answered_or_left(hold: Hold) -> None:
    """It can be looked at, declined and accepted; nothing has to be done."""
    held = hold(use(asked(), Open("requests")))
    assert "A request can wait. None has to be answered." in held.texts()
    assert buttons(held) == ["Look at profile", "Decline", "Accept"]
    held.pilot.tap(held.pilot.find(PhoneButton, text="Decline"))
    assert held.done == [Decline(MAYA)]
    assert "No requests." in held.texts()


def test_a_request_can_be_accepted(hold: Hold) -> None:
    """Whoever is accepted asks no more and stands in the contacts."""
    held = hold(use(asked(), Open("requests")))
    held.press(PhoneButton, text="Accept")
    assert held.done == [Accept(MAYA)]
    held.view.phone = use(held.phone, Open("contacts"))
    held.pilot.frames(2)
    assert "Maya" in held.texts()


def test_only_looking_at_a_request(hold: Hold) -> None:
    """At a decision the answers stand beside the phone, not on it."""
    assert buttons(hold(use(asked(), Open("requests")), is_free=False)) == ["Look at profile"]


def test_a_post_can_be_liked_untagged_and_asked_about(hold: Hold) -> None:
    """Each button is there where it makes sense; afterwards the post shows it."""
    held = hold(use(dara(), Open("feed")))
    held.press(PhoneButton, text="Take my tag off")
    held.press(PhoneButton, text="Ask to take it down")
    held.press(PhoneButton, text="Like")
    assert held.done == [Untag(HEN), AskToRemove(HEN), Like(KITE)]
    assert not {"Take my tag off", "Ask to take it down", "Like"} & set(buttons(held))
    told = " ".join(held.texts())
    assert "Asked to take it down" in told
    assert "It knows more than we do." in told


def test_a_post_that_was_taken_down_is_gone(hold: Hold) -> None:
    """Nothing of it is seen but that it was there."""
    phone = dara()
    gone = replace(phone, posts=tuple(replace(each, removed=True) for each in phone.posts[1:]))
    held = hold(use(gone, Open("feed")))
    assert "This post was taken down." in held.texts()
    assert "Look who came to class." not in held.texts()


def test_own_posts_say_that_they_show_the_place(hold: Hold) -> None:
    """As long as the setting does so."""
    held = hold(use(dara(), Open("feed")))
    assert "Shows where you are" in held.texts()
    held.view.phone = use(held.phone, Change(Setting.LOCATION, "hidden"))
    held.pilot.frames(2)
    assert "Shows where you are" not in held.texts()


@pytest.mark.parametrize(("words", "action"), [("Leave it", RefuseGift(MAYA)), ("Take it", TakeGift(MAYA))])
def test_a_gift_in_a_game(hold: Hold, words: str, action: object) -> None:
    """It can be left where it is as easily as taken."""
    gift = Moment("g", ("game", TEAM), (replace(from_maya("A golden fish", Kind.GIFT), to=TEAM),))
    held = hold(receive(dara(), gift))
    assert "Maya offers you a gift." in held.texts()
    held.pilot.tap(held.pilot.find(PhoneButton, text=words))
    assert held.done == [action]
    assert "Maya offers you a gift." not in held.texts()


def test_a_game_leads_to_its_team(hold: Hold) -> None:
    """The team's chat and each profile; who stands outside the contacts is told."""
    held = hold(use(dara(), Open("game", TEAM)))
    assert "Outside your contacts" in held.texts()
    held.pilot.tap(held.pilot.find(PersonRow, title="Team chat"))
    assert held.done == [Open("chat", TEAM)]


def test_notices_tell_what_came_and_what_the_settings_did(hold: Hold) -> None:
    """What waits, what was stopped, and by which setting; a private account is named where it was the reason."""
    phone = replace(dara(), settings=replace(SAFER, posts="everyone"))
    sent = [
        from_maya("x"),
        from_maya("x", Kind.PHOTO),
        replace(from_maya("x", Kind.COMMENT), post=KITE),
        Incoming(Kind.MESSAGE, SARI, ASKED.arrives[1].text, ThreadId(SARI)),
    ]
    held = hold(next_day(phone, sent))
    texts = held.texts()
    came, waits, stopped = (texts.index(each) for each in ("Came today", "Waits outside", "Did not come in"))
    assert came < texts.index("Sari wrote.") < waits < texts.index("A message from Maya") < stopped
    assert "Who can write to me: Only people I know" in texts
    assert "Who can send me photos: Only people I know" in texts
    assert texts.index("A comment from Maya") + 1 == texts.index("My account: Private")
    assert "Day 2" in texts


def test_a_day_without_news(hold: Hold) -> None:
    """It says so."""
    assert "Nothing new today." in hold(use(dara(), Open("notices"))).texts()


def test_settings_show_every_value_and_what_the_chosen_one_does(hold: Hold) -> None:
    """All settings of the engine stand there, each with its sentence."""
    held = hold(use(dara(), Open("settings")))
    held.pilot.wait(lambda: len(held.pilot.all(SettingGroup)) == len(Setting))
    groups = held.pilot.all(SettingGroup)
    assert [each.setting for each in groups] == list(Setting)
    for group in groups:
        assert group.sentence == EXPLAINED[group.setting, held.phone.settings.value(group.setting)]


@pytest.mark.parametrize("setting", [each for each in Setting if len(VALUES[each]) > 2])
def test_a_value_is_chosen_by_the_keyboard(hold: Hold, setting: Setting) -> None:
    """Enter on a row asks for the value; the row shows it and the sentence changes at once."""
    held = hold(use(dara(), Open("settings")))
    held.pilot.wait(lambda: len(held.pilot.all(SettingGroup)) == len(Setting))
    group = next(each for each in held.pilot.all(SettingGroup) if each.setting is setting)
    row = [each for each in held.pilot.all(SettingRow) if each in list(group.walk())][1]
    held.focus.take(row)
    held.pilot.key("enter")
    value = VALUES[setting][1]
    assert held.done == [Change(setting, value)]
    assert row.on
    assert held.pilot.focused is row
    assert group.sentence == EXPLAINED[setting, value]
    held.pilot.key("enter")
    assert len(held.done) == 1


def test_a_switch_turns_and_turns_back(hold: Hold) -> None:
    """A private account is switched on by a touch, and off by the next one."""
    held = hold(use(dara(), Open("settings")))
    switch = held.pilot.find(SettingSwitch, text="Private account")
    held.pilot.tap(switch)
    assert switch.on
    held.pilot.tap(switch)
    assert held.done == [Change(Setting.ACCOUNT, "private"), Change(Setting.ACCOUNT, "open")]


def test_settings_are_only_looked_at_where_nothing_else_is_free(hold: Hold) -> None:
    """Their rows are switched off then."""
    held = hold(use(dara(), Open("settings")), is_free=False)
    assert all(each.disabled for each in held.pilot.all(SettingRow))


def test_another_language_changes_what_is_shown(hold: Hold) -> None:
    """The phone tells everything anew as soon as another language is spoken."""
    from pathlib import Path

    from app.translation.catalogs import load
    from app.ui.translations import i18n

    held = hold(use(dara(), Open("settings")))
    i18n.use(load(Path(".built/locales"), "id"), "id")
    held.pilot.frames(3)
    texts = {each.text for each in held.pilot.all(Words)}
    assert {"Setelan", "Akun privat", "HP latihan"} <= texts


def test_a_phone_that_is_gone_is_forgotten(hold: Hold) -> None:
    """Neither theme nor translations nor keys keep a phone alive."""
    import gc
    import weakref

    from app.ui.screen import Screen

    held = hold(asked())
    gone = weakref.ref(held.view)
    held.pilot.show(Screen())
    del held
    gc.collect()
    assert gone() is None
