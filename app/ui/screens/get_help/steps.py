"""The calm steps behind "This happened to me": the routines of `lessons/patterns.yaml`, one thought at a time."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.band import Band
from app.domain.errors import msg, ptr


@dataclass(frozen=True, slots=True)
class CalmStep:
    """One step: a few words as its title, one or two sentences, an icon. It may show the sentence to say.

    `context` tells translators and catalogs apart what the title's words mean elsewhere.
    """

    title: str
    text: str
    icon: str
    says_sentence: bool = False
    context: str = ""


_FIRST = (
    CalmStep(
        msg("One slow breath"),
        msg("Breathe in. Breathe out, a little longer. You are here, and there is time."),
        "leaf",
    ),
    CalmStep(
        msg("It is not your fault"),
        msg("Whoever did it is responsible for it. Even if you replied or broke a rule, you can tell."),
        "heart",
    ),
)
_TELL = CalmStep(
    msg("Tell"),
    msg("Go to an adult you trust, and say it or show it. If they don't help, tell another one."),
    "adult",
    says_sentence=True,
)
_LAST = CalmStep(
    msg("You did nothing wrong by asking"),
    msg("You can come back here as often as you like. Nothing of this is kept."),
    "star",
)
_YOUNG = (
    CalmStep(msg("Stop"), msg("You may stop in the middle of anything. You don't have to say why."), "pause"),
    CalmStep(
        ptr("calm step: walk away", "Leave"),
        msg("Put it down and walk away. It is fine to leave without a goodbye."),
        "leave",
        context="calm step: walk away",
    ),
)
_OLDER = (
    CalmStep(msg("Stop"), msg("You may stop in the middle of anything. You owe nobody a reason."), "pause"),
    CalmStep(msg("Don't answer"), msg("No answer is needed, not even a last one."), "chat"),
    CalmStep(
        msg("Save what was said, not pictures"),
        msg("An adult helps you with it. Words only: a picture is never copied or passed on."),
        "export",
    ),
    CalmStep(msg("Block"), msg("Block the person. You can do it together with somebody."), "block"),
)


def steps_for(band: Band | None) -> tuple[CalmStep, ...]:
    """Return the steps for an age band; the youngest have the short routine. Without a band it is the whole one."""
    middle = _YOUNG if band is Band.YOUNG else _OLDER
    return (*_FIRST, *middle, _TELL, _LAST)
