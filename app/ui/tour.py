"""The tour: the app plays by itself, with real touches, and leaves a picture of every screen.

It walks in an order that a class would: language, PIN, class, hand-out, sign-in, two lessons to their end, help,
quick hide, the teacher's room, a notice. Every text it looks for goes through the translator, so it walks in any
language.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.core.window import Window

from app.domain.errors import RebungError
from app.ui import tour_lesson
from app.ui.album import Album, Looks
from app.ui.desktop import Desktop
from app.ui.hand import Hand
from app.ui.routes import Notice, Unlock
from app.ui.screens.at_home.view import LessonRow
from app.ui.screens.choose_avatar.view import FaceChoice
from app.ui.theme import theme
from app.ui.tour_room import teach, type_pin
from app.ui.tour_together import play_together
from app.ui.translations import i18n
from app.ui.widgets.avatar import AvatarCard
from app.ui.widgets.buttons import HelpButton, IconButton, MainButton, QuietButton
from app.ui.widgets.grove import GroveStem
from app.ui.widgets.password import PictureTile
from app.ui.widgets.text_box import TextBox
from app.ui.widgets.tick_row import OnOffRow, TickRow

PIN = "280617"
NAMES = (
    "Agus", "Aulia", "Ayu", "Bayu", "Bima", "Citra", "Dewi A", "Dewi P", "Dimas", "Fajar", "Galih", "Intan", "Joko",
    "Kadek", "Lestari", "Made", "Nisa", "Rangga", "Rizky", "Siti", "Tika", "Wulan", "Yosef", "Yuni", "Elia", "Malee",
    "Dara", "Amir", "Kavitha", "Hafiz", "Sari", "Aisyah", "Putri", "Eko", "Tono", "Sela", "Maya", "Rudi", "Lina", "Oka",
)  # fmt: skip
"""A class of forty."""

WITH_SIGNS = "L36"
"""A lesson with the kinds of stops that the first one does not have: a chat and its signs, a slow breath."""


def take(desktop: Desktop, folder: Path) -> int:
    """Walk through the app and keep a picture of every screen; return how many pictures there are."""
    hand = Hand.of(desktop)
    theme.reduced_motion = True  # so that no picture shows the middle of a motion
    walk(hand, Album(folder, hand))
    hand.close()
    return len(list(folder.glob("*.png")))


def walk(hand: Hand, album: Looks) -> None:
    """Walk through the app, and let somebody look at every screen."""
    _arrive(hand, album)
    learner = _sign_in(hand, album)
    _look_for_help(hand, album)
    _play(hand, album, 1, next(row["id"] for row in hand.screen.model.lessons if not row["is_done"]))
    _play(hand, album, 2, WITH_SIGNS)
    _leave_out_the_rest(hand, album)
    _hide(hand, album, learner)
    teach(hand, album, PIN, WITH_SIGNS)
    _be_told(hand, album)


def _arrive(hand: Hand, album: Looks) -> None:
    """From the first start to a class whose children have their pictures."""
    if not hand.all(QuietButton, icon="door"):
        if hand.all(MainButton, icon="next"):
            album.take("language")
            hand.tap(hand.find(MainButton, icon="next"))
            hand.wait(lambda: hand.all(MainButton, icon="plus"))
        album.take("welcome")
        hand.tap(hand.find(MainButton, icon="plus"))
        _choose_pin(hand, album)
        _make_class(hand, album)


def _choose_pin(hand: Hand, album: Looks) -> None:
    album.take("new-pin")
    type_pin(hand, PIN)
    type_pin(hand, PIN)
    hand.wait(lambda: hand.all(TickRow), seconds=20)
    album.take("recovery-code")
    hand.tap(hand.find(TickRow))
    hand.tap(hand.find(MainButton))
    hand.wait(lambda: len(hand.all(TextBox)) > 1)


def _make_class(hand: Hand, album: Looks) -> None:
    name, pasted = hand.all(TextBox)[:2]
    name.text = i18n.tr("Class {name}").format(name="6B")
    pasted.text = "\n".join(NAMES)
    album.take("make-class")
    hand.screen.model.make(name.text, pasted.text)
    hand.wait(lambda: hasattr(hand.screen.model, "pictures"))
    album.take("hand-out")
    hand.screen.model.show()
    album.take("hand-out-shown")
    hand.screen.model.done()
    hand.wait(lambda: hand.all(AvatarCard))


def _sign_in(hand: Hand, album: Looks) -> Any:
    album.take("who-is-here")
    _settings(hand, album, "settings-of-everybody")
    hand.wait(lambda: hand.all(AvatarCard))
    classmates = hand.screen.model.learners
    learner = classmates[5]
    hand.tap(hand.find(AvatarCard, name=learner.nickname))
    hand.wait(lambda: hand.all(PictureTile))
    _tap_pictures(hand, learner.password[:1])
    album.take("picture-password")
    _tap_pictures(hand, learner.password[1:])
    hand.wait(lambda: hand.all(FaceChoice))
    album.take("avatar")
    hand.tap(hand.find(MainButton))
    hand.wait(lambda: hand.all(QuietButton, icon="leave"))
    album.take("home")
    _settings(hand, album, "settings")
    hand.wait(lambda: hand.all(QuietButton, icon="leave"))
    hand.screen.model.choose_language()
    album.take("languages")
    hand.screen.model.back()
    hand.rest()
    _look_at_oneself(hand, album)
    play_together(hand, album, classmates)
    return learner


def _settings(hand: Hand, album: Looks, name: str) -> None:
    hand.rest()
    hand.tap(hand.find(IconButton, icon="settings"))
    hand.wait(lambda: hand.all(OnOffRow))
    album.take(name)
    hand.key("escape")


def _look_at_oneself(hand: Hand, album: Looks) -> None:
    """Behind a bamboo, and on one's own page."""
    hand.tap(hand.find(GroveStem))
    hand.wait(lambda: hand.screen.layer is not None)
    album.take("bamboo")
    hand.screen.layer.cancel()
    hand.screen.model.my_page()
    album.take("my-page")
    hand.screen.model.back()
    hand.rest()


def _look_for_help(hand: Hand, album: Looks) -> None:
    hand.tap(hand.find(HelpButton))
    hand.wait(lambda: hand.screen.layer is not None)
    album.take("get-help")
    layer = hand.screen.layer
    for step, button in enumerate(tour_lesson.help_steps(layer)):
        button()
        album.take(f"this-happened-{step + 1}")
    hand.screen.layer.cancel()
    hand.rest()


def _play(hand: Hand, album: Looks, number: int, lesson_id: str) -> None:
    """Play a lesson to its end, with a picture of each kind of stop."""
    ids = [row["id"] for row in hand.screen.model.lessons]
    # Other rows of this kind stand above the shelf.
    tour_lesson.reach(hand, hand.all(LessonRow)[-len(ids) :][ids.index(lesson_id)])
    hand.wait(lambda: hasattr(hand.screen.model, "task"))
    if number == 1:
        _pause_and_stop(hand, album)

    def look(kind: str) -> None:
        album.take(f"lesson-{number}-{kind}")
        if kind == "ending":
            _look_back(hand, album, number)

    tour_lesson.play_through(hand, look)
    hand.wait(lambda: not hasattr(hand.screen.model, "task"))
    album.take(f"lesson-{number}-end")
    tour_lesson.finish(hand)
    hand.wait(lambda: hand.all(QuietButton, icon="leave"))
    album.take(f"home-after-lesson-{number}")


def _look_back(hand: Hand, album: Looks, number: int) -> None:
    """Look at the layers that need a story that has been told."""
    for name, layer in (("earlier", hand.screen.list_earlier), ("said-before", hand.screen.list_said)):
        layer()
        album.take(f"lesson-{number}-{name}")
        hand.screen.layer.cancel()


def _leave_out_the_rest(hand: Hand, album: Looks) -> None:
    """Leave out what is due, until nothing is."""
    while hand.screen.model.has_next:
        hand.screen.model.go_on()
        hand.wait(lambda: hasattr(hand.screen.model, "task"))
        hand.screen.model.skip_lesson()
        hand.wait(lambda: hand.all(QuietButton, icon="leave"))
    album.take("home-all-done")


def _pause_and_stop(hand: Hand, album: Looks) -> None:
    hand.screen.pause()
    album.take("paused")
    hand.screen.layer.cancel()
    hand.screen.ask_to_stop()
    album.take("stop-here")
    hand.screen.layer.cancel()
    hand.rest()


def _hide(hand: Hand, album: Looks, learner: Any) -> None:
    hand.key("f4")
    album.take("hidden")
    hand.touch(Window.width / 2, Window.height / 2)
    hand.wait(lambda: hand.all(PictureTile))
    album.take("hidden-asks")
    _tap_pictures(hand, learner.password)
    hand.wait(lambda: hand.all(QuietButton, icon="leave"))
    hand.tap(hand.find(QuietButton, icon="leave"))
    hand.wait(lambda: hand.all(QuietButton, icon="door"))


def _be_told(hand: Hand, album: Looks) -> None:
    """Read what stands alone on a screen because it cannot wait."""
    hand.navigator.go(Unlock())
    album.take("unlock")
    hand.navigator.back()
    hand.rest()
    hand.navigator.start(Notice(RebungError().told(i18n.tr), then=hand.navigator.route))
    album.take("notice")


def _tap_pictures(hand: Hand, pictures: tuple[str, ...]) -> None:
    for picture in pictures:
        hand.tap(hand.find(PictureTile, picture=picture))
