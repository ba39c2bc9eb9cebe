"""What is needed to carry a class from machine to machine on a stick, or over a folder that several machines see."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.errors import RebungError
from app.services.making import Making
from app.services.places import Place

CLASS_PART = "class"
"""The name of the part that holds the class; a part of a child has a name of 32 hexadecimal digits."""
PACK_PARTS = "packs/"
"""How the name of a part that holds a pack of lessons begins; 32 hexadecimal digits follow."""


@dataclass(frozen=True, slots=True)
class FoundBundle:
    """The file of one machine, as far as it can be read without the class key.

    Attributes:
        place: where it lies.
        path: the file.
        school: whose key has signed it, in 64 hexadecimal digits; that somebody has it proves nothing yet.
        device: which machine has written it, in 32 hexadecimal digits.
        counter: how far that machine was; it grows.
        parts: names, and for each a sign by which equal contents of one school are known, in 64 hexadecimal digits.
        has_key: whether a new machine can take the class key from it.
    """

    place: Place
    path: Path
    school: str
    device: str
    counter: int
    parts: Mapping[str, str]
    has_key: bool


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A file that lies among the bundles, by its name as it can be shown, and the sentence that says why."""

    name: str
    error: RebungError


class Bundles(Protocol):
    """The files in which machines carry a class. Slow: called off the window's thread."""

    def places(self) -> tuple[Place, ...]:
        """Return where they can lie now: sticks first, then folders of the account."""
        ...

    def found(self, place: Place) -> tuple[FoundBundle | NotTaken, ...]:
        """Return what lies at a place, by the names of the files; () where nothing does. Raises nothing."""
        ...

    def read(self, found: FoundBundle, secret: bytes, names: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """Return names and plain bytes of these parts, as they lie there; each is verified before it is given.

        Args:
            found: the file.
            secret: 32 bytes that only the school has.
            names: parts of the file.

        Raises:
            BundleRefused: while going through; what came before is right, and nothing more can be had.
        """
        ...

    def write(
        self,
        place: Place,
        facts: tuple[str, int],
        parts: Iterable[tuple[str, bytes]],
        secret: bytes,
        key: Mapping[str, str | int] | None,
        making: Making,
    ) -> None:
        """Put the file of this machine there in the place of its earlier one, whole or not at all.

        Args:
            place: where it goes.
            facts: the device, in 32 hexadecimal digits, and its counter.
            parts: names and plain bytes; they are read once, one after the other.
            secret: 32 bytes that only the school has.
            key: what lets a new machine take the class key, see `BundleKeys.key_of`.
            making: counts parts; a `total` that is known is set by who calls.

        Raises:
            CannotKeep, NoRoom, Stopped, BundleTooLarge: the earlier file is there as it was.
        """
        ...

    def without(self, found: FoundBundle, secret: bytes, names: Collection[str]) -> None:
        """Write a file of any machine anew without these parts, else as it was; nothing if it has none of them.

        Raises:
            BundleRefused, CannotKeep, NoRoom: it is there as it was.
        """
        ...


class BundleKeys(Protocol):
    """What a file shows of its school and of the key to the class, and what only the school can tell of its parts."""

    def sign_of(self, plain: bytes, secret: bytes) -> str:
        """Return the sign of a content, as it stands in `FoundBundle.parts`."""
        ...

    def school_of(self, secret: bytes) -> str:
        """Return the school of a secret, as it stands in `FoundBundle.school`."""
        ...

    def key_of(self, found: FoundBundle) -> Mapping[str, str | int]:
        """Return what lets a new machine take the class key, as it was given to `Bundles.write`.

        It has `salt` (32 hexadecimal digits), `rounds` (1 to 64), `memory` (bytes, 8 MiB to 1 GiB) and `wrapped` (at
        most 400 hexadecimal digits). It is signed by the school that the file names, which is proved only by the key
        that comes out.

        Raises:
            BundleRefused: there is none, or it cannot be read.
        """
        ...
