"""What the home says of a lesson. What may not be read over a shoulder is left out here, once for all places."""

from __future__ import annotations

from typing import Any

from app.domain.errors import msg
from app.domain.growth import Bamboo
from app.domain.shelf import Standing
from app.services.shelves import Entry, Home
from app.ui.translations import i18n

WITH_TEACHER = msg("A lesson with your teacher")
CLOSED, OPEN = msg("It opens when your teacher is here."), msg("Your teacher has opened it for today.")
FINISHED = msg("A lesson you have finished"), msg("Its name is shown only inside the lesson.")
ALL_DONE = msg("Everything here is done"), msg("You can play any lesson again.")
NO_SET = (
    msg("Choose a lesson"),
    msg("Your teacher has not chosen lessons for this class yet. Take any one you like."),
)
NO_LESSON = msg("No lessons yet"), msg("Please tell your teacher that nothing is here.")


def told(entry: Entry) -> dict[str, Any]:
    """Return title, summary, picture and place as everybody may see them."""
    if entry.card.teacher_present:
        return _nameless(WITH_TEACHER, CLOSED if entry.locked else OPEN)
    if entry.is_nameless:
        return _nameless(*FINISHED)
    return named(entry)


def named(entry: Entry) -> dict[str, Any]:
    """Return the same with the lesson's own name, for places that tell nothing of how far anybody is."""
    card = entry.card
    title, summary = i18n.say(card.title), i18n.say(card.summary)
    return {"title": title, "summary": summary, "picture": card.picture, "place": card.place}


def _nameless(title: str, summary: str) -> dict[str, Any]:
    return {"title": i18n.tr(title), "summary": i18n.tr(summary), "picture": "", "place": ""}


def row(entry: Entry, home: Home) -> dict[str, Any]:
    """Return a row of the shelf."""
    is_done = entry.standing is Standing.DONE
    words = i18n.tr("Done") if is_done else "" if entry.locked else minutes(entry, home)
    shown = {
        "id": entry.card.id,
        "words": words,
        "is_done": is_done,
        "is_locked": entry.locked,
        **told(entry),
    }
    del shown["place"]
    return shown


def again(entry: Entry, home: Home) -> dict[str, Any]:
    """Return a card of what can be practised again, with the bamboo that it grew."""
    holding = ((bamboo, stage) for bamboo, stage in home.growth if bamboo.holds(entry.card.objectives))
    bamboo, stage = next(holding, (None, 0))
    return {
        "id": entry.card.id,
        "title": i18n.say(entry.card.title),
        "words": minutes(entry, home),
        "colour": bamboo.colour if bamboo else "green",
        "icon": bamboo.icon if bamboo else "leaf",
        "stage": stage,
    }


def without_next(home: Home) -> tuple[str, str]:
    """Return title and sentence where nothing is due."""
    if not home.entries:
        title, sentence = NO_SET if home.others else NO_LESSON
    elif home.done == len(home.entries):
        title, sentence = ALL_DONE
    else:
        title, sentence = WITH_TEACHER, CLOSED
    return i18n.tr(title), i18n.tr(sentence)


def progress(done: int, total: int) -> str:
    """Return how much of a set is done."""
    return i18n.tr("{done} of {total} done").format(done=done, total=total)


def minutes(entry: Entry, home: Home) -> str:
    """Return how long a lesson takes."""
    number = dict(entry.card.minutes)[home.school_class.band]
    return i18n.ntr("{n} minute", "{n} minutes", number).format(n=number)


def colour_of(entry: Entry, home: Home) -> str:
    """Return the colour of the first bamboo that a lesson grows."""
    holding = (bamboo.colour for bamboo, _ in home.growth if _holds(bamboo, entry))
    return next(holding, "green")


def _holds(bamboo: Bamboo, entry: Entry) -> bool:
    return bamboo.holds(entry.card.objectives)
