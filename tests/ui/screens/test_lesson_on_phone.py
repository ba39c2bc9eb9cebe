"""What can be done around the practice phone, without a window."""

from __future__ import annotations

import pytest

from app.domain.actions import Go, Use
from app.domain.phone.actions import Block, Change, LookAt, Open, Report, ShowTo
from app.domain.phone.people import ContactId
from app.domain.phone.settings import Setting
from tests.ui.screens.on_desk import at, at_phone, reach
from tests.ui.screens.sitting import tick

MAYA = ContactId("maya")


def test_a_choice_says_what_it_does_and_what_is_written_stands_in_quotes() -> None:
    """Whoever reads the card knows whether it is said or done."""
    options = {str(each.id): each for each in at_phone().task.options}
    assert (options["answer"].kind, options["answer"].text) == ("Reply", "“Why not? Sari is my friend.”")
    assert (options["show"].kind, options["show"].text) == ("Stop and show", "Show the chat to the teacher.")
    assert (options["leave"].kind, options["picture"].kind) == ("Answer nothing", "Reply with a photo")


def test_writing_to_somebody_names_them() -> None:
    """And the order of this play does not matter."""
    sitting = at_phone()
    sitting.choose("leave")
    sitting.go()
    assert {each.kind for each in sitting.task.options} == {"Say yes", "Write to Sari", "Say no"}
    assert sitting.task.signs == ()


def test_ticks_stay_while_somebody_looks_around_and_end_with_the_stop() -> None:
    """The stop is the same one; nothing of the ticks is in what is kept."""
    sitting = at_phone()
    turn = sitting.model.turn
    sitting.task.toggle("secret")
    sitting.model.use(LookAt(MAYA))
    tick()
    assert sitting.model.phone.at == ("profile", "maya")
    assert (sitting.model.turn, sitting.task.count_words) == (turn, "1 ticked")
    sitting.choose("leave")
    sitting.model.rewind()
    tick()
    assert sitting.task.count_words == "0 ticked"
    assert not sitting.school.plays() or not sitting.school.plays()[0].actions


def test_at_a_decision_the_phone_is_for_looking_alone() -> None:
    """Nothing is blocked, set or shown beside the choices."""
    sitting = at_phone()
    phone = sitting.model.phone
    for action in (Block(MAYA), Change(Setting.ADD, "known"), ShowTo("teacher"), Report(MAYA, "secret")):
        sitting.model.use(action)
        tick()
    assert sitting.model.phone == phone


@pytest.mark.parametrize("choice", ["answer", "picture", "show", "leave"])
def test_whatever_was_chosen_the_signs_are_told(choice: str) -> None:
    """What there was, with line and reason; what there was not; and what the rule says."""
    sitting = at_phone()
    sitting.choose(choice)
    labels = sitting.task.labels
    assert ("Keep it secret", "Maya", "Don't tell Sari that I wrote.") in [
        (each.label, each.who, each.line) for each in labels.found
    ]
    assert all(each.why for each in labels.found)
    assert labels.absent == ("Gifts or credit",)
    assert labels.rule == ("stop and tell", "anyone")


def test_where_nothing_is_to_be_noticed_nothing_is_told() -> None:
    """A request shows no sign, and no rule is read over it."""
    sitting = at_phone()
    sitting.choose("leave")
    sitting.go()
    sitting.choose("no")
    assert sitting.task.labels.found == ()
    assert sitting.task.labels.rule == ()


def test_after_a_choice_looking_around_is_no_part_of_the_story() -> None:
    """The phone opens what is looked at, and the session stands where it stood."""
    sitting = at_phone()
    sitting.choose("leave")
    state = sitting.session.state
    sitting.model.use(Open("feed"))
    tick()
    assert sitting.model.phone.at == ("feed", "")
    assert sitting.session.state is state
    sitting.model.use(Block(MAYA))
    tick()
    assert not sitting.model.phone.standing(MAYA).blocked


def test_goals_tick_themselves_off() -> None:
    """Each when its move has been made, in whatever order."""
    sitting = at("practising")
    assert [words for _, words in sitting.task.goals] == [
        "Change a setting", "Look at a profile", "Block somebody",
    ]  # fmt: skip
    assert sitting.task.reached == []
    sitting.model.use(LookAt(MAYA))
    tick()
    sitting.model.use(Change(Setting.MESSAGES, "known"))
    tick()
    assert sitting.task.reached == ["look-at", "set"]


def test_going_on_from_a_practice_is_always_possible() -> None:
    """Without a single goal."""
    sitting = at("practising")
    assert sitting.task.main_label == "I'm done"
    sitting.go()
    assert sitting.task.kind == "morning"


def test_moves_are_those_of_what_is_open() -> None:
    """In words with names; reporting asks for a reason, showing for a role."""
    sitting = at("practising")
    assert [each.text for each in sitting.task.moves] == ["Show it to somebody"]
    sitting.model.use(Open("profile", "maya"))
    tick()
    assert [each.text for each in sitting.task.moves] == ["Block Maya", "Report", "Show it to somebody"]
    assert sitting.task.take(1) is None
    assert sitting.task.heading == "Why is it reported?"
    assert sitting.task.take(1) == Report(MAYA, "secret")
    assert sitting.task.heading == ""


def test_showing_the_phone_is_told() -> None:
    """By role, and the list closes."""
    sitting = at("practising")
    sitting.task.open_list("show")
    sitting.model.use(sitting.task.take(4))
    tick()
    assert sitting.task.told == "The phone was shown to: Teacher"
    assert sitting.task.heading == ""


def test_rings_are_shown_while_the_settings_are_open() -> None:
    """And are about whoever is furthest away."""
    sitting = at("practising")
    assert (sitting.task.is_setting, sitting.task.who) == (True, "maya")
    sitting.model.use(Open("chats"))
    tick()
    assert not sitting.task.is_setting


def test_a_morning_tells_what_came_and_which_setting_held_up_the_rest() -> None:
    """What waits is not read out."""
    sitting = at("practising")
    for setting, value in ((Setting.MESSAGES, "known"), (Setting.PHOTOS, "known"), (Setting.ADD, "known")):
        sitting.model.use(Change(setting, value))
        tick()
    sitting.go()
    morning = sitting.task
    assert "A message from Yeay Chan: “Bring the umbrella!”" in [each.text for each in morning.came]
    assert "A message from Wei Jie: “The pitch is a lake.” · Rain team" in [
        each.text for each in morning.came
    ]
    assert [(each.text, each.setting) for each in morning.waits] == [
        ("A message from Maya", "Who can write to me: Only people I know"),
        ("A tag from Wei Jie", "Who can tag me: Ask me first"),
    ]
    assert [each.text for each in morning.stopped] == ["A picture from Maya", "A friend request from Bayu"]


def test_two_phones_tell_how_they_are_set_where_they_differ() -> None:
    """And can be looked around on, which is kept nowhere."""
    sitting = at("comparing")
    one, other = sitting.task.phones
    assert "Who can write to me: Everyone" in one.settings
    assert "Who can write to me: Only people I know" in other.settings
    assert len(one.settings) == len(other.settings)
    state = sitting.session.state
    sitting.task.look(1, Open("contacts"))
    assert [each.at[0] for each in sitting.task.shown] == ["notices", "contacts"]
    assert sitting.session.state is state


def test_a_rehearsal_ends_with_somebody_who_listens_and_keeps_nothing() -> None:
    """What was picked is in no action; the lesson goes on with a single step."""
    sitting = at("rehearsing")
    trail = sitting.session.state.trail
    for number in (1, 1, 1, 1):
        sitting.model.choose(number)
    assert (sitting.task.sentence, sitting.task.main_label) == (
        "A chat worries me. Can you help me?",
        "I said it",
    )
    sitting.go()
    assert (sitting.task.who, sitting.task.answer) == ("Grandparent", "Always this phone!")
    sitting.go()
    assert [each.text for each in sitting.task.options] == ["Teacher", "Coach"]
    sitting.model.choose(2)
    assert (sitting.task.who, sitting.task.answer) == ("Coach", "Thank you for telling me. Show me.")
    assert sitting.session.state.trail == trail
    sitting.go()
    assert sitting.session.state.trail == (*trail, Go())


def test_back_within_a_rehearsal_forgets_what_was_picked() -> None:
    """Down to the first page, from which nothing leads back."""
    sitting = at("rehearsing")
    sitting.model.choose(3)
    sitting.model.choose(1)
    sitting.task.back()
    sitting.task.back()
    assert not sitting.task.can_go_back
    sitting.model.choose(1)
    assert sitting.task._way.first == "grandparent"


def test_until_next_time_saves_the_chapter_and_leads_home() -> None:
    """The next sitting begins where the story goes on."""
    sitting = at("resting")
    assert sitting.task.main_label == "Until next time"
    sitting.go()
    assert sitting.stopped == [""]
    assert [play.chapter for play in sitting.school.plays()] == [2]


def test_reading_on_goes_on_at_once() -> None:
    """Nobody leaves."""
    sitting = at("resting")
    sitting.model.read_on()
    tick()
    assert sitting.stopped == []
    assert sitting.session.state.scene == "telling"


def test_history_tells_what_arrived_on_the_phone() -> None:
    """With the name of who wrote."""
    sitting = at_phone()
    sitting.choose("answer")
    told = [(each["who"], each["text"]) for each in sitting.model.told_before]
    assert ("On the phone", "A message from Maya: “Don't tell Sari that I wrote.”") in told
    assert ("What could Elia do?", "Why not? Sari is my friend.") in told
    sitting.go()
    reach(sitting, "practising")
    assert ("On the phone", "A friend request from Bayu") in [
        (each["who"], each["text"]) for each in sitting.model.told_before
    ]


def test_nothing_of_a_sensitive_phone_is_kept() -> None:
    """What is done on it is in no record."""
    sitting = at("practising")
    sitting.model.use(Block(MAYA))
    tick()
    assert sitting.session.state.trail[-1] == Use(Block(MAYA))
    assert all(play.actions == () for play in sitting.school.plays())
