"""The stops on the practice phone, for the picture book: the lesson that only tests play, each kind of stop once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.content.known import load_known
from app.content.source import read_lesson
from app.domain import player
from app.domain.band import Band
from app.domain.ids import LearnerId, PlayId
from app.domain.lesson import Lesson
from app.domain.phone.actions import Change, LookAt, Open, PhoneAction
from app.domain.phone.people import ContactId
from app.domain.phone.settings import Setting
from app.domain.plays import begun
from app.services.learning import LessonSession

if TYPE_CHECKING:
    from app.services.house import House
    from app.ui.album import Looks
    from app.ui.hand import Hand

ROOT = Path(__file__).parents[2]
LESSON = ROOT / "tests/fixtures/lessons/rec/X03-the-new-team-mate/lesson.yaml"
MAYA = ContactId("maya")


def walk(hand: Hand, album: Looks, house: House) -> None:
    """Walk through the lesson, and let somebody look at each kind of stop."""
    _Walk(hand, album, house).go()


class _Walk:
    def __init__(self, hand: Hand, album: Looks, house: House) -> None:
        from app.ui.routes import PlayLesson
        from app.ui.screens.lesson.book import open_book
        from app.ui.screens.lesson.model import LessonModel
        from app.ui.screens.lesson.view import LessonScreen
        from app.ui.widgets.layer import Layer

        lesson = _lesson()
        session = LessonSession(
            lesson, begun(PlayId("0"), LearnerId(""), lesson), player.begin(lesson), 0, None
        )
        book = open_book(lesson, house.library.bamboos(), house.library.patterns())
        self._hand, self._album = hand, album
        self._model: Any = LessonModel(session, book, on_end=lambda _: None, on_stop=lambda: None)
        screen = LessonScreen(model=self._model, make_help=Layer)
        learner = house.classes.learners(house.classes.all()[0].id)[0]
        hand.navigator._factories = {**hand.navigator._factories, PlayLesson: lambda *_: screen}
        hand.navigator.start(PlayLesson(learner.id, lesson.id))
        hand.rest()

    def go(self) -> None:
        model, take = self._model, self._album.take
        model.task.toggle("secret")
        take("phone-question")
        self._use(LookAt(MAYA))
        take("phone-profile")
        self._use(Open("chat", "maya"))
        self._choose("picture")
        take("phone-feedback")
        self._on(model.go)
        take("phone-requests")
        self._choose("no")
        self._on(model.go)
        take("phone-posts")
        self._choose("untag")
        self._on(model.go)
        self._use(Change(Setting.ADD, "friends-of-friends"))
        take("phone-settings")
        for app in ("home", "chats", "contacts"):
            self._use(Open(app))
            take(f"phone-{app}")
        self._use(Open("game", "puddle-cup"))
        take("phone-game")
        self._use(Open("chat", "rain-team"))
        take("phone-practice")
        self._on(model.go)
        take("phone-day")
        self._on(model.go)
        take("two-phones")
        self._on(model.go)
        self._rehearse()

    def _rehearse(self) -> None:
        """Look at a page that asks and at one that is read; then at the rest."""
        model, take = self._model, self._album.take
        take("rehearsal")
        while model.task.kind == "rehearsing":
            if model.task.options:
                model.task.pick(0)
            else:
                model.go()
            self._hand.rest()
            if getattr(model.task, "answer", ""):
                take("rehearsal-answer")
        take("rest")

    def _choose(self, choice: str) -> None:
        ids = [option.id for option in self._model.task.options]
        self._on(lambda: self._model.choose(ids.index(choice) + 1))

    def _on(self, do: Any) -> None:
        turn = self._model.turn
        do()
        self._hand.wait(lambda: self._model.turn != turn)
        self._hand.rest()

    def _use(self, action: PhoneAction) -> None:
        phone = self._model.phone
        self._model.use(action)
        self._hand.wait(lambda: self._model.phone is not phone)
        self._hand.rest()


def _lesson() -> Lesson:
    """Return the lesson as the older ones meet it."""
    lessons = read_lesson(LESSON, load_known(ROOT)).lessons
    return next(each for each in lessons if each.band is Band.OLDER)
