"""Every lesson in the terminal, through a real pipe: each band, both languages, from the first line to the ending."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.project import ROOT, say_in
from app.content.library import BuiltLibrary
from app.domain import player
from app.domain.actions import Action, Build, Choose, Go, MakePlan, Rewind, SkipStep, Tick
from app.domain.band import Band
from app.domain.ids import LearnerId, LessonId, PlayId
from app.domain.lesson import Lesson
from app.domain.plays import begun
from app.domain.steps import Decision, Ending, Recall, TickSigns
from app.services.learning import LessonSession
from tests.end_to_end.walks import Walk, careful, careless, changing, walk

SHIPPED = [
    (LessonId(name), Band(band)) for name, bands in (("L09", (1, 2)), ("L18", (1, 2, 3))) for band in bands
]
LANGUAGES = ("en", "id")
NOT_POSSIBLE = "That is not possible here."


def typed_for(session: LessonSession, action: Action) -> str:
    """Return what somebody types to do this: numbers as they are shown, b, s, or nothing for "go on"."""
    task = player.here(session.lesson, session.state).task
    match action, task:
        case Choose(choice), Decision() as decision:
            shown = [each.id for each in player.open_choices(session.lesson, session.state, decision)]
            return str(shown.index(choice) + 1)
        case Choose(choice), Recall(answers=answers):
            return str([each.id for each in answers].index(choice) + 1)
        case Tick(ticked), TickSigns(signs=signs):
            return ", ".join(str(at) for at, sign in enumerate(signs, start=1) if sign.pattern in ticked)
        case Build(parts), _:
            return " ".join(str(part + 1) for part in parts)
        case MakePlan(cue, then), _:
            return f"{cue + 1} {then + 1}"
        case ((Go() | SkipStep() | Rewind()), _):
            return {"Go": "", "SkipStep": "s", "Rewind": "b"}[type(action).__name__]
        case _:
            raise AssertionError(action)


def script(lesson: Lesson, way: Walk) -> tuple[str, Ending]:
    """Return everything typed on a way through a lesson, and the ending that it leads to."""
    session = LessonSession(lesson, begun(PlayId("0"), LearnerId(""), lesson), player.begin(lesson), 0, None)
    lines: list[str] = []

    def noting(session: LessonSession, done: int) -> Action:
        action = way(session, done)
        lines.append(typed_for(session, action))
        return action

    walk(session, noting)
    ending = player.here(lesson, session.state).task
    assert isinstance(ending, Ending)
    return "".join(f"{line}\n" for line in lines), ending


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "band"), SHIPPED, ids=str)
def test_a_lesson_is_played_to_its_ending(whole: Path, name: LessonId, band: Band, language: str) -> None:
    """Typed answers lead to the ending, in the language asked for; nothing typed is refused, nothing fails."""
    lesson = BuiltLibrary(whole / "lessons").lesson(name, band)
    ways: dict[Band, Walk] = {Band.YOUNG: careless, Band.MIDDLE: changing, Band.OLDER: careful}
    typed, ending = script(lesson, ways[band])
    command = [sys.executable, "-m", "app", "play", name, "--band", str(int(band)), "--lang", language]
    done = subprocess.run(command, input=typed, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    say = say_in(language)
    assert (done.returncode, done.stderr) == (0, "")
    assert NOT_POSSIBLE not in done.stdout
    assert done.stdout.startswith(say(lesson.title))
    assert say(ending.text) in done.stdout
    assert say(ending.keep) in done.stdout
    assert (say(lesson.title) == lesson.title.source) == (language == "en")
