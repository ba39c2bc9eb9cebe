"""The files of `lessons/guide` to what can be compiled, and to the texts for translators. Author tools only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from app.content.guide_forms import (
    FOLDER,
    GUIDE,
    NUMBERS,
    TOUR,
    BlockForm,
    GuideForm,
    HintsForm,
    NumbersForm,
    TourForm,
)
from app.content.known import load_list
from app.domain.errors import CannotBuild

_T = TypeVar("_T", GuideForm, TourForm, NumbersForm)
Message = tuple[str, str, str]
_KINDS = ("says", "list", "steps", "card", "fill_in")


def load_guide(root: Path) -> GuideForm:
    """Return the guide; CannotBuild where a text is missing, an id stands twice or names nothing."""
    form = _load(root, GUIDE, GuideForm)
    ids = [each.id for each in form.sections]
    icons = {path.stem for path in (root / "assets/pictures/icons").glob("*.svg")}
    for section in form.sections:
        wrong = [f"there is no section {other}" for other in section.see if other not in ids]
        wrong += [f"there is no icon {section.icon}"] * (section.icon not in icons)
        wrong += ["its id stands twice"] * (ids.count(section.id) > 1)
        wrong += [told for block in section.blocks for told in _block_problems(block)]
        if wrong:
            raise CannotBuild(reason=f"{_yaml(GUIDE)}: section {section.id}: {'; '.join(wrong)}")
    return form


def load_tour(root: Path) -> TourForm:
    """Return the training tour."""
    return _load(root, TOUR, TourForm)


def load_numbers(root: Path) -> NumbersForm:
    """Return the drafts of help numbers."""
    return _load(root, NUMBERS, NumbersForm)


def compile_guide(root: Path, out: Path) -> None:
    """Write what the app reads of the guide, the tour and the drafts."""
    for name, form in ((GUIDE, load_guide(root)), (TOUR, load_tour(root)), (NUMBERS, load_numbers(root))):
        (out / name).write_bytes(msgspec.json.encode(form) + b"\n")


def guide_messages(root: Path) -> Iterator[Message]:
    """Yield the texts of guide, tour and drafts with their contexts, in the order of the files."""
    guide, where = load_guide(root), f"lessons/{FOLDER}/{_yaml(GUIDE)}"
    for section in guide.sections:
        context = f"guide/{section.id}"
        yield context, section.title, where
        yield context, section.about, where
        yield from ((context, text, where) for block in section.blocks for text in _texts(block))
    yield from (("guide/lessons", text, where) for text in _hints(guide.lesson_pages))
    where = f"lessons/{FOLDER}/{_yaml(TOUR)}"
    for step in load_tour(root).steps:
        yield from ((f"tour/{step.id}", text, where) for text in (step.title, step.says, *step.tries))
    where = f"lessons/{FOLDER}/{_yaml(NUMBERS)}"
    for country in load_numbers(root).countries:
        texts = (country.name, *(each.note for each in country.numbers))
        yield from ((f"help-numbers/{country.id}", text, where) for text in texts)


def _load(root: Path, name: str, kind: type[_T]) -> _T:
    path = root / "lessons" / FOLDER / _yaml(name)
    try:
        return msgspec.convert(load_list(path), kind)
    except msgspec.ValidationError as error:
        raise CannotBuild(reason=f"{path.name}: {error}") from None


def _yaml(name: str) -> str:
    return name.replace(".json", ".yaml")


def _block_problems(block: BlockForm) -> Iterator[str]:
    kinds = [kind for kind in _KINDS if getattr(block, kind) is not None]
    if len(kinds) != 1:
        yield f"a block is one of {', '.join(_KINDS)}, not {', '.join(kinds) or 'empty'}"
    if (block.card is None) != (block.points is None):
        yield "a card needs its points, and points their card"
    if any(not text.strip() for text in _texts(block)):
        yield "a text is empty"


def _texts(block: BlockForm) -> Iterator[str]:
    for one in (block.lead, block.says, block.card):
        if one is not None:
            yield one
    for many in (block.list, block.steps, block.points, block.fill_in):
        yield from many or ()


def _hints(form: HintsForm) -> Iterator[str]:
    for name in form.__struct_fields__:
        yield from getattr(form, name)
