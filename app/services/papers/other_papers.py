"""Certificates and help numbers, in words."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.report import LearnerReport
from app.services.helping import HelpPage
from app.services.papers.sheets import Certificate, CertificateSheet, HelpSheet
from app.services.ports import Spoken


def certificate_sheet(reports: Iterable[LearnerReport], spoken: Spoken, today: str) -> CertificateSheet:
    """Return a certificate for each learner who has finished something. None tells how well, or how often."""
    tr = spoken.gettext
    return CertificateSheet(
        language=spoken.language.code,
        heading=tr("Certificate"),
        kind_words=tr("Practising takes courage. Thank you for thinking along, listening and trying."),
        day=spoken.day(today),
        signed=tr("Signature"),
        pages=tuple(_certificate(each, spoken) for each in reports if each.finished),
    )


def help_sheet(page: HelpPage, spoken: Spoken) -> HelpSheet:
    """Return the help numbers to hang up."""
    tr = spoken.gettext
    return HelpSheet(
        language=spoken.language.code,
        title=tr("Somebody to talk to"),
        intro=tr("You can talk to somebody. One sentence is enough to begin."),
        person_heading=tr("At our school"),
        person=page.person,
        numbers=tuple((each.service, each.number) for each in page.numbers),
        checked=tr("Checked on {day}.").format(day=spoken.day(page.checked_on)) if page.checked_on else "",
        sentence=tr("If one adult has no time, ask another one."),
    )


def _certificate(report: LearnerReport, spoken: Spoken) -> Certificate:
    titles = [each.title for each in reversed(report.finished) if each.title is not None]
    lessons = tuple(dict.fromkeys(spoken.say(title) for title in titles))
    tr = spoken.gettext
    has = tr("has practised:") if lessons else tr("has practised with Rebung.")
    return Certificate(report.nickname, has, lessons)
