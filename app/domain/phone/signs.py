"""Labels of warning patterns, and the rule of what to do about them (evidence.md 2.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from app.domain.phone.people import Said, ThreadId
from app.domain.phone.phone import Moment, Phone

URGENT = frozenset({"secret", "photo", "meet"})
"""Patterns of which one alone is enough to stop and tell. A threat is one too: it is a pattern `pressure` marked so."""
THREAT = "threat"


class Advice(Enum):
    """What the rule says."""

    NOTHING = "nothing"
    SLOW_DOWN = "slow-down"
    STOP_AND_TELL = "stop-and-tell"


@dataclass(frozen=True, slots=True)
class SignSeen:
    """A pattern with its label, the chat, and the line that showed it."""

    pattern: str
    thread: ThreadId
    line: Said


def advice(patterns: Iterable[str]) -> Advice:
    """Return what the rule says: one sign, slow down and check; an urgent one, or any two, stop and tell."""
    found = set(patterns)
    if not found:
        return Advice.NOTHING
    is_urgent = bool(found & (URGENT | {THREAT})) or len(found) > 1
    return Advice.STOP_AND_TELL if is_urgent else Advice.SLOW_DOWN


def labelled(phone: Phone) -> Phone:
    """Return the phone with a label at every sign that has none."""
    if not any(thread.labelled < len(thread.lines) for thread in phone.threads):
        return phone
    threads = tuple(
        thread if thread.labelled == len(thread.lines) else replace(thread, labelled=len(thread.lines))
        for thread in phone.threads
    )
    return replace(phone, threads=threads)


def seen(phone: Phone, thread_id: ThreadId) -> Iterator[SignSeen]:
    """Yield the signs of a chat that have their label, in the order of their lines."""
    for _, line in phone.thread(thread_id).signs:
        yield SignSeen(line.pattern, thread_id, line)


def shown(phone: Phone, moment: Moment) -> tuple[Said, ...]:
    """Return the lines that show a sign at a stop, each pattern once, as it was shown last.

    They are those of the chat that the stop is in, and of whatever else it brought.
    """
    in_chat = [sign.line for sign in seen(phone, ThreadId(moment.at[1]))]
    elsewhere = [thing.line for thing in phone.came if thing.pattern and thing in moment.arrives]
    return tuple({line.pattern: line for line in (*elsewhere, *in_chat)}.values())
