"""The desk around the practice phone on the screen: touched, walked by keys, read in every size."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.phone.actions import Change, Open
from app.domain.phone.people import ThreadId
from app.domain.phone.settings import Setting
from app.ui.phone.view import PhoneView
from app.ui.phone.who_sees import WhoSees
from app.ui.screens.lesson.desk import Desk
from app.ui.screens.lesson.desk_parts import StoryCard
from app.ui.screens.lesson.panel import ScenePage
from app.ui.screens.lesson.said_before import SaidBefore
from app.ui.screens.lesson.tasks.answering import LabelsPanel, NoticePanel
from app.ui.screens.lesson.tasks.practising import GoalRow
from app.ui.screens.lesson.tasks.signs_explained import SignTold
from app.ui.screens.lesson.tasks.ticking import SignRow
from app.ui.screens.lesson.twins import PhoneCaption
from app.ui.theme import theme
from app.ui.widgets.answer_card import AnswerCard
from app.ui.widgets.buttons import GhostButton, MainButton, PushButton, QuietButton
from app.ui.widgets.scene import SceneView
from app.ui.widgets.words import FocusWords
from tests.ui.pilot import Pilot
from tests.ui.screens.on_desk import reach, shown

LARGE, SMALL = (1366, 768), (1024, 600)


@pytest.fixture(autouse=True)
def _still(pilot: Pilot) -> None:
    theme.reduced_motion = True
    pilot.resize(*LARGE)


def the_phone(pilot: Pilot) -> Any:
    """Return the phone on the desk."""
    return pilot.find(PhoneView)


def test_a_decision_opens_on_its_question_with_all_around_it(pilot: Pilot) -> None:
    """Story, what to notice, the phone, the answers; the focus is on no answer, and all answers look alike."""
    _, screen = shown(pilot)
    cards = pilot.all(AnswerCard)
    assert isinstance(screen.page, Desk)
    assert (type(pilot.focused), pilot.focused.text) == (FocusWords, "What could Elia do?")
    assert len(cards) == 4
    assert len({(card.width, card.mode, tuple(card.fill), tuple(card.edge)) for card in cards}) == 1
    assert pilot.find(StoryCard).owned == "Elia's phone"
    assert pilot.all(NoticePanel)
    assert pilot.all(SceneView) == []
    assert tuple(screen.canvas.before.children[0].rgba) == tuple(theme.phone_page)


@pytest.mark.parametrize(("size", "boxes"), [(LARGE, (404, 392, 664, 462)), (SMALL, (296, 310, 512, 358))])
def test_everything_stands_where_the_design_puts_it(
    pilot: Pilot, size: tuple[int, int], boxes: tuple[int, ...]
) -> None:
    """Column, phone and answers have their widths, and the phone its height."""
    pilot.resize(*size)
    _, screen = shown(pilot)
    phone, card = pilot.find(PhoneView), pilot.all(AnswerCard)[0]
    assert (pilot.find(StoryCard).width, phone.width, phone.height, card.width) == pytest.approx(boxes, abs=1)
    assert phone.y >= screen.y + 16


def test_signs_are_ticked_by_touch_and_only_their_count_is_told(pilot: Pilot) -> None:
    """The ticks stay while a profile is looked at."""
    shown(pilot)
    pilot.tap(pilot.all(SignRow)[0])
    assert "1 ticked" in pilot.texts()
    pilot.tap(the_phone(pilot).app.head)
    pilot.frames(4)
    assert the_phone(pilot).phone.at == ("profile", "maya")
    assert [row.on for row in pilot.all(SignRow)] == [True, False]
    assert "1 ticked" in pilot.texts()


def test_after_a_touch_the_page_is_the_usual_one_with_the_labels_beside_it(pilot: Pilot) -> None:
    """Go on is main, Rewind is quiet, the focus is on the text; the phone shows what was done."""
    sitting, _ = shown(pilot)
    card = next(each for each in pilot.all(AnswerCard) if each.kind == "Reply")
    pilot.tap(card)
    pilot.wait(lambda: sitting.task.kind == "answered")
    pilot.frames(4)
    assert [button.text for button in pilot.all(MainButton)] == ["Go on"]
    assert [button.text for button in pilot.all(QuietButton)] == ["Rewind"]
    assert isinstance(pilot.focused, FocusWords)
    assert [each.label for each in pilot.find(LabelsPanel).children if isinstance(each, SignTold)] == [
        "Keep it secret"
    ]
    assert the_phone(pilot).phone.thread(ThreadId("maya")).lines[-1].text.source == "Just because. Forget it."

    pilot.tap(pilot.find(QuietButton, text="Rewind"))
    pilot.wait(lambda: sitting.task.kind == "answering")
    pilot.frames(4)
    assert [each.mode for each in pilot.all(AnswerCard)].count("tried") == 1


def test_digits_choose_and_page_up_tells_what_arrived(pilot: Pilot) -> None:
    """The history says who wrote."""
    sitting, screen = shown(pilot)
    second = sitting.task.options[1].text
    pilot.key("2")
    pilot.wait(lambda: sitting.task.kind == "answered")
    assert sitting.task.chosen in second
    pilot.frames(4)
    pilot.key("pageup")
    pilot.frames(4)
    assert isinstance(screen.layer, SaidBefore)
    assert "A message from Maya: “Your goal in Puddle Cup was so good!”" in pilot.texts()


def test_goals_tick_themselves_off_on_the_free_phone(pilot: Pilot) -> None:
    """Moves stand beside it in words; pressing one does it on the phone."""
    sitting, _ = shown(pilot, "practising")
    sitting.model.use(Open("profile", "maya"))
    pilot.frames(4)
    pilot.tap(pilot.find(QuietButton, text="Block Maya"))
    pilot.wait(lambda: "block" in sitting.task.reached)
    pilot.frames(4)
    assert [row.is_reached for row in reversed(pilot.all(GoalRow))].count(True) == 1
    assert not pilot.all(QuietButton, text="Block Maya")


def test_reasons_and_roles_open_and_close(pilot: Pilot) -> None:
    """Back leads to the first list; a reason reports."""
    sitting, _ = shown(pilot, "practising")
    sitting.model.use(Open("profile", "maya"))
    pilot.frames(4)
    pilot.tap(pilot.find(QuietButton, text="Report"))
    pilot.frames(3)
    assert "Why is it reported?" in pilot.texts()
    pilot.tap(pilot.find(GhostButton, text="Back"))
    pilot.frames(3)
    pilot.tap(pilot.find(QuietButton, text="Report"))
    pilot.frames(3)
    pilot.tap(pilot.find(QuietButton, text="Asks to keep a secret"))
    pilot.wait(lambda: sitting.model.phone.standing("maya").reported == "secret")


def test_open_settings_show_whom_they_reach(pilot: Pilot) -> None:
    """The phone goes to the left and the rings beside it; with another app everything is as before."""
    sitting, screen = shown(pilot, "practising")
    assert pilot.find(WhoSees).phone == sitting.model.phone
    assert pilot.find(PhoneView).x == pytest.approx(theme.edge)
    assert not pilot.all(StoryCard)
    sitting.model.use(Open("chats"))
    pilot.frames(4)
    assert pilot.all(WhoSees) == []
    assert pilot.find(PhoneView).x == pytest.approx(458, abs=1)
    assert pilot.all(StoryCard)
    assert screen.page.footer.part == "main"


def test_a_setting_changed_by_touch_changes_the_rings_at_once(pilot: Pilot) -> None:
    """And ticks its goal off."""
    sitting, _ = shown(pilot, "practising")
    before = pilot.find(WhoSees).phone
    the_phone(pilot).app.dispatch("on_use", Change(Setting.ACCOUNT, "private"))
    pilot.wait(lambda: sitting.model.phone is not before)
    pilot.frames(3)
    sees: Any = pilot.find(WhoSees)
    assert sees.phone.settings.account == "private"
    assert sitting.task.reached == ["set"]


def test_a_morning_says_in_words_what_the_settings_did(pilot: Pilot) -> None:
    """The text stands at the left, the lists at the right."""
    shown(pilot, "morning")
    texts = pilot.texts()
    assert "Thursday morning. This is what came." in texts
    assert {"What came in", "What waits outside", "Who can tag me: Ask me first"} <= set(texts)


def test_two_phones_stand_beside_each_other(pilot: Pilot) -> None:
    """Below each is told how it is set; each can be looked around on by itself, and Go on goes on."""
    sitting, screen = shown(pilot, "comparing")
    phones: list[Any] = pilot.all(PhoneView)
    assert len(phones) == 2
    assert len(pilot.all(PhoneCaption)) == 2
    second = max(phones, key=lambda each: each.x)
    second.dispatch("on_use", Open("contacts"))
    pilot.frames(3)
    assert [each.phone.at[0] for each in sorted(phones, key=lambda each: each.x)] == ["notices", "contacts"]
    pilot.tap(pilot.find(MainButton, text="Go on"))
    pilot.wait(lambda: sitting.task.kind == "rehearsing")
    pilot.frames(3)
    assert len(pilot.all(PhoneView)) == 1
    assert isinstance(screen.page, Desk)


def test_without_a_phone_in_hand_a_rehearsal_stands_in_the_panel(pilot: Pilot) -> None:
    """With the people of the scene beside it; the keyboard alone leads through it."""
    sitting, screen = shown(pilot, "resting")
    assert isinstance(screen.page, ScenePage)
    sitting.model.read_on()
    pilot.wait(lambda: sitting.task.kind == "rehearsing")
    pilot.frames(4)
    assert isinstance(screen.page, ScenePage)
    assert pilot.all(SceneView)
    for key in ("1", "1", "1", "1"):
        pilot.key(key)
        pilot.frames(3)
    assert pilot.find(MainButton).text == "I said it"
    pilot.tap(pilot.find(GhostButton, text="Back"))
    pilot.frames(3)
    assert pilot.all(MainButton) == []


def test_a_rest_leads_home_or_on(pilot: Pilot) -> None:
    """Going home is main, reading on is quiet."""
    sitting, _ = shown(pilot, "resting")
    assert [button.text for button in pilot.all(MainButton)] == ["Until next time"]
    assert "Read on" in [button.text for button in pilot.all(QuietButton)]
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: sitting.stopped)


def test_hiding_lets_nothing_be_on_its_way(pilot: Pilot) -> None:
    """Messages that were to come one after the other are there, and no sound follows."""
    theme.reduced_motion = False
    _, screen = shown(pilot)
    phone = pilot.find(PhoneView)
    assert phone.is_arriving
    screen.hide()
    assert not phone.is_arriving


def test_help_and_pause_open_above_the_desk(pilot: Pilot) -> None:
    """And the stop below them waits."""
    sitting, screen = shown(pilot)
    turn = sitting.model.turn
    pilot.key("f1")
    assert screen.layer is not None
    pilot.key("escape")
    pilot.tap(pilot.find(GhostButton, text="Pause"))
    pilot.frames(3)
    assert screen.layer is not None
    assert sitting.model.turn == turn


@pytest.mark.parametrize(("size", "scale"), [(SMALL, 130), (SMALL, 150), (LARGE, 150)])
def test_with_large_text_there_is_the_phone_and_one_column(
    pilot: Pilot, size: tuple[int, int], scale: int
) -> None:
    """Story first, where the focus begins; every answer can be scrolled to."""
    theme.text_scale = scale
    pilot.resize(*size)
    _, screen = shown(pilot)
    assert screen.is_strip
    assert pilot.focused is screen.page.told
    column = screen.page.body
    assert [each for each in pilot.all(PushButton) if each.right > screen.right] == []
    assert all(card.right <= screen.right for card in pilot.all(AnswerCard))
    assert column.parent.height > 100
    screen.focus.take(pilot.all(AnswerCard)[-1])
    pilot.frames(3)
    low = pilot.all(AnswerCard)[-1].to_window(*pilot.all(AnswerCard)[-1].pos)[1]
    assert low >= column.parent.y


@pytest.mark.pixels
def test_what_may_come_is_built_while_the_child_reads(pilot: Pilot) -> None:
    """Both sides of it, as wide as they will be."""
    sitting, screen = shown(pilot)
    pilot.rest()
    view = screen._ahead._views[0]
    assert len(screen._ahead._views) == 4
    ready = (view.width, view.beside[0].width)
    pilot.key("1")
    pilot.wait(lambda: sitting.task.kind == "answered")
    pilot.frames(4)
    at = screen.page.view
    assert at in {view, *screen._ahead._views} or at.width == pytest.approx(ready[0], abs=1)
    assert (at.width, at.beside[0].width) == pytest.approx(ready, abs=1)


def test_the_scene_comes_back_after_the_desk(pilot: Pilot) -> None:
    """A stop without a phone shows its people again."""
    sitting, screen = shown(pilot)
    reach(sitting, "ending")
    pilot.frames(4)
    assert isinstance(screen.page, ScenePage)
    assert pilot.find(SceneView).place == "classroom"
