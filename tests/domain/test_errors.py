"""Each way to fail has a code of its own and a sentence that tells what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app.domain import assign_errors, errors
from app.domain.errors import RebungError


def _kinds(of: type[RebungError] = RebungError) -> Iterator[type[RebungError]]:
    yield of
    for kind in of.__subclasses__():
        if kind.__module__ in (errors.__name__, assign_errors.__name__):
            yield from _kinds(kind)


KINDS = sorted(set(_kinds()), key=lambda kind: kind.__name__)


def _details(kind: type[RebungError]) -> dict[str, object]:
    return dict.fromkeys(re.findall(r"{(\w+)}", kind.sentence), "{x}")


def test_no_two_failures_share_a_code() -> None:
    """A code names one kind of failure."""
    assert len({kind.code for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_failure_tells_itself_in_whole_sentences(kind: type[RebungError]) -> None:
    """The sentence begins with a capital, ends with a full stop, and blames nobody."""
    sentence = kind.sentence
    assert re.fullmatch(r"[A-Z“].*[.)]", sentence, re.DOTALL)
    assert not re.search(r"\b(wrong|invalid|illegal|error|failed)\b", sentence, re.IGNORECASE)


@pytest.mark.parametrize("kind", KINDS)
def test_a_failure_speaks_the_language_it_is_asked_for(kind: type[RebungError]) -> None:
    """The translator gets the whole sentence, and values are put in afterwards, as they are."""
    details = _details(kind)
    error = kind(**details)
    asked: list[str] = []

    def translated(message: str) -> str:
        asked.append(message)
        return f"« {message} »"

    told = error.told(translated)
    assert asked[0] == kind.sentence
    assert told.startswith("« ")
    assert all(str(value) in told for value in details.values())
