"""All services of one running Rebung, put together once at the start."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from app.services.for_teachers import ForTeachers
from app.services.joined_library import JoinedLanguages, JoinedLibrary
from app.services.joined_plays import JoinedFinished, JoinedPlays
from app.services.pack_shelf import PackShelf

if TYPE_CHECKING:
    from app.services.avatars import Avatars
    from app.services.comfort import Comfort
    from app.services.helping import Helping
    from app.services.learning import Learning
    from app.services.phone_gate import PhoneGate
    from app.services.ports import Clock, Languages, Library, Ports
    from app.services.practice import Practice
    from app.services.preferences import Preferences
    from app.services.presence import Presence
    from app.services.reports import Reports
    from app.services.roster import Roster
    from app.services.safekeeping import Safekeeping
    from app.services.shelves import Shelves
    from app.services.sign_in import SignIn
    from app.services.teacher_door import Door
    from app.services.teacher_ports import Press
    from app.services.unlocking import Unlocking


class House(ForTeachers):
    """The services, for the front ends. Each is put together when somebody first asks for it: a start loads little."""

    def __init__(self, ports: Ports) -> None:
        """Reach the world through these ports."""
        plays = JoinedPlays(ports.plays, lambda: self._register)
        finished = JoinedFinished(ports.finished, plays)
        self._pack_shelf = PackShelf(ports, self._trust)
        self.picture_of_others = self._pack_shelf.picture
        self._previews: Library = JoinedLibrary(ports.library, self._pack_shelf, to_children=False)
        self.library: Library = JoinedLibrary(ports.library, self._pack_shelf, to_children=True)
        self.languages: Languages = JoinedLanguages(ports.languages, self._pack_shelf)
        self._ports: Ports = replace(
            ports, plays=plays, finished=finished, library=self.library, languages=self.languages
        )
        self.press: Press = ports.press
        self.clock: Clock = ports.clock

    @cached_property
    def preferences(self) -> Preferences:
        """The small settings of this machine."""
        from app.services.preferences import Preferences

        return Preferences(self._ports.settings)

    @cached_property
    def comfort(self) -> Comfort:
        """How each wishes to see and hear the app."""
        from app.services.comfort import Comfort

        return Comfort(self._ports.settings, self._ports.own_settings)

    @cached_property
    def door(self) -> Door:
        """The PIN of the teacher's room."""
        from app.services.teacher_door import Door

        return Door(
            self._register, self._ports.hashing, self._ports.clock, self._ports.chance, self._ports.keys
        )

    @cached_property
    def unlocking(self) -> Unlocking:
        """The key to what is kept here."""
        from app.services.unlocking import Unlocking

        return Unlocking(self._ports.keys, self._ports.settings, self._ports.clock)

    @cached_property
    def roster(self) -> Roster:
        """Who is in which class."""
        from app.services.roster import Roster

        return Roster(self._register, self._ports)

    @cached_property
    def sign_in(self) -> SignIn:
        """Picture passwords."""
        from app.services.sign_in import SignIn

        return SignIn(self._register)

    @cached_property
    def avatars(self) -> Avatars:
        """Faces and tints."""
        from app.services.avatars import Avatars

        return Avatars(self._register)

    @cached_property
    def presence(self) -> Presence:
        """Whether somebody is still there."""
        from app.services.presence import Presence

        return Presence(self._ports.clock, self.preferences)

    @cached_property
    def reports(self) -> Reports:
        """What is known of a learner."""
        from app.services.reports import Reports

        return Reports(self._register, self._ports.library, self._ports.finished)

    @cached_property
    def shelves(self) -> Shelves:
        """Lessons, assigned and others."""
        from app.services.shelves import Shelves

        return Shelves(self._register, self._openings, self._ports)

    @cached_property
    def learning(self) -> Learning:
        """Opens lessons."""
        from app.services.learning import Learning

        return Learning(self._register, self._openings, self._phone_gate, self._ports, self._previews)

    @cached_property
    def practice(self) -> Practice:
        """The practice phone outside lessons."""
        from app.services.practice import Practice

        return Practice(self._register, self._phone_gate, self._ports)

    @cached_property
    def helping(self) -> Helping:
        """The school's person and numbers."""
        from app.services.helping import Helping

        return Helping(self._register, self._ports.clock)

    @cached_property
    def safekeeping(self) -> Safekeeping:
        """What had to be mended."""
        from app.services.safekeeping import Safekeeping

        return Safekeeping(self._ports.mender)

    @cached_property
    def _phone_gate(self) -> PhoneGate:
        from app.services.phone_gate import PhoneGate

        return PhoneGate(self._register, self._ports.plays)
