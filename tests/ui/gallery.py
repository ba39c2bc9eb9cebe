"""All parts in their states on one picture, to look at beside the design's picture 14.

uv run --no-sync python tests/ui/gallery.py gallery.png [light|high-contrast] [100|115|130|150] [1x|1.5x]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
SIZE = (1366, 1560)

GALLERY = """
#:import theme app.ui.theme.theme
<Title@Words>:
    style: "button"
<Labelled@Column>:
    spacing: dp(4)
    size_hint_x: None
    width: self.minimum_width
<Gallery>:
    PlainPage:
        Column:
            pos_hint: {"x": 0, "top": 1}
            padding: dp(28), dp(20)
            spacing: dp(16)
            size_hint_x: None
            width: dp(788)
            Panel:
                Title:
                    text: "Main button, quiet button, help, ghost, tint"
                Row:
                    spacing: dp(14)
                    MainButton:
                        icon: "play"
                        text: "Go on"
                    MainButton:
                        icon: "play"
                        text: "Go on"
                        hovered: True
                    MainButton:
                        icon: "play"
                        text: "Go on"
                        focused: True
                    MainButton:
                        icon: "play"
                        text: "Go on"
                        state: "down"
                    MainButton:
                        icon: "play"
                        text: "Go on"
                        disabled: True
                Row:
                    spacing: dp(14)
                    QuietButton:
                        icon: "replay"
                        text: "Again"
                    QuietButton:
                        icon: "replay"
                        text: "Again"
                        hovered: True
                    QuietButton:
                        icon: "replay"
                        text: "Again"
                        focused: True
                    QuietButton:
                        icon: "replay"
                        text: "Again"
                        state: "down"
                    QuietButton:
                        icon: "replay"
                        text: "Again"
                        disabled: True
                Row:
                    spacing: dp(14)
                    HelpButton:
                        icon: "adult"
                        text: "Help"
                    HelpButton:
                        icon: "adult"
                        text: "Help"
                        focused: True
                    GhostButton:
                        icon: "pause"
                        text: "Pause"
                    TintButton:
                        icon: "check"
                        text: "I said it"
                    IconButton:
                        icon: "back"
                    QuietButton:
                        icon: "next"
                        icon_last: True
                        text: "On"
            Panel:
                Title:
                    text: "Choice card"
                Tiles:
                    cols: 2
                    spacing: dp(16)
                    ChoiceCard:
                        text: "Ask the team to make room."
                    ChoiceCard:
                        number: 1
                        text: "Ask the team to make room."
                        hovered: True
                    ChoiceCard:
                        text: "Ask the team to make room."
                        focused: True
                    ChoiceCard:
                        text: "Ask the team to make room."
                        state: "down"
                    ChoiceCard:
                        text: "Ask the team to make room."
                        mode: "selected"
                    ChoiceCard:
                        text: "Ask the team to make room."
                        mode: "tried"
                    ChoiceCard:
                        text: "Ask the team to make room."
                        disabled: True
                    ChoiceCard:
                        text: "Without a target to read it aloud, in two lines."
                        reads: False
            Panel:
                Row:
                    spacing: dp(14)
                    AvatarCard:
                        face: 3
                        tint: 1
                        name: "Ayu"
                    AvatarCard:
                        face: 4
                        tint: 2
                        name: "Bayu"
                        hovered: True
                    AvatarCard:
                        face: 17
                        tint: 3
                        name: "Nisa"
                        focused: True
                    AvatarCard:
                        face: 23
                        mirrored: True
                        tint: 4
                        name: "Yosef the long"
                        selected: True
            Panel:
                TickRow:
                    text: "Asks me for a photo"
                    on: True
                TickRow:
                    text: "Offers a gift or a prize"
                RadioRow:
                    text: "Friends of friends"
                    on: True
                OnOffRow:
                    text: "Read everything aloud"
                    on: True
                    state_text: "On"
                TextBox:
                    hint: "Name of the class"
        Column:
            pos_hint: {"right": 1, "top": 1}
            padding: dp(0), dp(20), dp(28), dp(20)
            spacing: dp(16)
            size_hint_x: None
            width: dp(556)
            Panel:
                Title:
                    text: "Progress bamboo"
                ProgressBamboo:
                    done: 0
                    colour: "green"
                ProgressBamboo:
                    done: 2
                    colour: "senja"
                ProgressBamboo:
                    done: 4
                    colour: "kunyit"
                ProgressBamboo:
                    done: 7
                    total: 7
                    colour: "nila"
            Panel:
                spacing: dp(34)
                SpeechBubble:
                    name: "Malee"
                    text: "You said I could play today. You forgot me."
                KeepSentence:
                    text: "Someone online asked me for a photo. Can you help me?"
                Notice:
                    icon: "hidden"
                    text: "Your pictures are your key. Ask friends to look away."
            Panel:
                Title:
                    text: "Chips"
                Row:
                    spacing: dp(10)
                    Chip:
                        icon: "talk"
                        text: "Speak & listen"
                    Chip:
                        icon: "friends"
                        tint: "dusk"
                        text: "Solve it together"
                Row:
                    spacing: dp(10)
                    Chip:
                        icon: "calendar"
                        tint: "gold"
                        text: "Finish by Friday"
                    Chip:
                        icon: "lock"
                        tint: "indigo"
                        text: "Safe online"
                    Chip:
                        icon: "check"
                        tint: "plain"
                        text: "2 ticked"
            Panel:
                Faces:
                    names: ["Not yet", "Hard", "So-so", "Easier", "Ready"]
                    chosen: 3
                PasswordSlots:
                    filled: 1
            Panel:
                Row:
                    spacing: dp(14)
                    PictureTile:
                        size_hint: None, None
                        size: dp(150), dp(170)
                        picture: "boat"
                        name: "Boat"
                    PictureTile:
                        size_hint: None, None
                        size: dp(150), dp(170)
                        picture: "mango"
                        name: "Mango"
                        lit: True
                    GrowthPicture:
                        colour: "nila"
                        stage: 3
            Widget:
                size_hint_y: None
                height: dp(60)
                Toast:
                    text: "Saved on this computer."
                    pos: theme.edge, dp(8)
"""


def picture(path: Path, palette: str, scale: int, density: float) -> None:
    """Save the gallery."""
    from app.ui import window

    window.prepare(Path(tempfile.gettempdir()) / "rebung-gallery", window.choose_screen(), size=SIZE, density=density)
    window.open_window(window.choose_screen())
    from kivy.lang import Builder

    from app.ui.screen import Screen
    from app.ui.theme import theme
    from tests.ui.pilot import Pilot, start_loop

    theme.open(ROOT / ".built")
    theme.use_palette(palette)
    theme.text_scale = scale
    gallery = type("Gallery", (Screen,), {})
    Builder.load_string(GALLERY)
    start_loop()
    pilot: Any = Pilot()
    pilot.show(gallery())
    pilot.frames(5)
    pilot.shot(path)
    sys.stdout.write(f"{path}\n" + "".join(f"missing: {name}\n" for name in theme.notices))


if __name__ == "__main__":
    given = [*sys.argv[1:], *("gallery.png", "light", "100", "1x")[len(sys.argv) - 1 :]]
    picture(Path(given[0]), given[1], int(given[2]), float(given[3].rstrip("x")))
