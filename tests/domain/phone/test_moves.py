"""What can be done about what is open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.phone import moves as about
from app.domain.phone.actions import (
    Accept,
    AskToRemove,
    Block,
    Decline,
    LeaveGroup,
    LeaveOnRead,
    Like,
    LookAt,
    Mute,
    Open,
    Remove,
    Save,
    ShowTo,
    Untag,
)
from app.domain.phone.people import OWNER, ContactId, Post, PostId, Said, ThreadId
from app.domain.phone.phone import Phone, fresh
from app.domain.phone.use import legal, looked, use
from tests.domain.phone.small_phone import GROUP, SETUP, WHO

SARI, BAYU, KITTEN = WHO
HEN = PostId("hen")


def at(app: str, item: str = "") -> Phone:
    """Return a fresh phone with something open, Kitten's request, and a post with the owner's name on it."""
    phone = fresh(
        replace(SETUP, posts=(*SETUP.posts, Post(HEN, SARI, SETUP.contacts[0].name, tags=(OWNER,))))
    )
    return replace(phone.with_standing(KITTEN, asks=True), at=(app, item))


@pytest.mark.parametrize("app", ["home", "notices", "settings", "contacts"])
def test_an_app_about_nobody_offers_nothing(app: str) -> None:
    """It can still be shown to somebody."""
    assert about.moves(at(app)) == ()
    assert about.reports(at(app)) == ()
    assert ShowTo("teacher") in about.showings()


def test_a_chat_with_somebody_outside_offers_what_makes_sense() -> None:
    """The profile, the request, answering nothing, blocking; nothing about a contact that is none."""
    phone = at("chat", "kitten")
    leave = LeaveOnRead(ThreadId("kitten"))
    assert about.moves(phone) == (LookAt(KITTEN), Accept(KITTEN), Decline(KITTEN), leave, Block(KITTEN))
    assert {each.who for each in about.reports(phone)} == {KITTEN}
    assert Remove(KITTEN) in about.moves(use(phone, Accept(KITTEN)))


def test_a_profile_is_not_looked_at_twice() -> None:
    """What is open is not offered."""
    phone = at("profile", "kitten")
    assert LookAt(KITTEN) not in about.moves(phone)
    assert about.person(phone) == KITTEN


def test_a_group_can_be_muted_and_left_but_not_reported() -> None:
    """Of its members only those outside the contacts have a profile to look at."""
    phone = use(at("chat", GROUP), Open("chat", GROUP))
    assert about.moves(phone) == (LookAt(BAYU), LeaveGroup(GROUP))
    assert about.reports(phone) == ()
    written = phone.with_line(GROUP, Said(SARI, SETUP.contacts[0].name))
    assert about.moves(written)[1:] == (LeaveOnRead(GROUP), Mute(GROUP), Save(GROUP), LeaveGroup(GROUP))


def test_requests_offer_yes_and_no_for_each_who_asks() -> None:
    """And the profile first."""
    assert about.moves(at("requests")) == (LookAt(KITTEN), Accept(KITTEN), Decline(KITTEN))


def test_posts_offer_the_tag_first_and_the_newest_post_first() -> None:
    """One's own post is not asked to be taken down."""
    assert about.moves(at("feed")) == (Untag(HEN), AskToRemove(HEN), Like(HEN), Like(PostId("kite")))


@pytest.mark.parametrize("place", [("chat", "kitten"), ("chat", GROUP), ("requests", ""), ("feed", "")])
def test_whatever_is_offered_can_be_done(place: tuple[str, str]) -> None:
    """Every move is legal."""
    phone = at(*place)
    assert {*about.moves(phone), *about.reports(phone), *about.showings()} <= set(legal(phone))


def test_looking_changes_nothing_but_what_is_open() -> None:
    """What cannot be looked at leaves the phone as it is."""
    phone = at("home")
    assert looked(phone, Open("chat", "kitten")).at == ("chat", "kitten")
    assert looked(phone, Open("chat", "nobody")) == phone
    assert looked(phone, LookAt(ContactId("nobody"))) == phone
    assert ThreadId("kitten") not in {each.id for each in looked(phone, Open("chat", "kitten")).threads}
