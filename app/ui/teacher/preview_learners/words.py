"""A previewed list in words: what changes, class by class, and what must be told row by row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.domain.roster_file import RosterProblem
from app.domain.roster_plan import Becomes, RosterPreview, Step
from app.domain.roster_words import Weight
from app.services.roster_applying import Imported
from app.ui.teacher.words import learners_in_words
from app.ui.translations import i18n

MOST_NAMES = 12
MOST_CLASSES = 30
MOST_PROBLEMS = 40


class Change(NamedTuple):
    """Something that changes, or that stays."""

    icon: str
    text: str


class ClassNames(NamedTuple):
    """Who joins a class."""

    title: str
    names: str


class Trouble(NamedTuple):
    """A problem with its place; `is_left_out` says that the row is not taken."""

    place: str
    text: str
    is_left_out: bool


def changes(preview: RosterPreview) -> list[Change]:
    """Return what would change, each kind once."""
    counted = {kind: len(preview.of(kind)) for kind in Becomes}
    joins, moves = counted[Becomes.JOINS], counted[Becomes.MOVES]
    renamed, stays = counted[Becomes.RENAMED], counted[Becomes.STAYS]
    made, left = len(preview.new_classes), preview.left_out
    told = (
        (made, "class", i18n.ntr("{n} class is made.", "{n} classes are made.", made)),
        (joins, "plus", i18n.ntr("{n} learner joins.", "{n} learners join.", joins)),
        (
            moves,
            "next",
            i18n.ntr("{n} learner moves to another class.", "{n} learners move to another class.", moves),
        ),
        (
            renamed,
            "tag",
            i18n.ntr("{n} learner gets another name.", "{n} learners get another name.", renamed),
        ),
        (stays, "check", i18n.ntr("{n} learner is here already.", "{n} learners are here already.", stays)),
        (left, "warning", i18n.ntr("{n} row is left out.", "{n} rows are left out.", left)),
    )
    return [Change(icon, words.format(n=count)) for count, icon, words in told if count]


def class_names(preview: RosterPreview) -> list[ClassNames]:
    """Return who joins or moves into which class, and who is meant to be here already."""
    inside: dict[str, list[Step]] = {}
    for step in preview.of(Becomes.JOINS, Becomes.MOVES):
        inside.setdefault(step.target.name, []).append(step)
    shown = [_class_names(name, steps) for name, steps in list(inside.items())[:MOST_CLASSES]]
    more = len(inside) - len(shown)
    if more > 0:
        words = i18n.ntr("And {n} more class.", "And {n} more classes.", more)
        shown.append(ClassNames(words.format(n=more), ""))
    stays = preview.of(Becomes.STAYS)
    return [*shown, ClassNames(i18n.tr("Here already"), _names(stays))] if stays else shown


def troubles(problems: Sequence[RosterProblem]) -> list[Trouble]:
    """Return what must be told: what is left out first, each kind in the order of the rows."""
    ordered = sorted(problems, key=lambda each: each.weight is Weight.NOTE)
    told = [
        Trouble(_place(each), each.told(i18n.tr), each.weight is not Weight.NOTE)
        for each in ordered[:MOST_PROBLEMS]
    ]
    more = len(ordered) - MOST_PROBLEMS
    if more > 0:
        words = i18n.ntr("And {n} more row.", "And {n} more rows.", more)
        told.append(Trouble("", words.format(n=more), is_left_out=False))
    return told


def not_kept(columns: Sequence[str]) -> str:
    """Return which columns are not kept."""
    if not columns:
        return ""
    shown = ", ".join(columns[:MOST_NAMES]) + (" …" if len(columns) > MOST_NAMES else "")
    return i18n.tr("Not kept: {columns}").format(columns=shown)


def button(preview: RosterPreview) -> str:
    """Return what the main button says."""
    joins = len(preview.of(Becomes.JOINS))
    if joins:
        return i18n.ntr("Add {n} learner", "Add {n} learners", joins).format(n=joins)
    return i18n.tr("Take it over")


def done(imported: Imported) -> str:
    """Return what has changed, in a sentence."""
    if imported.joined:
        words = i18n.ntr(
            "{n} learner of the list joined.", "{n} learners of the list joined.", imported.joined
        )
        return words.format(n=imported.joined)
    return i18n.tr("The list was taken over.")


def _class_names(name: str, steps: Sequence[Step]) -> ClassNames:
    return ClassNames(f"{name} · {learners_in_words(len(steps))}", _names(steps))


def _names(steps: Sequence[Step]) -> str:
    names = ", ".join(each.nickname for each in steps[:MOST_NAMES])
    more = len(steps) - MOST_NAMES
    if more > 0:
        names = i18n.tr("{names} and {n} more").format(names=names, n=more)
    return names


def _place(each: RosterProblem) -> str:
    if not each.row:
        return each.column
    row = i18n.tr("Row {row}").format(row=each.row)
    return f"{row} · {each.column}" if each.column else row
