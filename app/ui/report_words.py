"""A learner's report in words, the same on the child's own page and behind each bamboo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.domain import growth
from app.domain.band import Band
from app.domain.errors import msg
from app.domain.growth import STAGES
from app.domain.report import BambooReport, FinishedLesson, LearnerReport, SkillReport, Step
from app.ui.days import day_words
from app.ui.stages import STAGE_NAMES
from app.ui.translations import i18n

STEP_WORDS = {
    Step.NOT_YET: msg("Not yet"),
    Step.STARTING: msg("Starting"),
    Step.GROWING: msg("Growing"),
    Step.STRONG: msg("Strong"),
}
PRACTISED = msg("Practised")
AGES = {
    Band.YOUNG: msg("8 to 10 years"),
    Band.MIDDLE: msg("11 to 13 years"),
    Band.OLDER: msg("14 to 17 years"),
}


@dataclass(frozen=True)
class BambooWords:
    """A bamboo as screens show it. `to_come` is the way to the next stage, `skills` are rows of `SkillRows`."""

    colour: str
    icon: str
    title: str
    stage: int
    stage_name: str
    to_come: str
    skills: tuple[dict[str, Any], ...]


def bamboo_words(told: BambooReport) -> BambooWords:
    """Return what a screen shows of a bamboo."""
    return BambooWords(
        colour=told.bamboo.colour,
        icon=told.bamboo.icon,
        title=i18n.say(told.bamboo.title),
        stage=told.stage,
        stage_name=stage_name(told.stage),
        to_come=to_come(told.finished),
        skills=tuple(skill_words(each) for each in told.skills),
    )


def skill_words(told: SkillReport) -> dict[str, Any]:
    """Return a skill's title and how far it is: leaves of so many, and the word for them."""
    title = i18n.say(told.skill.title)
    talk = i18n.tr("Good to talk about with your teacher") if told.may_need_talk else ""
    if told.step is None:
        words = i18n.tr(PRACTISED if told.is_practised else STEP_WORDS[Step.NOT_YET])
        return {"title": title, "words": words, "leaves": int(told.is_practised), "most": 1, "note": ""}
    words = i18n.tr(STEP_WORDS[told.step])
    return {"title": title, "words": words, "leaves": int(told.step), "most": int(Step.STRONG), "note": talk}


def class_words(told: LearnerReport) -> str:
    """Return in which class somebody is, and of which age."""
    return f"{told.class_name} · {i18n.tr(AGES[told.band])}"


def finished_words(told: FinishedLesson) -> dict[str, str]:
    """Return a finished lesson's title and day."""
    title = i18n.say(told.title) if told.title is not None else i18n.tr("A finished lesson")
    return {"title": title, "day": day_words(told.day)}


def stage_name(stage: float) -> str:
    """Return what a stage is called."""
    return i18n.tr(STAGE_NAMES[STAGES[int(stage)]])


def to_come(finished: int) -> str:
    """Say how many lessons lead to the next stage."""
    stage, more = growth.stage(finished), growth.to_next(finished)
    if not more:
        return i18n.tr("It is a whole grove now. You can help others.")
    told = i18n.ntr("Next: {stage}, after {n} more lesson.", "Next: {stage}, after {n} more lessons.", more)
    return told.format(n=more, stage=stage_name(stage + 1))
