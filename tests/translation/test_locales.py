"""The catalogs of the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from app.content.messages import messages
from app.translation.extract import app_template, lessons_template
from app.translation.kept import kept
from app.translation.languages import DOMAINS
from app.translation.pofiles import read_catalog, write_catalog
from app.translation.review import findings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def templates() -> dict[str, Catalog]:
    return {"app": app_template(ROOT), "lessons": lessons_template(messages(ROOT))}


@pytest.mark.parametrize("domain", DOMAINS)
def test_template_is_up_to_date(tmp_path: Path, templates: dict[str, Catalog], domain: str) -> None:
    """Extracting again changes nothing; if it would, run `python -m app translate update`."""
    write_catalog(templates[domain], tmp_path / f"{domain}.pot")
    fresh = (tmp_path / f"{domain}.pot").read_text(encoding="utf-8")
    assert fresh == (ROOT / f"locales/{domain}.pot").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "locales").rglob("*.po")), ids=lambda path: path.parts[-3] + path.stem
)
def test_catalog_can_be_read_and_is_written_as_it_would_be_again(path: Path) -> None:
    """A catalog edited by hand has no slip that a tool would read differently."""
    catalog = read_catalog(path)
    texts = read_catalog(ROOT / f"locales/{path.stem}.pot")
    assert {(message.context, message.id) for message in catalog} == {
        (message.context, message.id) for message in texts
    }


def test_translations_keep_placeholders_and_markup() -> None:
    """A translation names the same values and marks the same words as the English text."""
    assert [
        f"{finding.path.parts[-3]}: {finding.text} ({finding.says})" for finding in findings(ROOT / "locales")
    ] == []


@pytest.mark.parametrize(
    ("source", "target"),
    [("Saved {n}.", "บันทึก {n} แล้ว"), ("[b]Go[/b] on", "[b]ไป[/b]ต่อ"), ("A {{b}}", "ก {{ข}}")],
)
def test_words_may_differ(source: str, target: str) -> None:
    """Only placeholders and markup are compared."""
    assert kept(source) == kept(target)


@pytest.mark.parametrize(
    ("source", "target"),
    [("Saved {n}.", "บันทึกแล้ว"), ("Saved {n}.", "บันทึก { n } แล้ว"), ("[b]Go[/b] on", "[b]ไปต่อ")],
)
def test_values_and_marks_may_not_differ(source: str, target: str) -> None:
    """A lost value, a changed one and a mark that is not closed are found."""
    assert kept(source) != kept(target)
