"""What leaves pictures and needs nobody: the tour through all screens, the gallery of all parts."""

from __future__ import annotations

from pathlib import Path

from app.ui.desktop import Desktop


def leave_pictures(desktop: Desktop, tour: Path | None, gallery: Path | None) -> str:
    """Walk through the app, paint the parts, or both, each into its folder; return what there is to tell."""
    told = []
    if tour is not None:
        from app.ui.tour import take

        told.append(f"{take(desktop, tour)} pictures in {tour}\n")
    if gallery is not None:
        from app.ui.gallery.painting import paint_all

        told.append(f"{paint_all(gallery)} sheets in {gallery}\n")
    return "".join(told)
