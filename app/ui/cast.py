"""What the people of the stories are called. Words of address differ by language: Bu, Cikgu, Khru, Neak Kru."""

from __future__ import annotations

from app.domain.errors import msg
from app.domain.ids import CastId
from app.ui.translations import i18n

NAMES = {
    "sari": msg("Sari"),
    "aisyah": msg("Aisyah"),
    "dara": msg("Dara"),
    "malee": msg("Malee"),
    "elia": msg("Elia"),
    "weijie": msg("Wei Jie"),
    "kavitha": msg("Kavitha"),
    "amir": msg("Amir"),
    # Translators: a girl of thirteen, quick and funny, who uses a wheelchair.
    "nadia": msg("Nadia"),
    # Translators: a teacher; Bu, Cikgu, Khru, Neak Kru with the name, as children address her.
    "ratna": msg("Bu Ratna"),
    # Translators: a father, as one speaks of him.
    "somchai": msg("Pho Somchai"),
    # Translators: a grandmother: Nenek, Yai, Yeay with the name.
    "chan": msg("Yeay Chan"),
    # Translators: an older brother, twenty years old.
    "hafiz": msg("Abang Hafiz"),
}


def name_of(who: CastId | str) -> str:
    """Return the name of a person of the cast in the language of now; of an unknown one nothing."""
    return i18n.tr(NAMES[who]) if who in NAMES else ""
