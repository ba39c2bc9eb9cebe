"""The bar of the first start."""

from __future__ import annotations

import io

from app.build.bar import Bar


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_bar_stays_on_one_line_of_plain_ascii() -> None:
    """Every console can show it, and it never scrolls."""
    terminal = _Terminal()
    bar = Bar(terminal)
    bar("fonts", 0.0)
    bar("pictures", 0.5)
    shown = terminal.getvalue()
    assert shown.isascii()
    assert "\n" not in shown
    assert shown.endswith("\rPreparing pictures  [###############...............]  50 %")


def test_closing_wipes_the_line() -> None:
    """What is said next begins at the start of an empty line."""
    terminal = _Terminal()
    bar = Bar(terminal)
    bar("fonts", 1.0)
    bar.close()
    assert terminal.getvalue().endswith(" \r")


def test_bar_says_nothing_into_a_file_or_when_nothing_is_done() -> None:
    """A log holds no bar, and a start with nothing to prepare shows none."""
    file, terminal = io.StringIO(), _Terminal()
    for stream in (file, None):
        bar = Bar(stream)
        bar("fonts", 0.5)
        bar.close()
    Bar(terminal).close()
    assert (file.getvalue(), terminal.getvalue()) == ("", "")
