"""The papers' part of the bench: what the papers of a class cost, from the disk to the bytes of PDF."""

from __future__ import annotations

import time
from dataclasses import fields
from pathlib import Path
from typing import Any

from app.cli.project import ROOT
from app.content.library import BuiltLibrary
from app.services.house import House
from app.services.making import Making
from app.services.papers.papers import Papers
from app.services.ports import Ports
from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from app.storage.machine import MachineClock
from app.storage.packs import StoredPacks
from app.storage.plays import StoredPlays
from app.translation.catalogs import BuiltLanguages


def figures(data: Path) -> dict[str, float | int]:
    """Return the seconds that the report with names and the certificates of a prepared class take."""
    built = ROOT / ".built"
    with DataFolder.open(data, clock=time.monotonic) as folder:
        house = _house(folder, built)
        class_id = house.classes.all()[0].id
        papers = Papers(house)
        begun, work = time.perf_counter(), time.process_time()
        # To load fpdf2 is part of the cost of the first paper.
        from app.exchange.pdf import press

        report = press.pdf(papers.class_report(class_id, "en", names=True), built, Making())
        between = time.perf_counter()
        certificates = press.pdf(papers.certificates(class_id, "en"), built, Making())
        ended, worked = time.perf_counter(), time.process_time()
    return {
        "learners": len(house.classes.learners(class_id)),
        "report_s": between - begun,
        "certificates_s": ended - between,
        "class_s": ended - begun,
        "class_cpu_s": worked - work,
        "report_kb": len(report) // 1024,
        "certificates_kb": len(certificates) // 1024,
    }


def _house(folder: DataFolder, built: Path) -> House:
    """Return a house with what papers need of it, and nothing in the place of all else."""
    plays = StoredPlays(folder)
    real: dict[str, Any] = {
        "plays": plays,
        "finished": plays,
        "classrooms": StoredClassrooms(folder),
        "library": BuiltLibrary(built / "lessons"),
        "languages": BuiltLanguages(built / "locales"),
        "clock": MachineClock(),
        "pack_store": StoredPacks(folder),
    }
    nothing: dict[str, Any] = {each.name: None for each in fields(Ports)}
    return House(Ports(**{**nothing, **real}))
