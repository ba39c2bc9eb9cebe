"""Rules about words: short sentences, short feedback, nothing that hurts, preaches or advertises."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.band import Band
from app.domain.checks import words
from app.domain.checks.choices import decisions
from app.domain.checks.known import Forbidden, Known
from app.domain.checks.manuscript import Manuscript
from app.domain.checks.said import said
from app.domain.checks.spoken import Part, Said
from app.domain.problems import Problem, problem

MOST_IN_SENTENCE = {Band.YOUNG: 12, Band.MIDDLE: 16, Band.OLDER: 20}
MOST_IN_FEEDBACK = {Band.YOUNG: 30, Band.MIDDLE: 60, Band.OLDER: 60}


def long_sentences(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Sentences are as long as children of the band read them; the English text is counted."""
    for lesson in manuscript.met:
        limit = MOST_IN_SENTENCE[lesson.band]
        for each in said(lesson):
            if each.part is Part.PAGE:
                continue
            for sentence in words.sentences(each.text.source):
                count = words.count(sentence)
                if count > limit:
                    yield problem(
                        "sentence-too-long",
                        each.where,
                        band=int(lesson.band),
                        count=count,
                        limit=limit,
                        sentence=sentence,
                    )


def long_feedback(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """What happened, why, and the line to try are short together."""
    for lesson in manuscript.met:
        limit = MOST_IN_FEEDBACK[lesson.band]
        for decision in decisions(lesson):
            for choice in decision.choices:
                told = choice.feedback
                if told is None:
                    continue
                count = sum(words.count(text.source) for text in (told.happened, told.why, told.line))
                if count > limit:
                    yield problem(
                        "feedback-too-long", choice.source, band=int(lesson.band), count=count, limit=limit
                    )


def forbidden_words(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Words that blame, frighten or preach do not appear."""
    for lesson in manuscript.met:
        for each in said(lesson):
            for rule in known.forbidden:
                if _is_forbidden(each, rule):
                    yield problem("forbidden-word", each.where, word=rule.word, instead=rule.instead)


def loud_feedback(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Feedback is calm; only what people say in it may be loud."""
    for lesson in manuscript.met:
        for each in said(lesson):
            if each.part is Part.FEEDBACK and "!" in words.outside_quotes(each.text.source):
                yield problem("loud-feedback", each.where)


def real_services(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """No real app, game or company is named."""
    services = sorted(known.services)
    for lesson in manuscript.met:
        for each in said(lesson):
            text = words.plain(each.text.source)
            for name in services:
                if words.holds(text, name):
                    yield problem("real-service", each.where, name=name)


def _is_forbidden(each: Said, rule: Forbidden) -> bool:
    text = each.text.source
    if rule.only_feedback:
        if each.part is not Part.FEEDBACK:
            return False
        text = words.outside_quotes(text)
    text = words.plain(text)
    return words.holds(text, rule.word) and words.holds(words.without(text, rule.unless), rule.word)
