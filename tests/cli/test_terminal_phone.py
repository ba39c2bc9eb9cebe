"""The practice phone in the terminal: lines for what is open, acts typed by their names."""

from __future__ import annotations

import io

import pytest

from app.cli.terminal import Terminal
from app.cli.terminal_phone import typed_act
from app.domain.band import Band
from app.domain.phone.actions import Block, Change, LookAt, Open, Report, ShowTo
from app.domain.phone.people import ContactId
from app.domain.phone.settings import Setting
from tests.content.samples import FIXTURES, read

MAYA = ContactId("maya")
TEAM_MATE = FIXTURES / "rec/X03-the-new-team-mate/lesson.yaml"


def play(*typed: str) -> str:
    """Play the lesson for the older ones with these lines; return all that was shown."""
    lesson = next(each for each in read(TEAM_MATE).lessons if each.band is Band.OLDER)
    shown = io.StringIO()
    Terminal(
        lesson, lambda text: text.source, io.StringIO("".join(f"{line}\n" for line in typed)), shown
    ).run()
    return shown.getvalue()


TO_THE_FREE_PHONE = ("4", "", "3", "", "1", "")
REFUSED = "That is not possible here."


@pytest.mark.parametrize(
    ("typed", "act"),
    [
        ("block maya", Block(MAYA)),
        ("report maya secret", Report(MAYA, "secret")),
        ("set add known", Change(Setting.ADD, "known")),
        ("show teacher", ShowTo("teacher")),
        ("open chat maya", Open("chat", "maya")),
        ("look-at maya", LookAt(MAYA)),
        ("dance maya", None),
        ("12", None),
        ("", None),
    ],
)
def test_an_act_is_read_by_its_name(typed: str, act: object) -> None:
    """What is none is left to others."""
    assert typed_act(typed) == act


def test_what_arrived_stands_there_as_lines() -> None:
    """With the names of who wrote."""
    told = play()
    assert "    Maya: Don't tell Sari that I wrote." in told.splitlines()
    assert "[Elia's phone, day 1: chat maya]" in told


def test_at_a_decision_one_looks_around_and_does_nothing_else() -> None:
    """The choices are numbered as always."""
    told = play("look-at maya", "block maya", "1")
    assert "    ? How old she is" in told.splitlines()
    assert told.count(REFUSED) == 1
    assert "    Maya: Just because. Forget it." in told.splitlines()


def test_the_free_phone_does_what_is_typed_and_ticks_goals_off() -> None:
    """Settings, blocking, showing."""
    told = play(*TO_THE_FREE_PHONE, "set messages known", "block maya", "show teacher", "open feed")
    assert REFUSED not in told
    assert "    [x] set" in told.splitlines()
    assert "    [x] block" in told.splitlines()
    assert "    Elia: [kite] First rain! (tagged: Sari)" in told.splitlines()


def test_the_next_day_follows_the_settings() -> None:
    """And two phones are told one after the other."""
    told = play(*TO_THE_FREE_PHONE, "set messages known", "", "").splitlines()
    assert "    message from Maya waits outside (messages: known)" in told
    assert told.count("[Elia's phone, day 3: notices]") == 2


def test_the_lesson_is_played_to_its_ending() -> None:
    """A rehearsal is read, a rest goes on."""
    told = play(*TO_THE_FREE_PHONE, *[""] * 6)
    assert REFUSED not in told
    assert "the first one (busy): Not now, the bell has rung!" in told
    assert "* I can show somebody a chat before I answer it." in told
    assert "the phone stays on her desk till three." in told
