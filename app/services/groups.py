"""Groups of a class: made, named, filled and taken apart by the teacher. Children never see them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.domain import classroom as rooms
from app.domain import groups, names
from app.domain.classroom import Group, Learner
from app.domain.ids import ClassId, GroupId, LearnerId
from app.domain.room_errors import GroupNameNotUsable
from app.services.ports import Chance
from app.services.register import Register
from app.services.saving import Saving


class Groups:
    """What a teacher does with groups. Called behind the PIN."""

    def __init__(self, register: Register, chance: Chance) -> None:
        """Work on the register of this machine."""
        self._register = register
        self._chance = chance

    def of(self, class_id: ClassId) -> tuple[Group, ...]:
        """Return the groups of a class by name."""
        return groups.groups_of(self._register.now, class_id)

    def group(self, group_id: GroupId) -> Group:
        """Return one group; KeyError if there is none."""
        found = next((each for each in self._register.now.groups if each.id == group_id), None)
        if found is None:
            raise KeyError(group_id)
        return found

    def members(self, group_id: GroupId) -> tuple[Learner, ...]:
        """Return who is in a group, by name."""
        return groups.members(self._register.now, self.group(group_id))

    def make(self, class_id: ClassId, name: str, learners: Collection[LearnerId] = ()) -> Saving[Group]:
        """Make a group of these learners of the class; a name that another group has gets a letter.

        Raises:
            GroupNameNotUsable: it cannot be shown; nothing was changed.
        """
        made = Group(GroupId(self._chance.new_id()), class_id, self._named(class_id, name))
        return self._kept(made, learners)

    def change(self, group_id: GroupId, name: str, learners: Collection[LearnerId]) -> Saving[Group]:
        """Give a group this name and exactly these learners.

        Raises:
            GroupNameNotUsable: as in `make`.
        """
        before = self.group(group_id)
        changed = replace(before, name=self._named(before.class_id, name, group_id))
        return self._kept(changed, learners)

    def remove(self, group_id: GroupId) -> Saving[Group]:
        """Take a group apart: its learners stay in the class."""
        group = self.group(group_id)
        saving = self._register.change(lambda now: groups.without_group(now, group_id))
        return saving.giving(group)

    def place(self, learner_id: LearnerId, chosen: Collection[GroupId]) -> Saving[Learner]:
        """Put a learner into exactly these groups of the class."""
        learner = self._register.now.learner(learner_id)
        mine = tuple(each.id for each in self.of(learner.class_id) if each.id in chosen)
        placed = replace(learner, groups=mine)
        return self._register.change(lambda now: rooms.with_learner(now, placed)).giving(placed)

    def _kept(self, group: Group, learners: Collection[LearnerId]) -> Saving[Group]:
        saving = self._register.change(
            lambda now: groups.with_members(groups.with_group(now, group), group, learners)
        )
        return saving.giving(group)

    def _named(self, class_id: ClassId, name: str, but: GroupId | None = None) -> str:
        taken = frozenset(each.name for each in self.of(class_id) if each.id != but)
        read = names.read_names(" ".join(name.split()), taken)
        if len(read.names) != 1:
            raise GroupNameNotUsable
        return read.names[0]
