"""What is kept of one child, as a text for the child and the parents. It tells what the child's own page tells.

What was chosen in ordinary lessons stays between the child and the lesson, so that is said and does not stand here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.report import LearnerReport
from app.ui.days import day_words
from app.ui.report_words import bamboo_words, class_words, finished_words
from app.ui.translations import i18n


def account(told: LearnerReport, groups: Sequence[str], username: str, today: str) -> str:
    """Return the text about a child, in the language of now.

    Args:
        told: the report that child and teacher read.
        groups: the names of the child's groups.
        username: the child's username in Kolibri, "" for none.
        today: the day of the calendar, as ISO date.
    """
    title = i18n.tr("What Rebung keeps of {name}").format(name=told.nickname)
    parts = [
        (title, [i18n.tr("Written on {day}.").format(day=day_words(today))]),
        (i18n.tr("Who it is"), _who(told, groups, username)),
        (i18n.tr("Finished lessons"), _finished(told)),
        (i18n.tr("Skills"), _skills(told)),
        (i18n.tr("What else is kept"), _rest(told.nickname)),
    ]
    return "\n".join(f"{heading}\n{'-' * len(heading)}\n{_lines(lines)}" for heading, lines in parts)


def _who(told: LearnerReport, groups: Sequence[str], username: str) -> Iterable[str]:
    yield i18n.tr("Nickname: {name}").format(name=told.nickname)
    yield i18n.tr("Class: {name}").format(name=class_words(told))
    if groups:
        yield i18n.tr("Groups: {names}").format(names=", ".join(groups))
    if username:
        yield i18n.tr("Username in Kolibri: {name}").format(name=username)


def _finished(told: LearnerReport) -> Iterable[str]:
    if not told.finished:
        yield i18n.tr("None yet.")
    for each in map(finished_words, told.finished):
        yield f"{each['title']}, {each['day']}"


def _skills(told: LearnerReport) -> Iterable[str]:
    for bamboo in map(bamboo_words, told.bamboos):
        yield f"{bamboo.title}: {bamboo.stage_name}"
        yield from (f"  {skill['title']}: {skill['words']}" for skill in bamboo.skills)


def _rest(name: str) -> Iterable[str]:
    for words in (
        i18n.tr("A face with a colour, and three pictures to sign in with. The teacher can show them."),
        i18n.tr("How {name} wishes to see and hear the app, where something was chosen."),
        i18n.tr(
            "In ordinary lessons, what {name} chose, so that a lesson can be gone on with. {name} sees it in the "
            "lessons. It is shown to nobody else by name, so it does not stand here."
        ),
        i18n.tr(
            "In sensitive lessons nothing that was chosen: only that one is finished, and the day. Until then, "
            "the part where it goes on."
        ),
        i18n.tr(
            "All of it lies on the computer of the school, and in copies that the teacher made. "
            "The teacher can remove it for good."
        ),
    ):
        yield words.format(name=name)


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
