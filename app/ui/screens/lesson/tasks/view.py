"""The base of what stands in the panel at one kind of stop."""

from __future__ import annotations

from typing import Any, ClassVar

from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty

from app.ui.widgets.stacks import Column


class TaskView(Column):
    """Shows the task of a lesson model.

    `first_text` is where the focus begins; without one it begins in the story. Event: `on_changed`, when what is
    shown has changed so much that the focus begins anew.
    """

    model: Any = ObjectProperty(None, rebind=True)
    task: Any = ObjectProperty(None, rebind=True)
    first_text: Any = ObjectProperty(None, allownone=True)
    focus_rank = NumericProperty(0.5)
    is_wide = BooleanProperty(False)
    """On the desk: it needs all the room beside the phone."""
    is_carded: ClassVar[bool] = False
    """On the desk: it stands on a card."""
    leads: ClassVar[bool] = False
    """On the desk: where all stands in one column, it comes before what stands beside it elsewhere."""
    beside: tuple[Any, ...] = ()
    """On the desk: what stands at the other side of the phone, below the story."""

    __events__ = ("on_changed",)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Show the task that the lesson stands at now, or the one that is given."""
        super().__init__(**{"model": model, "task": model.task} | kwargs)

    def on_changed(self) -> None:
        """Another part of the task is shown."""

    def begins_at(self) -> Any:
        """Return the text with which the focus begins, or None. kv names widgets by weak references."""
        return self.first_text.__self__ if self.first_text is not None else None
