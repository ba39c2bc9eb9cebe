"""Who sees what (SAFEGUARDING.md): every text of every screen of the teacher's room, for a class that has played.

The same class is looked at twice; its children differ only in what they did in sensitive lessons. Until a lesson is
closed no screen may show a difference. No text that names a child holds an answer, of no lesson; the words of answers
stand only where a lesson itself is told, as in its guide, its preview, and the chart of a class.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.end_to_end.machine import Machine
from tests.end_to_end.planting import ANSWER, CHOICE, WORDS
from tests.end_to_end.sitting import TakeHand
from tests.end_to_end.term import BAND, CHILDREN, ORDINARY, SENSITIVE, TO_CLOSE, Term

if TYPE_CHECKING:
    from app.ui.hand import Hand

Seen = dict[str, list[str]]
"""The texts of each screen."""
AMOUNTS = {"few", "some", "most"}
TALK = "May need a talk"
MOVING = ("PreviewLesson", "ClassLesson")


PAGES = 4
"""How often somebody turns the class page."""


def routes_of(term: Term, stick: Path) -> Iterator[tuple[str, Any]]:
    """Yield every route of the room, each with what tells it from others of its kind."""
    from app.ui import routes as to
    from app.ui.teacher.assign.draft import new_draft

    class_id, room = term.class_id, to.TeacherRoom(term.class_id)
    yield from (("", each) for each in (to.Unlock(), to.NewPin(room), to.AskPin(room), to.Recover(room)))
    yield "", to.NewPhrase(room)
    yield "", to.RecoveryCode("2345-6789-ABCD", room)
    yield from (
        ("", kind())
        for kind in (
            to.MakeClass, to.EditHelp, to.TeacherSettings, to.SafeKeeping, to.CarryRound, to.CopyClass, to.TakeClass,
            to.BringBack, to.OtherLessons, to.Settings,
        )
    )  # fmt: skip
    of_class = (
        to.TeacherRoom, to.ClassPage, to.ClassLessons, to.AddLearners, to.ImportLearners, to.SaveLearners, to.HandOut,
        to.Print,
    )  # fmt: skip
    yield from (("", kind(class_id)) for kind in of_class)
    yield "", to.AssignSet(class_id, new_draft("Set"))
    yield "", to.PreviewLearners(class_id, stick)
    yield from ((name, to.LearnerPage(term.learners[name])) for name in (CHILDREN[0], CHILDREN[-1]))
    yield "card", to.Guides("if-a-child-tells")
    for lesson in (ORDINARY[0], TO_CLOSE, SENSITIVE[-1]):
        yield lesson, to.Guides(lesson)
        yield lesson, to.PreviewLesson(lesson, BAND)
        yield lesson, to.ClassChoices(class_id, lesson)
        yield lesson, to.ShowToClass(class_id, lesson)
        yield lesson, to.ClassLesson(class_id, lesson)


def look_around(term: Term, hand: Hand) -> Seen:
    """Go to every route, and open what lies behind the buttons of those that tell of children."""
    seen: Seen = {}
    stick = term.machine.stick / "names.csv"
    stick.write_text("Nickname,Class\nSekar,7B\n", encoding="utf-8")
    for about, route in routes_of(term, stick):
        hand.navigator.start(route)
        come_to_rest(hand)
        name = f"{type(route).__name__} {about}".strip()
        seen[name] = hand.texts()
        for what, open_it in behind(hand.screen):
            open_it()
            come_to_rest(hand)
            seen[f"{name} {what}"] = hand.texts()
            if hand.screen.layer is not None:
                hand.screen.layer.cancel()
    return seen


def come_to_rest(hand: Hand) -> None:
    """Wait for what is read in the background, and for what is built after a screen is shown."""
    from app.ui import background

    hand.frames(4)
    hand.wait(lambda: not background.is_waiting())
    hand.frames(4)


def behind(screen: Any) -> Iterator[tuple[str, Any]]:
    """Yield what opens panels, and what turns pages."""
    from app.ui.teacher.class_lessons.view import ClassLessonsScreen
    from app.ui.teacher.class_page.view import ClassPageScreen
    from app.ui.teacher.learner_page.view import LearnerPageScreen
    from app.ui.teacher.printing.view import PrintingScreen
    from app.ui.teacher.show_to_class.view import ShowToClassScreen
    from app.ui.teacher.teacher_room.view import TeacherRoomScreen

    match screen:
        case ClassPageScreen(model=model):
            yield "side", screen.open_side
            for lesson in model.lessons:
                yield f"lesson {lesson.title}", lambda lesson=lesson: screen.open_lesson(lesson)
            yield from ((f"further down {page}", screen.on_key_page_down) for page in range(PAGES))
            yield "without names", model.hide_or_show_names
        case TeacherRoomScreen(model=model):
            for child in model.learners[:2]:
                yield f"child {child.nickname}", lambda child=child: screen.open_learner(child)
            yield "class", screen.open_class
            yield "groups", screen.open_groups
            yield "archive", screen.open_archive
        case LearnerPageScreen(model=model):
            yield "somebody else", model.find_plays
        case ClassLessonsScreen(model=model):
            yield "work", lambda: screen.open_work(model.works[0].id)
        case PrintingScreen(model=model):
            for kind, _ in list(model.rows):
                yield f"kind {kind}", lambda kind=kind: model.choose_kind(kind)
        case ShowToClassScreen(model=model):
            yield from ((f"page {page}", model.go_on) for page in range(3))


def two_looks(terms: tuple[Term, Term], take_hand: TakeHand) -> tuple[Seen, Seen]:
    """Look at everything of both classes."""
    from app.ui.theme import theme

    seen = []
    for term in terms:
        theme.reset()  # the lesson with the class, looked at last, was as large as a projector needs it
        hand = take_hand(term.machine.house, "en")
        seen.append(look_around(term, hand))
        hand.close()
    return seen[0], seen[1]


def check_every_route_is_looked_at(seen: Seen) -> None:
    """A screen that is new in the room is looked at too, or this says which one is not."""
    from app.ui.rooms import TEACHERS

    looked_at = {name.split()[0] for name in seen}
    others = {"TeacherRoom", "ClassChoices", "RecoveryCode", "ClassLesson"}
    assert {route.__name__ for route in TEACHERS} | others <= looked_at


def test_no_screen_tells_what_a_child_chose(terms: tuple[Term, Term], take_hand: TakeHand) -> None:
    """Nothing differs; names and answers are never together; no id of a choice is shown anywhere."""
    one, other = two_looks(terms, take_hand)
    check_every_route_is_looked_at(one)
    assert one.keys() == other.keys()
    for name in one:
        # Of a lesson that moves a text may be there twice for a moment; on all others the order counts too.
        assert set(one[name]) == set(other[name]), name
        assert one[name] == other[name] or name.startswith(MOVING), name
    check_answers({name: "\n".join(shown) for name, shown in one.items()})
    both = [
        text for shown in one.values() for text in shown if WORDS in text and any(c in text for c in CHILDREN)
    ]
    assert both == []
    check_class_page(one)
    check_pages_of_learners(terms[0], one)


def check_answers(texts: dict[str, str]) -> None:
    """See that words of answers are on pages about lessons alone, and no child is named there.

    The class page has both: the skills of each child, and the chart of the class with its sums.
    """
    assert [name for name, text in texts.items() if CHOICE in text or ANSWER in text] == []
    answers = {name for name, text in texts.items() if WORDS in text}
    children = {name for name, text in texts.items() if any(child in text for child in CHILDREN)}
    assert {name.split()[0] for name in answers & children} == {"ClassPage"}
    lessons = {"ClassPage", "Guides", "PreviewLesson", "ClassChoices", "ShowToClass", "ClassLesson"}
    assert {name.split()[0] for name in answers} <= lessons
    assert {name.split()[0] for name in answers} >= {"ClassChoices"}
    assert {name.split()[0] for name in children} >= {"ClassPage", "TeacherRoom", "LearnerPage", "HandOut"}


def check_class_page(seen: Seen) -> None:
    """See that who may need a talk is told there alone, by name, and that names can be hidden."""
    told = {name for name, shown in seen.items() if TALK in shown}
    assert {name.split()[0] for name in told} == {"ClassPage"}
    pages = [shown for name, shown in seen.items() if name.startswith("ClassPage further down")]
    assert set(CHILDREN) <= {*seen["ClassPage"], *chain(*pages)}
    nameless = seen["ClassPage without names"]
    assert [text for text in nameless if any(child in text for child in CHILDREN)] == []


def check_pages_of_learners(term: Term, seen: Seen) -> None:
    """See that a child's page lists ordinary titles and no sensitive one."""
    pages = [text for name, shown in seen.items() if name.startswith("LearnerPage") for text in shown]
    assert set(term.titles(sensitive=False)) <= set(pages)
    assert [title for title in term.titles(sensitive=True) if any(title in text for text in pages)] == []


def test_a_closed_lesson_tells_few_some_and_most(
    terms: tuple[Term, Term], take_hand: TakeHand, tmp_path: Path
) -> None:
    """Once the teacher has closed it: words, no figure, and the two classes are told apart at last."""
    from app.ui.routes import ClassChoices, ShowToClass

    told = []
    for number, term in enumerate(terms):
        data = shutil.copytree(
            term.machine.data, tmp_path / f"{number}", ignore=shutil.ignore_patterns("*.lock")
        )
        machine = Machine(data, term.machine.built)
        hand = take_hand(machine.house, "en")
        told.append(close(hand, ClassChoices(term.class_id, TO_CLOSE)))
        hand.navigator.start(ShowToClass(term.class_id, TO_CLOSE))
        come_to_rest(hand)
        assert AMOUNTS & set(hand.texts())
        assert [text for text in hand.texts() if text.isdecimal()] == []
        hand.close()
        machine.stop()
    assert told[0] != told[1]


def close(hand: Hand, route: Any) -> list[str]:
    """Close a lesson as the teacher does; return the figures of its chart, in words."""
    hand.navigator.start(route)
    come_to_rest(hand)
    model = hand.screen.model
    assert (model.can_close, model.charts) == (True, [])
    hand.screen.ask_to_close()
    come_to_rest(hand)
    hand.screen.layer.answer("on_other_chosen")
    hand.wait(lambda: model.charts)
    come_to_rest(hand)
    bars = [bar for chart in (*model.charts, *model.others) for bar in chart.bars]
    figures = [bar.figure for bar in bars]
    assert set(figures) <= AMOUNTS
    assert [text for text in hand.texts() if any(child in text for child in CHILDREN)] == []
    assert [text for text in hand.texts() if text.isdecimal()] == []
    return [f"{bar.letter}{bar.figure}" for bar in bars]
