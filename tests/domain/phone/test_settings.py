"""Every setting changes the next day in the way that its explanation says."""

from __future__ import annotations

from itertools import product

import pytest

from app.domain.ids import CastId
from app.domain.phone.actions import Accept, Block, Change
from app.domain.phone.arriving import Fate, Incoming, Kind
from app.domain.phone.people import OWNER, Circle, Contact, ContactId, PhoneId, Post, PostId, Setup, ThreadId
from app.domain.phone.phone import Phone, fresh
from app.domain.phone.settings import (
    EXPLAINED,
    NAMES,
    SAFER,
    TITLES,
    VALUES,
    Setting,
    Settings,
    settings_of,
)
from app.domain.phone.use import next_day, use
from app.domain.text import Text

FRIEND, NEAR, FAR = ContactId("friend"), ContactId("near"), ContactId("far")
PEOPLE = (FRIEND, NEAR, FAR)
KITE = PostId("kite")
A, W, S = Fate.ARRIVES, Fate.WAITS, Fate.STOPPED
ALL_ARRIVE = (A, A, A)
WRITTEN = (Kind.MESSAGE, Kind.PHOTO, Kind.FOUND, Kind.NEAR, Kind.GIFT)
SEEN = (Kind.COMMENT, Kind.LIKE)

TABLE: list[tuple[Setting, str, str, dict[Kind, tuple[Fate, Fate, Fate]]]] = [
    (Setting.ADD, "everyone", "Anyone can ask to add me.", {Kind.REQUEST: ALL_ARRIVE}),
    (Setting.ADD, "friends-of-friends", "Who shares a friend with me can ask to add me.", {Kind.REQUEST: (A, A, S)}),
    (Setting.ADD, "known", "Only people I know can ask to add me.", {Kind.REQUEST: (A, S, S)}),
    (Setting.MESSAGES, "everyone", "Anyone's message comes in.", {Kind.MESSAGE: ALL_ARRIVE, Kind.GIFT: ALL_ARRIVE}),
    (
        Setting.MESSAGES, "friends-of-friends", "Who shares a friend with me can write. Other messages wait outside.",
        dict.fromkeys(WRITTEN, (A, A, W)),
    ),
    (
        Setting.MESSAGES, "known", "Only people I know can write. Other messages wait outside.",
        dict.fromkeys(WRITTEN, (A, W, W)),
    ),
    (Setting.PHOTOS, "everyone", "Photos from people outside my contacts come in, covered.", {Kind.PHOTO: ALL_ARRIVE}),
    (Setting.PHOTOS, "known", "No photos from people outside my contacts.", {Kind.PHOTO: (A, S, S)}),
    (Setting.POSTS, "everyone", "Anyone sees my posts and can comment.", dict.fromkeys(SEEN, ALL_ARRIVE)),
    (
        Setting.POSTS, "friends-of-friends", "Who shares a friend with me sees my posts. That can be hundreds.",
        {Kind.COMMENT: (A, A, S), Kind.LIKE: (A, A, S)},
    ),
    (Setting.POSTS, "known", "Only people I know see my posts.", {Kind.COMMENT: (A, S, S), Kind.LIKE: (A, S, S)}),
    (Setting.FRIENDS, "everyone", "Anyone sees who my friends are.", {Kind.FOUND: ALL_ARRIVE}),
    (
        Setting.FRIENDS, "friends-of-friends", "Who shares a friend with me sees who my friends are.",
        {Kind.FOUND: (A, A, S)},
    ),
    (Setting.FRIENDS, "known", "Only people I know see who my friends are.", {Kind.FOUND: (A, S, S)}),
    (Setting.FRIENDS, "nobody", "Nobody sees who my friends are.", {Kind.FOUND: (S, S, S)}),
    (Setting.TAGS, "everyone", "Who tags me is not asked; the tag is seen at once.", {Kind.TAG: ALL_ARRIVE}),
    (Setting.TAGS, "ask", "A tag waits until I say yes.", {Kind.TAG: (W, W, W)}),
    (Setting.TAGS, "nobody", "Nobody can tag me.", {Kind.TAG: (S, S, S)}),
    (Setting.LOCATION, "shown", "My posts show where I am.", {Kind.NEAR: ALL_ARRIVE}),
    (Setting.LOCATION, "hidden", "My posts don't show where I am.", {Kind.NEAR: (S, S, S)}),
    (Setting.ACCOUNT, "open", "Posts, friend list and place are seen as each of them is set.", {}),
    (
        Setting.ACCOUNT, "private", "Only people I know see my posts, my friend list and my place.",
        {Kind.COMMENT: (A, S, S), Kind.LIKE: (A, S, S), Kind.FOUND: (A, S, S), Kind.NEAR: (A, S, S)},
    ),
]  # fmt: skip
"""What is set, what is said of it, and what becomes of what a friend, a friend's friend and somebody outside send."""


def phone_with(*changes: tuple[Setting, str]) -> Phone:
    """Return an open phone on which these settings were changed by hand."""
    contacts = (
        Contact(FRIEND, _text("Sari"), "sari"),
        Contact(NEAR, _text("Bayu"), "elia", Circle.FRIENDS_OF_FRIENDS, mutual=(FRIEND,)),
        Contact(FAR, _text("Kitten"), "cat", Circle.OUTSIDE),
    )
    phone = fresh(
        Setup(PhoneId("p"), CastId("dara"), contacts, posts=(Post(KITE, OWNER, _text("Kite"), "kite"),))
    )
    for setting, value in changes:
        if phone.settings.value(setting) != value:
            phone = use(phone, Change(setting, value))
    return phone


def fates(phone: Phone, kind: Kind) -> tuple[Fate, ...]:
    """Return what becomes overnight of the same thing from each of the three."""
    sent = [Incoming(kind, who, _text("hi"), ThreadId(who), KITE) for who in PEOPLE]
    after = next_day(phone, sent)
    held = {each.what.by: each.fate for each in after.held_up}
    return tuple(held.get(who, Fate.ARRIVES) for who in PEOPLE)


@pytest.mark.parametrize(
    ("setting", "value", "says", "brings"), TABLE, ids=lambda each: getattr(each, "value", None)
)
def test_the_next_day_follows_what_the_setting_says(
    setting: Setting, value: str, says: str, brings: dict[Kind, tuple[Fate, Fate, Fate]]
) -> None:
    """Set by hand, each value lets through and holds up what its explanation says, and nothing else changes."""
    assert EXPLAINED[setting, value] == says
    phone = phone_with((setting, value))
    for kind in Kind:
        if kind in brings:
            assert fates(phone, kind) == brings[kind], kind
        elif kind is not Kind.PHOTO or setting is not Setting.MESSAGES:
            assert fates(phone, kind) == ALL_ARRIVE, kind


def test_every_value_of_every_setting_is_in_the_table() -> None:
    """Nothing can be set whose consequence is not shown, and everything has words."""
    told = {(setting, value) for setting, value, _, _ in TABLE}
    assert told == {(setting, value) for setting in Setting for value in VALUES[setting]} == set(EXPLAINED)
    assert set(TITLES) == set(Setting)
    assert set(NAMES) == {value for values in VALUES.values() for value in values}


def test_who_holds_something_up_is_told_by_the_setting() -> None:
    """What was stopped or waits names the setting that did it, so that the child can see why."""
    for setting, value, _, brings in TABLE:
        phone = phone_with((setting, value))
        for kind, told in brings.items():
            sent = [Incoming(kind, who, _text("hi"), ThreadId(who), KITE) for who in PEOPLE]
            for each in next_day(phone, sent).held_up:
                expected = {Setting.ACCOUNT: _under_account(kind)}.get(setting, setting)
                assert each.by is expected
            assert len(next_day(phone, sent).held_up) == sum(fate is not A for fate in told)


def test_the_three_steps_that_unicef_asks_of_companies() -> None:
    """Private by default, friends of friends at most, no photos from outside: set by hand they keep outside out."""
    phone = phone_with(*((setting, SAFER.value(setting)) for setting in Setting))
    assert phone.settings == SAFER
    assert (SAFER.account, SAFER.add, SAFER.photos) == ("private", "friends-of-friends", "known")
    for kind in (Kind.MESSAGE, Kind.PHOTO, Kind.REQUEST, Kind.COMMENT, Kind.FOUND, Kind.NEAR, Kind.GIFT):
        assert fates(phone, kind)[2] is not Fate.ARRIVES, kind
        assert fates(phone, kind)[0] is (S if kind is Kind.NEAR else A), kind


def test_the_same_day_differs_on_two_phones() -> None:
    """Compared side by side, an open phone takes in what a safer one holds up."""
    sent = [
        Incoming(kind, FAR, _text("hi"), ThreadId(FAR), KITE)
        for kind in (Kind.MESSAGE, Kind.PHOTO, Kind.REQUEST)
    ]
    as_it_is = next_day(phone_with(), sent)
    safer = next_day(phone_with(*((setting, SAFER.value(setting)) for setting in Setting)), sent)
    assert (len(as_it_is.came), len(as_it_is.held_up)) == (3, 0)
    assert (len(safer.came), len(safer.held_up)) == (0, 3)


def test_whoever_is_accepted_writes_from_near_and_whoever_is_blocked_not_at_all() -> None:
    """Settings look at how somebody stands now, not at how they stood when the story began."""
    phone = phone_with()
    asked = next_day(phone, [Incoming(Kind.REQUEST, FAR, _text(""), ThreadId(FAR))])
    accepted = use(use(asked, Accept(FAR)), Change(Setting.MESSAGES, "known"))
    assert fates(accepted, Kind.MESSAGE) == (A, W, A)
    blocked = next_day(use(accepted, Block(FAR)), [Incoming(Kind.MESSAGE, FAR, _text("hi"), ThreadId(FAR))])
    assert (blocked.came, blocked.held_up) == ((), ())


def test_closer_is_never_more_open() -> None:
    """Whatever else is set, moving one setting to a more closed value lets nothing more through."""
    for setting, kind, circle in product(Setting, Kind, Circle):
        let_through = []
        for value in VALUES[setting]:
            settings = settings_of(((setting.value, value),))
            let_through.append(settings.reaches(setting, circle))
        assert let_through == sorted(let_through, reverse=True), (setting, kind, circle)


def test_a_value_that_there_is_not_is_refused() -> None:
    """Nothing is set to something unknown."""
    with pytest.raises(ValueError, match="photos cannot be sometimes"):
        Settings().changed(Setting.PHOTOS, "sometimes")
    with pytest.raises(ValueError, match="volume"):
        settings_of((("volume", "loud"),))


def _under_account(kind: Kind) -> Setting:
    return {Kind.FOUND: Setting.FRIENDS, Kind.NEAR: Setting.LOCATION}.get(kind, Setting.POSTS)


def _text(words: str) -> Text:
    return Text("X", words)
