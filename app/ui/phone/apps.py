"""Which app shows what, by the names that the domain gives them."""

from __future__ import annotations

from app.ui.phone.chat import ChatApp
from app.ui.phone.phone_app import PhoneApp
from app.ui.phone.profile import ProfileApp

APPS: dict[str, type[PhoneApp]] = {
    "chat": ChatApp,
    "profile": ProfileApp,
}
