"""A list is read and told; it is taken over when the teacher says so, whole and with one way back."""

from __future__ import annotations

from typing import Any, NamedTuple

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.band import Band
from app.domain.roster_file import RosterFile, shortened
from app.domain.roster_plan import RosterPreview
from app.services.house import House
from app.services.roster_applying import Imported
from app.services.saving import Saving
from app.ui.navigation import Navigator
from app.ui.routes import PreviewLearners, TeacherRoom
from app.ui.teacher.changing import Changing
from app.ui.teacher.preview_learners import words
from app.ui.teacher.words import BAND_NAMES
from app.ui.translations import i18n

ONE_BY_ONE = 4
"""For more new classes than these the ages are asked once for all; each class can be changed later."""
ALL = ""


class NewClass(NamedTuple):
    """A class that will be made, and its ages; `ALL` stands for all of them."""

    name: str
    band: int


class PreviewLearnersModel(Changing):
    """Nothing is written before `add`."""

    file_name = StringProperty("")
    is_ready = BooleanProperty(False)
    """Whether the list has been read."""
    refusal = StringProperty("")
    """Why nothing of the list can be taken."""
    changes = ListProperty()
    class_names = ListProperty()
    new_classes = ListProperty()
    bands = ListProperty()
    troubles = ListProperty()
    not_kept = StringProperty("")
    button = StringProperty("")
    can_add = BooleanProperty(False)

    def __init__(self, route: PreviewLearners, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Begin with a list that has not been read."""
        super().__init__(house, **kwargs)
        self._path, self._class_id = route.path, route.class_id
        self._navigator = navigator
        self._file: RosterFile | None = None
        self._preview = RosterPreview()
        self._bands: dict[str, Band] = {}
        self.file_name = shortened(route.path.name)

    def read(self) -> None:
        """Read the list off the window's thread, once."""
        if not self.is_ready:
            self._slowly(self._look, self._looked)

    def choose_band(self, name: str, band: int) -> None:
        """Choose the ages of a class that will be made."""
        self._bands |= dict.fromkeys(self._bands if name == ALL else (name,), Band(band))
        self.refresh()

    def add(self) -> None:
        """Take the list over."""
        if self.can_add and self._file is not None:
            file, bands = self._file, dict(self._bands)
            files = self._house.roster.files
            self._slowly(lambda: files.apply(file, self._class_id, bands), self._begun)

    def refresh(self, *_: object) -> None:
        """Say everything in the language of now."""
        self.bands = [(int(band), i18n.tr(name)) for band, name in BAND_NAMES.items()]
        preview = self._preview
        self.can_add = bool(preview.steps)
        self.button = words.button(preview)
        self.changes = words.changes(preview)
        self.class_names = words.class_names(preview)
        classes = [NewClass(name, int(band)) for name, band in self._bands.items()]
        self.new_classes = classes if len(classes) <= ONE_BY_ONE else [NewClass(ALL, classes[0].band)]
        self.troubles = words.troubles(preview.problems)
        self.not_kept = words.not_kept(preview.not_kept) if self.can_add else ""
        is_refused = self.is_ready and not self.can_add
        self.refusal = i18n.tr("Nobody can be added from this list.") if is_refused else ""

    def back(self) -> None:
        """Go back; nothing was written."""
        self._navigator.back()

    def _look(self) -> tuple[RosterFile, RosterPreview]:
        file = self._house.roster.files.read(self._path)
        return file, self._house.roster.files.preview(file, self._class_id)

    def _looked(self, found: tuple[RosterFile, RosterPreview]) -> None:
        self._file, self._preview = found
        usual = Band.MIDDLE
        if self._class_id is not None:
            usual = self._house.classes.school_class(self._class_id).band
        self._bands = dict.fromkeys(self._preview.new_classes, usual)
        self.is_ready = True
        self.refresh()

    def _begun(self, saving: Saving[Imported]) -> None:
        self._saved(saving, lambda imported: self._imported(imported, saving))

    def _imported(self, imported: Imported, saving: Saving[Imported]) -> None:
        self._house.last_change.note(words.done(imported), saving)
        self._navigator.start(TeacherRoom(imported.class_id or self._class_id))
