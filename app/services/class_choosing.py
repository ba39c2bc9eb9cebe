"""The part of the house that tells what a class chose."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.class_choices import ClassChoices
    from app.services.ports import Ports
    from app.services.register import Register


class ClassChoosing:
    """A part of the house, which gives the register."""

    _ports: Ports

    @property
    def _register(self) -> Register:
        raise NotImplementedError

    @cached_property
    def class_choices(self) -> ClassChoices:
        """What a class chose, and the talk that is made from it."""
        from app.services.class_choices import ClassChoices

        return ClassChoices(self._register, self._ports)
