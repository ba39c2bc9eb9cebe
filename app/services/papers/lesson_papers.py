"""What goes with a lesson in words: the guide for whoever teaches it, and the card for home."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.lesson import Lesson
from app.domain.pages import Debrief, FamilyCard
from app.domain.steps import Choice, Decision
from app.services.papers.sheets import FamilySheet, GuidePart, GuideSheet
from app.services.papers.words import BAND_WORDS, quoted
from app.services.ports import Spoken

MOST_ANSWERS = 4


def guide_sheet(lesson: Lesson, debrief: Debrief, spoken: Spoken) -> GuideSheet:
    """Return the guide of a lesson on one page."""
    tr, say = spoken.gettext, spoken.say
    follow_up = GuidePart(tr("Practise, and close"), (("", say(debrief.practise)), ("", say(debrief.close))))
    talk = tuple(
        (say(each.ask), tr("Listen for: {words}").format(words=say(each.listen_for))) for each in debrief.talk
    )
    parts = (
        GuidePart(tr("Before the lesson"), tuple(("", words) for words in _before(lesson, spoken))),
        GuidePart(tr("What learners may think"), tuple(_likely(lesson, spoken))),
        GuidePart(tr("Talk about it for ten minutes"), (("", say(debrief.opening)), *talk)),
        follow_up,
    )
    return GuideSheet(
        language=spoken.language.code,
        kind=tr("Lesson guide"),
        title=say(lesson.title),
        about=_about(lesson, spoken),
        aim=say(debrief.aim),
        parts=tuple(each for each in parts if each.points),
        care=say(debrief.care) if debrief.care else "",
        care_heading=tr("Take care"),
        footer=tr("For the teacher. It speaks of the people of the story; nobody is asked about themselves."),
    )


def family_sheet(card: FamilyCard, spoken: Spoken) -> FamilySheet:
    """Return the card for home. It is made from the lesson alone, so it is the same for all."""
    tr, say = spoken.gettext, spoken.say
    return FamilySheet(
        language=spoken.language.code,
        title=tr("A talk for home"),
        about=tr("This week in class we learned about {theme}.").format(theme=say(card.about)),
        family_of=tr("For the family of"),
        practised_heading=tr("What your child practised"),
        practised=tuple(say(each) for each in card.practised),
        sentence_heading=tr("A sentence to practise together"),
        sentence=quoted(say(card.sentence)),
        ask_heading=tr("One question for home"),
        ask=say(card.ask),
        worry_heading=tr("If something worries your child"),
        worry=(
            tr("Stay calm. Say: “Thank you for telling me.”"),
            tr("Do not delete the messages. Do not reply."),
            tr("Block the person. Call the school or the help line."),
        ),
        school=tr("School phone"),
        help_line=tr("Help line"),
    )


def _about(lesson: Lesson, spoken: Spoken) -> str:
    tr, ntr = spoken.gettext, spoken.ngettext
    minutes = ntr("{n} minute", "{n} minutes", lesson.minutes).format(n=lesson.minutes)
    words = [tr(BAND_WORDS[lesson.band]), minutes]
    words += [tr("sensitive")] if lesson.sensitive else []
    words += [tr("needs you in the room")] if lesson.teacher_present else []
    return " · ".join(words)


def _before(lesson: Lesson, spoken: Spoken) -> Iterator[str]:
    tr = spoken.gettext
    yield spoken.say(lesson.summary)
    if lesson.content_note:
        yield spoken.say(lesson.content_note)
    if lesson.teacher_present:
        yield tr("Open it for the day in “Lessons”. It closes by itself in the evening.")
    if lesson.sensitive:
        yield tr("What a learner chooses in it is kept nowhere. You see that it was practised, no more.")


def _likely(lesson: Lesson, spoken: Spoken) -> Iterator[tuple[str, str]]:
    """Tell what lies behind answers that many give, and what the lesson says to each."""
    titles = dict(lesson.misconceptions)
    told: set[str] = set()
    for choice in _choices(lesson):
        kind = choice.misconception
        if kind in titles and kind not in told and choice.feedback and len(told) < MOST_ANSWERS:
            told.add(kind)
            yield quoted(spoken.say(titles[kind])), spoken.say(choice.feedback.why)


def _choices(lesson: Lesson) -> Iterator[Choice]:
    for scene in lesson.scenes:
        for step in scene.steps:
            if isinstance(step, Decision):
                yield from step.choices
