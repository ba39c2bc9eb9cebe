"""The report of a class in words."""

from __future__ import annotations

from app.domain.class_report import ClassFigures, LearnerFigures, SkillFigures
from app.domain.classroom import SchoolClass
from app.domain.errors import msg
from app.domain.report import SkillReport, Step
from app.services.papers.sheets import (
    Chart,
    ClassReportSheet,
    Counted,
    LearnerLine,
    SkillBar,
    SkillMark,
)
from app.services.papers.words import BAND_WORDS, PRACTISED, STEP_WORDS
from app.services.ports import Spoken

COLUMNS = (msg("About"), msg("Name"), msg("What"), msg("Figure"))
"""Heads of the file that holds the same figures."""


def class_report_sheet(
    school_class: SchoolClass,
    figures: ClassFigures,
    spoken: Spoken,
    today: str,
    *,
    names: bool,
    charts: tuple[Chart, ...] = (),
) -> ClassReportSheet:
    """Return the report. `names` says whether learners are named; they are not unless somebody asked for it."""
    tr, shown = spoken.gettext, figures.is_enough
    return ClassReportSheet(
        language=spoken.language.code,
        title=tr("Class report: {name}").format(name=school_class.name),
        about=tr(BAND_WORDS[school_class.band]),
        printed=tr("Printed on {day}").format(day=spoken.day(today)),
        tiles=_tiles(figures, spoken),
        skills=tr("How the skills are growing"),
        key=_key(spoken) if shown or names else (),
        bars=tuple(_bar(each, spoken) for each in figures.skills) if shown or names else (),
        too_few="" if shown else tr("With fewer than five learners no figures of the class are shown."),
        lessons=tr("Lessons finished"),
        finished=tuple((spoken.say(title), count) for title, count in figures.lessons),
        sensitive=_unnamed(figures.sensitive, spoken),
        learners=tr("Learners"),
        column=tr("Lessons finished"),
        rows=tuple(_line(each, spoken) for each in figures.learners) if names else (),
        footer=tr("For the teacher only. Keep this page in school. What a child chose never stands on it."),
        page=tr("Page {n}"),
        columns=tuple(tr(each) for each in COLUMNS),
        charts=charts if shown else (),
    )


def _tiles(figures: ClassFigures, spoken: Spoken) -> tuple[Counted, ...]:
    ntr, learners = spoken.ngettext, len(figures.learners)
    return (
        Counted(f"{learners}", ntr("learner in the class", "learners in the class", learners)),
        Counted(
            f"{figures.have_finished}",
            ntr("learner has finished a lesson", "learners have finished a lesson", figures.have_finished),
        ),
        Counted(f"{figures.finished}", ntr("lesson finished", "lessons finished", figures.finished)),
    )


def _unnamed(count: int, spoken: Spoken) -> str:
    if not count:
        return ""
    ntr = spoken.ngettext
    words = ntr(
        "And {n} sensitive lesson, which has no name here.",
        "And {n} sensitive lessons, which have no names here.",
        count,
    )
    return words.format(n=count)


def _key(spoken: Spoken) -> tuple[SkillMark, ...]:
    tr = spoken.gettext
    steps = tuple(SkillMark(int(step), int(Step.STRONG), tr(STEP_WORDS[step])) for step in reversed(Step))
    return (*steps, SkillMark(1, 1, tr(PRACTISED)))


def _bar(figures: SkillFigures, spoken: Spoken) -> SkillBar:
    tr = spoken.gettext
    parts = tuple((count, tr(STEP_WORDS[step])) for step, count in figures.steps) or (
        (figures.practised, tr(PRACTISED)),
        (figures.not_practised, tr(STEP_WORDS[Step.NOT_YET])),
    )
    return SkillBar(spoken.say(figures.skill.title), parts)


def _line(learner: LearnerFigures, spoken: Spoken) -> LearnerLine:
    return LearnerLine(
        learner.nickname, tuple(_mark(each, spoken) for each in learner.skills), learner.finished
    )


def _mark(told: SkillReport, spoken: Spoken) -> SkillMark:
    tr = spoken.gettext
    if told.step is None:
        words = PRACTISED if told.is_practised else STEP_WORDS[Step.NOT_YET]
        return SkillMark(int(told.is_practised), 1, tr(words))
    return SkillMark(int(told.step), int(Step.STRONG), tr(STEP_WORDS[told.step]))
