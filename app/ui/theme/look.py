"""The dispatcher whose properties kv binds to: colours, type, sizes. Presentation only; no state of any screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from weakref import WeakMethod

from kivy.event import EventDispatcher
from kivy.metrics import Metrics, dp
from kivy.properties import BooleanProperty, ColorProperty, ListProperty, NumericProperty, StringProperty

from app.domain.language import LETTERS
from app.ui.theme.fonts import FALLBACK, font_file, natural_line
from app.ui.theme.palettes import LIGHT, PALETTES
from app.ui.theme.pictures import Pictures
from app.ui.theme.type_styles import SCRIPTS, TypeStyle, script_of, type_style

TEXT_SCALES = (100, 115, 130, 150)
COMPACT_BELOW = (1180, 680)
BUILT = Path(".built")
LANGUAGES = {"Thai": "th", "Khmr": "km"}
"""The language in which a text of another script than the spoken one is set."""


class Theme(EventDispatcher):
    """How everything looks. Each colour role of `palettes.py` is a property of the same name.

    `version` changes whenever text has to be set anew: other script, size, font folder or layout.
    """

    language = StringProperty("en")
    script = StringProperty("Latn")
    text_scale = NumericProperty(100)
    compact = BooleanProperty(False)
    tight = BooleanProperty(False)
    """Whether large text, from 130 % on, stands in a small window."""
    reduced_motion = BooleanProperty(False)
    palette = StringProperty("light")
    version = NumericProperty(0)
    notices = ListProperty()

    margin = NumericProperty(dp(32))
    """Page margin."""
    edge = NumericProperty(dp(24))
    """Margin of lessons and the teacher's pages."""
    gap = NumericProperty(dp(16))
    """Between cards."""
    pad = NumericProperty(dp(24))
    """Inside cards."""
    target = NumericProperty(dp(52))
    """Height of buttons, and the least width and height of what can be touched on a page."""
    small_target = NumericProperty(dp(48))
    """The same inside cards."""
    bar = NumericProperty(dp(72))
    """Height of a lesson's top bar."""
    header = NumericProperty(dp(84))
    """Height of the header on the arrival screens."""
    control_edge = NumericProperty(2)
    card_edge_width = NumericProperty(0)
    focus_width = NumericProperty(3)
    shadows = BooleanProperty(True)
    clear = ColorProperty((0, 0, 0, 0))

    def __init__(self, **kwargs: Any) -> None:
        """Start in the light palette with Latin letters; `open` gives fonts and pictures."""
        self.apply_property(**{role: ColorProperty(colour) for role, colour in LIGHT.items()})
        super().__init__(**kwargs)
        for names, job in (
            (("version",), self._forget_options),
            (("version", "palette"), self._tell),
            (("script", "language"), self._set_anew),
            (("text_scale", "compact"), self._measure),
        ):
            for name in names:
                self.fbind(name, job)
        self._followers: set[WeakMethod[Callable[[], None]]] = set()
        self._options: dict[tuple[str, bool, str], dict[str, Any]] = {}
        self._fonts = BUILT / "fonts"
        self.pictures = Pictures(BUILT / "pictures", 1.0, self.notice)

    def open(self, built: Path) -> None:
        """Take fonts and pictures from a `.built` folder, at the density of the window."""
        self._fonts = built / "fonts"
        self.pictures = Pictures(built / "pictures", Metrics.density, self.notice)
        self._sharpen()
        self.version += 1

    def reset(self) -> None:
        """Return to how the app starts (tests do so between two tests)."""
        self.use_language("en", "Latn")
        self.text_scale, self.compact, self.reduced_motion, self.notices = 100, False, False, []
        self.use_palette("light")

    def use_language(self, code: str, script: str) -> None:
        """Set the texts of a language: its code, and the ISO 15924 name of its script."""
        self.language = code
        self.script = script if script in SCRIPTS else "Latn"

    def use_palette(self, name: str) -> None:
        """Change all colours at once."""
        for role, colour in PALETTES[name].items():
            setattr(self, role, colour)
        plain = name == "light"
        self.control_edge, self.card_edge_width, self.focus_width = (2, 0, 3) if plain else (3, 3, 5)
        self.shadows = plain
        self.palette = name

    def follow(self, job: Callable[[], None]) -> None:
        """Call a method of a widget whenever the look changes, as long as the widget lives.

        Kivy's own `bind` would search all earlier callbacks each time, and keep those of the dead.
        """
        self._followers.add(WeakMethod(job, self._followers.discard))

    def fit(self, width: float, height: float) -> None:
        """Choose the layout for a window of so many pixels."""
        density = Metrics.density
        self.compact = width / density < COMPACT_BELOW[0] or height / density < COMPACT_BELOW[1]

    def notice(self, what: str) -> None:
        """Remember what is missing; each thing once."""
        if what not in self.notices:
            self.notices = [*self.notices, what]

    def type_of(self, style: str, script: str = "") -> TypeStyle:
        """Return size and line of a style of now, in design pixels; of the spoken script unless one is named."""
        return type_style(style, script or self.script, compact=self.compact, percent=int(self.text_scale))

    def line_of(self, style: str, script: str = "") -> float:
        """Return the line of a style in pixels."""
        return float(round(dp(self.type_of(style, script).line)))

    def font_options(self, style: str, *, strong: bool, script: str = "") -> dict[str, Any]:
        """Return what a Kivy label needs to set text in a style."""
        key = (style, strong, script or self.script)
        options = self._options.get(key)
        if options is None:
            options = self._options[key] = self._font_options(*key)
        return options

    def _font_options(self, style: str, strong: bool, script: str) -> dict[str, Any]:  # noqa: FBT001  as its key
        wanted, font = self.type_of(style, script), self.font(strong=strong, script=script)
        # As Kivy keeps sizes: the same font is not opened twice.
        size = float(round(dp(wanted.size)))
        return {
            "font_name": font,
            "font_size": size,
            "font_script_name": script,
            "text_language": self.language if script == self.script else LANGUAGES.get(script, self.language),
            "line_height": round(dp(wanted.line)) / natural_line(font, size, script),
        }

    def script_of(self, text: str, spoken: str = "") -> str:
        """Return the script to set a text in: the spoken one, or that of its letters."""
        return script_of(text, spoken or self.script)

    def font(self, *, strong: bool, script: str = "") -> str:
        """Return the font file of a script, or Kivy's own font where the file is missing."""
        path = font_file(self._fonts, script or self.script, strong=strong)
        if path.is_file():
            return str(path)
        self.notice(path.name)
        return FALLBACK

    def font_for(self, label: Any, version: float) -> str:
        """Return the font for a Kivy label; kv passes `version` so that it is told of every change."""
        del version
        return self.font(strong=bool(getattr(label, "is_strong", False)), script=self.script_of(label.text))

    def letter(self, number: int) -> str:
        """Return the letter before choice `number` (from 0)."""
        return LETTERS[self.script][number]

    def _set_anew(self, *_: object) -> None:
        self.version += 1

    def _forget_options(self, *_: object) -> None:
        self._options.clear()

    def _tell(self, *_: object) -> None:
        for follower in list(self._followers):
            job = follower()
            if job is not None:
                job()

    def _sharpen(self) -> None:
        # Icons grow with the text, and are not drawn for each of its sizes.
        self.pictures.draw_exactly(exactly=self.text_scale == TEXT_SCALES[0])

    def _measure(self, *_: object) -> None:
        """Choose the column of the table, and let targets grow with the text from 130 % on."""
        small, large = self.compact, self.text_scale >= TEXT_SCALES[2]
        self.tight = small and large
        self.margin, self.edge = dp(16 if small else 32), dp(14 if small else 24)
        self.gap, self.pad = dp(10 if small else 16), dp(14 if small else 24)
        self.target, self.small_target = (dp(58), dp(58)) if large else (dp(48 if small else 52), dp(48))
        self.bar, self.header = dp(60 if small else 72), dp(62 if small else 84)
        self._sharpen()
        self.version += 1
