"""What is printed, for which class or lesson, in which language; made away from the window's thread."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.errors import RebungError
from app.domain.ids import ClassId, LessonId
from app.services.house import House
from app.services.login_cards import CardSheet
from app.services.making import Making
from app.services.papers.papers import Papers
from app.services.papers.sheets import Sheet
from app.services.places import Place
from app.ui.navigation import Navigator
from app.ui.routes import Print
from app.ui.teacher.keeping_copies import KeepingCopies
from app.ui.teacher.login_cards import card_sheet
from app.ui.teacher.making import Makes
from app.ui.teacher.printing import kinds
from app.ui.teacher.printing.kinds import KINDS, Kind
from app.ui.translations import i18n

WITHOUT, WITH = "without", "with"


class PrintingModel(Makes, KeepingCopies):
    """The page of papers. Event: `on_opened` when what was made is shown."""

    page = "print"
    rows = ListProperty()
    """Pairs of key and words of what can be printed here."""
    kind = StringProperty(kinds.REPORT)
    title = StringProperty("")
    about = StringProperty("")
    lessons = ListProperty()
    """Pairs of id and title of lessons, or of pages of the guide; empty where the paper is about none."""
    lesson = StringProperty("")
    of_what = StringProperty("")
    """What stands above them."""
    languages = ListProperty()
    """Pairs of code and name, empty where there is no choice."""
    language = StringProperty("")
    may_have_names = BooleanProperty(False)
    name_ways = ListProperty()
    """Pairs of key and words: names or none, empty where the paper can have none."""
    names = StringProperty(WITHOUT)
    can_print = BooleanProperty(False)
    lacking = StringProperty("")
    """Why nothing can be printed, empty while something can."""

    __events__ = ("on_opened",)

    def __init__(self, route: Print, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show the class of the route, or the first one."""
        self._figures_wanted = False
        super().__init__(route.class_id, house, navigator, language=i18n.code, **kwargs)

    def choose_kind(self, kind: str) -> None:
        """Print something else."""
        self.kind = kind
        self.problem = ""
        self._refresh()

    def choose_lesson(self, lesson_id: str) -> None:
        """Print what belongs to another lesson, or another page of the guide."""
        self.lesson = lesson_id

    def choose_language(self, code: str) -> None:
        """Print in another language than the one that is spoken here."""
        self.language = code

    def choose_names(self, names: str) -> None:
        """Print with names, or without them again."""
        self.names = names

    def print_it(self) -> None:
        """Make the paper and open it in the system's viewer."""
        if self.can_print:
            make, press = self._sheet(), self._house.press
            self._make(lambda making: press.show(make(making), making), lambda _: self.dispatch("on_opened"))

    def look_for_places(self, *, figures: bool = False) -> None:
        """See where a copy can be kept, of the paper or of the report's figures."""
        if self.can_print and (not figures or self.may_have_names):
            self._figures_wanted = figures
            self._slowly(self._house.press.places, self._places_found)

    def keep(self, place: Place) -> None:
        """Keep a copy there."""
        make, press, figures = self._sheet(), self._house.press, self._figures_wanted

        def job(making: Making) -> str:
            sheet: Any = make(making)
            return press.keep_figures(sheet, place) if figures else press.keep(sheet, place, making)

        self._make(job, lambda name: self._kept(name, place))

    def on_opened(self) -> None:
        """The paper is open in a viewer."""

    def _sheet(self) -> Any:
        """Return what makes the sheet that is chosen now: reading a class takes a while."""
        papers, class_id, language = Papers(self._house), ClassId(self.class_id), self.language
        names, kind, lesson = self.names == WITH, self.kind, self.lesson
        if kind == kinds.CARDS:
            cards = self._cards()
            return lambda _: cards
        if kind in {kinds.GUIDE, kinds.FAMILY}:
            band = self._house.classes.school_class(class_id).band
            of_lesson = papers.guide if kind == kinds.GUIDE else papers.family_card
            return lambda _: of_lesson(LessonId(lesson), band, language)
        if kind == kinds.PAGE:
            return lambda _: papers.guide_page(lesson, language)
        if kind == kinds.HELP:
            return lambda _: papers.help_numbers(language)

        def of_class(making: Making) -> Sheet:
            if kind == kinds.CERTIFICATES:
                return papers.certificates(class_id, language, making)
            return papers.class_report(class_id, language, making, names=names)

        return of_class

    def _cards(self) -> CardSheet:
        school_class = self._house.classes.school_class(ClassId(self.class_id))
        return card_sheet(school_class, self._house.classes.learners(school_class.id))

    def _show(self) -> None:
        keys = [key for key, each in KINDS.items() if self.has_class or not each.of_class]
        self.rows = [(key, i18n.tr(KINDS[key].title)) for key in keys]
        self.kind = self.kind if self.kind in keys else keys[0]
        kind = KINDS[self.kind]
        self.title, self.about = i18n.tr(kind.title), i18n.tr(kind.about)
        self.may_have_names = kind.has_names
        self.name_ways = _name_ways() if kind.has_names else []
        self.lessons = self._lessons() if kind.of_lesson else self._pages() if kind.of_guide else []
        self.of_what = i18n.tr("Lesson") if kind.of_lesson else i18n.tr("Page")
        if self.lesson not in [key for key, _ in self.lessons]:
            self.lesson = self.lessons[0][0] if self.lessons else ""
        self.languages = self._languages() if kind.speaks else []
        self.lacking = self._lacking(kind)
        self.can_print = not self.lacking

    def _lacking(self, kind: Kind) -> str:
        if kind.of_lesson:
            return "" if self.lessons else i18n.tr("There is no lesson for this age yet.")
        if kind.of_guide:
            return "" if self.lessons else self.problem
        if kind.of_class and not self._house.classes.learners(ClassId(self.class_id)):
            return i18n.tr("There is nobody in this class yet.")
        return ""

    def _lessons(self) -> list[tuple[str, str]]:
        cards = [each.card for each in self._house.shelves.lessons(ClassId(self.class_id))]
        return [(card.id, i18n.say(card.title)) for card in cards]

    def _pages(self) -> list[tuple[str, str]]:
        try:
            return [(each.id, i18n.say(each.title)) for each in self._house.guides.guide().sections]
        except RebungError as error:
            self.problem = error.told(i18n.tr)
            return []

    def _languages(self) -> list[tuple[str, str]]:
        here = [(each.code, each.own_name) for each in self._house.languages.available()]
        return here if len(here) > 1 else []


def _name_ways() -> list[tuple[str, str]]:
    return [
        (WITHOUT, i18n.tr("Without names")),
        (WITH, i18n.tr("With a line for each learner by name")),
    ]
