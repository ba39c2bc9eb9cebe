"""What all pages of the teacher's room share: the class they are about, the rail, the last change and its undo."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.ids import ClassId
from app.domain.room_errors import HasPlayed
from app.services.house import House
from app.ui.first import first_route
from app.ui.navigation import Navigator
from app.ui.routes import (
    ClassLessons,
    ClassPage,
    EditHelp,
    Guides,
    ImportLearners,
    MakeClass,
    Print,
    Route,
    SaveLearners,
    TeacherRoom,
    TeacherSettings,
    WhoIsHere,
)
from app.ui.teacher.changing import Changing
from app.ui.teacher.words import by_years, class_in_words, help_in_words
from app.ui.translations import i18n

PAGES: dict[
    str, type[ClassPage | TeacherRoom | ClassLessons | Guides | Print | EditHelp | TeacherSettings]
] = {
    "overview": ClassPage,
    "class": TeacherRoom,
    "lessons": ClassLessons,
    "guides": Guides,
    "print": Print,
    "help": EditHelp,
    "settings": TeacherSettings,
}


class RoomModel(Changing):
    """The base of the room's pages. Event: `on_change` after every change that was saved."""

    page = ""
    """Which of `PAGES` this is."""
    told = StringProperty("")
    can_undo = BooleanProperty(False)
    has_class = BooleanProperty(False)
    class_id = StringProperty("")
    class_name = StringProperty("")
    help_waits = BooleanProperty(False)
    """Whether the help numbers want the teacher: the rail says so on every page."""
    keeping_waits = BooleanProperty(False)
    """Whether something is wrong with what is kept of earlier days."""
    packs_wait = BooleanProperty(False)
    """Whether there is a pack of lessons from others that cannot be shown."""
    help_words = StringProperty("")
    """What the teacher must know of the help numbers, empty while they are fresh."""
    classes = ListProperty()
    """Pairs of id and words of every class, the latest year first."""

    __events__: tuple[str, ...] = ("on_change",)

    def __init__(self, class_id: ClassId | None, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Be about this class, or about the first one."""
        super().__init__(house, **kwargs)
        self._navigator = navigator
        self._wanted = class_id
        self._refresh()

    def go_to(self, page: str) -> None:
        """Open another page of the room."""
        if page != self.page:
            self._navigator.replace(self._route(page))

    def choose_class(self, class_id: str) -> None:
        """Show the same page for another class."""
        self._navigator.replace(PAGES[self.page](class_id=ClassId(class_id)))

    def make_class(self) -> None:
        """Make another class."""
        self._navigator.go(MakeClass())

    def import_list(self) -> None:
        """Choose a list from which learners come."""
        self._navigator.go(ImportLearners(ClassId(self.class_id)))

    def save_list(self) -> None:
        """Save the learners as a list."""
        self._navigator.go(SaveLearners(ClassId(self.class_id)))

    def undo(self) -> None:
        """Take the newest change back that is not taken back yet."""
        if self._house.last_change.can_be_undone:
            self._tried(self._house.last_change.undo, self._undone)

    def put_change_away(self) -> None:
        """Tell nothing more of the last change in this visit."""
        self._house.last_change.put_away()
        self._show_change()

    def leave(self) -> None:
        """Close the door behind you; what was changed can still be undone at the next visit."""
        self._house.last_change.rest()
        class_id = ClassId(self.class_id)
        self._navigator.start(WhoIsHere(class_id) if self.has_class else first_route(self._house))

    def on_change(self) -> None:
        """A change was saved."""

    def _route(self, page: str) -> Route:
        return PAGES[page](class_id=ClassId(self.class_id) if self.has_class else None)

    def _undone(self, _: object) -> None:
        self._house.last_change.undone(i18n.tr("Undone. It is as it was before."))
        self._after_change()

    def _failed(self, error: BaseException) -> None:
        super()._failed(error)
        if isinstance(error, HasPlayed):
            # It will never be possible again, and the changes before it may not be kept waiting.
            self._house.last_change.undone("")
            self._show_change()

    def _show_change(self) -> None:
        last = self._house.last_change
        if last.is_put_away:
            self.told, self.can_undo = "", False
            return
        self.told = last.told
        self.can_undo = last.can_be_undone
        if last.can_be_undone and last.undoes != last.told:
            before = i18n.tr("The change before it: {change}").format(change=last.undoes)
            self.told = f"{last.told} {before}" if last.told else last.undoes

    def _after_change(self) -> None:
        self._refresh()
        self.dispatch("on_change")

    def _refresh(self) -> None:
        classes = self._house.classes.all()
        self.classes = [(each.id, class_in_words(each)) for each in by_years(classes)]
        found = next((each for each in classes if each.id == self._wanted), next(iter(classes), None))
        self.has_class = found is not None
        self.class_id, self.class_name = (found.id, found.name) if found else ("", "")
        self.keeping_waits = self._house.backup.wants_somebody
        self.packs_wait = self._house.packs.wants_somebody
        page = self._house.helping.page()
        self.help_waits, self.help_words = page.waits, help_in_words(page) if page.waits else ""
        self._show_change()
        self._show()

    def _show(self) -> None:
        """Show what belongs to this page."""
