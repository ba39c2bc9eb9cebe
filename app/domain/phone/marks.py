"""What a story may ask about its phone: each action makes facts true and false, known before it is played."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from app.domain.conditions import Fact, memory
from app.domain.phone.actions import (
    Accept,
    Block,
    Change,
    Decline,
    LeaveGroup,
    LookAt,
    Mute,
    PhoneAction,
    RefuseGift,
    Remove,
    Report,
    Save,
    ShowTo,
    TakeGift,
)
from app.domain.phone.people import Setup
from app.domain.phone.settings import VALUES, Setting, Settings

_OF_PEOPLE: dict[type[PhoneAction], str] = {
    Accept: "accepted", Decline: "declined", Remove: "removed", Block: "blocked", Report: "reported",
    LookAt: "looked-at", TakeGift: "gift-taken", RefuseGift: "gift-refused",
}  # fmt: skip
_OF_CHATS: dict[type[PhoneAction], str] = {Mute: "muted", LeaveGroup: "left", Save: "saved"}
_ENDS = {"accepted": ("declined", "removed"), "removed": ("accepted",), "blocked": ("accepted",)}

THE_PHONE, SHOWN = "phone", "shown"
"""Whom a story asks about whether somebody who helps has been shown the phone."""
STANDINGS = frozenset({*_OF_PEOPLE.values(), *_OF_CHATS.values(), "trusted"})
"""Words that can follow `is` where a story asks how somebody stands."""

Facts = frozenset[Fact]
Marks = tuple[frozenset[Fact], frozenset[Fact]]
"""Facts that become true, and facts that become false."""
NONE: Marks = (frozenset(), frozenset())


def stands(who: str, how: str) -> Fact:
    """Return the fact that somebody stands so with the owner ("kitten is blocked")."""
    return memory(who, f"is-{how}")


def set_to(setting: Setting, value: str) -> Fact:
    """Return the fact that a setting has a value."""
    return memory(f"set-{setting.value}", value)


def of_settings(settings: Settings) -> frozenset[Fact]:
    """Return the facts of a phone that is set like this."""
    return frozenset(set_to(setting, settings.value(setting)) for setting in Setting)


def marks(action: PhoneAction) -> Marks:
    """Return what an action makes true and false."""
    if isinstance(action, Change):
        others = {set_to(action.setting, value) for value in VALUES[action.setting]}
        now = set_to(action.setting, action.value)
        return frozenset({now}), frozenset(others - {now})
    if isinstance(action, ShowTo):
        return frozenset({stands(THE_PHONE, SHOWN)}), frozenset()
    how = _OF_PEOPLE.get(type(action)) or _OF_CHATS.get(type(action))
    if how is None:
        return NONE
    who = str(getattr(action, "who", "") or getattr(action, "to", ""))
    return frozenset({stands(who, how)}), frozenset(stands(who, each) for each in _ENDS.get(how, ()))


def one_after_another(first: Marks, second: Marks) -> Marks:
    """Return what two things done one after the other make true and false."""
    (true, false), (then_true, then_false) = first, second
    return (true - then_false) | then_true, (false - then_true) | then_false


def can_be_made(setups: Iterable[Setup]) -> Iterator[Fact]:
    """Yield every fact that these phones can make."""
    for setup in setups:
        yield from (set_to(setting, value) for setting in Setting for value in VALUES[setting])
        names = [*(each.id for each in setup.contacts), *(each.id for each in setup.groups)]
        yield stands(THE_PHONE, SHOWN)
        yield from (stands(name, how) for name in names for how in sorted(STANDINGS))


def is_made(fact: Fact) -> bool:
    """Tell whether a fact comes from a phone and not from the author's own words."""
    who, _, what = fact.partition(":")
    return who.startswith("set-") or what.startswith("is-")


def _can_end(fact: Fact, asked: Facts) -> bool:
    """Tell whether what has been done can be undone on the phone in hand: accepted, declined or removed."""
    return fact in asked and fact.rpartition(":")[2] in {"is-accepted", "is-declined", "is-removed"}


def left_behind(setup: Setup, facts: Facts, asked: Facts) -> Iterator[Facts]:
    """Yield the facts with which the free use of a phone can end, as far as the story asks for them.

    A setting ends with one of its values; everything else that can be done on this phone may have been done or not.
    """
    asked = asked.intersection(can_be_made((setup,)))
    settings: dict[str, set[Fact]] = {}
    done = []
    for fact in sorted(asked):
        who, _, what = fact.partition(":")
        if who.startswith("set-"):
            settings.setdefault(who, set()).add(fact)
        elif what.startswith("is-") and what != "is-trusted":
            done.append(fact)
    ways: list[list[Facts]] = [
        [frozenset({each}) for each in group] + [frozenset()] for group in settings.values()
    ]
    ways += [[frozenset({fact}), frozenset()] for fact in done]
    kept = frozenset(fact for fact in facts if not fact.startswith("set-") and not _can_end(fact, asked))
    for picked in product(*ways):
        yield kept.union(*picked)
