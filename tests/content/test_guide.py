"""The author's guide: every example is checked, every key, code and remedy is in it."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from app.content import base_form, forms, phone_forms, step_forms
from app.content.perform import perform
from app.content.plans import HEADINGS, VERBS, read_plan
from app.content.set_source import read_set
from app.content.shape import shape_set
from app.content.tree import grow
from app.domain.problems import CATALOG, Kind, Severity, is_error
from app.domain.steps import SAFE_OUTCOMES
from tests.content.samples import ROOT, codes, known, read_text

GUIDE = (ROOT / "lessons/README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```(yaml \w+|play)\n(.*?)```", GUIDE, flags=re.DOTALL)
LESSON = next(text for kind, text in EXAMPLES if kind == "yaml lesson")


PHONES = next(yaml.safe_load(text)["phones"] for kind, text in EXAMPLES if "phones:" in text)


def _examples(kind: str) -> list[str]:
    return [text for each, text in EXAMPLES if each == f"yaml {kind}"]


def _sound_with(change: dict[str, Any]) -> list[str]:
    """Return the errors of the guide's lesson with something put in."""
    lesson = yaml.safe_load(LESSON)
    lesson["bands"], lesson["minutes"] = [1, 2, 3], {"1-2": 9, "3": 9}
    lesson.update(change.get("top", {}))
    scenes = lesson["scenes"]
    if "scene" in change:
        scenes.append(change["scene"])
        lesson["phones"] = PHONES
        change = {"step": {"goto": change["scene"]["id"], "if": {"not": "seen"}}}
    if "step" in change:
        scenes[0]["steps"].insert(0, change["step"])
    if "choice" in change:
        scenes[0]["steps"][2]["choices"][2] = change["choice"]
    text = yaml.safe_dump(lesson, allow_unicode=True, sort_keys=False).replace("'on'", "on")
    return [each.problem.code for each in read_text(text).problems if is_error(each.problem)]


def test_the_first_lesson_is_sound_in_every_way() -> None:
    """Whoever copies it begins without a single problem or warning."""
    assert codes(read_text(LESSON).problems) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text) for kind in ("top", "scene", "step", "choice") for text in _examples(kind)],
)
def test_every_example_fits_into_the_lesson(kind: str, text: str) -> None:
    """Put into the guide's lesson, an example is accepted; what it needs from elsewhere is no fault of its own."""
    needs = {
        "unknown-fact",
        "no-chapters",
        "ending-not-told",
        "unreachable-scene",
        "unreachable-step",
        "sentence-too-long",
    }
    needs |= {"too-few-decisions", "feedback-too-long", "rest-without-chapter"}
    assert set(_sound_with({kind: yaml.safe_load(text)})) <= needs


def test_the_examples_show_every_kind_of_step_that_can_be_played() -> None:
    """Each leading key has an example of its own."""
    shown = {next(iter(yaml.safe_load(text))) for text in _examples("step")}
    shown |= {next(iter(step)) for text in _examples("scene") for step in yaml.safe_load(text)["steps"]}
    assert shown == set(step_forms.STEP_FORMS)


def test_the_set_in_the_guide_is_sound() -> None:
    """The example of a starter set has the right shape, and those that are shipped too."""
    (text,) = _examples("set")
    tree = grow(text)
    assert shape_set(tree.data, tree.places).problems == []
    shipped = sorted((ROOT / "lessons/sets").glob("*.yaml"))
    assert len(shipped) == 5
    assert all(read_set(path).problems == [] for path in shipped)


def test_the_transcript_in_the_guide_passes() -> None:
    """It is a way through the guide's own lesson."""
    (text,) = (text for kind, text in EXAMPLES if kind == "play")
    plan, found = read_plan(text)
    assert not found
    assert perform(plan, read_text(LESSON).lessons[0]) == []


def test_every_key_is_explained() -> None:
    """Each key that a lesson or a set may have stands in the guide."""
    rooms = (base_form, forms, phone_forms, step_forms)
    shapes = [
        value
        for room in rooms
        for value in vars(room).values()
        if isinstance(value, type) and issubclass(value, base_form.Form)
    ]
    keys = {name for shape in shapes for name in shape.__struct_encode_fields__}
    missing = {
        key
        for key in keys
        if f"`{key}`" not in GUIDE and f"`{key}: " not in GUIDE and f"{{{key}: " not in GUIDE
    }
    assert missing == set()


def test_every_word_of_a_transcript_is_explained() -> None:
    """Each verb stands in the guide's table."""
    for verb in VERBS | HEADINGS:
        assert f"`{verb}:`" in GUIDE or f"`{verb}`" in GUIDE


def test_the_names_that_can_be_used_are_all_listed() -> None:
    """Cast, places, poses, faces, props and ways to end are those that exist."""
    have = known()
    names = {
        *have.cast,
        *have.places,
        *have.poses,
        *have.props,
        *(look for _, look in have.looks),
        *SAFE_OUTCOMES,
    }
    assert {name for name in names if f"`{name}`" not in GUIDE} == set()


@pytest.mark.parametrize("kind", CATALOG.values(), ids=CATALOG)
def test_every_problem_has_its_sentence_and_its_remedy(kind: Kind) -> None:
    """The guide tells each code with the words of the check."""
    section = re.search(rf"^#### {kind.code}\n(.*?)(?=^#|\Z)", GUIDE, flags=re.DOTALL | re.MULTILINE)
    assert section is not None
    told = section.group(1)
    assert _plain(kind.sentence) in told
    assert f"**What to do:** {_plain(kind.remedy)}." in told
    assert ("*(warning)*" in told) == (kind.severity is Severity.WARNING)


def test_the_guide_tells_of_no_problem_that_does_not_exist() -> None:
    """Every section of the last chapter is a code of the catalog."""
    assert sorted(re.findall(r"^#### (\S+)$", GUIDE, flags=re.MULTILINE)) == sorted(CATALOG)


def test_the_guide_points_only_into_the_project() -> None:
    """Links lead to its own sections or to files beside it."""
    anchors = {
        re.sub(r"[^a-z0-9 -]", "", each.lower()).replace(" ", "-")
        for each in re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)
    }
    for target in re.findall(r"\]\(([^)]+)\)", GUIDE):
        assert (
            target.lstrip("#") in anchors if target.startswith("#") else (ROOT / "lessons" / target).is_file()
        )
    assert "http" not in GUIDE


def _plain(text: str) -> str:
    return re.sub(r"\{\w+\}", "…", text).replace("{{", "{").replace("}}", "}")
