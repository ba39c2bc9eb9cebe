"""A small teacher guide, a short tour and drafts of help numbers, for tests of what stands on them."""

from __future__ import annotations

from app.domain.guide import (
    Blanks,
    Card,
    Country,
    DraftNumber,
    Guide,
    LessonHints,
    Paragraph,
    Points,
    Section,
    Steps,
    Sure,
    TourStep,
)
from app.domain.text import Text

CARD, BEFORE, LIST = "if-a-child-tells", "before", "helpers"


def text(source: str) -> Text:
    """Return a text of the small guide."""
    return Text("guide", source)


def texts(*sources: str) -> tuple[Text, ...]:
    """Return several texts."""
    return tuple(text(each) for each in sources)


def small_guide() -> Guide:
    """Return a guide with every kind of block."""
    card = Card(text("Now"), texts("Stay calm.", "Thank the child."))
    steps = Steps(texts("Write the words down.", "Tell the lead."), text("After the talk"))
    sections = (
        Section(CARD, text("If a child tells"), text("The first minutes."), "talk", (card, steps), (BEFORE,)),
        Section(
            BEFORE,
            text("Before the first lesson"),
            text("What is settled first."),
            "calendar",
            (Paragraph(text("Seats come first.")), Points(texts("The head agrees.", "Parents know."))),
            (CARD, LIST),
        ),
        Section(LIST, text("Our helpers"), text("On paper."), "person", (Blanks(texts("Doctor", "Police")),)),
    )
    return Guide(sections, small_hints())


def small_hints() -> LessonHints:
    """Return hints that say which kind of lesson they are for."""
    return LessonHints(
        prepare=texts("always"),
        prepare_sensitive=texts("sensitive"),
        prepare_with_teacher=texts("with the teacher"),
        prepare_on_phone=texts("on the phone"),
        afterwards=texts("always afterwards"),
        afterwards_sensitive=texts("sensitive afterwards"),
    )


class FakeGuides:
    """The small guide, four steps of a tour and drafts of two countries."""

    def guide(self) -> Guide:
        """Return the guide."""
        return small_guide()

    def tour(self) -> tuple[TourStep, ...]:
        """Return a step before the door, two behind it, and an end."""
        places = ("child-home", "class", "card", "guides")
        return tuple(
            TourStep(place, place, text(f"At {place}"), minutes, text(f"Look at {place}."), texts("Try it."))
            for place, minutes in zip(places, (2, 3, 1, 0), strict=True)
        )

    def numbers(self) -> tuple[Country, ...]:
        """Return one country with more drafts than a list has rows, and one with a single draft."""
        many = tuple(
            DraftNumber(f"Line {n}", f"10{n}", 2020 + n, Sure.MIDDLE, text("By day.")) for n in range(5)
        )
        few = (DraftNumber("Child line", "129", 0, Sure.LOW, text("Day and night.")),)
        return (Country("many", text("Many"), many), Country("few", text("Few"), few))
