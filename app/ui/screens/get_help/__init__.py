"""Get help: a panel above any screen. It works with nobody signed in, and leaves no trace."""

from __future__ import annotations

from app.domain.band import Band
from app.services.helping import Helping
from app.ui.screens.get_help.model import GetHelpModel
from app.ui.screens.get_help.view import HelpPanel


def make_help_layer(helping: Helping, band: Band | None) -> HelpPanel:
    """Build the panel anew; `band` is that of who is signed in, or None."""
    return HelpPanel(GetHelpModel(helping, band))


__all__ = ["make_help_layer"]
