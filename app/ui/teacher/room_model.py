"""What all pages of the teacher's room share: the class they are about, the rail, the last change and its undo."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.ids import ClassId
from app.services.house import House
from app.ui.first import first_route
from app.ui.navigation import Navigator
from app.ui.routes import (
    ClassLessons,
    EditHelp,
    MakeClass,
    Print,
    Route,
    TeacherRoom,
    TeacherSettings,
    WhoIsHere,
)
from app.ui.teacher.changing import Changing
from app.ui.translations import i18n

PAGES: dict[str, type[TeacherRoom | ClassLessons | Print | EditHelp | TeacherSettings]] = {
    "class": TeacherRoom,
    "lessons": ClassLessons,
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
    classes = ListProperty()
    """Pairs of id and name of every class."""

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
        self._navigator.replace(PAGES[self.page](ClassId(class_id)))

    def make_class(self) -> None:
        """Make another class."""
        self._navigator.go(MakeClass())

    def undo(self) -> None:
        """Take the last change back."""
        if self._house.last_change.can_be_undone:
            self._tried(self._house.last_change.undo, self._undone)

    def leave(self) -> None:
        """Close the door behind you; nothing can be undone any more."""
        self._house.last_change.forget()
        class_id = ClassId(self.class_id)
        self._navigator.start(WhoIsHere(class_id) if self.has_class else first_route(self._house))

    def on_change(self) -> None:
        """A change was saved."""

    def _route(self, page: str) -> Route:
        return PAGES[page](ClassId(self.class_id) if self.has_class else None)

    def _undone(self, _: object) -> None:
        self._house.last_change.note(i18n.tr("Undone. It is as it was before."))
        self._after_change()

    def _after_change(self) -> None:
        self._refresh()
        self.dispatch("on_change")

    def _refresh(self) -> None:
        classes = self._house.classes.all()
        self.classes = [(each.id, each.name) for each in classes]
        found = next((each for each in classes if each.id == self._wanted), next(iter(classes), None))
        self.has_class = found is not None
        self.class_id, self.class_name = (found.id, found.name) if found else ("", "")
        self.told = self._house.last_change.told
        self.can_undo = self._house.last_change.can_be_undone
        self._show()

    def _show(self) -> None:
        """Show what belongs to this page."""
