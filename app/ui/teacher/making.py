"""Making something that takes a while: a bar with a count and a way to stop, while the window stays alive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from app.services.making import Making
from app.ui.screen import Screen
from app.ui.translations import i18n
from app.ui.waiting import Waiting
from app.ui.widgets.layer import Layer

Made = TypeVar("Made")

LOOKS = 0.1
"""Seconds from one look at the work to the next."""


class Makes(Waiting):
    """A model whose work can be watched and stopped."""

    share = NumericProperty(0)
    """How much is done, from 0 to 1."""
    count = StringProperty("")
    """The same in words, empty while nobody knows."""
    _making: Making | None = None

    def look(self) -> None:
        """Take over how far the work is."""
        making = self._making
        total = making.total if making is not None else 0
        done = making.done if making is not None else 0
        self.share = min(1.0, done / total) if total else 0
        self.count = i18n.tr("{n} of {all}").format(n=done, all=total) if total > 1 else ""

    def stop(self) -> None:
        """Ask the work to stop; what came of that is told when it has."""
        if self._making is not None:
            self._making.stop()

    def _make(self, job: Callable[[Making], Made], then: Callable[[Made], None]) -> None:
        """Do a job off the window's thread, which tells how far it is and stops when it is asked to."""
        if not self.busy:
            making = self._making = Making()
            self.look()
            self._slowly(lambda: job(making), then)


class MakingLayer(Layer):
    """What is seen of work that takes longer than a moment. It closes when the work is over; Esc stops that."""

    model: Makes = ObjectProperty(None, rebind=True)
    icon = StringProperty("print")
    title = StringProperty("")
    """What is being done; a paper is made where nothing is said."""

    def __init__(self, model: Makes, **kwargs: Any) -> None:
        """Watch this model."""
        super().__init__(model=model, **kwargs)
        self._looking = Clock.schedule_interval(lambda _: model.look(), LOOKS)

    def on_close(self) -> None:
        """Look no more."""
        self._looking.cancel()

    def cancel(self) -> None:
        """Stop the work; the layer goes when it has stopped."""
        self.model.stop()


def watch(screen: Screen, model: Makes, **looks: str) -> None:
    """Show the work of a model on its screen as soon as it takes longer than a moment, and until it is over.

    `looks` are icon and title of the `MakingLayer`.
    """

    def changed(*_: object) -> None:
        is_shown = isinstance(screen.layer, MakingLayer)
        if model.is_slow and not is_shown:
            screen.open(MakingLayer(model, **looks))
        elif not model.busy and is_shown:
            screen.layer.close()

    model.bind(is_slow=changed, busy=changed)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
