"""Earlier states in words."""

from __future__ import annotations

from app.domain.generations import Generation, Why
from app.services.backup import Backup, FoundCopy
from app.ui.days import day_words
from app.ui.teacher.place_words import place_words
from app.ui.translations import i18n


def state_words(state: Generation, *, is_damaged: bool) -> str:
    """Return what a state is called in the list."""
    day = day_words(state.day)
    if is_damaged:
        return i18n.tr("{day} (cannot be read whole)").format(day=day)
    match state.why:
        case Why.DAY:
            return day
        case Why.BEFORE_GOING_BACK:
            return i18n.tr("{day}, before you went back").format(day=day)
        case Why.BROUGHT:
            return i18n.tr("{day}, from a copy").format(day=day)


def copy_words(copy: FoundCopy) -> str:
    """Return what a copy is called in the list."""
    return i18n.tr("{file}, {place}").format(file=copy.path.name, place=place_words(copy.place))


def last_kept_words(states: tuple[Generation, ...]) -> str:
    """Return when something was kept last."""
    if not states:
        return i18n.tr("Nothing was kept yet. The first state is kept when Rebung is closed.")
    return i18n.tr("Last kept: {day}.").format(day=day_words(states[0].day))


def trouble_words(backup: Backup) -> str:
    """Return what stands against keeping things safe, "" while all is well."""
    sentences = []
    if backup.could_not_keep:
        sentences.append(
            i18n.tr("The state of today could not be kept: the disk is full or cannot be written.")
        )
    if backup.checked.mended:
        sentences.append(
            i18n.ntr(
                "{n} damaged file was found and made anew from another copy.",
                "{n} damaged files were found and made anew from other copies.",
                backup.checked.mended,
            ).format(n=backup.checked.mended)
        )
    if backup.checked.damaged:
        number = len(backup.checked.damaged)
        sentences.append(
            i18n.ntr(
                "{n} earlier state cannot be read whole any more.",
                "{n} earlier states cannot be read whole any more.",
                number,
            ).format(n=number)
        )
    if sentences:
        sentences.append(i18n.tr("The disk may be wearing out. Please keep a copy on a stick."))
    return " ".join(sentences)
