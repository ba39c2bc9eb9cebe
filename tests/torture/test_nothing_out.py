"""What would get out is found; that nothing does the tour proves (`tests/boot/test_main.py`), `nothing_out` too."""

from __future__ import annotations

import pytest

from tests.torture import nothing_out


@pytest.mark.power
@pytest.mark.skipif(bool(nothing_out.why_not()), reason=nothing_out.why_not())
def test_each_program_that_reaches_out_is_found() -> None:
    """Sockets of both families, one of a program that was started, a temporary file and a log in the home."""
    figures = nothing_out.planted(1)
    assert (figures.runs, figures.verdicts["sound"]) == (5, 0), figures.plain()
    assert (figures.more["ways out"], figures.more["files left behind"]) >= (3, 2)
