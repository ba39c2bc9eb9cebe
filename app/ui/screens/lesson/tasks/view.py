"""The base of what stands in the panel at one kind of stop."""

from __future__ import annotations

from typing import Any

from kivy.properties import ObjectProperty

from app.ui.widgets.stacks import Column


class TaskView(Column):
    """Shows the task of a lesson model. `first_text` is where the focus begins; without one it begins in the story."""

    model: Any = ObjectProperty(None, rebind=True)
    task: Any = ObjectProperty(None, rebind=True)
    first_text: Any = ObjectProperty(None, allownone=True)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Show the task that the lesson stands at now."""
        super().__init__(model=model, task=model.task, **kwargs)
