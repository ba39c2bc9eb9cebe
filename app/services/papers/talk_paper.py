"""The talk with a class and its charts, in words for paper."""

from __future__ import annotations

from app.domain.class_choices import DecisionChart
from app.domain.errors import msg
from app.domain.language import LETTERS
from app.domain.talk import Said, TalkPart, Words
from app.domain.talk import TalkSheet as Talk
from app.domain.text import Text
from app.services.papers.sheets import Chart, ChartBar, GuidePart, TalkSheet
from app.services.papers.words import AMOUNT_WORDS
from app.services.ports import Spoken

CHOSEN = msg("What the class chose")
LISTEN = msg("Listen for: {words}")
CARE = msg("Take care")


def talk_sheet(talk: Talk, class_name: str, spoken: Spoken) -> TalkSheet:
    """Return the sheet of a talk: its chart, its parts with what to listen for, and what to take care of."""
    tr = spoken.gettext
    parts = [_part(each, spoken) for each in talk.parts]
    if talk.care is not None:
        parts.append(GuidePart(tr(CARE), (("", spoken.say(talk.care)),)))
    return TalkSheet(
        language=spoken.language.code,
        title=spoken.say(talk.title),
        about=f"{class_name} · {tr(talk.note)}",
        parts=tuple(parts),
        chart=chart_sheet(talk.chart, None, spoken) if talk.chart is not None else None,
    )


def chart_sheet(chart: DecisionChart, title: Text | None, spoken: Spoken) -> Chart:
    """Return a chart below the title of its lesson, or where that is said already below a heading of the app."""
    letters = LETTERS[spoken.language.script]
    bars = tuple(
        ChartBar(
            letters[at],
            spoken.say(bar.text),
            spoken.gettext(AMOUNT_WORDS[bar.amount]) if bar.amount is not None else f"{bar.number}",
            bar.share,
        )
        for at, bar in enumerate(chart.bars)
    )
    heading = spoken.gettext(CHOSEN)
    if title is not None:
        heading = f"{heading}: {spoken.say(title)}"
    return Chart(heading, spoken.say(chart.question), bars)


def _part(part: TalkPart, spoken: Spoken) -> GuidePart:
    minutes = spoken.ngettext("{n} minute", "{n} minutes", part.minutes).format(n=part.minutes)
    listen = (spoken.gettext(LISTEN).format(words=_said(each, spoken)) for each in part.listen_for)
    points = (*(_said(each, spoken) for each in part.words), *listen)
    return GuidePart(f"{spoken.gettext(part.heading)} · {minutes}", tuple(("", each) for each in points))


def _said(words: Words, spoken: Spoken) -> str:
    """Return a text of the lesson, or a sentence of the app with its places filled."""
    if isinstance(words, Said):
        return spoken.gettext(words.sentence).format(**{name: spoken.say(text) for name, text in words.fills})
    return spoken.say(words)
