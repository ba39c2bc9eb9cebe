"""Every place of the app, and the way to it: what opens, rests, changes and is left is measured on each of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from app.domain.actions import SkipLesson
from app.domain.band import Band
from app.domain.classroom import Learner
from app.domain.ids import LessonId
from app.services.house import House
from app.services.phone_gate import HELP_SENTENCE
from app.ui import routes
from app.ui.hand import Hand
from app.ui.routes import Route
from app.ui.teacher.assign.draft import new_draft

LESSON = LessonId("L09")
ENDED = LessonId("L03")
NO_LIST = "nobody.csv"
CODE = "ABCD-EFGH-JKMN-PQRS-TUVW"

Ways = dict[str, Callable[[], None]]
"""The name of each place, and what leads there."""


def somebody(house: House) -> Learner:
    """Return the first learner of the first class."""
    classes = house.classes.all()
    if not classes:
        sys.exit("There is no class in this folder to measure with.")
    return house.classes.learners(classes[0].id)[0]


def home(house: House) -> Route:
    """Return the home of that learner."""
    return routes.AtHome(somebody(house).id)


def ways(hand: Hand, house: House, most: int = 99) -> Ways:
    """Return the way to each place, at most so many, Get help and quick hide (above the home) first."""

    def open_help() -> None:
        hand.screen.open_help()

    table: Ways = {"GetHelp": open_help, "Cover": hand.navigator.hide}
    for route in (*_childrens(house), *_teachers(house)):
        table[type(route).__name__] = _to(hand, route)
    return dict(islice(table.items(), most))


def _to(hand: Hand, route: Route) -> Callable[[], None]:
    return lambda: hand.navigator.start(route)


def _childrens(house: House) -> tuple[Route, ...]:
    learner = somebody(house)
    who = learner.id
    session: Any = house.learning.open(who, ENDED)
    session.act(SkipLesson()).settle()
    house.classes.switch_practice(learner.class_id, on=True).settle()
    house.learning.open(who, HELP_SENTENCE).act(SkipLesson()).settle()
    mate = next(each.id for each in house.classes.learners(learner.class_id) if each.id != who)
    return (
        routes.WhoIsHere(learner.class_id), routes.Pictures(who), routes.ChooseAvatar(who), routes.AtHome(who),
        routes.PlayLesson(who, LESSON), routes.PracticeDay(who),
        routes.LessonEnd(who, session, (("speak", 0), ("safe", 0))),
        routes.MyPage(who), routes.Settings(who), routes.ChooseLanguage(), routes.Welcome(),
        routes.Notice("A sentence.", routes.Welcome()), routes.Team(who, (mate,)), routes.TeamPictures(who, (), mate),
        routes.TeamLesson(who, (mate,), LESSON),
    )  # fmt: skip


def _band(house: House) -> Band:
    return house.classes.school_class(somebody(house).class_id).band


def _teachers(house: House) -> tuple[Route, ...]:
    learner, then = somebody(house), routes.Welcome()
    class_id = learner.class_id
    return (
        routes.AskPin(then), routes.ClassPage(class_id), routes.TeacherRoom(class_id), routes.ClassLessons(class_id),
        routes.LearnerPage(learner.id), routes.EditHelp(class_id),
        routes.AssignSet(class_id, new_draft("A set")), routes.PreviewLesson(LESSON, _band(house)),
        routes.Print(class_id), routes.Guides(), routes.ClassChoices(class_id), routes.ShowToClass(class_id, LESSON),
        routes.ClassLesson(class_id, LESSON),
        routes.TeacherSettings(class_id), routes.SafeKeeping(class_id), routes.OtherLessons(class_id),
        routes.CarryRound(class_id), routes.CopyClass(class_id), routes.TakeClass(),
        routes.BringBack(),
        routes.AddLearners(class_id), routes.HandOut(class_id), routes.MakeClass(),
        routes.NewPin(then), routes.NewPhrase(then), routes.Unlock(), routes.RecoveryCode(CODE, then),
        routes.Recover(then), routes.ImportLearners(class_id),
        routes.PreviewLearners(class_id, Path(NO_LIST)), routes.SaveLearners(class_id),
    )  # fmt: skip
