"""The settings of the phone, each with its values and with what the chosen one does, in a sentence."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.properties import BooleanProperty, ObjectProperty, StringProperty

from app.domain.errors import msg
from app.domain.phone.actions import Change
from app.domain.phone.phone import Phone
from app.domain.phone.settings import (
    EVERYONE,
    EXPLAINED,
    KNOWN,
    NAMES,
    OPEN,
    PRIVATE_ACCOUNT,
    SHOWN,
    TITLES,
    VALUES,
    Setting,
)
from app.domain.phone.settings import HIDDEN as NOT_SHOWN
from app.ui.phone.phone_app import PhoneApp
from app.ui.translations import i18n
from app.ui.widgets.stacks import Column
from app.ui.widgets.tick_row import OnOffRow, RadioRow
from app.ui.widgets.words import Words

SWITCHES: dict[Setting, tuple[str, str, str]] = {
    Setting.ACCOUNT: (msg("Private account"), PRIVATE_ACCOUNT, OPEN),
    Setting.PHOTOS: (msg("Photos from people outside my contacts"), EVERYONE, KNOWN),
    Setting.LOCATION: (msg("Show my place"), SHOWN, NOT_SHOWN),
}
"""Settings of two values: what their switch is called, and the values that on and off stand for."""


class SettingRow(RadioRow):
    """One value of a setting."""


class SettingSwitch(OnOffRow):
    """A setting that is on or off."""

    def on_kv_post(self, _: object) -> None:
        """Rather set its words smaller than break one of them."""
        for words in self.children:
            if isinstance(words, Words):
                words.shrinks = words.wrap


class SettingGroup(Column):
    """One setting: its values, and the sentence of the chosen one. Event: `on_pick` with a value."""

    title, sentence = StringProperty(""), StringProperty("")
    is_free = BooleanProperty(True)
    rows: Any = ObjectProperty(None)

    __events__ = ("on_pick",)

    def __init__(self, setting: Setting, **kwargs: Any) -> None:
        """Lay out its values, the most open first, or its switch."""
        self.setting = setting
        super().__init__(**kwargs)
        self._value = ""
        if setting in SWITCHES:
            row = SettingSwitch(text=i18n.tr(SWITCHES[setting][0]))
            row.bind(on_release=self._turn)
            self.rows.add_widget(row)
        else:
            self.title = i18n.tr(TITLES[setting])
            for value in VALUES[setting]:
                row = SettingRow(text=i18n.tr(NAMES[value]))
                row.bind(on_release=partial(self._pick, value))
                self.rows.add_widget(row)

    def show(self, value: str, *, is_free: bool) -> None:
        """Show which value is chosen."""
        self._value, self.sentence = value, i18n.tr(EXPLAINED[self.setting, value])
        for at, row in enumerate(reversed(self.rows.children)):
            row.disabled = not is_free
            if self.setting in SWITCHES:
                row.on = value == SWITCHES[self.setting][1]
                row.state_text = i18n.tr("On") if row.on else i18n.tr("Off")
            else:
                row.on = value == VALUES[self.setting][at]

    def on_pick(self, value: str) -> None:
        """A value was chosen."""

    def _turn(self, *_: object) -> None:
        on, off = SWITCHES[self.setting][1:]
        self.dispatch("on_pick", off if self._value == on else on)

    def _pick(self, value: str, *_: object) -> None:
        if value != self._value:
            self.dispatch("on_pick", value)


class SettingsApp(PhoneApp):
    """Every setting of the phone. Those that are not seen at once are built in the frames after the first one."""

    AT_ONCE = 3
    groups: Any = ObjectProperty(None)

    def __init__(self, **kwargs: Any) -> None:
        """Have nothing built yet."""
        self._more = Clock.create_trigger(self._build_more, 0)
        super().__init__(**kwargs)

    def show(self, before: Phone | None) -> None:
        """Show how everything is set."""
        del before
        while len(self.groups.children) < self.AT_ONCE:
            self._build()
        for group in self.groups.children:
            self._fill(group)
        self._more()

    def _build_more(self, _: float) -> None:
        if len(self.groups.children) < len(Setting):
            self._fill(self._build())
            self._more()

    def _build(self) -> SettingGroup:
        group = SettingGroup(list(Setting)[len(self.groups.children)])
        group.bind(on_pick=self._changed)
        self.groups.add_widget(group)
        return group

    def _fill(self, group: SettingGroup) -> None:
        group.show(self.phone.settings.value(group.setting), is_free=self.is_free)

    def _changed(self, group: SettingGroup, value: str) -> None:
        self.use(Change(group.setting, value))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
