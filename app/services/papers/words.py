"""Words that several papers use, marked for translation."""

from __future__ import annotations

from app.domain.band import Band
from app.domain.class_choices import Amount
from app.domain.errors import msg
from app.domain.report import Step

STEP_WORDS = {
    Step.NOT_YET: msg("Not yet"),
    Step.STARTING: msg("Starting"),
    Step.GROWING: msg("Growing"),
    Step.STRONG: msg("Strong"),
}
PRACTISED = msg("Practised")
AMOUNT_WORDS = {Amount.FEW: msg("few"), Amount.SOME: msg("some"), Amount.MOST: msg("most")}
BAND_WORDS = {
    Band.YOUNG: msg("8 to 10 years"),
    Band.MIDDLE: msg("11 to 13 years"),
    Band.OLDER: msg("14 to 17 years"),
}
OPENING_QUOTES = '“„«"「'


def quoted(words: str) -> str:
    """Return words in quotation marks, unless they have some."""
    return words if words.startswith(tuple(OPENING_QUOTES)) else f"“{words}”"
