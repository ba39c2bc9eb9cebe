"""The learners of a class as rows; a row opens what can be done for its learner."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.domain.classroom import Learner
from app.ui.teacher.class_choice import ClassChoice
from app.ui.teacher.room_screen import RoomScreen
from app.ui.teacher.teacher_room.class_panel import ClassPanel
from app.ui.teacher.teacher_room.learner_panel import LearnerPanel
from app.ui.teacher.teacher_room.lists_panel import ListsPanel
from app.ui.teacher.teacher_room.model import TeacherRoomModel
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.picks import ManyPicks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Tiles


class LearnerRow(Pressable):
    """One learner. Event: `on_release`."""

    face = NumericProperty(0)
    tint = NumericProperty(0)
    mirrored = BooleanProperty(False)
    name = StringProperty("")
    asked = BooleanProperty(False)


class LearnerRows(ManyPicks, Tiles):
    """A row for each learner. Event: `on_pick` with the learner."""

    learners = ListProperty()

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
        )
        self.add_pick(row, thing)


class TeacherRoomScreen(RoomScreen):
    """The first page of the room."""

    model: TeacherRoomModel = ObjectProperty(rebind=True)

    def __init__(self, model: TeacherRoomModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model, **kwargs)
        model.bind(on_printed=self._printed)

    def open_classes(self) -> None:
        """Show every class of this computer."""
        self.open_panel(ClassChoice(self.model))

    def open_class(self) -> None:
        """Show what can be changed about this class."""
        panel = ClassPanel(self.model)
        panel.bind(on_remove=self._ask_to_remove_class)
        self.open_panel(panel)

    def open_lists(self) -> None:
        """Show the ways in and out for lists of learners."""
        self.open_panel(ListsPanel(self.model))

    def open_learner(self, learner: Learner) -> None:
        """Show what can be changed about a learner."""
        panel = LearnerPanel(self.model, learner)
        panel.bind(on_remove=self._ask_to_remove)
        self.open_panel(panel)

    def _ask_to_remove(self, panel: LearnerPanel) -> None:
        question = Dialog(
            icon="warning",
            title=i18n.tr("Remove {name} for good?").format(name=panel.learner.nickname),
            sentence=i18n.tr(
                "Name, avatar, pictures and everything this learner has done in lessons are taken off this "
                "computer. This cannot be undone."
            ),
            safe=i18n.tr("Keep"),
            other=i18n.tr("Remove for good"),
        )
        self.ask(question, lambda: self.model.remove(panel.learner.id))

    def _ask_to_remove_class(self, _panel: object) -> None:
        count = len(self.model.learners)
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
