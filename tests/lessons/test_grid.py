"""The competence grid, the warning patterns and the skills hold together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ICONS = ROOT / "assets" / "pictures" / "icons"
COUNTS = {"COM": 15, "CON": 15, "EFF": 15, "REC": 15, "PRI": 14, "POS": 12}
ALWAYS_SENSITIVE = {
    "COM-3.5",
    *("EFF-1.1", "EFF-1.2", "EFF-1.5", "EFF-2.2", "EFF-2.3", "EFF-2.5", "EFF-3.2", "EFF-3.3", "EFF-3.5"),
}


def _read(name: str) -> dict[str, Any]:
    text = (ROOT / "lessons" / name).read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


GRID = _read("objectives.yaml")
PATTERNS = _read("patterns.yaml")
SKILLS = _read("skills.yaml")
USED_ICONS = sorted({entry["icon"] for entry in [*PATTERNS["patterns"], *SKILLS["bamboos"].values()]})


def _texts(value: object) -> Iterator[str]:
    """Every string inside a value read from YAML, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _strand(objective: str) -> str:
    return objective.partition("-")[0]


def test_the_grid_has_86_objectives_in_six_strands() -> None:
    """The grid has 86 objectives, spread over the six strands as planned."""
    counts = Counter(_strand(objective) for objective in GRID["objectives"])
    assert counts == COUNTS
    assert counts.total() == 86
    assert set(GRID["strands"]) == set(COUNTS)


def test_objectives_are_numbered_without_a_gap() -> None:
    """Each strand has bands 1 to 3, and each band counts its objectives from 1 upward."""
    for strand in COUNTS:
        numbers = [tuple(map(int, re.findall(r"\d+", o))) for o in GRID["objectives"] if _strand(o) == strand]
        sizes = Counter(band for band, _ in numbers)
        assert numbers == [(band, n) for band in (1, 2, 3) for n in range(1, sizes[band] + 1)]


@pytest.mark.parametrize("objective", GRID["objectives"])
def test_an_objective_is_one_sentence_that_begins_with_a_verb(objective: str) -> None:
    """An objective is one sentence of at most 25 words that begins with what the learner does."""
    says = GRID["objectives"][objective]["says"]
    assert re.fullmatch(r"[A-Z][^.!?]+\.", says)
    assert len(says.split()) <= 25
    assert says.split()[0] not in {"A", "An", "The", "To", "How", "What", "That", "Being", "I"}


def test_every_code_is_in_the_legend() -> None:
    """Every objective cites at least one code, and each code is explained under its framework."""
    for objective, entry in GRID["objectives"].items():
        assert entry["codes"], objective
        for framework, code in (code.split(" ") for code in entry["codes"]):
            assert code in GRID["frameworks"][framework]["codes"], f"{objective}: {framework} {code}"


def test_the_always_sensitive_objectives_are_the_agreed_ones() -> None:
    """Besides the strands REC and PRI exactly ten objectives make a lesson sensitive."""
    assert GRID["strands_sensitive"] == ["REC", "PRI"]
    assert set(GRID["always_sensitive"]) == ALWAYS_SENSITIVE
    assert len(GRID["always_sensitive"]) == len(ALWAYS_SENSITIVE)
    assert set(GRID["objectives"]) >= ALWAYS_SENSITIVE


def test_every_objective_lies_in_exactly_one_skill() -> None:
    """No objective is without a skill and none is in two."""
    placed = Counter(o for skill in SKILLS["skills"].values() for o in skill["objectives"])
    assert placed == Counter(GRID["objectives"].keys())


def test_there_are_8_to_12_skills_in_four_bamboos() -> None:
    """There are 8 to 12 skills; the four bamboos share out the six strands and none is empty."""
    bamboos = SKILLS["bamboos"]
    assert 8 <= len(SKILLS["skills"]) <= 12
    assert list(bamboos) == ["speak-listen", "solve-together", "i-can", "safe-online"]
    assert Counter(s for bamboo in bamboos.values() for s in bamboo["strands"]) == Counter(COUNTS.keys())
    assert {skill["bamboo"] for skill in SKILLS["skills"].values()} == set(bamboos)


def test_a_skill_stays_in_the_strands_of_its_bamboo_and_serves_every_band() -> None:
    """A skill's objectives belong to its bamboo, and every age band finds one of its own in it."""
    for name, skill in SKILLS["skills"].items():
        strands = {_strand(objective) for objective in skill["objectives"]}
        assert strands <= set(SKILLS["bamboos"][skill["bamboo"]]["strands"]), name
        assert {objective[4] for objective in skill["objectives"]} == {"1", "2", "3"}, name
        assert len(skill["title"].split()) <= 4, name


def test_lessons_find_the_skills_they_rely_on() -> None:
    """Speaking for oneself, asking for help and calming down are skills that hold their objectives."""
    skills = {name: set(skill["objectives"]) for name, skill in SKILLS["skills"].items()}
    assert "COM-1.1" in skills["say-it-plainly"]
    assert "CON-1.2" in skills["speak-from-me"]
    assert skills["ask-for-help"] >= {"EFF-1.2", "EFF-1.5", "EFF-2.2", "EFF-2.3"}
    assert "EFF-1.4" in skills["stop-breathe-try"]


def test_a_skill_is_sensitive_as_a_whole_or_not_at_all() -> None:
    """Sensitive and ordinary objectives share no skill, but for the hard conversation COM-3.5."""
    for name, skill in SKILLS["skills"].items():
        sensitive = {
            o
            for o in skill["objectives"]
            if _strand(o) in GRID["strands_sensitive"] or o in GRID["always_sensitive"]
        }
        assert sensitive - {"COM-3.5"} in (set(), set(skill["objectives"])), name


def test_there_are_eight_patterns_and_four_of_them_for_the_youngest() -> None:
    """The patterns are the eight agreed ones, and those of 8 to 10 are secret, gifts, photo and meet."""
    ids = [pattern["id"] for pattern in PATTERNS["patterns"]]
    assert ids == ["secret", "another-app", "too-sweet", "gifts", "pressure", "photo", "meet", "does-not-fit"]
    assert _marked("bands_8_10") == {"secret", "gifts", "photo", "meet"}


def test_a_secret_a_photo_or_a_meeting_is_urgent_by_itself() -> None:
    """The urgent patterns are those of the rule; the threat is a note on pressure."""
    assert _marked("urgent") == {"secret", "photo", "meet"}
    notes = {pattern["id"]: pattern["note"] for pattern in PATTERNS["patterns"] if "note" in pattern}
    assert set(notes) == {"pressure"}
    assert "threat" in notes["pressure"]
    assert all(word in PATTERNS["rule"]["stop_and_tell"] for word in ("secret", "photo", "threat", "meeting"))


def _marked(mark: str) -> set[str]:
    return {pattern["id"] for pattern in PATTERNS["patterns"] if pattern[mark] is True}


def test_each_pattern_is_explained_in_one_short_sentence() -> None:
    """A pattern has a short label and one sentence of at most twelve words."""
    for pattern in PATTERNS["patterns"]:
        assert len(pattern["label"].split()) <= 5, pattern["id"]
        assert len(pattern["explains"].split()) <= 12, pattern["id"]
        assert re.fullmatch(r"[^.!?]+\.", pattern["explains"]), pattern["id"]


@pytest.mark.parametrize("icon", USED_ICONS)
def test_every_icon_is_a_drawing_of_the_project(icon: str) -> None:
    """Every icon of a pattern or a bamboo is drawn."""
    assert (ICONS / f"{icon}.svg").is_file()


def test_no_two_patterns_share_an_icon() -> None:
    """A child who does not read tells the patterns apart by their icons."""
    icons = [pattern["icon"] for pattern in PATTERNS["patterns"]]
    assert len(icons) == len(set(icons))


def test_the_routines_cover_every_band() -> None:
    """The youngest learn stop, leave, tell; the others the longer routine, and each ends with telling."""
    bands = [band for routine in PATTERNS["routines"] for band in routine["bands"]]
    assert sorted(bands) == [1, 2, 3]
    assert PATTERNS["routines"][0]["steps"] == ["Stop", "Leave", "Tell"]
    assert all(routine["says"] == ". ".join(routine["steps"]) + "." for routine in PATTERNS["routines"])
    assert all(routine["steps"][-1] == "Tell" for routine in PATTERNS["routines"])


@pytest.mark.parametrize("data", [GRID, PATTERNS, SKILLS], ids=["objectives", "patterns", "skills"])
def test_nobody_is_called_a_stranger(data: dict[str, Any]) -> None:
    """The word stands in no text of the grid, the patterns or the skills."""
    assert [text for text in _texts(data) if "stranger" in text.lower()] == []
