"""The services that keep classes: groups, archive, years, what is assigned, and what a start tidies up."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.ids import LearnerId
    from app.services.archive import Archive
    from app.services.assigning import Assigning
    from app.services.groups import Groups
    from app.services.ports import Ports
    from app.services.preparations import Preparations
    from app.services.register import Register
    from app.services.upkeep import Upkeep
    from app.services.years import Years


class ClassKeeping:
    """A part of the house: the register, and the services that keep its classes."""

    _ports: Ports

    @cached_property
    def groups(self) -> Groups:
        """Groups of a class."""
        from app.services.groups import Groups

        return Groups(self._register, self._ports.chance)

    @cached_property
    def archive(self) -> Archive:
        """What was put away."""
        from app.services.archive import Archive

        return Archive(self._register, self._ports.chance)

    @cached_property
    def years(self) -> Years:
        """When a year ends, and what goes with it."""
        from app.services.years import Years

        return Years(self._register, self._ports)

    @cached_property
    def assigning(self) -> Assigning:
        """Which lessons are for whom, and when."""
        from app.services.assigning import Assigning

        return Assigning(self._register, self._ports.library, self._ports.clock, self._ports.chance)

    @cached_property
    def preparations(self) -> Preparations:
        """What comes before a lesson that needs the teacher in the room."""
        from app.services.preparations import Preparations

        return Preparations(self._register, self._ports.clock)

    @cached_property
    def upkeep(self) -> Upkeep:
        """What waited for a start."""
        from app.services.upkeep import Upkeep

        return Upkeep(self._register, self.years, self._ports.plays, self._ports.classrooms)

    @cached_property
    def _register(self) -> Register:
        from app.services.register import Register

        return Register(self._ports.classrooms, self._has_played)

    def _has_played(self, learner_id: LearnerId) -> bool:
        return bool(self._ports.plays.of(learner_id))
