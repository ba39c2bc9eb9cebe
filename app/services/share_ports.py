"""What the services need of the store to make one of what several machines of a class know (`ports.py`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from app.domain.ids import DeviceId, LearnerId, PlayId
from app.domain.noted_packs import NotedPack

if TYPE_CHECKING:
    from app.services.carry_ports import BundleKeys, Bundles


@dataclass(frozen=True, slots=True)
class Known:
    """Whose shares there can be.

    Attributes:
        here: the learners who are on a list, demo classes left out.
        entries: learners and entries of the same child, each with the learner of whom it is a part today.
        gone: ids of learners who are gone for good.
        packs_off: packs of lessons that were taken off the list, here or elsewhere.
    """

    here: tuple[LearnerId, ...] = ()
    entries: Mapping[str, LearnerId] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    packs_off: tuple[NotedPack, ...] = ()


@dataclass(frozen=True, slots=True)
class Brought:
    """How many finished plays are new here, and of which children something is."""

    plays: int
    learners: frozenset[LearnerId]


class Shares(Protocol):
    """What this machine tells others, in bytes that are the same for the same knowledge. Slow: off the window's thread.

    Whatever it takes in is on the disk when it returns. Everything may be taken again, in any order; what is cut short
    is made up for by the next time.
    """

    def of_classes(self) -> bytes:
        """Return what this machine knows of the classes."""
        ...

    def take_classes(self, shares: Iterable[bytes]) -> None:
        """Take in what others know of the classes, and remove what is gone for good.

        Raises:
            ShareOdd: one of them cannot be read; nothing was changed.
            CannotSave, CannotRemove: the disk refused; what was not taken is taken the next time.
        """
        ...

    def known(self) -> Known:
        """Return whose shares there can be."""
        ...

    def of_learners(self, learners: Iterable[LearnerId]) -> tuple[bytes, ...]:
        """Return what this machine knows of each of some children."""
        ...

    def take_learners(self, shares: Iterable[tuple[LearnerId, bytes]]) -> Brought:
        """Take in what others know of some children, and return what came of it; raises as above."""
        ...


class Machines(Protocol):
    """The machines of this class, as far as this one has heard of them."""

    @property
    def device(self) -> DeviceId:
        """This machine."""
        ...

    def stop(self, today: str) -> int:
        """Note that this machine meets the others on this day; return its counter. CannotSave."""
        ...

    def met(self) -> Met:
        """Return how many machines have met this one since its last round."""
        ...


@dataclass(frozen=True, slots=True)
class Met:
    """How many machines of the class were met since the last round, this one counted in, and when the last meeting was.

    `on` is the day that this machine's calendar said, "" if it never met another one.
    """

    met: int
    machines: int
    on: str


class Moves(Protocol):
    """Plays that change hands, since the wrong child had signed in."""

    def move(self, play: PlayId, learner: LearnerId, to: LearnerId) -> Future[None]:
        """Give a play of one learner to another one, here and on every machine; CannotSave."""
        ...


@dataclass(frozen=True, slots=True)
class Offer:
    """What another machine offers to a new one.

    `pin` is the hash of its PIN, `classes` are names of classes and `ids` theirs, `learners` how many there are in all.
    """

    pin: str
    classes: tuple[str, ...]
    learners: int
    ids: frozenset[str] = frozenset()


class Adopting(Protocol):
    """How a machine comes to a class that others have. Slow: off the window's thread."""

    def look(self, share: bytes) -> Offer:
        """Return what a share of classes offers; ShareOdd."""
        ...

    def adopt(self, class_key: bytes, share: bytes) -> None:
        """Take the key and everything of the classes; PIN, recovery code and help list of here give way.

        Raises:
            ShareOdd: nothing was changed.
            CannotSave: the disk refused; it can be asked for again.
        """
        ...


class ClassKey(Protocol):
    """The one key of the school, as far as it may leave the store. Slow where a code is stretched."""

    def secret(self, purpose: str) -> bytes:
        """Return 32 bytes that only the school has, others for each purpose; KeysLocked, CannotSave."""
        ...

    def wrapped(self, code: str) -> Mapping[str, str | int]:
        """Return the class key in a box that a code opens: `salt`, `rounds`, `memory`, `wrapped`."""
        ...

    def opened(self, wrapped: Mapping[str, str | int], code: str) -> bytes | None:
        """Return the class key in such a box, None if the code is another one."""
        ...

    def secret_of(self, class_key: bytes, purpose: str) -> bytes:
        """Return the secret that a class key gives for a purpose."""
        ...


@dataclass(frozen=True, slots=True)
class CarryPorts:
    """Everything that is needed to carry a class."""

    shares: Shares
    machines: Machines
    moves: Moves
    adopting: Adopting
    class_key: ClassKey
    bundles: Bundles
    bundle_keys: BundleKeys
