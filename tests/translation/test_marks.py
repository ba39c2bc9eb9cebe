"""Marked texts are found in Python and kv."""

from __future__ import annotations

import pytest

from app.translation.marks import Marked, in_kv, in_python

PYTHON = """
sentence = msg(
    "The first half "
    "and the second."
)


def show(i18n, n, name):
    label.text = i18n.tr("Go on")
    # Translators: on a button
    other = ptr("verb", "Play")
    return ntr("{n} lesson", "{n} lessons", n).format(n=n), tr(name), tr("")
"""

KV = """
<Home>:
    # i18n.tr("in a comment")
    Label:
        text: i18n.tr("Good morning")
    Button:
        text:
            i18n.ntr("{n} lesson (short)", "{n} lessons (short)", root.model.n) \\
            .format(n=root.model.n)
        accessible: i18n.tr("It's \\"fun\\"") if root.model.x else i18n.ptr("noun", "Play")
        on_press: root.model.leave()
"""


def test_python_marks_are_found_with_their_lines() -> None:
    """Plain, joined, plural and context marks count; a name or an empty text is no text."""
    assert list(in_python(PYTHON)) == [
        Marked(("The first half and the second.",), 2),
        Marked(("Go on",), 9),
        Marked(("Play",), 11, "verb", "Translators: on a button"),
        Marked(("{n} lesson", "{n} lessons"), 12),
    ]


def test_kv_marks_are_found_with_their_lines() -> None:
    """Texts in kv may hold brackets and quotes, two in a line; comments are not looked at."""
    assert list(in_kv(KV)) == [
        Marked(("Good morning",), 5),
        Marked(("{n} lesson (short)", "{n} lessons (short)"), 8),
        Marked(('It\'s "fun"',), 10),
        Marked(("Play",), 10, "noun"),
    ]


@pytest.mark.parametrize("read", [in_python, in_kv])
def test_f_strings_are_refused(read: object) -> None:
    """A text that is different on every run can have no translation."""
    assert callable(read)
    with pytest.raises(ValueError, match="line 1: an f-string"):
        list(read('i18n.tr(f"Good morning, {name}")'))


def test_mark_that_is_not_closed_is_refused() -> None:
    """A slip in a kv file is told with its line."""
    with pytest.raises(ValueError, match="line 2: a mark for translation is not closed"):
        list(in_kv('<A>:\n    text: i18n.tr("Good\n'))


def test_definitions_of_the_marks_are_no_texts() -> None:
    """The functions that do the marking hold no text of their own."""
    assert list(in_python('def tr(text: str = "x") -> str:\n    return text\n')) == []
