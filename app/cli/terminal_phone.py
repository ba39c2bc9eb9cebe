"""The practice phone in a terminal: what is on it as lines, and acts typed by their names."""

from __future__ import annotations

from collections.abc import Iterator

from app.cli.project import Say
from app.domain import pocket
from app.domain.conditions import Fact
from app.domain.phone.actions import PhoneAction, free_from_plain
from app.domain.phone.arriving import Fate, Incoming
from app.domain.phone.people import OWNER, PHONE, ContactId, Said, ThreadId
from app.domain.phone.phone import Phone
from app.domain.phone.settings import VALUES, Setting
from app.domain.phone.steps import Goal, NewDay, PhoneStep, PracticeScreen, Rehearsal, Rest, TwoPhones

ACTS_HELP = "Typed by name: open feed, open chat NAME, look-at NAME"
FREE_HELP = f"{ACTS_HELP}, block NAME, report NAME secret, mute NAME, save NAME, show teacher, set add known"
INDENT = "    "


def typed_act(typed: str) -> PhoneAction | None:
    """Read something done on the phone, such as "block maya"; nothing if it is none."""
    try:
        return free_from_plain(typed.split())
    except ValueError:
        return None


def phone_lines(phone: Phone, say: Say) -> Iterator[str]:
    """Yield what is open on a phone."""
    app, item = phone.at
    yield f"[{phone.setup.owner.capitalize()}'s phone, day {phone.day}: {app}{f' {item}' if item else ''}]"
    match app:
        case "chat" | "game":
            yield from (_said(phone, line, say) for line in phone.thread(ThreadId(item)).lines)
        case "profile":
            yield from _profile(phone, ContactId(item), say)
        case "requests":
            asking = (each for each in phone.setup.contacts if phone.standing(each.id).asks)
            yield from (f"{INDENT}{say(each.name)} wants to be added" for each in asking)
        case "feed":
            for post in reversed(phone.posts):
                tags = ", ".join(_name(phone, each, say) for each in post.tags)
                named = f" (tagged: {tags})" if tags else ""
                yield f"{INDENT}{_name(phone, post.by, say)}: [{post.picture}] {say(post.text)}{named}"
        case "settings":
            for setting in Setting:
                yield f"{INDENT}{setting.value}: {phone.settings.value(setting)} (of {', '.join(VALUES[setting])})"
        case "notices":
            yield from _day(phone, say)
        case _:
            yield from (f"{INDENT}{thread.id}: {len(thread.lines)} lines" for thread in phone.threads)


def step_lines(step: PhoneStep, phone: Phone | None, facts: frozenset[Fact], say: Say) -> Iterator[str]:
    """Yield what a step of the phone shows besides the phone in hand."""
    match step:
        case PracticeScreen():
            yield f"~ {say(step.text)}"
            yield from (_goal(step, goal, phone) for goal in step.goals)
            yield FREE_HELP
        case NewDay():
            yield f"~ {say(step.text)}"
        case TwoPhones():
            yield f"~ {say(step.text)}"
            for each in pocket.side_by_side(phone, step, facts) if phone is not None else ():
                yield from phone_lines(each, say)
        case Rehearsal():
            yield from _rehearsal(step, say)
        case Rest():
            yield f"~ {say(step.text)}"
            yield f"* {say(step.keep)}"


def _rehearsal(step: Rehearsal, say: Say) -> Iterator[str]:
    yield f"? {say(step.question)}"
    yield f"{INDENT}whom: {', '.join(step.helpers)}"
    yield f"{INDENT}when: {' / '.join(say(each) for each in step.moments)}"
    for place in step.parts:
        yield f"{INDENT}{' / '.join(say(part) for part in place)}"
    yield f"{INDENT}{say(step.aloud)}"
    yield f"{INDENT}the first one ({step.first}): {say(step.says)}"
    yield f"{INDENT}{say(step.then)}"
    yield f"{INDENT}the second one listens: {say(step.listens)}"


def _goal(step: PracticeScreen, goal: Goal, phone: Phone | None) -> str:
    is_reached = phone is not None and goal.act in pocket.reached(phone, step)
    return f"{INDENT}[{'x' if is_reached else ' '}] {goal.act}"


def _profile(phone: Phone, who: ContactId, say: Say) -> Iterator[str]:
    contact = phone.setup.contact(who)
    if contact is None:
        return
    yield f"{INDENT}{say(contact.name)}"
    if contact.since is not None:
        yield f"{INDENT}{say(contact.since)}"
    yield from (f"{INDENT}+ {say(each)}" for each in contact.known)
    yield from (f"{INDENT}? {say(each)}" for each in contact.unknown)


def _day(phone: Phone, say: Say) -> Iterator[str]:
    yield from (f"{INDENT}{_thing(phone, each, say)}" for each in phone.came)
    for held in phone.held_up:
        fate = "waits outside" if held.fate is Fate.WAITS else "was stopped"
        by = f" ({held.by.value}: {phone.settings.value(held.by)})" if held.by else ""
        yield f"{INDENT}{held.what.kind.value} from {_name(phone, held.what.by, say)} {fate}{by}"


def _thing(phone: Phone, thing: Incoming, say: Say) -> str:
    words = f": {say(thing.text)}" if thing.text.source else ""
    return f"{thing.kind.value} from {_name(phone, thing.by, say)}{words}"


def _said(phone: Phone, line: Said, say: Say) -> str:
    if line.note:
        return f"{INDENT}({line.note})"
    is_covered = line.kind == "photo" and phone.outside(line.by)
    picture = " [a picture, covered]" if is_covered else f" [{line.picture}]" if line.picture else ""
    return f"{INDENT}{_name(phone, line.by, say)}:{picture} {say(line.text) if line.text.source else ''}".rstrip()


def _name(phone: Phone, who: ContactId, say: Say) -> str:
    if who in {OWNER, PHONE}:
        return phone.setup.owner.capitalize() if who == OWNER else "The phone"
    contact = phone.setup.contact(who)
    return say(contact.name) if contact else str(who)
