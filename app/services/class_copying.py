"""A class for a new machine: a stick carries everything, a code opens it, and the PIN of the class says who may.

The class key never lies on the stick as it is. It lies in a box that a code of eight letters and digits opens,
stretched like every other secret; the code is shown where the class is copied, written down, and typed on the other
machine. Six digits would not do: whoever finds the stick could try them all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.bundle_errors import BundleRefused
from app.domain.carry_errors import CodeDoesNotFit, PinDoesNotFit
from app.domain.keys import plain_code
from app.services.carry_ports import CLASS_PART, FoundBundle
from app.services.carrying import PURPOSE, Carried, Carrying

if TYPE_CHECKING:
    from app.services.making import Making
    from app.services.places import Place
    from app.services.ports import Chance, Hashing
    from app.services.register import Register
    from app.services.share_ports import CarryPorts, Offer

CODE_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Opened:
    """A class on a stick that a code has opened.

    Attributes:
        found: the file.
        offer: what is in it.
        kept: names of classes that this machine has already, and keeps.
        gives_way: whether this machine has a PIN of its own, which will not hold any more.
    """

    found: FoundBundle
    offer: Offer
    kept: tuple[str, ...]
    gives_way: bool
    class_key: bytes
    share: bytes


class ClassCopying:
    """Puts a class on a stick for a new machine, and takes it there. Slow: off the window's thread."""

    def __init__(
        self,
        register: Register,
        ports: CarryPorts,
        carrying: Callable[[], Carrying],
        chance: Chance,
        hashing: Hashing,
    ) -> None:
        """Nothing is looked at before it is asked for."""
        self._register = register
        self._ports = ports
        self._carrying = carrying
        self._chance = chance
        self._hashing = hashing

    def code(self) -> str:
        """Return a code that has never been used: two groups of four letters and digits."""
        return "-".join(self._chance.code().split("-")[:2])

    def put(self, place: Place, code: str, making: Making) -> Carried:
        """Put the class on a stick for new machines, and take in what lies there; raises as `Carrying.carry`."""
        key = self._ports.class_key.wrapped(plain_code(code))
        return self._carrying().carry(place, making, key)

    def found(self) -> tuple[FoundBundle, ...]:
        """Return the files from which a class can be taken now, the newest of each stick first."""
        places = self._ports.bundles.places()
        found = [each for place in places for each in self._ports.bundles.found(place)]
        open_ones = [each for each in found if isinstance(each, FoundBundle) and each.has_key]
        return tuple(sorted(open_ones, key=lambda each: -each.counter))

    def open(self, found: FoundBundle, code: str) -> Opened:
        """Return what is in a file.

        Raises:
            CodeDoesNotFit: it is the code of another stick, or mistyped.
            BundleRefused, ShareOdd: the file cannot be read; nothing was changed.
        """
        class_key = self._ports.class_key.opened(self._ports.bundle_keys.key_of(found), plain_code(code))
        if class_key is None:
            raise CodeDoesNotFit
        secret = self._ports.class_key.secret_of(class_key, PURPOSE)
        share = next((share for _, share in self._ports.bundles.read(found, secret, (CLASS_PART,))), None)
        if share is None:
            raise BundleRefused(name=found.path.name)
        now, offer = self._register.now, self._ports.adopting.look(share)
        kept = tuple(each.name for each in now.classes if not each.demo and each.id not in offer.ids)
        return Opened(found, offer, kept, now.door.is_set, class_key, share)

    def take(self, opened: Opened, pin: str, making: Making) -> Carried:
        """Take the class over, and everything else that lies on the stick.

        Raises:
            PinDoesNotFit: nothing was changed.
            CannotSave, CannotRemove: it can be asked for again.
            CannotKeep, NoRoom, Stopped: the class is here; this machine's own file is not on the stick yet.
        """
        if not self._hashing.fits(pin, opened.offer.pin):
            raise PinDoesNotFit
        self._register.taking(lambda: self._ports.adopting.adopt(opened.class_key, opened.share))
        return self._carrying().carry(opened.found.place, making)
