"""A chat as rows below each other: what is said, and around it days, names, labels of signs and the phone's notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from app.domain.patterns import Pattern
from app.domain.phone.people import OWNER, PHONE, Said, ThreadId
from app.domain.phone.phone import Chat, Phone
from app.domain.phone.signs import THREAT
from app.ui.phone.faces import picture_of, tint_of
from app.ui.phone.words import NOTES, day_words, name_of
from app.ui.translations import i18n

Patterns = Mapping[str, Pattern]
NEAR, APART = 4, 8
"""Between a name or a label and its bubble, and between two bubbles, in design pixels."""


@dataclass(frozen=True, slots=True)
class ChatRow:
    """One row: its kind, its words, whether it is the owner's, and how far it stands from the one above.

    Kinds: "day", "note", "name", "said", "gift", "photo", "covered", "sign", "sent", "typing".
    """

    kind: str
    text: str = ""
    is_mine: bool = False
    picture: str = ""
    icon: str = ""
    tint: int = 0
    above: int = APART


def rows_of(phone: Phone, thread: Chat, patterns: Patterns, shown: int | None = None) -> list[ChatRow]:
    """Return the rows of a chat; `shown` is how many of its lines have come by now.

    Where not all have come, somebody is typing.
    """
    lines = thread.lines if shown is None else thread.lines[:shown]
    rows: list[ChatRow] = []
    for at, line in enumerate(lines):
        rows += _of_line(phone, thread, patterns, at, line)
    if len(lines) < len(thread.lines):
        rows.append(ChatRow("typing"))
    elif lines and lines[-1].by == OWNER:
        rows.append(ChatRow("sent", i18n.tr("Sent"), is_mine=True, icon="check", above=NEAR))
    return rows


def _of_line(phone: Phone, thread: Chat, patterns: Patterns, at: int, line: Said) -> Iterator[ChatRow]:
    if at in _first_of_days(thread):
        yield ChatRow("day", day_words(thread.days[at]), above=2 * APART)
    if line.by == PHONE:
        words = i18n.tr(NOTES[line.note]) if line.note else i18n.say(line.text)
        yield ChatRow("note", words, above=2 * APART)
        return
    if _needs_name(phone, thread, at):
        picture, tint = picture_of(phone, line.by), tint_of(phone, line.by)
        yield ChatRow("name", name_of(phone, line.by), picture=picture, tint=tint, above=2 * APART)
    yield from _bubbles(phone, line)
    if line.pattern and at < thread.labelled:
        pattern = patterns.get("pressure" if line.pattern == THREAT else line.pattern)
        if pattern is not None:
            yield ChatRow("sign", i18n.say(pattern.label), icon=pattern.icon, above=NEAR)


def _bubbles(phone: Phone, line: Said) -> Iterator[ChatRow]:
    is_mine, above = line.by == OWNER, APART
    if line.kind == "photo":
        is_covered = phone.outside(line.by)
        text = i18n.tr("A picture. It stays covered.") if is_covered else ""
        picture = "" if is_covered else line.picture
        yield ChatRow("covered" if is_covered else "photo", text, is_mine=is_mine, picture=picture)
        above = NEAR
    if line.kind == "gift":
        yield ChatRow("gift", i18n.tr("A gift"), icon="gift")
        above = NEAR
    if line.text.source:
        yield ChatRow("said", i18n.say(line.text), is_mine=is_mine, above=above)


def _needs_name(phone: Phone, thread: Chat, at: int) -> bool:
    """Tell whether a line needs the name of who wrote it: in a group, where somebody else wrote before."""
    line = thread.lines[at]
    if phone.setup.group(ThreadId(thread.id)) is None or line.by == OWNER:
        return False
    before = thread.lines[at - 1] if at else None
    return before is None or before.by != line.by


def _first_of_days(thread: Chat) -> frozenset[int]:
    """Return the numbers of the lines with which a day begins, where more than the first day is told."""
    if not thread.days or thread.days[-1] == thread.days[0] == 1:
        return frozenset()
    later = {at + 1 for at, (one, other) in enumerate(pairwise(thread.days)) if one != other}
    return frozenset(later | {0})


__all__ = ["ChatRow", "Patterns", "rows_of"]
