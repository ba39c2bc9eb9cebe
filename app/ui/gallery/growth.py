"""The sheet of progress, bamboos, chips and notices."""

from __future__ import annotations

from functools import partial

from kivy.metrics import dp
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from app.domain.growth import STAGES
from app.ui.gallery.sheet import READ, Sample, Stage, card, plainly, put, word_of
from app.ui.screens.at_home.grove import Ground
from app.ui.stages import STAGE_NAMES
from app.ui.translations import i18n
from app.ui.widgets.bamboo import COLOURS, ProgressBamboo
from app.ui.widgets.chip import TINTS, Chip
from app.ui.widgets.grove import GroveStem, GrowthPicture
from app.ui.widgets.panel import Notice
from app.ui.widgets.skill_row import SkillRows

ICONS = ("talk", "calendar", "friends", "lock", "check", "leaf")
SOIL = 96


def growth() -> list[Widget]:
    """Return progress at several points, every stage of every bamboo, chips and notices of every tint."""
    tr = i18n.tr
    word = tr("Not yet")
    sentence = tr("Your pictures are your key. Ask friends to look away.")
    notice = partial(Notice, size_hint_x=None, width=dp(560), text=sentence)
    return [
        card(ProgressBamboo, *_progress()),
        card(GroveStem, *plainly(_grove(colour) for colour in COLOURS), *_single_stems()),
        card(GrowthPicture, *plainly(_growths())),
        card(SkillRows, *plainly([_skills()])),
        card(Chip, *plainly(Chip(icon=icon, tint=tint, text=word) for tint, icon in zip(TINTS, ICONS, strict=True)),
             *plainly(Chip(tint=tint, text=word) for tint in TINTS)),
        card(Notice, *plainly(notice(tint=tint, icon=icon) for tint, icon in zip(TINTS, ICONS, strict=True))),
    ]  # fmt: skip


def _skills() -> Widget:
    """Return a skill at each number of leaves."""
    told = [
        {"title": i18n.tr("Practise again"), "leaves": leaves, "words": i18n.tr("Not yet")}
        for leaves in range(4)
    ]
    rows = SkillRows(size_hint_x=None, width=dp(480))
    rows.skills = told
    return rows


def _progress() -> list[Widget]:
    tr = i18n.tr
    bamboo = partial(ProgressBamboo, size_hint_x=None, width=dp(300))
    begun = [bamboo(done=done, colour=colour) for done, colour in zip((0, 2, 4, 3), COLOURS, strict=True)]
    return [
        *plainly(begun),
        *plainly(bamboo(done=5, colour=colour) for colour in COLOURS),
        *plainly([bamboo(done=7, total=9, colour="nila"), bamboo(done=0, total=1), bamboo(done=1, total=2)]),
        Sample(bamboo(done=2, show_current=False), tr("Without the next one")),
    ]


def _grove(colour: str) -> Widget:
    """Return all stages of a bamboo on one ground."""
    stems = BoxLayout()
    for stage in range(len(STAGES)):
        stems.add_widget(_stem(colour, stage))
    return Stage((590, 330), Ground(soil=dp(SOIL)), stems)


def _single_stems() -> list[Sample]:
    samples = []
    for state in READ:
        stem = put(_stem("green", 3), state)
        stem.size_hint, stem.pos_hint = (0.8, 0.94), {"x": 0.1, "y": 0.03}
        samples.append(Sample(Stage((190, 330), Ground(soil=dp(SOIL)), stem), word_of(state)))
    return samples


def _stem(colour: str, stage: int) -> GroveStem:
    name = i18n.tr(STAGE_NAMES[STAGES[stage]])
    return GroveStem(colour=colour, stage=stage, title=i18n.tr("My bamboo"), stage_name=name, soil=dp(SOIL))


def _growths() -> list[Widget]:
    return [GrowthPicture(colour=colour, stage=stage) for colour in COLOURS for stage in range(len(STAGES))]
