"""The services that only teachers use, as a part of the house: a start loads none of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from app.services.for_many_machines import ForManyMachines

if TYPE_CHECKING:
    from app.domain.packs import Trust
    from app.services.archive import Archive
    from app.services.assigning import Assigning
    from app.services.backup import Backup
    from app.services.class_choices import ClassChoices
    from app.services.class_pages import ClassPages
    from app.services.classes import Classes
    from app.services.demo import Demo
    from app.services.groups import Groups
    from app.services.guides import Guides
    from app.services.openings import Openings
    from app.services.ports import Ports
    from app.services.preparations import Preparations
    from app.services.training import Training
    from app.services.upkeep import Upkeep
    from app.services.years import Years


class ForTeachers(ForManyMachines):
    """A part of the house: the register, and what a teacher does with classes, reads and learns from."""

    _ports: Ports

    @cached_property
    def classes(self) -> Classes:
        """What a teacher does with classes."""
        from app.services.classes import Classes

        return Classes(self._register, self._ports.library, self._openings, self._ports.chance)

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
    def backup(self) -> Backup:
        """Earlier states, and copies on sticks."""
        from app.services.backup import Backup

        return Backup(self._ports.states, self._ports.state_check, self._ports.copies)

    @cached_property
    def upkeep(self) -> Upkeep:
        """What waited for a start."""
        from app.services.upkeep import Upkeep

        return Upkeep(self._register, self.years, self.backup, self._pack_shelf, self._ports)

    @cached_property
    def class_pages(self) -> ClassPages:
        """How a class stands."""
        from app.services.class_pages import ClassPages

        ports = self._ports
        return ClassPages(self._register, ports.library, ports.finished, ports.clock, ports.chance)

    @cached_property
    def demo(self) -> Demo:
        """The class to look around with."""
        from app.services.demo import Demo

        return Demo(self.classes, self._ports)

    @cached_property
    def class_choices(self) -> ClassChoices:
        """What a class chose, and the talk that is made from it."""
        from app.services.class_choices import ClassChoices

        return ClassChoices(self._register, self._ports)

    @cached_property
    def guides(self) -> Guides:
        """The teacher guide, and a page for each lesson."""
        from app.services.guides import Guides

        return Guides(self._ports.guides, self._ports.library)

    @cached_property
    def training(self) -> Training:
        """The tour for teachers."""
        from app.services.training import Training

        return Training(self._ports.guides, self._ports.settings)

    @property
    def is_training(self) -> bool:
        """Whether the tour for teachers is under way. Asking loads nothing."""
        return "training" in self.__dict__ and self.training.is_running

    @cached_property
    def _openings(self) -> Openings:
        from app.services.openings import Openings

        return Openings(self._register, self._ports.clock)

    def _trust(self) -> Trust:
        from app.domain.packs import trust_in

        return trust_in(self._register.now.signers)
