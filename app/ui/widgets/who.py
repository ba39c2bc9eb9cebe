"""Who is signed in: face and name, small, in sight on every screen of a child."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import NumericProperty, ObjectProperty

from app.ui.widgets.stacks import Row

LONG = 10
"""From how many letters on a name may need more room than there is, and is shortened to it."""


class WhoBadge(Row):
    """The avatar and nickname of `learner`; with None it takes no room. The name is `most` pixels wide at most."""

    learner: Any = ObjectProperty(None, allownone=True, rebind=True)
    most = NumericProperty(dp(150))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
