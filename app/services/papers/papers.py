"""Puts together what goes on paper, in any language that is whole here."""

from __future__ import annotations

from app.domain.band import Band
from app.domain.class_report import class_figures
from app.domain.errors import RebungError, msg
from app.domain.ids import ClassId, LearnerId, LessonId
from app.domain.report import LearnerReport
from app.services.house import House
from app.services.making import Making
from app.services.papers.class_report import class_report_sheet
from app.services.papers.lesson_papers import family_sheet, guide_sheet
from app.services.papers.other_papers import certificate_sheet, help_sheet
from app.services.papers.section_paper import section_sheet
from app.services.papers.sheets import (
    CertificateSheet,
    Chart,
    ClassReportSheet,
    FamilySheet,
    GuideSheet,
    HelpSheet,
    SectionSheet,
    TalkSheet,
)
from app.services.papers.talk_paper import chart_sheet, talk_sheet
from app.services.ports import Spoken

MOST_CHARTS = 4
"""More would fill pages of a report that is read in a minute."""


class NothingToPrint(RebungError):
    """There is nothing of this kind."""

    code = "nothing-to-print"
    sentence = msg("There is nothing to print here yet. Nothing was changed. Please choose something else.")


class Papers:
    """Papers of a class and of lessons. Slow where it reads learners, so call it off the window's thread."""

    def __init__(self, house: House) -> None:
        """Print what this house knows."""
        self._house = house

    def class_report(
        self,
        class_id: ClassId,
        language: str,
        making: Making | None = None,
        *,
        names: bool = False,
        charts: tuple[Chart, ...] | None = None,
    ) -> ClassReportSheet:
        """Return the report of a class; `charts` are those that may be shown, by themselves the latest ones.

        A paper with names leaves the room, so it has no chart of its own accord.
        """
        if charts is None:
            charts = () if names else self.charts(class_id, language)
        figures = class_figures(self._read(class_id, making or Making()))
        school_class = self._house.classes.school_class(class_id)
        return class_report_sheet(
            school_class,
            figures,
            self._spoken(language),
            self._house.clock.today(),
            names=names,
            charts=charts,
        )

    def charts(self, class_id: ClassId, language: str) -> tuple[Chart, ...]:
        """Return the charts of a class that may be shown, of each lesson the hardest decision: the latest few."""
        found = self._house.class_choices.charts(class_id)[:MOST_CHARTS]
        spoken = self._spoken(language)
        return tuple(chart_sheet(chart, title, spoken) for title, chart in found)

    def talk(self, class_id: ClassId, lesson_id: LessonId, decision: str, language: str) -> TalkSheet:
        """Return the talk about a decision of a lesson, or about the hardest one; the same errors as `guide`."""
        talk = self._house.class_choices.talk(class_id, lesson_id, decision)
        name = self._house.classes.school_class(class_id).name
        return talk_sheet(talk, name, self._spoken(language))

    def certificates(
        self, class_id: ClassId, language: str, making: Making | None = None, only: LearnerId | None = None
    ) -> CertificateSheet:
        """Return the certificates of a class, or of one learner.

        Raises:
            NothingToPrint: nobody has finished a lesson.
        """
        reports = self._read(class_id, making or Making(), only)
        sheet = certificate_sheet(reports, self._spoken(language), self._house.clock.today())
        if not sheet.pages:
            raise NothingToPrint
        return sheet

    def guide(self, lesson_id: LessonId, band: Band, language: str) -> GuideSheet:
        """Return the guide of a lesson.

        Raises:
            NothingToPrint: the lesson has none.
            UnknownLesson, LessonNotForBand, LessonDamaged: as the library says.
        """
        lesson = self._house.library.lesson(lesson_id, band)
        if lesson.debrief is None:
            raise NothingToPrint
        return guide_sheet(lesson, lesson.debrief, self._spoken(language))

    def family_card(self, lesson_id: LessonId, band: Band, language: str) -> FamilySheet:
        """Return the card for home of a lesson; the same errors as `guide`."""
        lesson = self._house.library.lesson(lesson_id, band)
        if lesson.family is None:
            raise NothingToPrint
        return family_sheet(lesson.family, self._spoken(language))

    def guide_page(self, section_id: str, language: str) -> SectionSheet:
        """Return a page of the teacher guide.

        Raises:
            KeyError: the guide has no such page.
            LessonDamaged: the guide cannot be read.
        """
        return section_sheet(self._house.guides.guide().section(section_id), self._spoken(language))

    def help_numbers(self, language: str) -> HelpSheet:
        """Return the help numbers of this school.

        Raises:
            NothingToPrint: there are none yet.
        """
        page = self._house.helping.page()
        if not (page.numbers or page.person):
            raise NothingToPrint
        return help_sheet(page, self._spoken(language))

    def _read(self, class_id: ClassId, making: Making, only: LearnerId | None = None) -> list[LearnerReport]:
        learners = [each.id for each in self._house.classes.learners(class_id) if only in (None, each.id)]
        reports = []
        for number, learner_id in enumerate(learners, start=1):
            reports.append(self._house.reports.of(learner_id))
            making.step(number, len(learners))
        return reports

    def _spoken(self, language: str) -> Spoken:
        return self._house.languages.speak(language)
