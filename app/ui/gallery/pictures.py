"""The sheet of faces, pictures of the password, icons and pictures."""

from __future__ import annotations

from functools import partial

from kivy.metrics import dp
from kivy.uix.widget import Widget

from app.ui.gallery.sheet import NEVER_OFF, Sample, card, in_states, plainly
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.avatar import AvatarCard, AvatarFace, CastFace
from app.ui.widgets.disc import TINTS
from app.ui.widgets.icon import SIZES, Icon, IconDot, Mark, Picture
from app.ui.widgets.password import PasswordSlots, PictureTile
from app.ui.widgets.stature import STATURES

DOTS, MARKS, FACES = (36, 46, 48, 52), (32, 44, 64), (108, 68)


def pictures() -> list[Widget]:
    """Return the cards of children, faces, tiles and slots of the password, icons and single pictures."""
    tr = i18n.tr
    avatar = partial(AvatarCard, face=3, tint=1, name=tr("Sari"))
    names = [tr("Pho Somchai"), "Maximiliana Putri"]
    long = [AvatarCard(face=23 - at, tint=4, mirrored=True, name=name) for at, name in enumerate(names)]
    return [
        card(AvatarCard, *in_states(avatar, NEVER_OFF), Sample(avatar(selected=True), tr("Selected")),
             *plainly(long)),
        card(PictureTile, *in_states(_tile, NEVER_OFF), Sample(_tile(lit=True), tr("Just chosen"))),
        card(PasswordSlots, *plainly(PasswordSlots(filled=filled) for filled in (0, 1, 3))),
        card(AvatarFace, *plainly(AvatarFace(face=4 * at + 1, tint=at, mirrored=at % 2 == 1, side=side)
                                  for side in FACES for at in range(TINTS))),
        card(CastFace, *plainly(CastFace(who=who, tint=at, side=72) for at, who in enumerate(STATURES)),
             *plainly(CastFace(who="sari", look=look, tint=2, side=56) for look in ("neutral", "happy", "sad"))),
        card(Icon, *_icons()),
        card(IconDot, *plainly(IconDot(name="leaf", side=side) for side in DOTS)),
        card(Mark, *plainly(Mark(side=side) for side in MARKS)),
        card(Picture, *_pictures()),
    ]  # fmt: skip


def _tile(*, lit: bool = False) -> PictureTile:
    return PictureTile(
        picture="boat", name=i18n.tr("Boat"), lit=lit, size_hint=(None, None), size=(dp(150), dp(170))
    )


def _icons() -> list[Widget]:
    """Return every icon there is, at its usual size, and one of them at each size."""
    drawn = [name.split("-", 1)[1] for name in theme.pictures.names("ui") if name.startswith("icon-")]
    names = [each.rsplit("-", 1)[0] for each in drawn if each.endswith(f"-{SIZES[1]}")]
    return [*(Icon(name=name) for name in names), *(Icon(name="leaf", side=side) for side in SIZES)]


def _pictures() -> list[Sample]:
    tr = i18n.tr
    picture = partial(Picture, name="backgrounds/classroom", size_hint=(None, None), size=(dp(150), dp(150)))
    return [
        Sample(picture(), tr("As large as fits")),
        Sample(picture(cover=True), tr("Covering")),
        Sample(picture(cover=True, mirrored=True), tr("Mirrored")),
        Sample(picture(cover=True, opaque=0.4), tr("Faded")),
    ]
