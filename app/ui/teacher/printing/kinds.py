"""The papers that can be chosen, with what is said of each."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import msg

REPORT, CERTIFICATES, CARDS, GUIDE, FAMILY, HELP, PAGE = (
    "report", "certificates", "cards", "guide", "family", "help", "page",
)  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """One paper in words; which class, lesson, page or language it is about, and whether it can have names."""

    title: str
    about: str
    of_class: bool = True
    of_lesson: bool = False
    of_guide: bool = False
    speaks: bool = True
    has_names: bool = False


KINDS = {
    REPORT: Kind(
        msg("Class report"),
        msg(
            "Counts, skills, finished lessons and what the class chose. What one child chose never stands on it, and "
            "names only where you ask for them."
        ),
        has_names=True,
    ),
    CERTIFICATES: Kind(
        msg("Certificates"),
        msg(
            "A page for each learner who has finished a lesson. It tells what was practised, and gives no score."
        ),
    ),
    CARDS: Kind(
        msg("Login cards"),
        msg("Eight on a page, to cut out. Whoever holds a card can sign in as that child."),
        speaks=False,
    ),
    GUIDE: Kind(
        msg("Lesson guide"),
        msg(
            "One page for you: the aim, what learners may think, a talk of ten minutes, and what to take care of."
        ),
        of_lesson=True,
    ),
    FAMILY: Kind(
        msg("Family card"),
        msg(
            "A small page for home with a sentence and a question. It is the same for every family and tells nothing "
            "of any child."
        ),
        of_lesson=True,
    ),
    HELP: Kind(
        msg("Help numbers"),
        msg("To hang up: whom to go to at school, the numbers, and the day on which they were checked."),
        of_class=False,
    ),
    PAGE: Kind(
        msg("Page of the guide"),
        msg(
            "For the head, for parents, for your desk. Each is the same for everybody and tells nothing of any child."
        ),
        of_class=False,
        of_guide=True,
    ),
}
