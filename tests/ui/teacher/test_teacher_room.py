"""The first page of the teacher's room: the learners of a class, and the class itself."""

from __future__ import annotations

from app.domain.band import Band
from app.services.login_cards import CardSheet
from app.ui.routes import (
    AddLearners,
    ChooseLanguage,
    ClassLessons,
    ClassPage,
    MakeClass,
    TeacherRoom,
    WhoIsHere,
)
from app.ui.screens.pictures.model import PICTURE_NAMES
from app.ui.teacher.room_frame import RailItem
from app.ui.teacher.teacher_room import make_teacher_room
from app.ui.teacher.teacher_room.view import LearnerRow
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.tick_row import RadioRow
from tests.fakes import World
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Ways, desk, missed_by_tab
from tests.ui.teacher.room import names, press, shown


def test_who_asked_for_help_comes_first_and_is_marked_in_words(pilot: Pilot) -> None:
    """Five misses are no secret here, and no colour alone."""
    at = desk()
    at.miss(at.learners[2])
    shown(pilot, at)

    rows = pilot.all(LearnerRow)
    assert [row.name for row in rows if row.asked] == ["Citra"]
    assert rows[0].asked
    assert "asked for help" in pilot.texts()


def test_login_cards_of_the_class_go_to_the_printer(pilot: Pilot) -> None:
    """Every learner with the pictures in order, and in words what a card is; the screen says so too."""
    at = desk()
    printed: list[CardSheet] = []
    screen = shown(pilot, at, printed=printed)
    pilot.tap(pilot.find(QuietButton, text="Login cards"))
    pilot.wait(lambda: screen.layer is not None)

    (sheet,) = printed
    assert [card.nickname for card in sheet.cards] == ["Ayu", "Budi", "Citra"]
    first = at.learners[0]
    assert sheet.cards[0].pictures == tuple((each, PICTURE_NAMES[each]) for each in first.password)
    assert "Whoever holds this card can sign in as Ayu" in sheet.cards[0].note
    assert "can sign in as that child" in screen.layer.sentence


def test_the_class_gets_another_name_and_other_ages(pilot: Pilot) -> None:
    """Each can be undone; the panel says what other ages mean."""
    at = desk()
    screen = shown(pilot, at)
    press(pilot, "Change the class")
    assert any("begun starts again" in text for text in pilot.texts())
    pilot.by_id(screen.layer, "name").text = "7C"
    press(pilot, "Keep this name")
    pilot.wait(lambda: screen.model.class_name == "7C")
    press(pilot, "Change the class")
    pilot.find(RadioRow, text="14 to 17 years").dispatch("on_release")
    pilot.wait(lambda: screen.model.band == int(Band.OLDER))
    assert "7C has the lessons for 14 to 17 years now." in pilot.texts()

    screen.model.undo()
    pilot.wait(lambda: screen.model.band == int(Band.MIDDLE))

    assert at.house.classes.school_class(at.class_id).name == "7C"


def test_a_class_is_removed_with_its_learners_after_asking(pilot: Pilot) -> None:
    """The question counts who goes; afterwards the next class is shown."""
    at = desk()
    at.house.classes.make("8A", Band.OLDER, "Malee").settle()
    screen = shown(pilot, at, at.class_id)
    press(pilot, "Change the class")
    press(pilot, "Remove this class for good")
    assert "3 learners" in screen.layer.sentence
    screen.layer.answer("on_other_chosen")
    pilot.wait(lambda: screen.model.class_name == "8A")

    assert names(pilot) == ["Malee"]
    assert "7B was removed for good." in pilot.texts()


def test_an_empty_class_says_what_to_do_and_can_go(pilot: Pilot) -> None:
    """Nobody is in it, so the question says that."""
    at = desk()
    for learner in at.learners:
        at.house.roster.remove(learner.id)
    screen = shown(pilot, at)
    assert "Nobody is in this class yet." in pilot.texts()
    press(pilot, "Change the class")
    press(pilot, "Remove this class for good")
    assert "Nobody is in this class." in screen.layer.sentence
    screen.layer.answer("on_other_chosen")
    pilot.wait(lambda: not screen.model.has_class)

    assert "No class yet" in pilot.texts()


def test_another_class_is_chosen_by_its_name(pilot: Pilot) -> None:
    """The panel shows every class, and leads to making another one."""
    at = desk()
    second = at.house.classes.make("8A", Band.OLDER, "Malee").settle()
    shown(pilot, at, at.class_id)
    press(pilot, "Classes")
    pilot.find(RadioRow, text="8A").dispatch("on_release")
    press(pilot, "Make another class")

    assert at.ways.taken == [("replace", TeacherRoom(second.id)), ("go", MakeClass())]


def test_the_rail_leads_to_the_other_pages_and_out(pilot: Pilot) -> None:
    """The page that is shown leads nowhere; what was changed can be undone at the next visit."""
    at = desk()
    screen = shown(pilot, at)
    screen.model.rename(at.learners[0].id, "Ayuni")
    pilot.wait(lambda: screen.model.can_undo)
    for item in pilot.all(RailItem)[:3]:
        pilot.tap(item)
    pilot.tap(pilot.find(RailItem, icon="leave"))
    pilot.tap(pilot.find(MainButton))

    assert at.ways.taken == [
        ("replace", ClassPage(at.class_id)),
        ("replace", ClassLessons(at.class_id)),
        ("start", WhoIsHere(at.class_id)),
        ("go", AddLearners(at.class_id)),
    ]
    assert at.house.last_change.told == "Ayu is called Ayuni now."


def test_old_or_missing_help_numbers_are_told_on_the_first_page(pilot: Pilot) -> None:
    """A teacher who never opens Help hears of it: when there are none, and after half a year."""
    at = desk()
    shown(pilot, at)
    assert any("no help numbers yet" in text for text in pilot.texts())
    at.house.helping.keep("Library", (("Line", "129"),)).settle()
    assert not shown(pilot, at).model.help_words
    at.world.clock.next_day(184)

    screen = shown(pilot, at)

    assert screen.model.help_words in pilot.texts()
    assert "2026-03-02" in screen.model.help_words
    assert pilot.find(RailItem, icon="phone").is_marked


def test_a_room_without_a_class_says_what_to_do(pilot: Pilot) -> None:
    """Making a class is the one thing to do, and leaving leads to the start."""
    ways = Ways()
    pilot.show(make_teacher_room(TeacherRoom(), ways, World().house(), lambda _: None))
    assert "No class yet" in pilot.texts()
    assert not pilot.all(QuietButton, text="Classes")
    pilot.tap(pilot.find(MainButton, text="Make a class"))
    pilot.key("escape")

    assert ways.taken == [("go", MakeClass()), ("start", ChooseLanguage(is_first=True))]


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """The title has the focus first, the rail comes last, and Undo is on the way."""
    at = desk()
    screen = shown(pilot, at)
    assert pilot.focused.text == "7B"
    screen.model.rename(at.learners[0].id, "Ayuni")
    pilot.wait(lambda: screen.model.can_undo)
    pilot.frames(3)

    assert not missed_by_tab(pilot)


def test_a_large_class_is_built_row_by_row_and_whole(pilot: Pilot) -> None:
    """What is not seen at first comes in the frames after the first one, in the same order; a change builds it anew."""
    at = desk()
    everybody = [f"Child {number:02}" for number in range(60)]
    large = at.house.classes.make("8A", Band.OLDER, "\n".join(everybody)).settle().id
    screen = shown(pilot, at, large)
    pilot.wait(lambda: len(names(pilot)) == len(everybody))
    assert names(pilot) == everybody

    screen.model.learners = screen.model.learners[::-1]
    pilot.wait(lambda: len(names(pilot)) == len(everybody))
    assert names(pilot) == everybody[::-1]
