"""The guide on its page: read, search, go from one section to another."""

from __future__ import annotations

from typing import Any

from app.domain.band import Band
from app.domain.errors import LessonDamaged
from app.ui.routes import Guides, PreviewLesson, TeacherRoom
from app.ui.teacher.guides import make_guides
from app.ui.teacher.guides.parts import BlankRow, FramedPoints, LikelyCard, LinkRow, PointRow
from app.ui.widgets.buttons import QuietButton, TintButton
from app.ui.widgets.text_box import TextBox
from app.ui.widgets.words import FocusWords
from tests import stories
from tests.reading import BEFORE, CARD, LIST, FakeGuides
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk, topic: str = "") -> Any:
    """Return the screen, shown."""
    return pilot.show(make_guides(Guides(topic), at.ways, at.house))


def title(pilot: Pilot) -> str:
    """Return the title of what is open."""
    found: str = pilot.all(FocusWords, style="h2")[-1].text
    return found


def test_it_opens_on_the_card_and_comes_back_to_it_by_one_tap(pilot: Pilot) -> None:
    """From any other page of the guide."""
    at = desk()
    screen = shown(pilot, at)
    assert screen.model.topic == CARD
    assert title(pilot) == "If a child tells"
    assert "Stay calm." in pilot.texts()
    screen.model.open(LIST)
    pilot.rest()
    assert "Stay calm." not in pilot.texts()
    pilot.tap(pilot.find(TintButton))
    pilot.rest()
    assert screen.model.topic == CARD


def test_a_row_opens_its_section_from_the_beginning(pilot: Pilot) -> None:
    """The row is marked, and what was scrolled before is at its top again."""
    screen = shown(pilot, desk())
    screen.ids.reading.scroll_y = 0
    pilot.tap(pilot.find(LinkRow, text="Before the first lesson"))
    pilot.rest()
    assert screen.model.topic == BEFORE
    assert screen.ids.reading.scroll_y == 1
    assert [row.text for row in pilot.all(LinkRow, chosen=True)] == ["Before the first lesson"]
    assert {row.text for row in pilot.all(PointRow)} >= {"The head agrees.", "Parents know."}


def test_every_kind_of_block_is_drawn(pilot: Pilot) -> None:
    """Frames, numbered steps, and lines to write on."""
    screen = shown(pilot, desk())
    assert [each.title for each in pilot.all(FramedPoints)] == ["Now"]
    assert [row.mark for row in pilot.all(PointRow) if row.mark != "•"] == ["1.", "2."]
    screen.model.open(LIST)
    pilot.rest()
    assert [row.text for row in pilot.all(BlankRow)] == ["Doctor", "Police"]


def test_the_page_of_a_lesson_shows_its_answers(pilot: Pilot) -> None:
    """With what the story says to each."""
    screen = shown(pilot, desk(), stories.ORDINARY)
    assert screen.model.shown.title
    assert pilot.all(LikelyCard)
    assert "This one shows the skill." in pilot.texts()


def test_what_is_typed_is_looked_for_and_what_is_open_stays(pilot: Pilot) -> None:
    """Titles come first, with a piece of the text; emptying the field brings the list back."""
    screen = shown(pilot, desk())
    everything = len(screen.model.entries)
    pilot.tap(pilot.find(TextBox))
    pilot.type("seats")
    pilot.wait(lambda: [each.id for each in screen.model.entries if each.id] == [BEFORE])
    pilot.rest()
    assert pilot.find(LinkRow, text="Before the first lesson").note == "Seats come first."
    assert "Found on 1 page" in pilot.texts()
    assert screen.model.topic == CARD
    screen.model.search("nothing of the kind")
    pilot.rest()
    assert screen.model.entries[0].title.startswith("Nothing found.")
    screen.model.search("")
    assert len(screen.model.entries) == everything


def test_a_lesson_is_seen_as_a_child_sees_it_and_the_way_back_leads_to_its_page(pilot: Pilot) -> None:
    """Also where the guide was opened on another page; a section has no such button."""
    at = desk()
    screen = shown(pilot, at)
    assert not pilot.all(QuietButton, text="See it as a child does")
    screen.model.open(stories.ORDINARY)
    pilot.rest()
    pilot.find(QuietButton, text="See it as a child does").dispatch("on_release")
    assert at.ways.taken == [
        ("note", Guides(stories.ORDINARY, at.class_id)),
        ("go", PreviewLesson(stories.ORDINARY, Band.MIDDLE)),
    ]


def test_a_lesson_that_is_not_here_is_told(pilot: Pilot) -> None:
    """What was open stays open."""
    screen = shown(pilot, desk())
    screen.model.open("L00")
    assert "L00" in screen.model.problem
    assert screen.model.topic == CARD


def test_a_guide_that_cannot_be_read_is_told(pilot: Pilot) -> None:
    """The room goes on: its other pages can be opened."""

    class Damaged(FakeGuides):
        def guide(self) -> Any:
            raise LessonDamaged(lesson="guide.json")

    at = desk()
    at.world.guides = Damaged()
    at.house = at.world.house()
    screen = shown(pilot, at)
    assert "guide.json" in screen.model.problem
    screen.model.go_to("class")
    assert at.ways.taken == [("replace", TeacherRoom(at.class_id))]


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """The title first, then the field, the list, the page, the way out."""
    shown(pilot, desk())
    assert pilot.focused.text == "Guides"
    assert not missed_by_tab(pilot)


def test_page_keys_scroll_what_is_read(pilot: Pilot) -> None:
    """Without a mouse and without Tab."""
    screen = shown(pilot, desk(), stories.ORDINARY)
    pilot.rest()
    pilot.key("pagedown")
    assert screen.ids.reading.scroll_y < 1
    pilot.key("pageup")
    assert screen.ids.reading.scroll_y == 1
