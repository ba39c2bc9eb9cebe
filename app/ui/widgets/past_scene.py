"""What was seen before a scene changed: a picture of it that fades away above the new one."""

from __future__ import annotations

from typing import Any

from kivy.animation import Animation
from kivy.graphics import ClearBuffers, ClearColor, Color, Fbo, Rectangle, Scale, Translate
from kivy.properties import NumericProperty
from kivy.uix.widget import Widget

from app.ui.theme import motion


class PastScene(Widget):
    """Lies above a scene and is empty but while a scene changes; `left` is how much is left of the past, 1 to 0."""

    left = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        """Begin with no past."""
        self._tint = Color(1, 1, 1, 0)
        self._box = Rectangle()
        super().__init__(**kwargs)
        for name in ("pos", "size"):
            self.fbind(name, self._place)

    @property
    def is_fading(self) -> bool:
        """Whether something of the past can be seen."""
        return bool(self.left > 0)

    def leave(self, scene: Widget) -> None:
        """Keep how a scene looks now, and let that fade away. Reduced motion keeps nothing: the new scene is there."""
        takes = motion.seconds(motion.SCENE)
        Animation.cancel_all(self, "left")
        if not takes or min(scene.size) < 1:
            self.left = 0
            return
        self._box.texture = snapshot(scene)
        self._show()
        self.left = 1
        fade = Animation(left=0, duration=takes, transition=motion.CURVES[motion.SCENE])
        fade.start(self)

    def on_left(self, *_: object) -> None:
        """Fade; at the end let the picture go."""
        self._tint.a = self.left
        if self.left <= 0:
            self.canvas.clear()
            self._box.texture = None

    def _show(self) -> None:
        self.canvas.clear()
        self.canvas.add(self._tint)
        self.canvas.add(self._box)
        self._place()

    def _place(self, *_: object) -> None:
        self._box.pos, self._box.size = self.pos, self.size


def snapshot(widget: Widget) -> Any:
    """Return a picture of a widget and all in it, as it is drawn now, in pixels of the window."""
    size = (max(1, round(widget.width)), max(1, round(widget.height)))
    parent = widget.parent
    at = parent.canvas.indexof(widget.canvas) if parent is not None else -1
    if parent is not None:
        parent.canvas.remove(widget.canvas)
    frame = Fbo(size=size, with_stencilbuffer=True)
    with frame:
        ClearColor(0, 0, 0, 0)
        ClearBuffers()
        Scale(1, -1, 1)
        Translate(-widget.x, -widget.y - size[1], 0)
    frame.add(widget.canvas)
    frame.draw()
    picture = frame.texture
    frame.remove(widget.canvas)
    if parent is not None:
        parent.canvas.insert(at, widget.canvas)
    return picture
