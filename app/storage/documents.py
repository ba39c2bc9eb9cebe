"""The forms in which things are kept. A form is an allow-list: a field that is not here is never written.

Reading is strict. A document with another field, or a field of another type, is not guessed at: it is set
aside (`reading.py`) and told.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

Form = TypeVar("Form", bound=msgspec.Struct)

Stamps = dict[str, tuple[int, str]]
"""When, and on which device, each field was written that was changed since the document was made."""


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A first choice at a decision of an ordinary lesson, with its criteria."""

    step: str
    choice: str
    skill: str
    shown: bool
    misconception: str


class PlayForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A play. Whose it is, is said by the database it lies in. `begun` is the counter of its first save."""

    id: str
    lesson: str
    band: int
    version: str
    sensitive: bool
    progress: str
    actions: list[list[str | int]]
    chapter: int
    finished_on: str
    evidence: list[Choice]
    begun: int
    device: str
    counter: int
    objectives: list[str] = []
    team: str = ""


class ClassForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A class."""

    id: str
    name: str
    band: int
    opened: list[str]
    opened_on: str
    demo: bool
    hidden: list[str]
    device: str
    counter: int
    practice: bool = False
    year: str = ""
    ends_on: str = ""
    told_on: str = ""
    passed_on: str = ""
    ended_on: str = ""
    archived: bool = False
    cleared_to: str = ""
    ends: Stamps = {}
    stamps: Stamps = {}


class LearnerForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A learner."""

    id: str
    class_id: str
    nickname: str
    face: int
    tint: int
    mirrored: bool
    password: list[str]
    misses: int
    chose_avatar: bool
    device: str
    counter: int
    groups: list[str] = []
    database_id: str = ""
    username: str = ""
    archived: bool = False
    joined: list[str] = []
    stamps: Stamps = {}


class GroupForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Some learners of one class."""

    id: str
    class_id: str
    name: str
    device: str
    counter: int
    stamps: Stamps = {}


class OwnSetForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A set that a teacher put together."""

    id: str
    name: str
    band: int
    lessons: list[str]
    device: str
    counter: int
    stamps: Stamps = {}


class AssignmentForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A set for a class, or for a group or some learners of it."""

    id: str
    class_id: str
    set_id: str
    group: str | None
    learners: list[str]
    starts_on: str
    due_on: str
    hidden: bool
    device: str
    counter: int
    stamps: Stamps = {}


class ReadyForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The days on which a teacher ticked what comes before lessons that need one in the room."""

    id: str
    guide_read_on: str
    responder_named_on: str
    device: str
    counter: int
    stamps: Stamps = {}


class SignerForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whose packs of lessons the school trusts: a public key, and the school's own name for whoever has it."""

    id: str
    name: str
    device: str
    counter: int
    stamps: Stamps = {}


class PackForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pack of lessons that the school has; the id is the SHA-256 of its bytes, the key that of whoever has signed."""

    id: str
    pack: str
    version: int
    key: str
    device: str
    counter: int
    stamps: Stamps = {}


class DoorForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The teacher's door: hashes only."""

    id: str
    pin: str
    recovery: str
    misses: int
    device: str
    counter: int
    stamps: Stamps = {}


class HelpForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The school's help list; a number is the service, what to dial, and the day of its check.

    In files of before a number has no day of its own: it is that of the list.
    """

    id: str
    person: str
    numbers: list[list[str]]
    checked_on: str
    device: str
    counter: int
    stamps: Stamps = {}


class MachineForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A machine of this class: the day on which it last met others, how often it did, its counter the time before."""

    id: str
    stopped_on: str
    stops: int
    before: int
    device: str
    counter: int
    stamps: Stamps = {}


class MoveForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A play that a teacher gave to the child who had really played it; the id is that of the play."""

    id: str
    to: str
    device: str
    counter: int
    stamps: Stamps = {}


class RemovedForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that is on no list, but may be again: when each of its fields was written, and its value."""

    id: str
    fields: dict[str, tuple[int, str, Any]]


class ErasedForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A class or learner that is gone for good (""), or an entry that became a part of these."""

    id: str
    into: list[str]


class TallyForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A tally. It has no counter: that would tell in which order children played.

    `band` is 0 where the tally is older than the telling apart of bands. `since` is the end of the year before it.
    """

    id: str
    class_id: str
    lesson: str
    plays: int
    counts: list[tuple[str, str, int]]
    closed: bool
    device: str
    band: int = 0
    waits: int = 0
    waiting: list[tuple[str, str, int]] = []
    since: str = ""
    step: int = 1


class SettingForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A setting of this machine."""

    id: str
    value: str
    device: str
    counter: int


class DeviceForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """This machine: its id, and up to which number counters are reserved."""

    device: str
    reserved: int


def written(form: msgspec.Struct) -> dict[str, Any]:
    """Return the document of a form."""
    document: dict[str, Any] = msgspec.to_builtins(form)
    return document


def read(document: Any, kind: type[Form]) -> Form:
    """Return the form of a document; ValueError if it does not fit exactly."""
    return msgspec.convert(document, kind)
