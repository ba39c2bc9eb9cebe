"""Every kind of stop on the phone is read where its texts are longest; all sizes, windows and languages on demand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from app.domain.phone.actions import Open
from app.ui.theme import theme
from app.ui.translations import i18n
from tests.ui.legible import faults
from tests.ui.phone.test_fits import Long
from tests.ui.pilot import Pilot
from tests.ui.screens.on_desk import at_phone
from tests.ui.screens.sitting import Sitting
from tests.unpainted import unpainted

LARGE, SMALL = (1366, 768), (1024, 600)
USUAL = {"qps": ((LARGE, 100), (SMALL, 150))}
ALL = {
    "en": ((SMALL, 100), (LARGE, 150)),
    "id": ((LARGE, 115), (SMALL, 130)),
    "qps": ((LARGE, 100), (LARGE, 130), (SMALL, 150), (SMALL, 115)),
}
WAYS = ALL if settings.get_current_profile_name() == "full" else USUAL
"""With `--hypothesis-profile full` every size of text; usually what is longest."""
MOST = 80


@pytest.fixture
def spoken(pilot: Pilot, request: pytest.FixtureRequest) -> Iterator[Pilot]:
    """A window that paints nothing, in a language."""
    theme.reduced_motion = True
    if request.param != "en":
        i18n.use(Long(request.param), request.param)
    with unpainted():
        yield pilot


@pytest.mark.parametrize("spoken", sorted(WAYS), indirect=True)
def test_no_text_around_the_phone_is_cut(spoken: Pilot) -> None:
    """From the first decision to the ending, with every page of a rehearsal, free apps, and labels."""
    sitting = at_phone()
    screen = spoken.show(sitting.screen())
    found: dict[str, list[str]] = {}
    for name in _stops(sitting, spoken):
        for size, scale in WAYS[i18n.code]:
            theme.text_scale = scale
            spoken.resize(*size)
            spoken.frames(4)
            for fault in faults(screen):
                found.setdefault(f"{name}: {fault}", []).append(f"{size[0]} {scale}")
        theme.text_scale = 100
        spoken.resize(1366, 768)
    assert found == {}, "\n".join(f"{fault} {where}" for fault, where in found.items())


def _stops(sitting: Sitting, pilot: Pilot) -> Iterator[str]:
    """Go through the lesson, and name each stop that looks otherwise than those before."""
    known: set[str] = set()
    for _ in range(MOST):
        task = sitting.task
        page = getattr(task, "question", "") if task.kind == "rehearsing" else ""
        name = f"{task.kind} {page}".strip()
        if name not in known:
            known.add(name)
            yield name
        if task.kind == "ending":
            return
        if task.kind == "practising" and "chat" not in known:
            yield from _apps(sitting, pilot, known)
        _go(sitting, pilot)
    raise AssertionError("the lesson has no end")


def _apps(sitting: Sitting, pilot: Pilot, known: set[str]) -> Iterator[str]:
    for place in (("chat", "maya"), ("chat", "rain-team"), ("feed", ""), ("profile", "maya")):
        sitting.model.use(Open(*place))
        pilot.frames(4)
        known.add(place[0])
        yield f"practising {' '.join(place)}"
    sitting.task.open_list("report")
    yield "practising reasons"
    sitting.task.open_list("show")
    yield "practising roles"


def _go(sitting: Sitting, pilot: Pilot) -> None:
    """Take the first of everything."""
    model, task = sitting.model, sitting.task
    if task.kind in {"answering", "rehearsing"} and task.options:
        model.choose(1)
    elif task.leaves:
        model.read_on()
    else:
        model.go()
    pilot.frames(4)
