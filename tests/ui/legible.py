"""Finding texts that cannot be read: cut, broken within a word, covered, lying over each other, outside the window.

`faults(screen)` walks the tree in the order of drawing. Each layer above the screen is looked at by itself; what lies
in a pane that scrolls may reach out of it, since it can be scrolled to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from kivy.core.window import Window
from kivy.metrics import dp
from kivy.uix.label import Label
from kivy.uix.scrollview import ScrollView
from kivy.uix.stencilview import StencilView
from kivy.uix.textinput import TextInput
from kivy.uix.widget import Widget

from app.ui.theme import theme
from app.ui.theme.surface import Surfaced
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.page import PlainPage
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.top_bar import TopBar

NEAR = 1.5
"""Pixels by which boxes may meet: places are rounded."""
BREAKS_AFTER = " \n-/\u2013\u2014\u2026"
"""Signs behind which a line may end."""
INK = 3.0
"""Pixels of a line box above and below its letters that may lie over another."""


class Box(NamedTuple):
    """A rectangle of the window, in pixels."""

    left: float
    low: float
    right: float
    top: float

    def within(self, other: Box, near: float = NEAR) -> bool:
        """Tell whether this lies inside another."""
        return (
            self.left >= other.left - near
            and self.low >= other.low - near
            and self.right <= other.right + near
            and self.top <= other.top + near
        )

    def shared(self, other: Box) -> Box:
        """Return what two boxes share; it may be empty."""
        return Box(
            max(self.left, other.left),
            max(self.low, other.low),
            min(self.right, other.right),
            min(self.top, other.top),
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return self.right - self.left < NEAR or self.top - self.low < NEAR

    def shrunk(self, by: float) -> Box:
        """Return the box with less above and below."""
        return Box(self.left, self.low + by, self.right, self.top - by)


@dataclass
class Seen:
    """A text or a control on the screen: its box, the part of it that shows, and what it lies in."""

    widget: Any
    box: Box
    shown: Box
    around: tuple[Any, ...]

    @property
    def name(self) -> str:
        """What to call it in a fault."""
        text = getattr(self.widget, "text", "") or getattr(self.widget, "label", "")
        return f"{type(self.widget).__name__} “{text[:40]}”"

    @property
    def scrolls(self) -> bool:
        """Whether it can be scrolled to."""
        return any(isinstance(each, ScrollView) for each in self.around)


@dataclass
class Layer:
    """What stands on the screen, or on one layer above it, in the order of drawing."""

    texts: list[Seen] = field(default_factory=list)
    controls: list[Seen] = field(default_factory=list)
    order: list[tuple[Seen, bool]] = field(default_factory=list)
    """Everything that may cover or be covered: with whether it covers."""

    def begin_anew(self) -> None:
        """Forget what was noted: something hides it all."""
        for each in (self.texts, self.controls, self.order):
            each.clear()


def faults(screen: Any) -> list[str]:
    """Return what cannot be read or reached on a screen, in words."""
    frame = box_of(screen)
    if screen.parent is not None:
        # Below a screen that leaves room there stands something of its own.
        frame = frame._replace(low=frame.low - (screen.parent.height - screen.height))
    layers = [Layer()]
    _look(screen, (), frame, layers[0], layers)
    found: list[str] = []
    for layer in layers:
        for check in (_cut, _out_of_its_shape, _outside, _over_each_other, _covered, _too_small):
            found += check(layer, frame)
    return found


def box_of(widget: Widget) -> Box:
    """Return where a widget is in the window."""
    left, low = widget.to_window(widget.x, widget.y)
    right, top = widget.to_window(widget.right, widget.top)
    return Box(left, low, right, top)


def _look(widget: Any, around: tuple[Any, ...], clip: Box, layer: Layer, layers: list[Layer]) -> None:
    """Note what stands on a widget; a layer and a page begin anew."""
    for child in reversed(widget.children):
        if not child.opacity or getattr(child, "is_leaving", False):
            continue
        if getattr(child, "is_layer", False):
            layers.append(Layer())
            _look(child, (*around, child), clip, layers[-1], layers)
            continue
        if isinstance(child, PlainPage):
            # It hides what was there before it.
            layer.begin_anew()
        box = box_of(child)
        inside = clip.shared(box) if isinstance(child, ScrollView | StencilView) else clip
        _note(child, box, clip, around, layer)
        _look(child, (*around, child), inside, layer, layers)


def _note(child: Any, box: Box, clip: Box, around: tuple[Any, ...], layer: Layer) -> None:
    seen = Seen(child, box, box.shared(clip), around)
    if isinstance(child, Label) and child.text.strip():
        ink = ink_of(child)
        seen = Seen(child, ink, ink.shared(clip), around)
        layer.texts.append(seen)
        layer.order.append((seen, False))
    elif isinstance(child, Pressable):
        layer.controls.append(seen)
    covers = isinstance(child, TopBar) or (isinstance(child, Surfaced) and child.fill[3] > 0.5)
    if covers and not isinstance(child, Label):
        layer.order.append((seen, True))


def ink_of(label: Any) -> Box:
    """Return where the letters of a label are: its texture is as wide as its box, its lines are not."""
    box = box_of(label)
    wide, high = label.texture_size
    middle = ((box.left + box.right) / 2, (box.low + box.top) / 2)
    lines = lines_of(label)
    used = min(wide, max((line.w for line in lines), default=wide)) if lines else wide
    left = middle[0] - wide / 2
    if label.halign == "center":
        left = middle[0] - used / 2
    return Box(left, middle[1] - high / 2, left + used, middle[1] + high / 2)


def lines_of(label: Any) -> list[Any]:
    """Return Kivy's lines of a label."""
    return [line for line in label._label._cached_lines if line.words]


def _cut(layer: Layer, _frame: Box) -> Iterator[str]:
    for seen in layer.texts:
        label, (wide, high) = seen.widget, seen.widget.texture_size
        if label.is_shortened:
            yield f"shortened: {seen.name}"
        elif wide > label.width + NEAR or high > label.height + 2 * INK + NEAR:
            yield f"larger than its box ({wide}x{high} in {label.width:.0f}x{label.height:.0f}): {seen.name}"
        elif label.font_script_name == "Latn" and broken_word(label):
            yield f"broken within “{broken_word(label)}”: {seen.name}"


def broken_word(label: Any) -> str:
    """Return a word that is on two lines, or nothing."""
    at, text = 0, label.text
    pieces = ["".join(word.text for word in line.words).strip() for line in lines_of(label)]
    for piece in pieces[:-1]:
        at = text.find(piece, at) + len(piece)
        before, after = text[at - 1 : at], text[at : at + 1]
        if before and after and before not in BREAKS_AFTER and after not in " \n\u200b":
            return str(text[max(0, at - 8) : at + 8])
    return ""


def _out_of_its_shape(layer: Layer, _frame: Box) -> Iterator[str]:
    for seen in layer.texts:
        for shape in reversed(seen.around):
            if isinstance(shape, ScrollView):
                break
            if isinstance(shape, Surfaced) and (shape.fill[3] > 0 or shape.edge[3] > 0):
                if not seen.box.shrunk(INK).within(box_of(shape)):
                    yield f"reaches out of its {type(shape).__name__}: {seen.name}"
                break


def _outside(layer: Layer, frame: Box) -> Iterator[str]:
    for seen in (*layer.texts, *layer.controls):
        pane = next((each for each in reversed(seen.around) if isinstance(each, ScrollView)), None)
        box = seen.box.shrunk(INK) if isinstance(seen.widget, Label) else seen.box
        if pane is None:
            if not box.within(frame):
                yield f"outside the window: {seen.name}"
            continue
        view = box_of(pane)
        content = pane._viewport
        if box.left < view.left - NEAR or box.right > view.right + NEAR:
            yield f"beside its pane: {seen.name}"
        elif not box.within(box_of(content)):
            yield f"out of what scrolls: {seen.name}"
        elif view.top - view.low < min(dp(90), content.height):
            yield f"pane too low to read in ({view.top - view.low:.0f}): {seen.name}"


def _over_each_other(layer: Layer, _frame: Box) -> Iterator[str]:
    for at, seen in enumerate(layer.texts):
        for other in layer.texts[at + 1 :]:
            if not seen.shown.shrunk(INK).shared(other.shown.shrunk(INK)).is_empty:
                yield f"over each other: {seen.name} and {other.name}"
    for at, seen in enumerate(layer.controls):
        for other in layer.controls[at + 1 :]:
            nested = seen.widget in other.around or other.widget in seen.around
            if not nested and not seen.shown.shared(other.shown).shrunk(0).is_empty:
                yield f"touch each other: {seen.name} and {other.name}"
        for text in layer.texts:
            if seen.widget not in text.around and not seen.shown.shared(text.shown.shrunk(INK)).is_empty:
                inner = any(each in text.around for each in seen.around if isinstance(each, ChoiceCard))
                if not inner:
                    yield f"control over a text: {seen.name} and {text.name}"


def _covered(layer: Layer, _frame: Box) -> Iterator[str]:
    for at, (seen, covers) in enumerate(layer.order):
        if covers:
            continue
        for over, is_over in layer.order[at + 1 :]:
            if not is_over or over.widget in seen.around or isinstance(over.widget, Pressable):
                continue
            if not over.shown.shared(seen.shown.shrunk(INK)).is_empty:
                yield f"covered by {type(over.widget).__name__}: {seen.name}"


def _too_small(layer: Layer, _frame: Box) -> Iterator[str]:
    least = dp(58 if theme.text_scale >= 130 else 48)
    for seen in layer.controls:
        if seen.widget.disabled or not seen.widget.focusable:
            continue
        wide, high = seen.box.right - seen.box.left, seen.box.top - seen.box.low
        if min(wide, high) < least - NEAR:
            yield f"small target ({wide:.0f}x{high:.0f}): {seen.name}"


__all__ = ["Box", "TextInput", "Window", "box_of", "broken_word", "faults", "ink_of"]
