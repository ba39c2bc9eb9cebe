"""What is kept, and what may stand nowhere, in quick forms of `planted` and `fields`."""

from __future__ import annotations

from tests.torture import fields, planted


def test_what_was_planted_stands_nowhere_it_may_not() -> None:
    """Names and answers: not in logs, outputs, home, temporary files or papers; a removed name is in no file."""
    figures = planted.run(1, 1)
    assert figures.is_clean, figures.plain()
    assert figures.more["words said"] > 100


def test_what_is_planted_where_it_may_not_is_found() -> None:
    """Recent and temporary file, traceback, paper, name on the list, damaged bytes, a choice that is not encrypted."""
    figures = planted.planted(1)
    assert (figures.runs, figures.verdicts["sound"]) == (7, 0), figures.plain()


def test_every_field_is_on_the_list_and_a_year_that_ends_takes_all_answers() -> None:
    """After a class has played, and after its year."""
    figures = fields.run(1, 1)
    assert figures.is_clean, figures.plain()
    assert figures.more["documents"] > figures.more["documents after the year"] > 0


def test_a_field_that_is_on_no_list_is_found() -> None:
    """A birthday, a text, an answer in a sensitive lesson, a table of its own."""
    figures = fields.planted(1)
    assert (figures.runs, figures.verdicts["sound"]) == (4, 0), figures.plain()
