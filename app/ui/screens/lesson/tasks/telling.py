"""Stops with a text of their own: the note before a lesson, a rest, the ending."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder

from app.ui.screens.lesson.tasks.view import TaskView


class NoteView(TaskView):
    """What the lesson is about, and the way out before it begins."""


class EndingView(TaskView):
    """What is well now."""


class RestingView(TaskView):
    """A sitting is over: a sentence to keep, and quietly the way to read on."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
