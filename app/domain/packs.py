"""Packs of lessons from others: who stands behind one, and whether it may take the place of an earlier one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.errors import RebungError, msg

if TYPE_CHECKING:
    from app.domain.shelf import LessonCard
    from app.domain.signers import Signer

_MARK, _GROUP = 16, 4

_MAKERS = msg("Signed by the makers of Rebung.")
_TRUSTED = msg("Signed by {name}, whom this school trusts.")
_UNKNOWN = msg(
    "Signed by somebody whom this school does not know ({mark}). Please look at every lesson before children do."
)
_NOBODY = msg(
    "Not signed: nobody can tell who made it, or whether it was changed. Teachers can look at its lessons; "
    "children never see them."
)

Words = Mapping[str, Mapping[str, str]]
"""Translations: by context, and in it by the English text."""

MOST_BYTES = 24 << 20
"""Of a pack, as it lies on a stick and unpacked."""

MAKERS: frozenset[str] = frozenset()
"""The public keys of Rebung's makers. The first one comes with the first pack that they release."""


@dataclass(frozen=True, slots=True)
class PackFacts:
    """What a pack says about itself, and the public key that has signed it in hexadecimal digits, "" for none."""

    id: str
    version: int
    title: str
    author: str
    key: str = ""

    @property
    def mark(self) -> str:
        """The beginning of the key, as people compare it."""
        return " ".join(self.key[at : at + _GROUP] for at in range(0, _MARK, _GROUP)).strip()


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that came through the door.

    Attributes:
        facts: what it says about itself, and whose signature it has.
        lessons: by their ids, as the build step writes them; nobody has looked at their stories yet.
        words: translations by languages.
        pictures: by their names, written anew.
        sounds: by their names.
    """

    facts: PackFacts
    lessons: Mapping[str, bytes]
    words: Mapping[str, Words]
    pictures: Mapping[str, bytes]
    sounds: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class OpenPack:
    """A pack whose lessons can be played.

    Attributes:
        facts: what it says about itself, and whose signature it has.
        cards: what is known of its lessons, in the order of their ids.
        lessons: by their ids, as the reader of lessons takes them.
        words: translations by languages.
        pictures: PNG by the names under which its lessons call them here, which are those of no other pack.
    """

    facts: PackFacts
    cards: tuple[LessonCard, ...]
    lessons: Mapping[str, bytes]
    words: Mapping[str, Words]
    pictures: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Trust:
    """The public keys that mean something here: those of the makers, and those that the school has named."""

    makers: frozenset[str] = MAKERS
    school: Mapping[str, str] = field(default_factory=dict)
    """What the school calls whoever has a key."""

    def holds(self, pack: PackFacts) -> bool:
        """Tell whether children may have the lessons of a pack. What nobody has signed cannot be trusted."""
        return bool(pack.key) and (pack.key in self.makers or pack.key in self.school)

    def told(self, pack: PackFacts, tr: Callable[[str], str] = msg) -> str:
        """Return in the language of `tr` who has signed a pack. A name is the school's, never the pack's."""
        if not pack.key:
            return tr(_NOBODY)
        if pack.key in self.makers:
            return tr(_MAKERS)
        if pack.key in self.school:
            return tr(_TRUSTED).format(name=self.school[pack.key])
        return tr(_UNKNOWN).format(mark=pack.mark)


def trust_in(signers: Iterable[Signer]) -> Trust:
    """Return the trust of a school that trusts these signers, and the makers."""
    return Trust(school={each.key: each.name for each in signers})


class OlderPack(RebungError):
    """A pack that is not newer than the one that is here."""

    code = "older-pack"
    sentence = msg(
        "Version {here} of this pack is here already, and this file has version {version}. Nothing was changed."
    )


class OtherPack(RebungError):
    """A pack that takes the id of another one."""

    code = "other-pack"
    sentence = msg(
        "This file is no newer “{title}”: it is another pack, or somebody else has signed it. Nothing was changed."
    )


def expect_newer(pack: PackFacts, here: PackFacts) -> None:
    """See that a pack may take the place of the one of its id that is here.

    Raises:
        OtherPack: it is another one, or its signature is not of the same key.
        OlderPack: it is not newer, so that nobody can bring back what was mended.
    """
    if (pack.id, pack.key) != (here.id, here.key):
        raise OtherPack(title=here.title)
    if pack.version <= here.version:
        raise OlderPack(here=here.version, version=pack.version)
