"""What is kept of a child, as a text: what the child's own page tells, no choice, no title of a sensitive lesson."""

from __future__ import annotations

from app.exchange.keeping import NoRoom
from app.ui.routes import LearnerPage
from app.ui.teacher.learner_page import make_learner_page
from app.ui.teacher.printing.view import KeepPanel
from app.ui.widgets.buttons import QuietButton
from tests import stories
from tests.ui.pilot import Pilot
from tests.ui.teacher.test_learner_page import played

FILE = "about-one-learner.txt"


def test_the_text_tells_what_the_page_tells(pilot: Pilot) -> None:
    """It goes where the teacher says, in words for a parent, under a name that tells of nobody."""
    at = played()
    screen = pilot.show(make_learner_page(LearnerPage(at.learners[0].id), at.ways, at.house))
    pilot.find(QuietButton, text="Keep this as a text").dispatch("on_release")
    pilot.wait(lambda: isinstance(screen.layer, KeepPanel))
    pilot.rest()
    pilot.tap(pilot.find(QuietButton, text="Stick or disk stick"))
    pilot.wait(lambda: screen.model.kept_as)
    assert screen.model.kept_as == f"{FILE} in stick"

    ((_, raw),) = at.world.copies.files[FILE]
    text = raw.decode()
    for words in (
        "What Rebung keeps of Ayu",
        "Nickname: Ayu",
        "Class: 7B",
        "Groups: Papaya group",
        "A finished lesson",
    ):
        assert words in text
    assert at.house.library.cards()[0].title.source in text
    titles = {each.id: each.title.source for each in at.house.library.cards()}
    assert titles[stories.SENSITIVE] not in text
    assert stories.PLANTED not in text


def test_a_stick_without_room_is_told(pilot: Pilot) -> None:
    """Nothing is said to be kept."""
    at = played()
    screen = pilot.show(make_learner_page(LearnerPage(at.learners[0].id), at.ways, at.house))
    at.world.copies.refuses = NoRoom()
    screen.model.keep(at.house.backup.places()[0])
    pilot.wait(lambda: screen.model.problem)
    assert "no room left" in screen.model.problem
    assert screen.model.kept_as == ""
