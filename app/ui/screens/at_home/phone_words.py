"""What the home says of the practice phone."""

from __future__ import annotations

from typing import Any

from app.services.phone_gate import Gate
from app.services.practice import PracticeRoom, StoryStanding
from app.ui.translations import i18n

A_DAY = "a-day"
"""What picks the next day among the rows; a story is picked by its id."""


def rows(room: PracticeRoom) -> list[dict[str, Any]]:
    """Return the rows of the practice phone: the next day, then the stories; nothing where it is switched off."""
    if room.gate is Gate.OFF:
        return []
    is_locked = room.gate is not Gate.OPEN
    waits = i18n.tr("It opens after the lesson “The help sentence”.")
    day = {
        "id": A_DAY,
        "title": i18n.tr("A day on the phone"),
        "summary": waits
        if is_locked
        else i18n.tr("Made-up people write. You try things out, and nothing is kept."),
        "words": "" if is_locked else i18n.tr("Day {n}").format(n=room.day),
    }
    told = [day, *(_story(each, waits if is_locked else "") for each in room.stories)]
    usual = {"picture": "", "icon": "phone", "is_done": False, "is_locked": is_locked}
    return [{**usual, **each} for each in told]


def _story(story: StoryStanding, waits: str) -> dict[str, Any]:
    card = story.card
    part = i18n.tr("Part {n} of {total}").format(n=story.part, total=card.parts)
    return {
        "id": card.id,
        "title": i18n.say(card.title),
        "summary": waits or i18n.say(card.summary),
        "words": "" if waits else i18n.tr("Read to its end") if story.is_over else part,
        "icon": "talk",
    }
