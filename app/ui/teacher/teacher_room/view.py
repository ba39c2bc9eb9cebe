"""The learners of a class as rows; a row opens what can be done for its learner.

Panels that are seldom opened are loaded when they are: the room opens 15 ms earlier.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

import app.ui.teacher.room_frame
import app.ui.teacher.teacher_room.notices  # noqa: F401  gives kv the parts
from app.domain.classroom import Learner
from app.ui.teacher.class_choice import ClassChoice
from app.ui.teacher.teacher_room.class_panel import ClassPanel
from app.ui.teacher.teacher_room.keeping_model import GroupLine
from app.ui.teacher.teacher_room.learner_panel import LearnerPanel
from app.ui.teacher.teacher_room.lists_panel import ListsPanel
from app.ui.teacher.teacher_room.model import TeacherRoomModel
from app.ui.teacher.teacher_room.years_screen import YearsScreen
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.picks import ManyPicks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Tiles

REST = 0.15
"""Seconds without a letter after which the list follows what was typed."""


class LearnerRow(Pressable):
    """One learner. Event: `on_release`."""

    face = NumericProperty(0)
    tint = NumericProperty(0)
    mirrored = BooleanProperty(False)
    name = StringProperty("")
    asked = BooleanProperty(False)
    groups = StringProperty("")
    """The names of the learner's groups."""


class LearnerRows(ManyPicks, Tiles):
    """A row for each learner, with the names of the groups. Event: `on_pick` with the learner."""

    learners = ListProperty()
    group_names: Mapping[str, str] = ObjectProperty({})

    def on_group_names(self, *_: object) -> None:
        """Build the rows with other names of groups."""
        self.on_learners()

    def on_learners(self, *_: object) -> None:
        """Build the rows."""
        self.build(self.learners)

    def add_thing(self, thing: Learner) -> None:
        """Add a learner's row."""
        avatar = thing.avatar
        row = LearnerRow(
            face=avatar.face,
            tint=avatar.tint,
            mirrored=avatar.mirrored,
            name=thing.nickname,
            asked=thing.needs_teacher,
            groups=", ".join(self.group_names[each] for each in thing.groups if each in self.group_names),
        )
        self.add_pick(row, thing)


class TeacherRoomScreen(YearsScreen):
    """The learners of a class."""

    model: TeacherRoomModel = ObjectProperty(rebind=True)

    def __init__(self, model: TeacherRoomModel, **kwargs: Any) -> None:
        """Show this model."""
        self._looking: Any = None
        super().__init__(model, **kwargs)
        model.bind(on_printed=self._printed)

    def look_soon(self, typed: str) -> None:
        """Show who is looked for, when the hand rests for a moment."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking = self.later(REST, lambda: self.model.look_for(typed))

    def choose_or_add(self, typed: str) -> None:
        """Enter: open the only one of this name, or add the name where nobody has it."""
        self._look(typed)
        found = self.model.learners
        if typed.strip() and not found:
            self.model.add_one(typed)
        elif len(found) == 1:
            self.open_learner(found[0])

    def add(self, typed: str) -> None:
        """Add the name, also to those who have it; the box is empty once it is on the list."""
        self._look(typed)
        self.model.add_one(typed)

    def _look(self, typed: str) -> None:
        """Show who is looked for, now and not again when the hand rests."""
        if self._looking is not None:
            self._looking.cancel()
        self.model.look_for(typed)

    def open_classes(self) -> None:
        """Show every class of this computer; where there is none, the archive."""
        if self.model.has_class:
            self.open_panel(ClassChoice(self.model))
        else:
            self.open_archive()

    def open_class(self) -> None:
        """Show what can be changed about this class."""
        panel = ClassPanel(self.model)
        panel.bind(on_remove=self._ask_to_remove_class, on_end=lambda _: self.open_end(self.model.class_id))
        self.open_panel(panel)

    def open_lists(self) -> None:
        """Show the ways in and out for lists of learners."""
        self.open_panel(ListsPanel(self.model))

    def open_groups(self) -> None:
        """Show the groups of the class."""
        from app.ui.teacher.teacher_room.groups_panel import GroupsPanel

        panel = GroupsPanel(self.model)
        panel.bind(on_open=lambda _, group: self.open_group(group))
        self.open_panel(panel)

    def open_group(self, group: GroupLine | None) -> None:
        """Show a group, or make one."""
        from app.ui.teacher.teacher_room.groups_panel import GroupPanel

        self.open_panel(
            GroupPanel(self.model, group, [(each.id, each.nickname) for each in self.model.mates()])
        )

    def open_archive(self) -> None:
        """Show what was put away."""
        from app.ui.teacher.teacher_room.archive_panel import ArchivePanel

        self.open_panel(ArchivePanel(self.model))

    def open_learner(self, learner: Learner) -> None:
        """Show what can be changed about a learner."""
        panel = LearnerPanel(self.model, learner)
        panel.bind(
            on_remove=self._ask_to_remove,
            on_groups=lambda _: self.open_place(learner),
            on_twice=lambda _: self.open_mates(learner),
        )
        self.open_panel(panel)

    def open_place(self, learner: Learner) -> None:
        """Show the groups of one learner."""
        from app.ui.teacher.teacher_room.groups_panel import PlacePanel

        self.open_panel(PlacePanel(self.model, learner))

    def open_mates(self, learner: Learner) -> None:
        """Look for the other entry of a child."""
        from app.ui.teacher.teacher_room.join_panel import MatesPanel

        mates = [(each, each.nickname) for each in self.model.mates() if each.id != learner.id]
        panel = MatesPanel(learner, mates)
        panel.bind(on_mate=lambda _, mate: self.open_join(learner, mate))
        self.open_panel(panel)

    def open_join(self, one: Learner, other: Learner) -> None:
        """Ask which of two entries stays."""
        from app.ui.teacher.teacher_room.join_panel import JoinPanel

        self.open_panel(JoinPanel(self.model, one, other))

    def _ask_to_remove(self, panel: LearnerPanel) -> None:
        question = Dialog(
            icon="warning",
            title=i18n.tr("Remove {name} for good?").format(name=panel.learner.nickname),
            sentence=i18n.tr(
                "Name, avatar, pictures and everything this learner has done in lessons are taken off this "
                "computer, out of earlier states too. Copies on sticks stay. This cannot be undone."
            ),
            safe=i18n.tr("Keep"),
            other=i18n.tr("Remove for good"),
        )
        self.ask(question, lambda: self.model.remove(panel.learner.id))

    def _ask_to_remove_class(self, _panel: object) -> None:
        count = self.model.everybody
        gone = i18n.ntr(
            "With the class goes {n} learner, and everything done in lessons. This cannot be undone.",
            "With the class go {n} learners, and everything done in lessons. This cannot be undone.",
            count,
        )
        nobody = i18n.tr("Nobody is in this class. This cannot be undone.")
        question = Dialog(
            icon="warning",
            title=i18n.tr("Remove {name} for good?").format(name=self.model.class_name),
            sentence=gone.format(n=count) if count else nobody,
            safe=i18n.tr("Keep"),
            other=i18n.tr("Remove for good"),
        )
        self.ask(question, self.model.remove_class)

    def _printed(self, _model: object) -> None:
        self.open(
            Dialog(
                icon="print",
                title=i18n.tr("The cards are open in another window."),
                sentence=i18n.tr(
                    "Print them there, then close that window. Whoever holds a card can sign in as that child, "
                    "so give each card to its child alone."
                ),
                safe=i18n.tr("All right"),
            )
        )


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
