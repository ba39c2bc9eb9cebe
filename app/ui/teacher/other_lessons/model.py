"""Lessons from others: what is here, what lies on a stick, and whom this school trusts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

from app.domain.band import Band
from app.domain.errors import RebungError
from app.domain.ids import ClassId, LessonId
from app.services.house import House
from app.services.packs import FoundPack, HeldPack, Offer
from app.ui.navigation import Navigator
from app.ui.routes import OtherLessons, PreviewLesson
from app.ui.teacher.carry_words import SEVERAL
from app.ui.teacher.making import Makes
from app.ui.teacher.other_lessons.words import (
    file_words,
    held_words,
    lesson_words,
    offer_words,
    pack_words,
    trouble_row,
)
from app.ui.teacher.room_model import RoomModel
from app.ui.teacher.still_chosen import still_chosen
from app.ui.translations import i18n

Troubles = dict[str, RebungError]
Seen = tuple[tuple[HeldPack, ...], Troubles, tuple[FoundPack, ...]]


class OtherLessonsModel(RoomModel, Makes):
    """Packs, one of them open, and the file that is looked at. Event: `on_looked_at` when a file may be taken in."""

    page = "other-lessons"
    packs = ListProperty()
    """Pairs of id and words."""
    pack = StringProperty("")
    title = StringProperty("")
    about = StringProperty("")
    lessons = ListProperty()
    """Pairs of id and title of what the open pack brings."""
    can_trust = BooleanProperty(False)
    can_distrust = BooleanProperty(False)
    mark = StringProperty("")
    """The first digits of the key of whoever has signed the open pack."""
    files = ListProperty()
    """Pairs of path and words."""
    file = StringProperty("")
    offer: Offer | None = ObjectProperty(None, allownone=True)
    offered = StringProperty("")
    """What would come of taking in the file that was looked at."""

    __events__ = ("on_looked_at",)

    def __init__(self, route: OtherLessons, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show nothing before it is looked for."""
        self._seen: Seen = ((), {}, ())
        super().__init__(route.class_id, house, navigator, **kwargs)

    def look_around(self) -> None:
        """Look for packs that are here, and for files."""
        packs = self._house.packs
        self._slowly(lambda: (packs.held(), dict(packs.troubles()), packs.found()), self._looked)

    def choose_pack(self, pack_id: str) -> None:
        """Open a pack."""
        self.pack = pack_id
        self._show()

    def choose_file(self, file: str) -> None:
        """Choose a file."""
        self.file = file

    def look_at_file(self) -> None:
        """Look at the file that is chosen; nothing is taken in."""
        path = Path(self.file)
        self._make(lambda making: self._house.packs.look(path, making), self._offered)

    def take(self) -> None:
        """Take in what was looked at."""
        offer = self.offer
        if offer is not None:
            words = i18n.tr("“{title}” is here now.").format(title=offer.pack.facts.title)
            self.pack = offer.pack.facts.id
            self._change(lambda: self._house.packs.take(offer), lambda _: words)

    def trust(self, name: str) -> None:
        """Trust whoever has signed the open pack."""
        held = self._open
        if held is not None:
            words = i18n.tr("This school trusts {name} now.")
            self._change(
                lambda: self._house.packs.trust_signer(held.facts, name),
                lambda signer: words.format(name=signer.name),
            )

    def distrust(self) -> None:
        """Trust whoever has signed the open pack no longer."""
        held = self._open
        if held is not None:
            words = i18n.tr("Children do not see these lessons any more. What they did in them is kept.")
            self._change(lambda: self._house.packs.distrust(held.facts.key), lambda _: words)

    def remove(self) -> None:
        """Take the open pack away."""
        words = i18n.tr("“{title}” was removed.").format(title=self.title)
        self._change(lambda: self._house.packs.remove(self.pack), lambda _: words)

    def preview(self, lesson_id: str) -> None:
        """Look at a lesson as a child sees it."""
        held = self._open
        card = next((each for each in held.cards if each.id == lesson_id), None) if held else None
        if card is not None:
            band = self._band
            shown = band if band in card.bands else card.bands[0]
            self._navigator.go(PreviewLesson(LessonId(lesson_id), shown))

    def back(self) -> None:
        """Go back to the settings."""
        self._navigator.back()

    def show_again(self) -> None:
        """Say everything anew, in the language of now."""
        self._show()

    def on_looked_at(self) -> None:
        """A file was looked at, and may be taken in."""

    @property
    def has_others(self) -> bool:
        """Whether other computers have this class, to which packs go with the next round."""
        return self._house.carrying.met().machines >= SEVERAL

    @property
    def _open(self) -> HeldPack | None:
        return next((each for each in self._seen[0] if each.facts.id == self.pack), None)

    @property
    def _band(self) -> Band | None:
        if not self.has_class:
            return None
        return self._house.classes.school_class(ClassId(self.class_id)).band

    def _looked(self, seen: Seen) -> None:
        self._seen = seen
        self._show()

    def _offered(self, offer: Offer) -> None:
        self.offer, self.offered = offer, offer_words(offer, self._house.packs.trust)
        self.dispatch("on_looked_at")

    def _after_change(self) -> None:
        super()._after_change()
        self.look_around()

    def _show(self) -> None:
        held, troubles, files = self._seen
        rows = [(each.facts.id, pack_words(each.facts)) for each in held]
        self.packs = rows + [(pack_id, trouble_row(pack_id)) for pack_id in troubles]
        self.files = [(str(each.path), file_words(each)) for each in files]
        self.pack = still_chosen(self.pack, self.packs)
        self.file = still_chosen(self.file, self.files)
        self._show_open(troubles)

    def _show_open(self, troubles: Troubles) -> None:
        held, trust = self._open, self._house.packs.trust
        self.lessons = [(each.id, lesson_words(each)) for each in held.cards] if held else []
        self.title = held.facts.title if held else self.pack
        self.mark = held.facts.mark if held else ""
        self.can_trust = bool(held and held.facts.key and not held.reaches_children)
        self.can_distrust = bool(held and held.facts.key in trust.school)
        trouble = troubles.get(self.pack)
        self.about = held_words(held, trust) if held else trouble.told(i18n.tr) if trouble else ""
