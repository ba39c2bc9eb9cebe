"""The sheet of people and scenes."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace

from kivy.metrics import dp
from kivy.uix.widget import Widget

from app.ui.gallery.sheet import Stage, card, plainly
from app.ui.translations import i18n
from app.ui.widgets.figure import FigureView
from app.ui.widgets.scene import SceneView
from app.ui.widgets.stature import STATURES
from app.ui.widgets.thing import ThingView

LOOKS = ("neutral", "happy", "sad", "worried", "angry")
POSES = ("down", "wave", "think", "chest", "fold", "hip", "hold", "open", "reach", "behind")
BALL = "rattan-ball"
ROOM, FIGURE = (818, 560), (150, 330)


def scenes() -> list[Widget]:
    """Return scenes with nobody to three people, the whole cast, a thing, and one of them with every look and pose."""
    return [
        card(SceneView, *plainly(Stage(ROOM, view) for view in _views())),
        card(FigureView, *plainly(_figure(who) for who in STATURES)),
        card(ThingView, *plainly([_stood(ThingView(name=BALL))])),
        card(i18n.tr("Looks"), *plainly(_figure("sari", look=look) for look in LOOKS)),
        card(i18n.tr("Poses"), *plainly(_figure("elia", pose=pose) for pose in POSES)),
    ]


def _views() -> list[SceneView]:
    tr = i18n.tr
    view = partial(SceneView, room=dp(ROOM[0]))
    says = tr("Take all the time you need. Your place is kept.")
    sari, dara = _present("sari", "left", "worried"), _present("dara", "right", "happy")
    amir = _present("amir", "middle", "neutral")
    return [
        view(place="classroom"),
        view(place="school-yard", props=[BALL], people=[sari], speaker="sari", name=tr("Sari"), line=says),
        view(
            place="market-street", people=[sari, dara], speaker="dara", name=tr("Dara"), line=tr("I said it")
        ),
        view(place="home-evening", people=[sari, amir, dara], speaker="amir", name=tr("Amir"), line=says),
        view(place="classroom", people=[sari], name=tr("Malee"), line=tr("Not now"), reads=False),
    ]


def _present(who: str, at: str, look: str) -> SimpleNamespace:
    return SimpleNamespace(who=who, at=at, look=look, pose="down")


def _figure(who: str, look: str = "neutral", pose: str = "down") -> Widget:
    return _stood(FigureView(who=who, look=look, pose=pose, scale=0.6))


def _stood(shown: Widget) -> Widget:
    """Put somebody or something on the lower edge of a box."""
    box = Widget(size_hint=(None, None), size=(dp(FIGURE[0]), dp(FIGURE[1])))
    box.fbind("pos", partial(_stand, shown))
    box.add_widget(shown)
    return box


def _stand(shown: Widget, box: Widget, *_: object) -> None:
    shown.foot_x, shown.foot_y = box.center_x, box.y + dp(14)
