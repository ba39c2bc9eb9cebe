"""The page of a class under a hand: the heat map, the cards beside it, and names that can be hidden."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.domain.band import Band
from app.domain.ids import ChoiceId, ClassId, LessonId, PlayId, SkillId
from app.domain.plays import Evidence, Progress, begun
from app.services.house import House
from app.ui.first import room_route
from app.ui.routes import ClassLessons, ClassPage, LearnerPage, MakeClass, TeacherRoom
from app.ui.teacher.class_page import make_class_page
from app.ui.teacher.class_page.heads import SkillHeads
from app.ui.teacher.class_page.heat_row import HeatRow, TalkMark
from app.ui.teacher.class_page.measures import measures
from app.ui.teacher.class_page.side import LessonCount, TalkRow
from app.ui.teacher.class_page.words import SkillHead
from app.ui.teacher.room_frame import RailItem
from app.ui.theme import theme
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.panel import SidePanel
from tests import stories
from tests.fakes import World
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, Ways, desk, missed_by_tab

SPEAK = SkillId("speak")
NAMES = {"Ayu", "Budi", "Citra"}
LEAST_DRAWN, MOST_DRAWN = 5, 20


def finish(at: Desk, name: str, lesson: str, *, shows: bool = False) -> None:
    """Let somebody have finished a lesson."""
    learner = next(each for each in at.learners if each.nickname == name)
    told = {each.id: each for each in (stories.ordinary(), stories.sensitive())}[LessonId(lesson)]
    play = begun(PlayId(f"{name}-{lesson}"), learner.id, told)
    evidence = () if told.sensitive else (Evidence("a/b", ChoiceId("c"), SPEAK, shows),)
    done = replace(play, progress=Progress.FINISHED, finished_on="2026-03-01", evidence=evidence)
    at.world.plays.save(done)


def played() -> Desk:
    """Return a desk where Budi may need a talk, Ayu has shown a skill, and Citra has not begun."""
    at = desk()
    at.house.helping.keep("Library", (("Line", "129"),)).settle()
    at.world.library.put(stories.ordinary(LessonId("O2")))
    finish(at, "Ayu", "O1", shows=True)
    finish(at, "Ayu", "S1")
    finish(at, "Budi", "O1")
    other = next(iter(at.world.plays.of(at.learners[1].id)))
    at.world.plays.save(replace(other, id=PlayId("Budi-O2"), lesson=LessonId("O2")))
    return at


def shown(pilot: Pilot, at: Desk, class_id: ClassId | None = None) -> Any:
    """Return the screen, shown, with its figures."""
    screen = pilot.show(make_class_page(ClassPage(class_id or at.class_id), at.ways, at.house))
    pilot.wait(lambda: screen.model.is_ready)
    pilot.rest()
    return screen


def rows(pilot: Pilot) -> list[str]:
    """Return the names of the rows as they stand."""
    return [row.name for row in pilot.all(HeatRow)]


def press(pilot: Pilot, text: str) -> None:
    """Press a quiet button by its words."""
    pilot.find(QuietButton, text=text).dispatch("on_release")
    pilot.rest()


def test_who_may_need_a_talk_comes_first_and_the_page_says_why(pilot: Pilot) -> None:
    """In words in the card and with a mark in the row; the order by name is one press away."""
    screen = shown(pilot, played())
    assert rows(pilot) == ["Budi", "Ayu", "Citra"]
    assert len(pilot.all(TalkMark)) == 1
    assert [(row.name, row.about) for row in pilot.all(TalkRow)] == [("Budi", "speak")]
    assert {"On this computer: 2 of 3 have played", "First: learners who may need a talk"} <= set(
        pilot.texts()
    )
    press(pilot, "By name")
    assert rows(pilot) == ["Ayu", "Budi", "Citra"]
    assert screen.model.order == "name"
    assert "In the order of their names" in pilot.texts()


def test_each_row_says_in_a_sentence_what_it_draws(pilot: Pilot) -> None:
    """For whoever does not see the cells."""
    shown(pilot, played())
    said = {row.name: row.label for row in pilot.all(HeatRow)}
    assert said["Ayu"] == "Ayu. speak: Starting; safe: Not yet"
    assert said["Citra"] == "Citra. speak: Not yet; safe: Not yet"


def test_hidden_names_are_nowhere_on_the_page(pilot: Pilot) -> None:
    """No name, no face, no mark, nobody to talk to, no page of anybody; each showing has an order of its own."""
    at = played()
    screen = shown(pilot, at)
    press(pilot, "Hide names")
    told = " ".join([*pilot.texts(), *(row.label for row in pilot.all(HeatRow))])
    assert not [name for name in NAMES if name in told]
    assert rows(pilot) == ["Learner 1", "Learner 2", "Learner 3"]
    assert not [row for row in screen.model.rows if row.face or row.talks or row.id]
    assert not pilot.all(TalkMark) + pilot.all(TalkRow)
    assert not [name for lesson in screen.model.lessons for name in lesson.names]
    pilot.all(HeatRow)[0].dispatch("on_release")
    pilot.all(LessonCount)[0].dispatch("on_release")
    pilot.rest()
    assert (at.ways.taken, screen.layer) == ([], None)
    press(pilot, "Show names")
    assert rows(pilot) == ["Budi", "Ayu", "Citra"]


def test_hiding_shuffles_anew_each_time(pilot: Pilot) -> None:
    """The order does not follow the list, and is not the same twice."""
    at = desk()
    made = at.house.classes.make("8", Band.MIDDLE, "\n".join(f"Child {n}" for n in range(12))).settle()
    screen = shown(pilot, at, made.id)
    seen = set()
    for _ in range(3):
        screen.model.hide_or_show_names()
        seen.add(tuple(row.learner.nickname for row in screen.model._chance))
        screen.model.hide_or_show_names()
    listed = tuple(each.nickname for each in at.house.classes.learners(made.id))
    assert len(seen | {listed}) == 4
    assert {frozenset(each) for each in seen} == {frozenset(listed)}


def test_a_row_opens_the_page_of_its_learner(pilot: Pilot) -> None:
    """By touch and by Enter; arrows go from row to row; so does the card of talks."""
    at = played()
    screen = shown(pilot, at)
    budi, ayu, _ = pilot.all(HeatRow)
    pilot.tap(budi)
    screen.focus.take(budi)
    pilot.key("down")
    assert pilot.focused is ayu
    pilot.key("enter")
    pilot.find(TalkRow).dispatch("on_release")
    ids = {each.nickname: each.id for each in at.learners}
    assert at.ways.taken == [("go", LearnerPage(ids[name])) for name in ("Budi", "Ayu", "Budi")]
    assert not missed_by_tab(pilot)


def test_who_has_finished_a_lesson_is_told_by_name(pilot: Pilot) -> None:
    """Ordinary and sensitive alike, and that everybody has their own pace."""
    screen = shown(pilot, played())
    assert [(row.title, row.count) for row in pilot.all(LessonCount)] == [("O1", "2 of 3"), ("S1", "1 of 3")]
    pilot.tap(pilot.all(LessonCount)[0])
    pilot.rest()
    assert isinstance(screen.layer, SidePanel)
    assert {"Ayu\nBudi", "Finished by 2 of 3"} <= set(pilot.texts())
    assert any("own pace" in text for text in pilot.texts())


def test_with_large_text_the_cards_are_a_panel(pilot: Pilot) -> None:
    """Nothing of the page is lost: the same cards, and what the cells mean."""
    at = played()
    screen = shown(pilot, at)
    assert "More" not in pilot.texts()
    theme.text_scale = 150
    pilot.rest()
    assert not pilot.all(TalkRow)
    press(pilot, "More")
    assert isinstance(screen.layer, SidePanel)
    assert [row.name for row in pilot.all(TalkRow)] == ["Budi"]
    assert "Practised" in pilot.texts()
    pilot.all(LessonCount)[1].dispatch("on_release")
    pilot.rest()
    assert "Finished by 1 of 3" in pilot.texts()


def test_of_two_hundred_learners_only_those_in_sight_are_drawn(pilot: Pilot) -> None:
    """Each can be reached by scrolling and by the keyboard all the same."""
    at = desk()
    names = "\n".join(f"Child {number}" for number in range(200))
    made = at.house.classes.make("8", Band.MIDDLE, names).settle()
    screen = shown(pilot, at, made.id)
    pilot.wait(lambda: len(pilot.all(HeatRow)) == 200)
    everybody = pilot.all(HeatRow)
    for first, others in ((0, 199), (199, 0)):
        screen.focus.take(everybody[first])
        pilot.rest()
        drawn = [row for row in everybody if row.is_dressed]
        assert LEAST_DRAWN < len(drawn) < MOST_DRAWN
        assert everybody[first] in drawn
        assert everybody[others] not in drawn


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("scale", [100, 115, 130, 150])
def test_every_head_has_room_in_its_column(pilot: Pilot, size: tuple[int, int], scale: int) -> None:
    """Titles stand beside each other, also long ones, and at most two fifths of a small window high."""
    pilot.resize(*size)
    theme.text_scale = scale
    titles = ["Cool first, then speak", "My space", "Stop, breathe, try", "Berkarya dan terhubung"] * 3
    room = (830 if theme.compact else 1100) if scale >= 130 else (552 if theme.compact else 720)
    heads = SkillHeads(width=room)
    heads.heads = [SkillHead(title, "green", "0", is_practised=False) for title in titles]
    heads.measures = measures(
        room, 12, 0, compact=theme.compact, text_scale=scale, lines=2 * theme.line_of("caption")
    )
    pilot.place(heads)
    assert len(heads.textures) == len(titles)
    assert all(each.height <= heads.measures.pitch for each in heads.textures)
    assert heads.length == max(each.width for each in heads.textures)
    assert heads.height < 2 / 5 * size[1]


def test_the_room_opens_on_the_class_once_somebody_has_played(pilot: Pilot) -> None:
    """Until then on its learners; without a class on what makes one."""
    del pilot
    at = desk()
    assert room_route(at.house, at.class_id) == TeacherRoom(at.class_id)
    finish(at, "Ayu", "S1")
    assert room_route(at.house, at.class_id) == ClassPage(at.class_id)
    assert room_route(House(World().ports()), None) == TeacherRoom(None)


def test_it_leads_to_the_other_pages(pilot: Pilot) -> None:
    """The rail, and the main button to what is assigned."""
    at = played()
    shown(pilot, at)
    pilot.tap(pilot.find(RailItem, text="Learners"))
    pilot.tap(pilot.find(MainButton, text="Assign lessons"))
    assert at.ways.taken == [("replace", TeacherRoom(at.class_id)), ("replace", ClassLessons(at.class_id))]


def test_without_a_class_one_can_be_made(pilot: Pilot) -> None:
    """Nothing stands there that could be mistaken for figures."""
    ways = Ways()
    pilot.show(make_class_page(ClassPage(), ways, World().house()))
    pilot.rest()
    assert "No class yet" in pilot.texts()
    assert "May need a talk" not in pilot.texts()
    pilot.tap(pilot.find(MainButton, text="Make a class"))
    assert ways.taken == [("go", MakeClass())]


def test_a_class_of_nobody_says_so(pilot: Pilot) -> None:
    """It has no figures to show."""
    at = desk()
    for learner in at.learners:
        at.house.roster.remove(learner.id)
    shown(pilot, at)
    assert "Nobody is in this class yet." in pilot.texts()
    assert not pilot.all(HeatRow)
