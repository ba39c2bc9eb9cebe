"""What has to be told once, in a dialog above whatever is on the screen."""

from __future__ import annotations

from app.services.house import House
from app.ui.screen import Screen
from app.ui.translations import i18n


def tell_mended(screen: Screen, house: House) -> None:
    """Tell what the store has mended since it was last told; each damage is told exactly once."""
    news = house.safekeeping.news()
    if news:
        from app.domain.mending import told

        sentences = [told(each, i18n.tr) for each in news]
        tell(screen, "replay", i18n.tr("Rebung has mended something"), "\n".join(sentences))


def tell(screen: Screen, icon: str, title: str, sentence: str) -> None:
    """Open a dialog with something to know, and one way on."""
    # Its import would be part of every start.
    from app.ui.widgets.dialog import Dialog

    screen.open(Dialog(icon=icon, title=title, sentence=sentence, safe=i18n.tr("Go on")))
