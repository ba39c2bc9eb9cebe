"""The templates for translators: `app.pot` from the code, `lessons.pot` from the lessons.

Templates carry no dates and no line numbers, so that extracting twice gives the same bytes and a line put
in above a text changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog

from app.translation.marks import Marked, in_kv, in_python

AUTHORS = ("app/domain/kinds/", "app/domain/problems.py", "app/content/", "app/cli/", "app/build/")
"""Where the author's tools speak. They speak English, so their texts wait for a catalog of their own: a child's
language is whole without them."""

LessonText = tuple[str, str, str]
"""A text of a lesson: its gettext context, the English words, and the file they stand in."""


def app_template(root: Path) -> Catalog:
    """Collect every marked text of `main.py` and `app/`, but for those of the author's tools.

    Raises:
        ValueError: a mark that cannot be translated, with its file and line.
    """
    template = Catalog(project="Rebung", fuzzy=False)
    for path in _sources(root):
        where = path.relative_to(root).as_posix()
        if where.startswith(AUTHORS):
            continue
        for marked in _marks(path, where):
            template.add(
                marked.texts if len(marked.texts) > 1 else marked.texts[0],
                locations=[(where, marked.line)],
                context=marked.context,
                auto_comments=[marked.note] if marked.note else [],
            )
    return template


def lessons_template(texts: Iterable[LessonText]) -> Catalog:
    """Collect what lessons say, in the order in which they say it."""
    template = Catalog(project="Rebung", fuzzy=False)
    for context, text, where in texts:
        if text:
            template.add(text, locations=[(where, 0)], context=context)
    return template


def _sources(root: Path) -> list[Path]:
    code = [path for ending in ("py", "kv") for path in (root / "app").rglob(f"*.{ending}")]
    return sorted(path for path in (root / "main.py", *code) if path.is_file())


def _marks(path: Path, where: str) -> Iterator[Marked]:
    read = in_kv if path.suffix == ".kv" else in_python
    try:
        yield from read(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{where}, {error}") from error
