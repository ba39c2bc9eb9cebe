"""One library and one voice for our lessons and those of packs, so that no service tells them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.errors import UnknownLesson
from app.domain.text import filled

if TYPE_CHECKING:
    from app.domain.band import Band
    from app.domain.growth import Bamboo
    from app.domain.ids import LessonId
    from app.domain.language import Language
    from app.domain.lesson import Lesson
    from app.domain.patterns import Patterns
    from app.domain.sets import LessonSet
    from app.domain.shelf import LessonCard
    from app.domain.text import Text
    from app.services.pack_shelf import PackShelf
    from app.services.ports import Languages, Library, Spoken


class JoinedLibrary:
    """The port `Library`: ours, and the lessons of packs, which never take the place of ours."""

    def __init__(self, ours: Library, shelf: PackShelf, *, to_children: bool) -> None:
        """Show what children may have, or (for the previews of teachers) everything that is here."""
        self._ours = ours
        self._shelf = shelf
        self._to_children = to_children

    def cards(self) -> tuple[LessonCard, ...]:
        """Return what the shelf shows of every lesson, in the order of their ids."""
        ours, others = self._ours.cards(), self._shelf.cards(to_children=self._to_children)
        return tuple(sorted((*ours, *others), key=lambda each: each.id)) if others else ours

    def lesson(self, lesson_id: LessonId, band: Band) -> Lesson:
        """Return the lesson; UnknownLesson, LessonNotForBand or LessonDamaged otherwise."""
        try:
            return self._ours.lesson(lesson_id, band)
        except UnknownLesson:
            found = self._shelf.lesson(lesson_id, band, to_children=self._to_children)
            if found is None:
                raise
            return found

    def sets(self) -> tuple[LessonSet, ...]:
        """Return the starter sets; packs have none."""
        return self._ours.sets()

    def bamboos(self) -> tuple[Bamboo, ...]:
        """Return the four bamboos with their skills."""
        return self._ours.bamboos()

    def patterns(self) -> Patterns:
        """Return the warning patterns, and the rule about them."""
        return self._ours.patterns()


class JoinedLanguages:
    """The port `Languages`: a text of a pack is said with the pack's own words, everything else with ours."""

    def __init__(self, ours: Languages, shelf: PackShelf) -> None:
        """Speak the languages that are here; a pack brings none of its own."""
        self._ours = ours
        self._shelf = shelf

    def available(self) -> tuple[Language, ...]:
        """Return what may be offered."""
        return self._ours.available()

    def speak(self, code: str) -> Spoken:
        """Return a language; an unknown code gives English, which says so."""
        return _Joined(self._ours.speak(code), self._shelf)


class _Joined:
    """A language that knows the words of packs too."""

    def __init__(self, ours: Spoken, shelf: PackShelf) -> None:
        self._ours = ours
        self._shelf = shelf
        self.gettext = ours.gettext
        self.ngettext = ours.ngettext
        self.pgettext = ours.pgettext
        self.day = ours.day

    @property
    def language(self) -> Language:
        """The language itself."""
        return self._ours.language

    @property
    def fell_back(self) -> bool:
        """Whether another language was asked for and is not here."""
        return self._ours.fell_back

    def say(self, text: Text) -> str:
        """Return a text of a lesson."""
        words = self._shelf.words(text.context.partition("/")[0], self._ours.language.code)
        if words is None:
            return self._ours.say(text)
        return filled(text, lambda context, source: words.get(context, {}).get(source, source))
