"""The services that look at a class as a whole: its page, and the class to look around with."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.class_pages import ClassPages
    from app.services.classes import Classes
    from app.services.demo import Demo
    from app.services.ports import Ports
    from app.services.register import Register


class ClassLooking:
    """A part of the house, which gives the register and what is done with classes."""

    _ports: Ports

    @property
    def classes(self) -> Classes:
        """What a teacher does with classes."""
        raise NotImplementedError

    @property
    def _register(self) -> Register:
        raise NotImplementedError

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
