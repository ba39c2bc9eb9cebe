"""One route of every kind that there is."""

from __future__ import annotations

import inspect
from dataclasses import replace
from pathlib import Path

from app.domain.actions import SkipLesson
from app.domain.band import Band
from app.domain.ids import PlayId
from app.domain.plays import Progress, begun
from app.domain.roster_file import RosterFile, RosterRow, problem
from app.services.learning import LessonSession
from app.services.phone_gate import HELP_SENTENCE
from app.ui import routes
from app.ui.routes import OfAClass, Route
from app.ui.teacher.assign.draft import new_draft
from tests.stories import ORDINARY, sensitive
from tests.ui.screens.school_house import SchoolHouse

KINDS = tuple(
    kind
    for _, kind in inspect.getmembers(routes, inspect.isclass)
    if issubclass(kind, Route) and kind not in {Route, OfAClass}
)
PLAIN = routes.Welcome()


def one_of_each(school: SchoolHouse) -> dict[type[Route], Route]:
    """Return a route of every kind through a house with a class that has Ayu in it."""
    ayu = school.learner("Ayu")
    open_phone(school)
    given = (
        routes.ChooseLanguage(is_first=True), PLAIN, routes.NewPin(PLAIN),
        routes.RecoveryCode("ABCD-EFGH-JKMN-PQRS-TUVW", PLAIN), routes.AskPin(PLAIN), routes.Recover(PLAIN),
        routes.Unlock(), routes.NewPhrase(PLAIN),
        routes.MakeClass(), routes.HandOut(ayu.class_id), routes.TeacherRoom(ayu.class_id), routes.EditHelp(),
        routes.AssignSet(ayu.class_id, new_draft("A set")), routes.PreviewLesson(ORDINARY, Band.MIDDLE),
        routes.Guides(), routes.ClassChoices(ayu.class_id), routes.ShowToClass(ayu.class_id, ORDINARY),
        routes.ClassPage(ayu.class_id), routes.LearnerPage(ayu.id),
        routes.AddLearners(ayu.class_id), routes.ClassLessons(ayu.class_id), routes.TeacherSettings(),
        routes.SafeKeeping(), routes.CarryRound(ayu.class_id), routes.CopyClass(ayu.class_id), routes.TakeClass(),
        routes.BringBack(), routes.OtherLessons(),
        routes.Print(ayu.class_id),
        routes.WhoIsHere(ayu.class_id), routes.Pictures(ayu.id), routes.AtHome(ayu.id),
        routes.Settings(ayu.id), routes.ChooseAvatar(ayu.id), routes.MyPage(ayu.id),
        routes.PlayLesson(ayu.id, ORDINARY), routes.PracticeDay(ayu.id),
        routes.LessonEnd(ayu.id, finished(school), (("speak", 0), ("safe", 0))),
        routes.Notice("A sentence.", PLAIN),
        routes.ImportLearners(ayu.class_id), routes.PreviewLearners(ayu.class_id, put_list(school)),
        routes.SaveLearners(ayu.class_id),
        routes.Team(ayu.id, (school.learner("Budi").id,)),
        routes.TeamPictures(ayu.id, (), school.learner("Budi").id),
        routes.TeamLesson(ayu.id, (school.learner("Budi").id,), ORDINARY),
        routes.ClassLesson(ayu.class_id, ORDINARY),
    )  # fmt: skip
    return {type(route): route for route in given}


def put_list(school: SchoolHouse) -> Path:
    """Put a list on the desk: somebody joins, a class is made, and a row is left out."""
    rows = (RosterRow(2, "Dewi"), RosterRow(3, "Dewi"), RosterRow(5, "Eka", ("9A",)))
    told = (problem("no-name", 4, "Name"),)
    return school.world.list_files.put("names.csv", RosterFile(rows, told, ("Shoes",), "Name", "Class"))


def open_phone(school: SchoolHouse) -> None:
    """Open the practice phone for Ayu: her class has it, and she has done the help sentence."""
    ayu = school.learner("Ayu")
    school.house.classes.switch_practice(ayu.class_id, on=True).settle()
    done = replace(
        begun(PlayId("help"), ayu.id, sensitive()), lesson=HELP_SENTENCE, progress=Progress.FINISHED
    )
    school.world.plays.save(done)


def finished(school: SchoolHouse) -> LessonSession:
    """Return a session of Ayu's that is over."""
    session = school.house.learning.open(school.learner("Ayu").id, ORDINARY)
    session.act(SkipLesson()).settle()
    return session
