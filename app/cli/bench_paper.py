"""The papers' part of the bench: what the papers of a class cost, from the disk to the bytes of PDF."""

from __future__ import annotations

import time
from pathlib import Path

from app.cli.project import ROOT
from app.content.library import BuiltLibrary
from app.services.helping import Helping
from app.services.making import Making
from app.services.papers.papers import Papers
from app.services.register import Register
from app.services.reports import Reports
from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from app.storage.machine import MachineClock
from app.storage.plays import StoredPlays
from app.translation.catalogs import BuiltLanguages


def figures(data: Path) -> dict[str, float | int]:
    """Return the seconds that the report with names and the certificates of a prepared class take."""
    built = ROOT / ".built"
    with DataFolder.open(data, clock=time.monotonic) as folder:
        register = Register(StoredClassrooms(folder))
        class_id = register.now.classes[0].id
        papers = _papers(register, folder, built)
        begun, work = time.perf_counter(), time.process_time()
        # To load fpdf2 is part of the cost of the first paper.
        from app.exchange.pdf import press

        report = press.pdf(papers.class_report(class_id, "en", names=True), built, Making())
        between = time.perf_counter()
        certificates = press.pdf(papers.certificates(class_id, "en"), built, Making())
        ended, worked = time.perf_counter(), time.process_time()
    return {
        "learners": len(register.now.learners),
        "report_s": between - begun,
        "certificates_s": ended - between,
        "class_s": ended - begun,
        "class_cpu_s": worked - work,
        "report_kb": len(report) // 1024,
        "certificates_kb": len(certificates) // 1024,
    }


def _papers(register: Register, folder: DataFolder, built: Path) -> Papers:
    library, clock = BuiltLibrary(built / "lessons"), MachineClock()
    reports = Reports(register, library, StoredPlays(folder))
    languages = BuiltLanguages(built / "locales")
    return Papers(register, library, languages, reports, Helping(register, clock), clock)
