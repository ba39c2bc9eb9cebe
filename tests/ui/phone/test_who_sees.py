"""Rings, chips and two phones beside each other: what settings do is seen at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.phone.actions import Change, LookAt, Open
from app.domain.phone.people import Circle
from app.domain.phone.settings import SAFER, VALUES, Setting, Settings
from app.domain.phone.use import receive, use
from app.ui.phone.compare import PhonePair
from app.ui.phone.reach import DEEDS, farthest, outside
from app.ui.phone.rings import PrivacyRings
from app.ui.phone.strips import PhoneButton
from app.ui.phone.who_sees import WhoSees
from app.ui.theme import theme
from app.ui.widgets.chip import Chip
from tests.ui.phone.stories import ASKED, MAYA, dara
from tests.ui.pilot import Pilot


@pytest.fixture(autouse=True)
def _still(pilot: Pilot) -> None:
    theme.reduced_motion = True


def test_an_open_phone_lets_everything_through() -> None:
    """A new account is as open as can be; the safer one lets nothing in but a question of a friend's friend."""
    can, cannot = outside(Settings())
    assert len(can) == len(DEEDS)
    assert cannot == ()
    can, _ = outside(SAFER)
    assert [words for _, words in can] == ["ask to add you, if you share a friend", "tag you, if you say yes"]


@pytest.mark.parametrize("setting", Setting)
def test_closing_a_setting_never_opens_anything(setting: Setting) -> None:
    """What people outside can do only becomes less, value by value."""
    counts = [len(outside(Settings().changed(setting, value))[0]) for value in VALUES[setting]]
    assert counts == sorted(counts, reverse=True)


def test_how_far_a_setting_reaches() -> None:
    """To everyone, to friends of friends, to friends, or to nobody; a private account stands above posts."""
    assert farthest(Settings(), Setting.ADD) is Circle.OUTSIDE
    assert farthest(Settings(add="friends-of-friends"), Setting.ADD) is Circle.FRIENDS_OF_FRIENDS
    assert farthest(Settings(friends="nobody"), Setting.FRIENDS) is None
    assert farthest(Settings(account="private"), Setting.POSTS) is Circle.KNOWN


def test_chips_change_at_once(pilot: Pilot) -> None:
    """A change of a setting moves its chip to the other row."""
    sees = pilot.place(WhoSees(phone=dara(), size_hint_x=None, width=900))
    assert next(each.text for each in pilot.all(Chip, tint="gold")) == "ask to add you"
    sees.phone = use(dara(), Change(Setting.ADD, "known"))
    pilot.frames(2)
    assert "ask to add you" in [each.text for each in pilot.all(Chip, tint="green")]


def test_rings_follow_the_setting_that_changed(pilot: Pilot) -> None:
    """The key says which ring it is, and whether the one person is in it."""
    sees = pilot.place(WhoSees(phone=dara(), who=MAYA, size_hint_x=None, width=900))
    assert "Maya is in this group." in pilot.texts()
    sees.phone = use(dara(), Change(Setting.MESSAGES, "friends-of-friends"))
    pilot.frames(2)
    rings = pilot.find(PrivacyRings)
    assert rings.setting is Setting.MESSAGES
    assert rings.reached is Circle.FRIENDS_OF_FRIENDS
    assert "Maya is not in this group." in pilot.texts()


@pytest.mark.pixels
def test_the_chosen_ring_has_the_stronger_edge(pilot: Pilot) -> None:
    """Seen in the pixels from the middle to the right: the middle ring's line is wider than before."""
    from app.ui.window import read_pixels

    def dark(phone: object) -> int:
        rings.phone = phone
        pilot.frames(3)
        pixels, width = read_pixels(), int(rings.get_root_window().width)
        y = int(rings.center_y)
        row = pixels[y * width * 4 : (y + 1) * width * 4]
        ink = tuple(round(each * 255) for each in theme.ring_middle_ink[:3])
        reds = zip(row[0::4], row[1::4], row[2::4], strict=True)
        return sum(sum(abs(a - b) for a, b in zip(each, ink, strict=True)) < 60 for each in reds)

    rings = pilot.place(PrivacyRings(pos=(100, 100)))
    assert dark(use(dara(), Change(Setting.ADD, "friends-of-friends"))) > dark(dara())


def test_two_phones_are_looked_at(pilot: Pilot) -> None:
    """Each says by its side what was touched, and neither offers more than looking."""
    asked = receive(dara(), ASKED)
    pair = pilot.place(
        PhonePair(left=asked, right=replace(asked, settings=SAFER), left_title="Open", right_title="Safer")
    )
    done: list[tuple[str, object]] = []
    pair.bind(on_use=lambda _, which, action: done.append((which, action)))
    pilot.tap(pilot.all(PhoneButton)[1])
    assert done == [("right", LookAt(MAYA))]
    pair.left = use(asked, Open("settings"))
    pilot.frames(2)
    assert pair.width >= 2 * 392
