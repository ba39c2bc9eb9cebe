"""What keeps a class over the years: its label and end, groups, the archive, and entries of one child."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kivy.properties import ListProperty, ObjectProperty, StringProperty

from app.domain.classroom import Group, Learner
from app.domain.ids import ClassId, GroupId, LearnerId
from app.ui.days import day_words
from app.ui.teacher.teacher_room.years_model import YearsModel
from app.ui.teacher.words import class_in_words, learners_in_words
from app.ui.translations import i18n


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group in words."""

    id: GroupId
    name: str
    words: str
    members: tuple[LearnerId, ...]


class KeepingModel(YearsModel):
    """The part of the learners' page that keeps a class."""

    year = StringProperty("")
    ends_on = StringProperty("")
    """The end of the year as an ISO date, "" while there is none."""
    end_words = StringProperty("")
    groups = ListProperty()
    """A `GroupLine` for each group of the class."""
    group_names = ObjectProperty({})
    """The name of each group by its id."""
    away = ListProperty()
    """Pairs of id and name of learners of the class in the archive."""
    away_classes = ListProperty()
    """Pairs of id and words of classes in the archive."""

    def name_year(self, label: str) -> None:
        """Give the class a label of its year."""
        class_id, name = ClassId(self.class_id), self.class_name
        self._change(
            lambda: self._house.years.name(class_id, label),
            lambda changed: (
                i18n.tr("{name} is in {year} now.").format(name=name, year=changed.year)
                if changed.year
                else i18n.tr("{name} has no year now.").format(name=name)
            ),
        )

    def put_away(self, learner_id: LearnerId) -> None:
        """Put a learner into the archive."""
        words = i18n.tr("{name} is in the archive now.")
        self._change(
            lambda: self._house.archive.put_away(learner_id), lambda each: words.format(name=each.nickname)
        )

    def bring_back(self, learner_id: LearnerId) -> None:
        """Bring a learner back into the class."""
        words = i18n.tr("{name} is in the class again.")
        self._change(
            lambda: self._house.archive.bring_back(learner_id), lambda each: words.format(name=each.nickname)
        )

    def put_class_away(self) -> None:
        """Put the class into the archive."""
        class_id, words = ClassId(self.class_id), i18n.tr("{name} is in the archive now.")
        self._change(
            lambda: self._house.archive.put_class_away(class_id), lambda each: words.format(name=each.name)
        )

    def bring_class_back(self, class_id: ClassId) -> None:
        """Bring a class back, and show it."""
        words = i18n.tr("{name} is back from the archive.")
        self._wanted = class_id
        self._change(
            lambda: self._house.archive.bring_class_back(class_id), lambda each: words.format(name=each.name)
        )

    def keep_group(self, group: GroupLine | None, name: str, members: Collection[LearnerId]) -> None:
        """Make a group of these learners, or change one that is there."""
        groups, class_id = self._house.groups, ClassId(self.class_id)

        def told(kept: Group) -> str:
            count = len(groups.members(kept.id))
            words = i18n.ntr(
                "{n} learner is in the group {name}.", "{n} learners are in the group {name}.", count
            )
            return words.format(n=count, name=kept.name)

        if group is None:
            self._change(lambda: groups.make(class_id, name, members), told)
        else:
            self._change(lambda: groups.change(group.id, name, members), told)

    def remove_group(self, group: GroupLine) -> None:
        """Take a group apart; its learners stay in the class."""
        told = i18n.tr("The group {name} is no more. Its learners are in the class as before.").format(
            name=group.name
        )
        self._change(lambda: self._house.groups.remove(group.id), lambda _: told)

    def place(self, learner: Learner, groups: Collection[GroupId]) -> None:
        """Put a learner into exactly these groups."""
        names = ", ".join(each.name for each in self.groups if each.id in groups)
        words = i18n.tr("{name} is in {groups} now.") if names else i18n.tr("{name} is in no group now.")
        told = words.format(name=learner.nickname, groups=names)
        self._change(lambda: self._house.groups.place(learner.id, groups), lambda _: told)

    def join(self, stays: Learner, goes: Learner) -> None:
        """Make one entry of two of the same child."""
        words = i18n.tr("{other} and {name} are one now: {name}, with everything that was done in both.")
        told = words.format(name=stays.nickname, other=goes.nickname)
        self._change(lambda: self._house.roster.join(stays.id, goes.id), lambda _: told)

    def _show_kept(self) -> None:
        """Show year, groups, archive and what is to be told."""
        house = self._house
        self._show_news()
        self.away_classes = [(each.id, class_in_words(each)) for each in house.archive.classes()]
        if not self.has_class:
            self.year, self.ends_on, self.end_words, self.groups, self.away = "", "", "", [], []
            return
        school_class = house.classes.school_class(ClassId(self.class_id))
        self.year, self.ends_on = school_class.year, school_class.ends_on
        words = i18n.tr("The year ends on {day}.") if self.ends_on else i18n.tr("The year has no end yet.")
        self.end_words = words.format(day=day_words(self.ends_on))
        self.groups = [self._line(each) for each in house.groups.of(school_class.id)]
        self.group_names = {each.id: each.name for each in self.groups}
        self.away = [(each.id, each.nickname) for each in house.archive.learners(school_class.id)]

    def _line(self, group: Group) -> GroupLine:
        members = self._house.groups.members(group.id)
        words = f"{group.name} · {learners_in_words(len(members))}"
        return GroupLine(group.id, group.name, words, tuple(each.id for each in members))
