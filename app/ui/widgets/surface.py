"""Shapes to put things on."""

from __future__ import annotations

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.floatlayout import FloatLayout

from app.ui.theme.surface import Surfaced


class Surface(Surfaced, FloatLayout):
    """A shape with parts placed freely on it."""


class SurfaceColumn(Surfaced, BoxLayout):
    """A shape with parts below each other on it."""


__all__ = ["Surface", "SurfaceColumn"]
