"""A language as it is offered: its code, its own name, and the script it is drawn with."""

from __future__ import annotations

from dataclasses import dataclass

LETTERS = {"Latn": "ABCDEF", "Thai": "กขคงจฉ", "Khmr": "កខគឃងច"}
"""The letters that stand before choices, by script."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the app.

    Attributes:
        code: in file names and settings, such as "id".
        own_name: what its speakers call it.
        script: ISO 15924, which is also what the text provider asks for.
        name: the English name, for translators' files.
    """

    code: str
    own_name: str
    script: str
    name: str
