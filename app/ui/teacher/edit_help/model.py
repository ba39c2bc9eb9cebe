"""The school's person and numbers; each number carries the day on which somebody at the school called it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.classroom import HelpNumber
from app.domain.errors import RebungError, msg
from app.domain.guide import Country, DraftNumber, Sure
from app.services.helping import TypedRow
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import EditHelp
from app.ui.teacher.room_model import RoomModel
from app.ui.teacher.words import help_in_words
from app.ui.translations import i18n

ROWS = 4
HOW_SURE = {
    Sure.HIGH: msg("The source is good."),
    Sure.MIDDLE: msg("The source is not quite sure."),
    Sure.LOW: msg("The source is weak."),
}


class HelpRow(NamedTuple):
    """A row to type in, and what is known of its number."""

    service: str = ""
    number: str = ""
    state: str = ""


class EditHelpModel(RoomModel):
    """A person and up to four numbers. Children see those that were ticked as checked, and no others."""

    page = "help"
    person = StringProperty("")
    rows = ListProperty()
    """`HelpRow`s, always four: what is kept, or a draft that was taken and is not kept yet."""
    checked = StringProperty("")
    is_stale = BooleanProperty(False)
    countries = ListProperty()
    """Pairs of id and name: whose drafts there are."""

    def __init__(self, route: EditHelp, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show what is kept."""
        super().__init__(route.class_id, house, navigator, **kwargs)

    def keep(self, person: str, rows: Sequence[TypedRow]) -> None:
        """Keep everything. A number without its service, or the other way round, is told."""
        for service, number, _ in rows:
            if service.strip() and not any(c.isdecimal() for c in number):
                words = i18n.tr("Please type a number for “{service}”, or empty its row.")
                self.problem = words.format(service=service.strip())
                return
            if number.strip() and not service.strip():
                words = i18n.tr("Please type whose number {number} is, or empty its row.")
                self.problem = words.format(number=number.strip())
                return
        self._change(lambda: self._house.helping.keep_rows(person, rows), lambda page: _told(page.drafts))

    def is_changed(self, person: str, rows: Sequence[TypedRow]) -> bool:
        """Tell whether something stands there that is not kept."""
        kept = [(each.service, each.number) for each in self._house.helping.page().rows]
        typed = [(service, number) for service, number, _ in rows if service or number]
        return person != self._house.helping.page().person or typed != kept or any(row[2] for row in rows)

    def start_from(self, country_id: str, person: str, rows: Sequence[TypedRow]) -> None:
        """Fill empty rows with the drafts of a country. Nothing is kept by it, and no child sees it."""
        country = next(each for each in self._drafts() if each.id == country_id)
        typed = [(service, number) for service, number, _ in rows if service.strip() or number.strip()]
        known = {number for _, number in typed}
        drafts = [(each.service, each.number) for each in country.numbers if each.number not in known]
        both = typed + drafts
        self.person, self.problem = person, _left_out(service for service, _ in both[ROWS:])
        self.rows = [self._row(*pair) for pair in both[:ROWS]] + [HelpRow()] * (ROWS - len(both))

    def _drafts(self) -> tuple[Country, ...]:
        try:
            return self._house.guides.countries()
        except RebungError as error:
            self.problem = error.told(i18n.tr)
            return ()

    def _row(self, service: str, number: str) -> HelpRow:
        kept = {(each.service, each.number): each.checked_on for each in self._house.helping.page().rows}
        day = kept.get((service, number), "")
        if day:
            return HelpRow(service, number, i18n.tr("Checked on {day}.").format(day=i18n.day(day)))
        words = i18n.tr("Not checked by your school yet. Children do not see it.")
        numbers = (each for country in self._drafts() for each in country.numbers)
        draft = next((each for each in numbers if each.number == number), None)
        return HelpRow(service, number, f"{words} {_about(draft)}" if draft else words)

    def _show(self) -> None:
        page = self._house.helping.page()
        self.person = page.person
        kept = [self._row(each.service, each.number) for each in page.rows]
        self.rows = (kept + [HelpRow()] * ROWS)[:ROWS]
        self.is_stale = page.waits
        self.checked = help_in_words(page)
        self.countries = [(each.id, i18n.say(each.name)) for each in self._drafts()]


def _about(draft: DraftNumber) -> str:
    """Return what is known of a draft."""
    seen = i18n.tr("Last seen in {year}.").format(year=draft.seen) if draft.seen else ""
    return " ".join(each for each in (i18n.say(draft.note), seen, i18n.tr(HOW_SURE[draft.sure])) if each)


def _told(drafts: Sequence[HelpNumber]) -> str:
    if not drafts:
        return i18n.tr("The help numbers are kept.")
    words = i18n.ntr(
        "Kept. {n} number is not checked yet, so children do not see it.",
        "Kept. {n} numbers are not checked yet, so children do not see them.",
        len(drafts),
    )
    return words.format(n=len(drafts))


def _left_out(services: Iterable[str]) -> str:
    names = ", ".join(services)
    if not names:
        return ""
    words = i18n.tr(
        "There was no row left for {names}. Empty a row that you do not need, and take the numbers again."
    )
    return words.format(names=names)
