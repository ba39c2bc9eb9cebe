"""Rules about languages: a lesson that calls itself whole in one has every text in it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.checks.said import said
from app.domain.problems import Problem, problem

SOURCE_LANGUAGE = "en"


def missing_catalogs(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Each language has a catalog."""
    if manuscript.translated is None:
        return
    for number, language in enumerate(manuscript.languages):
        if language != SOURCE_LANGUAGE and manuscript.translated.get(language) is None:
            yield problem("language-without-catalog", f"languages/{number}", language=language)


def untranslated(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Each text is translated into each language."""
    texts = dict.fromkeys(
        (each.text.context, each.text.source) for lesson in manuscript.met for each in said(lesson)
    )
    for number, language in enumerate(manuscript.languages):
        done = (manuscript.translated or {}).get(language)
        if done is None or language == SOURCE_LANGUAGE:
            continue
        missing = [text for text in texts if text not in done]
        if missing:
            where = f"languages/{number}"
            yield problem("not-translated", where, count=len(missing), language=language, text=missing[0][1])


def missing_review_lines(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Each language has a line for whoever has read the lesson in it, empty until somebody has."""
    for language in manuscript.languages:
        if language not in manuscript.reviewed_by:
            yield problem("no-review-line", "reviewed_by", language=language)
