"""What is carried from computer to computer, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.errors import CannotRemove, CannotSave, DiskFull, RebungError
from app.services.making import Stopped
from app.ui.days import day_words
from app.ui.translations import i18n

if TYPE_CHECKING:
    from app.domain.alike import Alike
    from app.services.carrying import Carried
    from app.services.places import Place
    from app.services.share_ports import Met

SEVERAL = 2
"""So many computers are worth a word."""
MOST_TOLD = 6
"""How many of one kind are told one by one."""
NOT_WRITTEN = frozenset({"cannot-keep", "no-room", "bundle-too-large", "stopped"})
"""Codes of what can stand against writing at a place; everything was taken in by then, but where it was stopped."""


def met_words(met: Met) -> str:
    """Return how many computers were met since the last round; "" while there is but one."""
    if met.machines < SEVERAL:
        return ""
    day = day_words(met.on)
    if not day:
        return i18n.tr("{n} of {all} computers.").format(n=met.met, all=met.machines)
    words = i18n.tr("{n} of {all} computers, last brought on {day}.")
    return words.format(n=met.met, all=met.machines, day=day)


def brought_words(carried: Carried, place: Place) -> str:
    """Return what a stop has brought, and that the stick can go on."""
    told = []
    if carried.plays:
        new = i18n.ntr("{n} new play brought.", "{n} new plays brought.", carried.plays)
        told.append(new.format(n=carried.plays))
    if carried.learners:
        updated = i18n.ntr("{n} child updated.", "{n} children updated.", carried.learners)
        told.append(updated.format(n=carried.learners))
    told += _pack_words(carried)
    return " ".join([*(told or [i18n.tr("Nothing new here.")]), safe_words(place)])


def _pack_words(carried: Carried) -> list[str]:
    """Return how many packs of lessons came, and how many went, as a teacher has decided on another computer."""
    told = []
    if carried.packs:
        came = i18n.ntr("{n} pack of lessons brought.", "{n} packs of lessons brought.", carried.packs)
        told.append(came.format(n=carried.packs))
    if carried.packs_gone:
        gone = i18n.ntr(
            "{n} pack of lessons taken away, as on another computer.",
            "{n} packs of lessons taken away, as on another computer.",
            carried.packs_gone,
        )
        told.append(gone.format(n=carried.packs_gone))
    return told


def safe_words(place: Place) -> str:
    """Return that everything is written."""
    if place.is_stick:
        return i18n.tr("It is safe to pull the stick out.")
    return i18n.tr("Everything lies in the folder now.")


def notes(carried: Carried) -> list[str]:
    """Return sentences about what somebody should look at: files that were left alone, children who are alike."""
    told = [each.error.told(i18n.tr) for each in carried.not_taken]
    return [*_first(told), *_first([_alike_words(each) for each in carried.alike])]


def trouble_words(error: BaseException) -> str:
    """Return what stopped a stop at a stick, what is safe, and what to do."""
    match error:
        case Stopped():
            return i18n.tr(
                "It was stopped. What was brought in before stays on this computer. On the stick lies what this "
                "computer wrote there the last time. You can pull the stick out, or begin again."
            )
        case DiskFull():
            return i18n.tr(
                "The disk of this computer is full, so not everything was brought in. What was brought in before "
                "stays. Please free some space, then try again."
            )
        case CannotSave() | CannotRemove():
            return i18n.tr(
                "This computer could not keep everything. What was brought in before stays, and the rest comes the "
                "next time. Please try again."
            )
        case RebungError() if error.code in NOT_WRITTEN:
            stays = i18n.tr("What was brought in before stays on this computer.")
            return f"{error.told(i18n.tr)} {stays}"
        case RebungError():
            return error.told(i18n.tr)
        case _:
            return RebungError().told(i18n.tr)


def _alike_words(pair: Alike) -> str:
    if pair.one.nickname.casefold() == pair.other.nickname.casefold():
        words = i18n.tr(
            "“{one}” and “{other}” are in one class. If it is one child, open the name under “Learners” and choose "
            "“Entered twice?”. If not, please change one of the names there."
        )
    else:
        words = i18n.tr(
            "“{one}” and “{other}” have the same picture. One of them can choose another one on “My page”."
        )
    return words.format(one=pair.one.nickname, other=pair.other.nickname)


def _first(told: list[str]) -> list[str]:
    more = len(told) - MOST_TOLD
    if more <= 0:
        return told
    return [*told[:MOST_TOLD], i18n.ntr("And {n} more.", "And {n} more.", more).format(n=more)]
