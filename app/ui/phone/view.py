"""The practice phone: a case that looks like no other, and in it the app that is open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window
from kivy.lang import Builder
from kivy.properties import BooleanProperty, DictProperty, ObjectProperty
from kivy.uix.floatlayout import FloatLayout

from app.domain.phone.actions import Open
from app.domain.phone.phone import Phone
from app.ui.focus import FocusChain
from app.ui.phone.apps import APPS
from app.ui.phone.frame import PhoneCase, PhoneScreen, PhoneTag
from app.ui.phone.phone_app import PhoneApp

__all__ = ["PhoneCase", "PhoneScreen", "PhoneTag", "PhoneView"]

HOME = "home"
ABOVE = {"home": "", "chat": "chats", "profile": "contacts"}
"""What lies above an app: where Back leads, if not home."""


class PhoneView(FloatLayout):
    """A phone in its case. Event: `on_use` with a domain action, for whoever plays the lesson to do.

    `phone` is the domain's value; another one is shown as what has changed. `is_free` says whether more may be done
    than looking (Open, LookAt). `patterns` are the warning patterns by their ids, for the labels of signs.
    `is_arriving` is true while messages come one after the other; a touch or a key shows all of them.
    """

    phone: Phone | None = ObjectProperty(None, allownone=True)
    is_free = BooleanProperty(True)
    patterns = DictProperty()
    is_arriving = BooleanProperty(False)
    spoken = ObjectProperty(None, allownone=True)
    """Changes with the language: what stands on the phone is told anew."""
    stage: Any = ObjectProperty(None)

    __events__ = ("on_use",)

    def __init__(self, **kwargs: Any) -> None:
        """Show the phone as soon as there is one."""
        self.app: PhoneApp | None = None
        self._shown: Phone | None = None
        self._way_back = ("contacts", "")
        super().__init__(**kwargs)
        for name in ("phone", "is_free", "patterns"):
            self.fbind(name, self._show)
        self._show()

    def skip(self) -> None:
        """Let all messages that are on their way be there."""
        if self.app is not None and self.is_arriving:
            self.app.skip()

    def turn_page(self, pages: int) -> None:
        """Scroll what is open: Page Up and Page Down."""
        if self.app is not None:
            self.app.turn_page(pages)

    def go_back(self) -> bool:
        """Go to what lies above what is open; tell whether there is anything."""
        place = self._above()
        if place is not None:
            self.dispatch("on_use", Open(*place))
        return place is not None

    def on_spoken(self, *_: object) -> None:
        """Tell everything anew in another language."""
        self._open_anew()

    def on_touch_down(self, touch: Any) -> bool:
        """Let a touch on the phone show what is still on its way, and do nothing else."""
        if self.is_arriving and self.collide_point(*touch.pos):
            self.skip()
            return True
        return bool(super().on_touch_down(touch))

    def on_is_arriving(self, *_: object) -> None:
        """Hear keys only while there is something to skip."""
        hear = Window.bind if self.is_arriving else Window.unbind
        hear(on_key_down=self._key)

    def on_parent(self, _: object, parent: Any) -> None:
        """Leave nothing on its way when the phone goes from the screen."""
        if parent is None:
            self.skip()

    def on_use(self, action: Any) -> None:
        """Something was touched."""

    def _key(self, *_: object) -> None:
        self.skip()

    def _above(self) -> tuple[str, str] | None:
        app = self.phone.at[0] if self.phone else HOME
        if app == "profile":
            return self._way_back
        above = ABOVE.get(app, HOME)
        return (above, "") if above else None

    def _show(self, *_: object) -> None:
        if self.phone is None or self.stage is None:
            return
        before, self._shown = self._shown, self.phone
        if before is not None and self.phone.at[0] == "profile" and before.at[0] != "profile":
            self._way_back = before.at
        is_same = self.app is not None and before is not None and before.at == self.phone.at
        if not is_same:
            self._put_app()
        self._fill(before)

    def _open_anew(self) -> None:
        if self.phone is not None and self.stage is not None:
            self.skip()
            self._put_app()
            self._fill(self.phone)

    def _put_app(self) -> None:
        """Open another app in place of the one that was open."""
        self.skip()
        had_focus = any(getattr(part, "focused", False) for part in self.stage.walk(restrict=True))
        self.stage.clear_widgets()
        name, item = self.phone.at if self.phone else (HOME, "")
        self.app = APPS[name](item=item)
        self.app.bind(on_use=self._used, on_back=self._back)
        if "is_arriving" in self.app.properties():
            self.app.bind(is_arriving=self.setter("is_arriving"))
        self.stage.add_widget(self.app)
        if had_focus:
            Clock.schedule_once(self._keep_focus, -1)

    def _keep_focus(self, _: float) -> None:
        """Whoever came by the keyboard goes on with it in the app that has opened."""
        members = FocusChain(self.stage).members()
        around = self.parent
        while around is not None and not hasattr(around, "focus_touched"):
            around = around.parent if around.parent is not around else None
        if around is not None and members:
            around.focus.take(members[0])

    def _fill(self, before: Phone | None) -> None:
        app = self.app
        if app is not None and self.phone is not None:
            app.phone, app.is_free, app.patterns = self.phone, self.is_free, self.patterns
            app.show(before)

    def _used(self, _app: object, action: Any) -> None:
        self.dispatch("on_use", action)

    def _back(self, *_: object) -> None:
        self.go_back()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
