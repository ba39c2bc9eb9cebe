"""How the tour goes through the teacher's room, from its door to the settings."""

from __future__ import annotations

from app.domain.ids import LessonId
from app.ui.album import Looks
from app.ui.hand import Hand
from app.ui.routes import Guides
from app.ui.teacher.class_page.heat_row import HeatRow
from app.ui.teacher.pin_pane import PadKey
from app.ui.teacher.teacher_room.view import LearnerRow
from app.ui.tour_together import play_with_class
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.text_box import TextBox

HELP = ("Bu Ratna", "SAPA 129", "129")
"""Person, service, number."""
READ = ("if-a-child-tells", "L24")
"""Of the guide: the card, and the page of a sensitive lesson."""


def teach(hand: Hand, album: Looks, pin: str, sensitive: str) -> None:
    """Go in from the class's screen, look at every page and panel, play with the class, and come back."""
    _knock(hand, album)
    type_pin(hand, pin)
    hand.wait(lambda: hand.all(HeatRow), seconds=20)
    _look_at_class(hand, album)
    hand.screen.model.go_to("class")
    hand.wait(lambda: hand.all(LearnerRow))
    hand.rest()
    album.take("teacher-room")
    hand.screen.model.put_change_away()
    hand.rest()
    _look_at_panels(hand, album)
    _read_page(hand, album)
    hand.screen.model.add()
    album.take("add-learners")
    hand.screen.model.back()
    hand.rest()
    _open_page(hand, album, "lessons")
    hand.screen.model.open_choices()
    album.take("class-choices")
    hand.screen.model.back()
    hand.rest()
    _assign(hand, album)
    for page in ("print", "help", "settings"):
        _open_page(hand, album, page)
    hand.screen.model.new_phrase()
    album.take("new-phrase")
    hand.screen.model.back()
    hand.rest()
    _read(hand, album)
    hand.screen.model.go_to("lessons")
    hand.rest()
    play_with_class(hand, album, sensitive)
    _begin_training(hand, album)


def type_pin(hand: Hand, pin: str) -> None:
    """Type a PIN on the pad."""
    for digit in pin:
        hand.tap(hand.find(PadKey, text=digit))


def _knock(hand: Hand, album: Looks) -> None:
    """Look at the door and at the way in without the PIN, and stand before the door again."""
    hand.tap(hand.find(QuietButton, icon="door"))
    hand.wait(lambda: hand.all(PadKey))
    hand.screen.model.forgot()
    album.take("recover")
    hand.screen.model.back()
    hand.rest()
    hand.tap(hand.find(QuietButton, icon="door"))
    hand.wait(lambda: hand.all(PadKey))
    album.take("ask-pin")


def _look_at_class(hand: Hand, album: Looks) -> None:
    """Look at the class page, at a lesson on it, and without names."""
    album.take("class-page")
    hand.screen.open_lesson(hand.screen.model.lessons[0])
    album.take("class-page-lesson")
    hand.screen.layer.cancel()
    hand.screen.open_side()
    album.take("class-page-more")
    hand.screen.layer.cancel()
    hand.screen.model.hide_or_show_names()
    album.take("class-page-nameless")


def _look_at_panels(hand: Hand, album: Looks) -> None:
    hand.tap(hand.all(LearnerRow)[0])
    hand.wait(lambda: hand.screen.layer is not None)
    album.take("teacher-learner")
    hand.screen.layer.cancel()
    screen = hand.screen
    one, other = screen.model.learners[:2]
    for name, open_panel in (
        ("class", screen.open_class),
        ("classes", screen.open_classes),
        ("group", lambda: screen.open_group(None)),
        ("join", lambda: screen.open_join(one, other)),
        ("end", lambda: screen.open_end(screen.model.class_id)),
    ):
        open_panel()
        album.take(f"teacher-{name}")
        screen.layer.cancel()


def _read_page(hand: Hand, album: Looks) -> None:
    """Look at the page of the child who has played."""
    learners = hand.screen.model.learners
    hand.screen.model.open_page(next((each.id for each in learners if each.chose_avatar), learners[0].id))
    hand.wait(lambda: hand.screen.model.page == "learner")
    album.take("learner-page")
    hand.screen.model.back()
    hand.rest()


def _assign(hand: Hand, album: Looks) -> None:
    """Look at the steps of assigning a set, and at a preview of a lesson."""
    hand.screen.open_work(hand.screen.model.works[0].id)
    album.take("assigned")
    hand.screen.model.change_work(hand.screen.model.works[0].id)
    hand.wait(lambda: hasattr(hand.screen.model, "ordering"))
    model = hand.screen.model
    model.days.choose(model.days.days[-2].iso)
    for name in ("choose", "order", "who"):
        album.take(f"assign-{name}")
        model.turn_step(1)
    model.preview(LessonId(model.choosing.picks[0].id))
    album.take("preview")
    hand.navigator.back()
    hand.wait(lambda: hasattr(hand.screen.model, "ordering"))
    hand.screen.model.cancel()
    hand.wait(lambda: hand.screen.model.page == "lessons")


def _open_page(hand: Hand, album: Looks, page: str) -> None:
    hand.screen.model.go_to(page)
    hand.wait(lambda: hand.screen.model.page == page)
    for box, text in zip(hand.all(TextBox), HELP, strict=False):
        box.text = text
    album.take(f"teacher-{page}")


def _read(hand: Hand, album: Looks) -> None:
    """Read in the guide."""
    hand.screen.model.go_to("guides")
    hand.rest()
    for name, topic in zip(("guide", "guide-lesson"), READ, strict=True):
        hand.screen.model.open(topic)
        album.take(f"teacher-{name}")


def _begin_training(hand: Hand, album: Looks) -> None:
    """Begin the training tour, which leads to the demo class, and leave it."""
    hand.navigator.start(Guides())
    hand.rest()
    hand.screen.model.take_tour()
    hand.wait(lambda: hand.screen.layer is not None)
    hand.rest()
    album.take("training")
    hand.screen.layer.dispatch("on_leave_tour")
    hand.rest()
