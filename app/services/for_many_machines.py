"""The services of a class that lives on many machines, as a part of the house: a start loads none of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.ids import LearnerId
    from app.services.carrying import Carrying
    from app.services.class_copying import ClassCopying
    from app.services.last_change import LastChange
    from app.services.moving_plays import MovingPlays
    from app.services.pack_shelf import PackShelf
    from app.services.packs import Packs
    from app.services.ports import Ports
    from app.services.register import Register


class ForManyMachines:
    """A part of the house: what goes round on a stick, and what can be undone until then."""

    _ports: Ports
    _pack_shelf: PackShelf

    @cached_property
    def carrying(self) -> Carrying:
        """A class that is carried round."""
        from app.services.carried_packs import PackPlaces
        from app.services.carrying import Carrying

        ports, shelf = self._ports, self._pack_shelf
        places = PackPlaces(self._register, self.packs, shelf, ports.pack_store, ports.carry())
        return Carrying(self._register, ports.carry(), ports.clock, places, lambda: self.last_change)

    @cached_property
    def packs(self) -> Packs:
        """Lessons from others."""
        from app.services.packs import Packs

        return Packs(self._register, self._pack_shelf, self._ports)

    @cached_property
    def class_copying(self) -> ClassCopying:
        """A class for a new machine."""
        from app.services.class_copying import ClassCopying

        ports = self._ports
        return ClassCopying(self._register, ports.carry(), lambda: self.carrying, ports.chance, ports.hashing)

    @cached_property
    def moving_plays(self) -> MovingPlays:
        """Plays that the wrong child has played."""
        from app.services.moving_plays import MovingPlays

        return MovingPlays(self._register, self._ports.plays, self._ports.carry().moves)

    @cached_property
    def last_change(self) -> LastChange:
        """What can be taken back."""
        from app.services.last_change import LastChange

        return LastChange()

    @cached_property
    def _register(self) -> Register:
        from app.services.register import Register

        return Register(self._ports.classrooms, self._has_played)

    def _has_played(self, learner_id: LearnerId) -> bool:
        return bool(self._ports.plays.of(learner_id))
