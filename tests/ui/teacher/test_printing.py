"""The page of papers: what is chosen is what is made, with names only where they are asked for."""

from __future__ import annotations

from typing import Any

from app.domain.band import Band
from app.domain.errors import LessonDamaged
from app.exchange.paper import NoViewer
from app.services.login_cards import CardSheet
from app.services.papers.sheets import ClassReportSheet, FamilySheet, GuideSheet, HelpSheet, SectionSheet
from app.ui.routes import Print, TeacherRoom
from app.ui.teacher.printing import kinds, make_printing
from app.ui.teacher.printing.view import KeepPanel, PlaceRows
from app.ui.teacher.room_frame import RailItem
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.tick_row import RadioRow
from tests.services.papers.printers import CLASS, NAMED, NAMES, UNNAMED, printers
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, Ways, missed_by_tab


def desk(count: int = len(NAMES)) -> Desk:
    """Return a desk with a class that has done something."""
    at = printers(count)
    return Desk(at.world, at.house, at.school_class.id, Ways())


def shown(pilot: Pilot, at: Desk) -> Any:
    """Return the screen, shown."""
    return pilot.show(make_printing(Print(at.class_id), at.ways, at.house))


def pick(pilot: Pilot, text: str) -> None:
    """Choose a row by its words."""
    pilot.find(RadioRow, text=text).dispatch("on_release")
    pilot.frames(2)


def open_it(pilot: Pilot, at: Desk) -> Any:
    """Press the button, wait for the paper, close what is told, and return the paper."""
    before = len(at.world.press.shown)
    pilot.find(MainButton, text="Open to print").dispatch("on_release")
    pilot.wait(lambda: isinstance(pilot.screen.layer, Dialog))
    pilot.screen.layer.cancel()
    pilot.frames(2)
    assert len(at.world.press.shown) == before + 1
    return at.world.press.shown[-1]


def test_a_report_is_printed_without_names_until_they_are_asked_for(pilot: Pilot) -> None:
    """One button; then the names, by a row of their own."""
    at = desk()
    shown(pilot, at)
    sheet = open_it(pilot, at)
    assert isinstance(sheet, ClassReportSheet)
    assert (sheet.title, sheet.rows) == (f"Class report: {CLASS}", ())

    pick(pilot, "With a line for each learner by name")
    assert [row.name for row in open_it(pilot, at).rows] == list(NAMES)


def test_each_row_prints_what_it_says(pilot: Pilot) -> None:
    """Certificates, cards, guide, family card, help numbers."""
    at = desk()
    at.house.helping.keep("Bu Ratna", (("SAPA 129", "129"),)).settle()
    screen = shown(pilot, at)
    pick(pilot, "Certificates")
    assert [each.learner for each in open_it(pilot, at).pages] == list(NAMES)
    pick(pilot, "Login cards")
    assert screen.model.languages == []
    assert isinstance(open_it(pilot, at), CardSheet)
    pick(pilot, "Help numbers")
    assert isinstance(open_it(pilot, at), HelpSheet)
    pick(pilot, "Lesson guide")
    pick(pilot, UNNAMED)
    guide = open_it(pilot, at)
    assert isinstance(guide, GuideSheet)
    assert guide.title == UNNAMED
    pick(pilot, "Family card")
    assert screen.model.lesson == "S1"
    pick(pilot, NAMED)
    assert isinstance(open_it(pilot, at), FamilySheet)


def test_a_page_of_the_guide_is_printed(pilot: Pilot) -> None:
    """Without any class too; the pages are listed by their titles, and none is about a lesson."""
    at = desk()
    screen = shown(pilot, at)
    pick(pilot, "Page of the guide")
    first, second = at.house.guides.guide().sections[:2]
    assert screen.model.of_what == "Page"
    assert [key for key, _ in screen.model.lessons][:2] == [first.id, second.id]
    pick(pilot, second.title.source)
    sheet = open_it(pilot, at)
    assert isinstance(sheet, SectionSheet)
    assert sheet.title == second.title.source


def test_a_guide_that_cannot_be_read_is_told(pilot: Pilot) -> None:
    """The page says so, and prints nothing."""

    class Damaged:
        def guide(self) -> Any:
            raise LessonDamaged(lesson="guide")

    at = desk()
    at.house.guides._guides = Damaged()  # type: ignore[assignment]
    screen = shown(pilot, at)
    screen.model.choose_kind(kinds.PAGE)
    assert screen.model.problem == screen.model.lacking != ""
    assert not screen.model.can_print


def test_a_card_for_home_has_a_language_of_its_own(pilot: Pilot) -> None:
    """The app speaks English on; the paper is in Indonesian."""
    at = desk()
    shown(pilot, at)
    pick(pilot, "Family card")
    assert open_it(pilot, at).language == "en"
    pick(pilot, "Bahasa Indonesia")
    assert open_it(pilot, at).language == "id"


def test_a_copy_goes_to_a_stick_and_figures_to_a_folder(pilot: Pilot) -> None:
    """The places are looked for when they are asked for; what was kept is told with its name."""
    at = desk()
    screen = shown(pilot, at)
    pilot.tap(pilot.find(QuietButton, text="As a page (PDF)"))
    pilot.wait(lambda: isinstance(screen.layer, KeepPanel))
    pilot.rest()
    pilot.tap(pilot.find(QuietButton, text="Stick or disk STICK"))
    pilot.wait(lambda: isinstance(screen.layer, Dialog))
    assert any("class-report.pdf in STICK" in text for text in pilot.texts())
    screen.layer.cancel()
    pilot.rest()

    pilot.key("ctrl+e")
    pilot.wait(lambda: isinstance(screen.layer, KeepPanel))
    pilot.rest()
    pilot.tap(pilot.find(QuietButton, text="Documents"))
    pilot.wait(lambda: isinstance(screen.layer, Dialog))
    assert [(place.name, how) for _, place, how in at.world.press.kept] == [
        ("STICK", "pdf"),
        ("Documents", "csv"),
    ]


def test_figures_are_those_of_a_report_alone(pilot: Pilot) -> None:
    """On other papers neither the button nor the key does anything."""
    at = desk()
    screen = shown(pilot, at)
    pick(pilot, "Certificates")
    assert not pilot.all(QuietButton, text="As a table (CSV)")
    pilot.key("ctrl+e")
    pilot.frames(3)
    assert screen.layer is None


def test_where_nothing_can_be_written_it_is_told(pilot: Pilot) -> None:
    """No stick, no folder: a sentence says what to do."""
    at = desk()
    at.world.press.known = ()
    screen = shown(pilot, at)
    screen.model.look_for_places()
    pilot.wait(lambda: isinstance(screen.layer, KeepPanel))
    pilot.rest()
    assert any("Put a stick in" in text for text in pilot.texts())
    assert pilot.all(PlaceRows)[0].children == []


def test_ctrl_p_prints_and_a_viewer_that_is_missing_is_told(pilot: Pilot) -> None:
    """The sentence stands on the page, and choosing something else takes it away."""
    at = desk()
    at.world.press.refuses = NoViewer()
    screen = shown(pilot, at)
    pilot.key("ctrl+p")
    pilot.wait(lambda: screen.model.problem)
    assert "PDF" in screen.model.problem
    pick(pilot, "Certificates")
    assert screen.model.problem == ""


def test_a_class_in_which_nobody_has_finished_anything_is_told(pilot: Pilot) -> None:
    """There are no certificates yet."""
    at = desk()
    other = at.house.classes.make("7C", Band.MIDDLE, "Gita").settle()
    screen = pilot.show(make_printing(Print(other.id), at.ways, at.house))
    pick(pilot, "Certificates")
    screen.model.print_it()
    pilot.wait(lambda: screen.model.problem)
    assert at.world.press.shown == []


def test_without_a_class_there_is_what_is_of_no_class(pilot: Pilot) -> None:
    """Help numbers and pages of the guide; with an empty class nothing that needs learners can be printed."""
    at = desk()
    for each in at.house.classes.all():
        at.house.roster.remove_class(each.id)
    screen = shown(pilot, at)
    assert [key for key, _ in screen.model.rows] == [kinds.HELP, kinds.PAGE]
    empty = at.house.classes.make("7D", Band.MIDDLE, "").settle()
    screen = pilot.show(make_printing(Print(empty.id), at.ways, at.house))
    assert not screen.model.can_print
    assert pilot.find(MainButton, text="Open to print").disabled
    screen.model.print_it()
    screen.model.look_for_places()
    assert not screen.model.busy


def test_whoever_comes_for_the_figures_is_asked_for_a_place_at_once(pilot: Pilot) -> None:
    """From the class page by Ctrl+E; what is kept there is the file with the figures."""
    at = desk()
    pilot.show(make_printing(Print(at.class_id, keeps_figures=True), at.ways, at.house))
    pilot.wait(lambda: isinstance(pilot.screen.layer, KeepPanel))
    pilot.screen.layer.pick(at.world.press.known[0])
    pilot.wait(lambda: isinstance(pilot.screen.layer, Dialog))
    assert [kind for _, _, kind in at.world.press.kept] == ["csv"]


def test_the_rail_leads_here_and_away(pilot: Pilot) -> None:
    """Print is a page of the room like all others."""
    at = desk()
    shown(pilot, at)
    assert pilot.find(RailItem, icon="print").chosen
    pilot.tap(pilot.find(RailItem, icon="friends"))
    assert at.ways.taken == [("replace", TeacherRoom(at.class_id))]


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """Rows, buttons, rail."""
    shown(pilot, desk())
    assert missed_by_tab(pilot) == []
    pick(pilot, "Family card")
    assert missed_by_tab(pilot) == []
