"""`sounds`: what is heard when something is chosen, gone back from, done or grown. Each can be seen, too.

    from app.ui.sounds import sounds

    sounds.play("choose")

Nothing is loaded before the first sound. Without a sound device, or with a file missing, everything stays silent.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

NAMES = ("choose", "rewind", "scene", "stem", "message")
"""Chosen; gone back; a scene is done; a bamboo has grown; a message on the practice phone."""

USUAL, UNDER_A_VOICE = 0.5, 0.125
"""Volumes: sound starts low; while a voice reads it is 12 dB lower still."""

CARDS = Path("/", "dev", "snd")
"""Where Linux shows its sound cards; nothing is ever written there."""

Load = Callable[[str], Any]


class Sounds:
    """Plays the sounds of `.built/sounds`. `is_on` is the one switch; `voice_reads` makes all of them softer."""

    def __init__(self) -> None:
        """Be silent until a folder is opened."""
        self.is_on = True
        self.voice_reads = False
        self._is_hushed = False
        self._folder = Path()
        self._load: Load = _load_by_kivy
        self._loaded: dict[str, Any] = {}

    def open(self, built: Path, load: Load | None = None) -> None:
        """Take the sounds from a `.built` folder. `load` makes a sound of a file; Kivy does unless told otherwise."""
        self.stop()
        self._folder = built / "sounds"
        self._load = load or _load_by_kivy
        self._loaded.clear()

    def play(self, name: str) -> None:
        """Let a sound be heard, if it can be and is wanted."""
        if name not in NAMES:
            raise ValueError(name)
        if not self.is_on or self._is_hushed:
            return
        sound = self._sound(name)
        if sound is not None:
            try:
                sound.volume = UNDER_A_VOICE if self.voice_reads else USUAL
                sound.play()
            except Exception:  # noqa: BLE001  whatever the machine lacks, it is only a sound
                self._loaded[name] = None

    def switch(self, *, on: bool) -> None:
        """Let sounds be heard or not; what is heard just now ends."""
        self.is_on = on
        if not on:
            self.stop()

    def hush(self, *, on: bool) -> None:
        """Let nothing be heard while a cover hides what is going on."""
        self._is_hushed = on
        if on:
            self.stop()

    def stop(self) -> None:
        """Be silent at once."""
        for name, sound in self._loaded.items():
            if sound is not None:
                try:
                    sound.stop()
                except Exception:  # noqa: BLE001  as above
                    self._loaded[name] = None

    def _sound(self, name: str) -> Any:
        """Return a sound, loaded when it is first wanted; None where it cannot be, and then it is not tried again."""
        if name not in self._loaded:
            self._loaded[name] = self._made(self._folder / f"{name}.wav")
        return self._loaded[name]

    def _made(self, path: Path) -> Any:
        if not path.is_file():
            return None
        try:
            sound = self._load(str(path))
        except Exception:  # noqa: BLE001  as above
            return None
        # Without a sound device Kivy gives a sound of no length.
        return sound if sound is not None and sound.length else None


def has_device() -> bool:
    """Tell whether there may be something to hear with. Only on Linux it is known beforehand that there is nothing.

    Asking ALSA where there is no sound card would fill the terminal with its complaints.
    """
    if not sys.platform.startswith("linux") or os.environ.get("SDL_AUDIODRIVER"):
        return True
    servers = (
        Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"), name) for name in ("pulse/native", "pipewire-0")
    )
    return any(CARDS.glob("controlC*")) or any(server.exists() for server in servers)


def _load_by_kivy(path: str) -> Any:
    if not has_device():
        return None
    from kivy.core.audio import SoundLoader

    return SoundLoader.load(path)


sounds = Sounds()
"""One of three process-wide objects. Presentation only."""
