"""A starter set's file to its problems, or to a set that can be compiled. Author tools only."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from app.content.forms import SetForm
from app.content.marks import Located, located
from app.content.shape import shape_set
from app.content.text_file import Unreadable, read_text
from app.content.tree import grow
from app.domain.problems import problem


@dataclass(slots=True)
class SetSource:
    """What a set file came to; `form` is None when it could not be read."""

    path: Path
    problems: list[Located] = field(default_factory=list)
    form: SetForm | None = None


def is_set(path: Path) -> bool:
    """Tell a set file from a lesson file by the folder it lies in."""
    return path.absolute().parent.name == "sets"


def read_set(path: Path, name: str = "") -> SetSource:
    """Read and check a set file."""
    name = name or str(path)
    source = SetSource(path)
    try:
        text = read_text(path)
    except Unreadable as why:
        source.problems.append(located(name, why.mark, why.problem))
        return source
    tree = grow(text)
    found = list(tree.problems)
    if tree.whole and tree.data is not None:
        shaped = shape_set(tree.data, tree.places)
        found += [(tree.places.find(each.where), each) for each in shaped.problems]
        if shaped.usable:
            source.form = msgspec.convert(shaped.data, SetForm)
            if source.form.set != path.stem:
                told = problem("misnamed-set", set=source.form.set, file=path.name)
                found.append((tree.places.find("set"), told))
    source.problems = sorted(located(name, mark, each) for mark, each in found)
    return source
