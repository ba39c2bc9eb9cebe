"""All services of one running Rebung, put together once at the start."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.avatars import Avatars
from app.services.classes import Classes
from app.services.comfort import Comfort
from app.services.helping import Helping
from app.services.last_change import LastChange
from app.services.learning import Learning
from app.services.openings import Openings
from app.services.ports import Languages, Library, Ports
from app.services.preferences import Preferences
from app.services.presence import Presence
from app.services.register import Register
from app.services.reports import Reports
from app.services.roster import Roster
from app.services.safekeeping import Safekeeping
from app.services.shelves import Shelves
from app.services.sign_in import SignIn
from app.services.teacher_door import Door


@dataclass(frozen=True, slots=True)
class House:
    """The services, for the front ends."""

    preferences: Preferences
    comfort: Comfort
    door: Door
    classes: Classes
    roster: Roster
    last_change: LastChange
    sign_in: SignIn
    avatars: Avatars
    presence: Presence
    reports: Reports
    shelves: Shelves
    learning: Learning
    helping: Helping
    safekeeping: Safekeeping
    library: Library
    languages: Languages


def furnish(ports: Ports) -> House:
    """Build every service over these ports."""
    register = Register(ports.classrooms)
    openings = Openings(register, ports.clock)
    preferences = Preferences(ports.settings)
    return House(
        preferences=preferences,
        comfort=Comfort(ports.settings, ports.own_settings),
        door=Door(register, ports.hashing, ports.clock, ports.chance),
        classes=Classes(register, ports.library, openings, ports.chance),
        roster=Roster(register, ports),
        last_change=LastChange(),
        sign_in=SignIn(register),
        avatars=Avatars(register),
        presence=Presence(ports.clock, preferences),
        reports=Reports(register, ports.library, ports.plays),
        shelves=Shelves(register, ports.library, ports.plays, openings),
        learning=Learning(register, openings, ports),
        helping=Helping(register, ports.clock),
        safekeeping=Safekeeping(ports.mender),
        library=ports.library,
        languages=ports.languages,
    )
