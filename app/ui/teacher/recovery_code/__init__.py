"""The recovery code, shown once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.navigation import Navigator
from app.ui.routes import RecoveryCode
from app.ui.screen import Screen

if TYPE_CHECKING:
    from app.services.papers.sheets import PlainSheet


def make_recovery_code(
    route: RecoveryCode, navigator: Navigator, show_sheet: Callable[[PlainSheet], object]
) -> Screen:
    """Build the screen; `show_sheet` opens a sheet to print."""
    from app.ui.teacher.recovery_code.model import RecoveryCodeModel
    from app.ui.teacher.recovery_code.view import RecoveryCodeScreen

    return RecoveryCodeScreen(RecoveryCodeModel(route, navigator, show_sheet))
