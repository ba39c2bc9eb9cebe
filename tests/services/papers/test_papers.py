"""What stands on each paper, and what stands on none."""

from __future__ import annotations

import pytest

from app.domain.actions import SkipLesson
from app.domain.band import Band
from app.domain.errors import LessonNotForBand
from app.domain.ids import ClassId
from app.services.guides import texts_of
from app.services.house import House
from app.services.making import Making, Stopped
from app.services.papers.papers import NothingToPrint, Papers
from app.services.papers.sheets import Chart, ClassReportSheet
from tests import stories
from tests.chosen import choose
from tests.fakes import FakeLibrary, World
from tests.services.papers.printers import NAMED, NAMES, UNNAMED, Printers, printers
from tests.stories import ORDINARY, SENSITIVE

CHART = Chart("What the class chose", "A question", ())


def report(at: Printers, *, names: bool = False, charts: tuple[Chart, ...] = ()) -> ClassReportSheet:
    """Return the report of the class."""
    return Papers(at.house).class_report(at.school_class.id, "en", names=names, charts=charts)


def chosen() -> tuple[House, ClassId]:
    """Return a house whose class has chosen."""
    world = World(
        FakeLibrary([stories.ordinary(), stories.sensitive()], [stories.starter_set()], stories.bamboos())
    )
    house = world.house()
    return house, choose(world, house)


def test_a_report_has_counts_skills_and_lessons_and_no_names() -> None:
    """Names are hidden unless somebody asks for them; a sensitive lesson is a number."""
    sheet = report(printers())
    assert [each.number for each in sheet.tiles] == ["6", "6", "18"]
    assert sheet.finished == (("Kind corner", 6), (NAMED, 6))
    assert sheet.sensitive == "And 6 sensitive lessons, which have no names here."
    assert [(bar.title, bar.parts) for bar in sheet.bars] == [
        ("Say it plainly", ((0, "Strong"), (0, "Growing"), (0, "Starting"), (6, "Not yet"))),
        ("Who is this?", ((6, "Practised"), (0, "Not yet"))),
    ]
    assert sheet.rows == ()
    assert [name for name in NAMES if name in repr(sheet)] == []


def test_with_names_there_is_a_line_for_each_learner() -> None:
    """In the order of the names, with the same figures as behind each name on the screen."""
    sheet = report(printers(), names=True)
    assert [row.name for row in sheet.rows] == list(NAMES)
    assert {row.finished for row in sheet.rows} == {3}
    assert [(mark.words, mark.level, mark.most) for mark in sheet.rows[0].marks] == [
        ("Not yet", 0, 3), ("Practised", 1, 1),
    ]  # fmt: skip


def test_no_report_tells_who_may_need_a_talk() -> None:
    """All six may, by the rule of the screen; neither the word nor anything in its place is on paper."""
    at = printers()
    learner = at.house.classes.learners(at.school_class.id)[0]
    assert at.house.reports.of(learner.id).bamboos[0].skills[0].may_need_talk
    told = repr(report(at, names=True)).casefold()
    assert [word for word in ("talk", "weak", "need") if word in told] == []


def test_of_a_small_class_no_skills_and_no_charts_are_told() -> None:
    """With fewer than five one would know whose they are; the sentence says why there is nothing."""
    small, large = printers(4), printers(5)
    assert report(small, charts=(CHART,)).bars == ()
    assert report(small, charts=(CHART,)).charts == ()
    assert "five" in report(small).too_few
    assert report(large, charts=(CHART,)).charts == (CHART,)
    assert report(large).too_few == ""


def test_a_certificate_names_ordinary_lessons_and_no_score() -> None:
    """In the order in which they were finished; who has finished nothing has none."""
    at = printers()
    at.house.roster.add(at.school_class.id, "Zainab").settle()
    sheet = Papers(at.house).certificates(at.school_class.id, "en")
    assert [each.learner for each in sheet.pages] == list(NAMES)
    assert set(sheet.pages[0].lessons) == {NAMED, "Kind corner"}
    assert UNNAMED not in repr(sheet)
    assert sheet.day == "day 2026-03-02"


def test_a_certificate_for_one() -> None:
    """And for a learner who has finished sensitive lessons alone it names none."""
    at = printers()
    learner = at.house.classes.learners(at.school_class.id)[0]
    at.world.plays.forget(learner.id)
    session = at.house.learning.open(learner.id, SENSITIVE)
    session.act(SkipLesson()).settle()
    (page,) = Papers(at.house).certificates(at.school_class.id, "en", only=learner.id).pages
    assert (page.learner, page.lessons) == ("Agus", ())
    assert page.has_practised == "has practised with Rebung."


def test_a_guide_tells_what_the_lesson_says_and_nothing_of_a_class() -> None:
    """Aim, minutes, likely thoughts, talk, follow-up, care."""
    at = printers()
    sheet = Papers(at.house).guide(SENSITIVE, Band.MIDDLE, "en")
    assert (sheet.title, sheet.aim, sheet.care) == (UNNAMED, "aim", "care")
    assert "sensitive" in sheet.about
    assert ("ask", "Listen for: listen") in [point for part in sheet.parts for point in part.points]
    assert [name for name in (*NAMES, at.school_class.name) if name in repr(sheet)] == []


def test_a_family_card_is_the_same_for_all() -> None:
    """It is made from the lesson alone, holds no result and no name, and asks what the person of the story could do."""
    before = Papers(printers(5).house).family_card(ORDINARY, Band.MIDDLE, "en")
    after = Papers(printers().house).family_card(ORDINARY, Band.MIDDLE, "en")
    assert before == after
    assert before.ask == "What could Dara do?"
    assert before.sentence == "“Look with me?”"
    assert before.about == "This week in class we learned about friend requests."


def test_a_page_of_the_guide_is_the_guide_and_nothing_of_a_class() -> None:
    """Each block has its place: frames, points, steps, room to write; no page that is not there is made."""
    at = printers()
    section = at.house.guides.guide().sections[0]
    sheet = Papers(at.house).guide_page(section.id, "en")
    said = [words for part in sheet.parts for words in (part.heading, *part.lines) if words]
    assert said == [text.source for block in section.blocks for text in texts_of(block)]
    assert [name for name in (*NAMES, at.school_class.name) if name in repr(sheet)] == []
    with pytest.raises(KeyError):
        Papers(at.house).guide_page("nowhere", "en")


def test_papers_speak_the_language_they_are_asked_for() -> None:
    """Whatever language the screen speaks."""
    at = printers()
    assert Papers(at.house).family_card(ORDINARY, Band.MIDDLE, "id").language == "id"
    assert Papers(at.house).class_report(at.school_class.id, "id").language == "id"


def test_help_numbers_have_the_day_on_which_they_were_checked() -> None:
    """Without any number or person there is nothing to print."""
    at = printers()
    with pytest.raises(NothingToPrint):
        Papers(at.house).help_numbers("en")
    at.house.helping.keep("Bu Ratna", (("SAPA 129", "129"),)).settle()
    sheet = Papers(at.house).help_numbers("en")
    assert (sheet.person, sheet.numbers) == ("Bu Ratna", (("SAPA 129", "129"),))
    assert "2026-03-02" in sheet.checked


def test_what_is_not_there_is_told() -> None:
    """A lesson for other ages, one without a guide, a class in which nobody has finished anything."""
    at = printers()
    with pytest.raises(LessonNotForBand):
        Papers(at.house).guide(ORDINARY, Band.YOUNG, "en")
    empty = at.house.classes.make("7C", Band.MIDDLE, "Gita").settle()
    with pytest.raises(NothingToPrint):
        Papers(at.house).certificates(empty.id, "en")


def test_reading_a_class_tells_how_far_it_is_and_stops() -> None:
    """Between two learners."""
    at, making = printers(), Making()
    Papers(at.house).class_report(at.school_class.id, "en", making)
    assert (making.done, making.total) == (6, 6)
    making.stop()
    with pytest.raises(Stopped):
        Papers(at.house).class_report(at.school_class.id, "en", making)


def test_a_talk_has_its_chart_its_parts_and_what_to_take_care_of() -> None:
    """What is said, what to listen for beside it, the note that nobody has to tell, and not a name."""
    house, class_id = chosen()
    sheet = Papers(house).talk(class_id, ORDINARY, "", "en")
    assert (sheet.title, sheet.about) == ("O1", "7C · Nobody has to say what they chose.")
    assert sheet.chart is not None
    assert (sheet.chart.heading, sheet.chart.question) == ("What the class chose", "first")
    assert [(bar.letter, bar.words, bar.told) for bar in sheet.chart.bars] == [
        ("A", "shout", "7"), ("B", "plain", "3"), ("C", "silent", "0"),
    ]  # fmt: skip
    said = {part.heading: [words for _, words in part.points] for part in sheet.parts}
    assert list(said) == [
        "To begin · 2 minutes", "A question · 4 minutes", "A thing to try · 3 minutes", "To end · 1 minute",
        "Take care",
    ]  # fmt: skip
    assert "Listen for: why" in said["A question · 4 minutes"]
    assert said["Take care"] == ["care"]
    assert not [
        learner.nickname for learner in house.classes.learners(class_id) if learner.nickname in repr(sheet)
    ]


def test_the_report_has_the_charts_that_may_be_shown() -> None:
    """Of ordinary lessons with figures; of a sensitive one in words, and only when it is closed."""
    house, class_id = chosen()
    (chart,) = Papers(house).class_report(class_id, "en").charts
    assert (chart.heading, [bar.told for bar in chart.bars]) == ("What the class chose: O1", ["7", "3", "0"])
    house.class_choices.close(class_id, SENSITIVE).settle()
    charts = Papers(house).class_report(class_id, "en").charts
    assert {chart.heading: [bar.told for bar in chart.bars] for chart in charts} == {
        "What the class chose: S1": ["few", "most"],
        "What the class chose: O1": ["7", "3", "0"],
    }
