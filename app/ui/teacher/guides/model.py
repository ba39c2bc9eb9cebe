"""The guide: what there is to read, what is open, and what was searched for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

from app.domain.band import Band
from app.domain.errors import RebungError
from app.domain.guide import Guide
from app.domain.ids import ClassId, LessonId
from app.domain.searching import Index
from app.services.house import House
from app.ui.background import run
from app.ui.navigation import Navigator
from app.ui.routes import Guides
from app.ui.teacher.guides.pages import Shown, lesson_page, section_page
from app.ui.teacher.room_model import RoomModel
from app.ui.teacher.training import places
from app.ui.teacher.training.begin import go_on, tour_in_words
from app.ui.translations import i18n


class Entry(NamedTuple):
    """A line of the list; without an id it is a title of what follows."""

    id: str
    title: str
    icon: str = ""
    note: str = ""


class GuidesModel(RoomModel):
    """A list at the left, a page at the right. Searching changes the list, and never what is open."""

    page = "guides"
    entries = ListProperty()
    """`Entry`s: everything, or with something typed what was found."""
    card = StringProperty("")
    """What the button for the card says."""
    topic = StringProperty("")
    """The id of the page that is open: of a section, or of a lesson."""
    shown: Shown | None = ObjectProperty(None, allownone=True)
    typed = StringProperty("")
    tour = StringProperty("")
    """What the button for the training tour says."""
    can_preview = BooleanProperty(False)
    """Whether the page that is open is of a lesson that can be seen as a child sees it."""

    def __init__(self, route: Guides, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Open the topic of the route, or the first section."""
        self._asked = route.topic
        self._index: Index | None = None
        self._is_indexing = False
        super().__init__(route.class_id, house, navigator, **kwargs)

    def open(self, topic: str) -> None:
        """Show a section, or the page of a lesson; one that is not here is told."""
        try:
            self.shown = self._page(topic)
        except RebungError as error:
            self.problem = error.told(i18n.tr)
            return
        self.problem, self.topic = "", topic
        self.can_preview = self._is_lesson(topic)

    def open_card(self) -> None:
        """Show what to do when a child tells something."""
        self.open(self._guide.card.id)

    def search(self, typed: str) -> None:
        """List what holds these words; with none of them everything."""
        self.typed = typed
        if typed.strip() and self._index is None:
            self._make_index()
        else:
            self._list()

    def take_tour(self) -> None:
        """Begin the training tour, or go on where it was left."""
        go_on(self._house, self._navigator, self._tried)

    def preview(self) -> None:
        """See the lesson that is open as a child does; the way back leads to its page."""
        self._navigator.note(Guides(self.topic, ClassId(self.class_id) if self.has_class else None))
        self._navigator.go(places.preview(LessonId(self.topic), self._band))

    @property
    def _guide(self) -> Guide:
        return self._house.guides.guide()

    @property
    def _band(self) -> Band | None:
        return self._house.classes.school_class(ClassId(self.class_id)).band if self.has_class else None

    def _is_lesson(self, topic: str) -> bool:
        return all(each.id != topic for each in self._guide.sections)

    def _page(self, topic: str) -> Shown:
        if self._is_lesson(topic):
            return lesson_page(self._house.guides.lesson(LessonId(topic), self._band), self._guide)
        return section_page(self._guide.section(topic), self._guide)

    def _make_index(self) -> None:
        if not self._is_indexing:
            self._is_indexing = True
            say, band = i18n.say, self._band
            run(lambda: self._house.guides.index(say, band), self._indexed, self._failed)

    def _indexed(self, index: Index) -> None:
        self._index, self._is_indexing = index, False
        self._list()

    def _list(self) -> None:
        self.entries = list(self._found() if self.typed.strip() else self._contents())

    def _found(self) -> Iterator[Entry]:
        icons = {each.id: each.icon for each in self._guide.sections}
        hits = self._index.find(self.typed) if self._index else ()
        words = i18n.ntr("Found on {n} page", "Found on {n} pages", len(hits)).format(n=len(hits))
        yield Entry("", words if hits else i18n.tr("Nothing found. Try another word, or a part of it."))
        for hit in hits:
            yield Entry(hit.id, hit.title, icons.get(hit.id, "play"), hit.snippet)

    def _contents(self) -> Iterator[Entry]:
        yield Entry("", i18n.tr("The guide"))
        for section in self._guide.sections[1:]:
            yield Entry(section.id, i18n.say(section.title), section.icon)
        for shelf in self._house.guides.shelves():
            yield Entry("", i18n.say(shelf.bamboo.title))
            for card in shelf.lessons:
                yield Entry(card.id, i18n.say(card.title), "play")

    def _show(self) -> None:
        self.tour = tour_in_words(self._house)
        try:
            card = self._guide.card
        except RebungError as error:
            self.problem = error.told(i18n.tr)
            return
        self.card = i18n.say(card.title)
        self._list()
        self.open(self.topic or self._asked or card.id)
