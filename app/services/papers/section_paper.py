"""A page of the teacher guide in words for paper: to hand to parents or to the head, or to fill in."""

from __future__ import annotations

from app.domain.guide import Blanks, Block, Card, Paragraph, Points, Section, Steps
from app.domain.text import Text
from app.services.papers.sheets import PartKind, SectionPart, SectionSheet
from app.services.ports import Spoken


def section_sheet(section: Section, spoken: Spoken) -> SectionSheet:
    """Return a page of the guide. It is made from the guide alone, so it tells of nobody."""
    tr = spoken.gettext
    return SectionSheet(
        language=spoken.language.code,
        title=spoken.say(section.title),
        about=spoken.say(section.about),
        parts=tuple(_part(each, spoken) for each in section.blocks),
        footer=tr("From the guide of Rebung. It tells nothing of any child."),
    )


def _part(block: Block, spoken: Spoken) -> SectionPart:
    def said(texts: tuple[Text, ...]) -> tuple[str, ...]:
        return tuple(spoken.say(each) for each in texts)

    match block:
        case Paragraph(text=text):
            return SectionPart("", said((text,)))
        case Card(title=title, points=points):
            return SectionPart(spoken.say(title), said(points), PartKind.FRAMED)
        case Points(items=items, lead=lead):
            return SectionPart(spoken.say(lead) if lead else "", said(items), PartKind.POINTS)
        case Steps(items=items, lead=lead):
            return SectionPart(spoken.say(lead) if lead else "", said(items), PartKind.STEPS)
        case Blanks(labels=labels, lead=lead):
            return SectionPart(spoken.say(lead) if lead else "", said(labels), PartKind.TO_FILL_IN)
