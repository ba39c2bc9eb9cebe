"""The services that only teachers use, as a part of the house: a start loads none of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.guides import Guides
    from app.services.ports import Ports
    from app.services.training import Training


class ForTeachers:
    """What the house holds for teachers to read and to learn from."""

    _ports: Ports

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
