"""A class is taken from a stick: where it is, its code, what differs, its PIN. Nothing changes before the PIN fits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kivy.properties import BooleanProperty, ListProperty, NumericProperty, OptionProperty, StringProperty

from app.domain import pin as pins
from app.domain.carry_errors import CodeDoesNotFit
from app.domain.errors import RebungError
from app.domain.ids import ClassId
from app.services.carry_ports import FoundBundle
from app.services.carrying import Carried
from app.services.class_copying import ClassCopying, Opened
from app.services.house import House
from app.services.places import Place
from app.ui.navigation import Navigator
from app.ui.routes import TakeClass, TeacherRoom, WhoIsHere
from app.ui.teacher.carry_words import NOT_WRITTEN, brought_words, notes, trouble_words
from app.ui.teacher.making import Makes
from app.ui.teacher.words import learners_in_words
from app.ui.translations import i18n

STEPS = ("where", "code", "what", "pin", "done")
MOST_TRIED = 8
"""How many files of one place a code is tried on: each try takes a moment."""


class TakeClassModel(Makes):
    """One step after the other; `step` says which. Event: `on_step`, as of every property."""

    step = OptionProperty("where", options=STEPS)
    has_looked = BooleanProperty(False)
    places = ListProperty()
    """The `Place`s where a class lies that can be taken."""
    comes = StringProperty("")
    """The classes that come, and how many learners."""
    stays = StringProperty("")
    """The classes of here, which stay; "" for none."""
    gives_way = BooleanProperty(False)
    """Whether PIN and recovery code of here will not hold any more."""
    typed = NumericProperty(0)
    length = NumericProperty(pins.DIGITS)
    done_words = StringProperty("")
    notes = ListProperty()

    def __init__(self, _route: TakeClass, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show nothing before it is looked for."""
        super().__init__(**kwargs)
        self._house = house
        self._navigator = navigator
        self._was_new = not house.classes.any()
        self._found: tuple[FoundBundle, ...] = ()
        self._place: Place | None = None
        self._opened: Opened | None = None
        self._digits = ""

    def find_places(self) -> None:
        """Look where a class lies."""
        self._slowly(self._house.class_copying.found, self._looked)

    def choose(self, place: Place) -> None:
        """Take the class from there."""
        self._place = place
        self._go_to("code")

    def send(self, code: str) -> None:
        """Try a code; an empty one is no try."""
        if not any(letter.isalnum() for letter in code):
            self.problem = i18n.tr("Please type the code first.")
            return
        files = [each for each in self._found if each.place == self._place][:MOST_TRIED]
        self._slowly(lambda: _opened(self._house.class_copying, files, code), self._open)

    def go_on(self) -> None:
        """Go on from what differs to the PIN, and from the end into the class."""
        if self.step == "what":
            self._go_to("pin")
        elif self.step == "done":
            self._leave()

    def digit(self, digit: str) -> None:
        """Take a digit of the PIN; the last one takes the class."""
        if self.step != "pin" or self.busy or len(self._digits) == pins.DIGITS:
            return
        self.problem = ""
        self._digits += digit
        self.typed = len(self._digits)
        if self.typed == pins.DIGITS:
            self._take()

    def erase(self) -> None:
        """Take the last digit back."""
        if not self.busy:
            self._digits = self._digits[:-1]
            self.typed = len(self._digits)

    def back(self) -> None:
        """Go one step back; from the first one, and where a class was taken, leave."""
        if self.busy:
            return
        if self.step == "done":
            self._leave()
        elif self.step == "where" or (self.step == "code" and len(self.places) == 1):
            self._navigator.back()
        else:
            self._go_to(STEPS[STEPS.index(self.step) - 1])

    def _looked(self, found: tuple[FoundBundle, ...]) -> None:
        self._found = found
        self.places = list(dict.fromkeys(each.place for each in found))
        self.has_looked = True
        if len(self.places) == 1:
            self.choose(self.places[0])

    def _open(self, opened: Opened) -> None:
        self._opened = opened
        offer = opened.offer
        words = i18n.tr("{classes}, with {learners}")
        self.comes = words.format(
            classes=", ".join(offer.classes), learners=learners_in_words(offer.learners)
        )
        self.stays = ", ".join(opened.kept)
        self.gives_way = opened.gives_way
        self._go_to("what")

    def _take(self) -> None:
        opened, entered = self._opened, self._digits
        if opened is not None:
            self._make(
                lambda making: self._house.class_copying.take(opened, entered, making),
                lambda carried: self._taken(opened, carried),
            )

    def _taken(self, opened: Opened, carried: Carried) -> None:
        self.notes = notes(carried)
        self.done_words = brought_words(carried, opened.found.place)
        self._go_to("done")

    def _failed(self, error: BaseException) -> None:
        super()._failed(error)
        self._digits, self.typed = "", 0
        if self.step == "pin" and isinstance(error, RebungError) and error.code in NOT_WRITTEN:
            self.notes = [
                trouble_words(error),
                i18n.tr(
                    "Please carry round with this stick once more, so that the others hear of this computer."
                ),
            ]
            self.done_words = i18n.tr("The class is on this computer.")
            self._go_to("done")
        else:
            self.problem = trouble_words(error)

    def _go_to(self, step: str) -> None:
        self.problem = ""
        self._digits, self.typed = "", 0
        self.step = step

    def _leave(self) -> None:
        """Go to the children who are here now, or back into the room from which the class was taken."""
        self._house.last_change.rest()
        class_id = self._first_that_came()
        self._navigator.start(WhoIsHere(class_id) if self._was_new else TeacherRoom(class_id))

    def _first_that_came(self) -> ClassId | None:
        names = self._opened.offer.classes if self._opened is not None else ()
        came = (each.id for each in self._house.classes.all() if each.name in names and not each.demo)
        return next(came, None)


def _opened(copying: ClassCopying, files: Iterable[FoundBundle], code: str) -> Opened:
    """Open the one among the files of a place that has this code.

    Raises:
        CodeDoesNotFit: none has.
        BundleRefused, ShareOdd: none has, and one could not be read.
    """
    refused: RebungError = CodeDoesNotFit()
    for each in files:
        try:
            return copying.open(each, code)
        except CodeDoesNotFit:
            continue
        except RebungError as error:
            refused = error
    raise refused
