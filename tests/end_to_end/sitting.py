"""A child in front of the window, about to play a lesson on the real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import settings

from app.content.folder import lesson_files
from app.domain.band import Band
from app.domain.ids import LearnerId, LessonId
from app.domain.lesson import Lesson
from app.domain.plays import Play, Progress
from app.domain.text import Text
from app.services.house import House
from tests.end_to_end.machine import ROOT, Machine

if TYPE_CHECKING:
    from app.ui.hand import Hand
    from tests.end_to_end.child import Child

TakeHand = Callable[[House, str], "Hand"]
LESSONS = [
    (LessonId(told["lesson"]), Band(band))
    for path in lesson_files(ROOT / "lessons")
    for told in [yaml.safe_load(path.read_text(encoding="utf-8"))]
    if not told.get("story")
    for band in told["bands"]
]
"""Every shipped lesson in each of its bands. A story is on no shelf: it is opened from the practice phone."""
IS_FULL = settings.get_current_profile_name() == "full"
FIRST = frozenset(map(LessonId, ("L18", "L22", "L36") if IS_FULL else ("L22",)))
"""Lessons that are played whole in each band, language and theme; it would take too long with all of them."""
LANGUAGES = ("en", "id")
PALETTES = ("light", "high-contrast")


def each_lesson(first: int) -> pytest.MarkDecorator:
    """Play every lesson in every band, in one language and theme after the other; `first` says with which they begin.

    Two ways through the window that begin differently play each of the first lessons in every band, both languages and
    both themes; over its three bands such a lesson meets each theme in each language. The others take turns: each band
    is played one way, and every other lesson in the other language. Of the youngest and the oldest one is left out for
    each lesson, unless `--hypothesis-profile full` asks for all.
    """
    turns = [
        (
            lesson,
            band,
            LANGUAGES[(band + first) % 2 if lesson in FIRST else int(lesson[1:]) % 2],
            PALETTES[(band // 2 + first) % 2],
        )
        for lesson, band in LESSONS
        if lesson in FIRST or ((band + first) % 2 and (IS_FULL or band != 1 + 2 * (int(lesson[1:]) % 2)))
    ]
    return pytest.mark.parametrize(("lesson", "band", "language", "palette"), turns, ids=str)


NICKNAME = "Ayu"
SMALL = (1024, 600)


@dataclass
class Sitting:
    """A window in front of a class of three, one of whom is about to play a lesson."""

    machine: Machine
    hand: Hand
    learner: LearnerId
    lesson: Lesson
    met: set[str] = field(default_factory=set)
    strange: set[str] = field(default_factory=set)
    """Words of the lesson that were shown in English where another language is spoken."""
    themes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Learn which words of the lesson must not be seen."""
        from app.ui.translations import i18n

        told = {text for text in texts_of(self.lesson) if i18n.say(text) != text.source}
        self._english = {text.source for text in told} - {i18n.say(text) for text in told}
        self.title = i18n.say(self.lesson.title)

    def look(self, kind: str) -> None:
        """Note a stop, its theme, and whatever it shows that is not in the language of now."""
        from app.ui.theme import theme

        self.met.add(kind)
        self.themes.add(theme.palette)
        self.strange |= self._english & set(self.hand.texts())

    def come_in(self, child: Child) -> None:
        """Find one's picture, tap three pictures, open the lesson."""
        child.sign_in(NICKNAME, self.machine.house.classes.learner(self.learner).password)
        child.open_lesson(self.title)

    def plays(self) -> tuple[Play, ...]:
        """Return what is kept of the child's plays."""
        return self.machine.house.learning._plays.of(self.learner)


Sit = Callable[[LessonId, Band, str, str], Sitting]


def texts_of(told: object) -> Iterator[Text]:
    """Yield every text in a lesson."""
    if isinstance(told, Text):
        yield told
    elif isinstance(told, tuple | list | frozenset):
        for each in told:
            yield from texts_of(each)
    elif is_dataclass(told):
        for each in fields(told):
            yield from texts_of(getattr(told, each.name))


def check_whole(sitting: Sitting, language: str, palette: str) -> None:
    """See that the lesson was played to its end, kept as it may be, in the right language and theme."""
    (play,) = sitting.plays()
    assert play.progress is Progress.FINISHED
    assert bool(play.actions) is not sitting.lesson.sensitive
    assert {"story", "ending"} <= sitting.met
    assert sitting.met & {"choosing", "answering"}
    assert sitting.met & {"feedback", "answered"}
    assert sitting.themes == {palette}
    assert sitting.strange == set()
    assert (sitting.title == sitting.lesson.title.source) == (language == "en")


def resize(hand: Hand, width: int, height: int) -> None:
    """Give what is shown another size; the window itself stays."""
    from kivy.core.window import Window

    hand.root.size_hint = (None, None)
    hand.root.size = (width, height)
    hand.root.pos = (0, Window.height - height)
    hand.frames(4)
