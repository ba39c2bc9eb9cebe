"""A class whose names and answers are planted: it plays, prints, is looked at, fails; one child is removed for good.

Run by `planted.py` in a process of its own, which logs everything at any level and ends as the desktop door does.
"""

from __future__ import annotations

import logging
import random
import sys
from pathlib import Path

from app.domain.actions import Choose
from app.domain.band import Band
from app.domain.errors import RebungError
from app.domain.ids import ChoiceId, LearnerId, LessonId
from app.exchange.paper import FOLDER, Paper
from app.services.papers.papers import Papers
from tests.end_to_end.machine import Machine
from tests.end_to_end.planting import CHOICE
from tests.end_to_end.walks import WALKS, walk

ORDINARY, SENSITIVE = LessonId("L09"), (LessonId("L18"), LessonId("L22"))
TO_REMOVE = "plantedgone"
NAMES = (TO_REMOVE, "plantedayu", "plantedbudi")
HEARD = "the ear of this sitting hears"


def main(data: str, built: str, seed: str) -> None:
    """Do all of it on a data folder."""
    logging.basicConfig(level=logging.NOTSET)
    chance = random.Random(seed)
    machine = Machine(Path(data), Path(built))
    _, learners = machine.make_class(" ".join(NAMES), Band.MIDDLE)
    for name, learner in learners.items():
        for lesson in (ORDINARY, *SENSITIVE):
            walk(machine.open(learner, lesson), WALKS[chance.choice(sorted(WALKS))])
        _fail(machine, learner, name)
    machine.restart()
    _print(machine, Path(data), Path(built))
    machine.house.roster.remove(learners[TO_REMOVE])
    machine.restart()
    machine.stop()
    logging.getLogger("rebung").info(HEARD)


def _fail(machine: Machine, learner: LearnerId, name: str) -> None:
    """Ask for what cannot be; what is told then goes to the log, with its traceback."""
    session = machine.open(learner, ORDINARY)
    tries = (
        lambda: session.act(Choose(ChoiceId(f"{CHOICE}-nowhere"))),
        lambda: machine.house.roster.rename(learner, name * 9),
    )
    for do in tries:
        try:
            do()
        except RebungError as error:
            logging.getLogger("rebung").exception(error.told())


def _print(machine: Machine, data: Path, built: Path) -> None:
    """Open every paper with names, in a viewer that only sees that it is there, and let Rebung end."""
    opened: list[bool] = []
    press = Paper(data, built, lambda path: opened.append(path.read_bytes().startswith(b"%PDF")))
    papers, (school_class,) = Papers(machine.house), machine.house.classes.all()
    press.show(papers.class_report(school_class.id, "en", names=True))
    press.show(papers.certificates(school_class.id, "en"))
    assert opened == [True, True]
    assert len(list((data / FOLDER).iterdir())) == len(opened)
    press.clear()


if __name__ == "__main__":
    main(*sys.argv[1:])
