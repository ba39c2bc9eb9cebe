"""How a teacher's screen changes something: saved first, then told, with the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from app.domain.errors import CannotSave, DiskFull
from app.services.house import House
from app.services.saving import Saving
from app.ui.translations import i18n
from app.ui.waiting import Waiting

Result = TypeVar("Result")


class Changing(Waiting):
    """The base of models behind the PIN. Each change is remembered as the last one, whatever it was."""

    def __init__(self, house: House, **kwargs: Any) -> None:
        """Change what this house holds."""
        super().__init__(**kwargs)
        self._house = house

    def _change(self, begin: Callable[[], Saving[Result]], tell: Callable[[Result], str]) -> None:
        """Begin a change; once it is saved, remember it in a sentence and go on with `_after_change`."""
        begun: list[Saving[Result]] = []

        def remembered() -> Saving[Result]:
            begun.append(begin())
            return begun[0]

        def done(value: Result) -> None:
            self._house.last_change.note(tell(value), begun[0])
            self._after_change()

        self._tried(remembered, done)

    def _failed(self, error: BaseException) -> None:
        super()._failed(error)
        # The errors speak of a child's last answer; here it is the teacher's change that was refused.
        if isinstance(error, DiskFull):
            self.problem = i18n.tr(
                "The disk of this computer is full, so this was not saved. Everything is as it was before. "
                "Please free some space, then try again."
            )
        elif isinstance(error, CannotSave):
            self.problem = i18n.tr(
                "This could not be saved. Everything is as it was before. Please try again."
            )

    def _after_change(self) -> None:
        """Go on: a change has been saved."""
