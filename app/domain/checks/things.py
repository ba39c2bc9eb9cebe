"""Rules about pictures, people and objectives: what a lesson names exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.ids import CastId
from app.domain.lesson import Scene
from app.domain.problems import Problem, nearest, problem
from app.domain.steps import Decision, Looks, Speech

MOST_PEOPLE = 3
_PLACES = {"left": "on the left", "middle": "in the middle", "right": "on the right"}


def unknown_pictures(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """The picture on the card is one of the cast."""
    for lesson in manuscript.lessons:
        if lesson.picture not in known.cast:
            yield _unknown_person("picture", lesson.picture, known)


def unknown_objectives(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Objectives are those of the grid."""
    for number, objective in enumerate(manuscript.lessons[0].objectives):
        if objective not in known.objectives:
            near = nearest(objective, known.objectives)
            yield problem("unknown-objective", f"objectives/{number}", near=near, objective=objective)


def unknown_places(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Each place has a background."""
    for scene in _scenes(manuscript):
        if scene.place not in known.places:
            yield problem(
                "unknown-place",
                f"{scene.source}/place",
                near=nearest(scene.place, known.places),
                place=scene.place,
                allowed=_listed(known.places),
            )


def unknown_props(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Each prop has a drawing."""
    for scene in _scenes(manuscript):
        for number, prop in enumerate(scene.props):
            if prop not in known.props:
                where = f"{scene.source}/props/{number}"
                near = nearest(prop, known.props)
                yield problem("unknown-prop", where, near=near, prop=prop, allowed=_listed(known.props))


def unknown_people(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Whoever stands in a scene, speaks or changes their face belongs to the cast."""
    for scene in _scenes(manuscript):
        for pointer, looks in _mentions(scene):
            if looks.who not in known.cast:
                yield _unknown_person(pointer, looks.who, known)


def unknown_looks(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Each face is drawn for that person."""
    for scene in _scenes(manuscript):
        for pointer, looks in _mentions(scene):
            if looks.look and looks.who in known.cast and (looks.who, looks.look) not in known.looks:
                drawn = {look for who, look in known.looks if who == looks.who}
                yield problem(
                    "unknown-look",
                    pointer,
                    near=nearest(looks.look, drawn),
                    person=looks.who,
                    look=looks.look,
                    allowed=_listed(drawn),
                )


def unknown_poses(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Each pose is drawn."""
    for scene in _scenes(manuscript):
        for pointer, looks in _mentions(scene):
            if looks.pose and looks.pose not in known.poses:
                near = nearest(looks.pose, known.poses)
                yield problem(
                    "unknown-pose", pointer, near=near, pose=looks.pose, allowed=_listed(known.poses)
                )


def absent_people(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Whoever speaks or changes their face stands in the scene."""
    for scene in _scenes(manuscript):
        here = {person.who for person in scene.people}
        for pointer, looks in _mentions(scene):
            if looks.who in known.cast and looks.who not in here:
                yield problem("person-not-here", pointer, person=looks.who)


def crowds(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """At most three people stand in a scene, each at a place of their own."""
    for scene in _scenes(manuscript):
        if len(scene.people) > MOST_PEOPLE:
            yield problem("people-crowded", f"{scene.source}/people", count=len(scene.people), at="in all")
            continue
        for side, told in _PLACES.items():
            count = sum(1 for person in scene.people if person.at.value == side)
            if count > 1:
                yield problem("people-crowded", f"{scene.source}/people", count=count, at=told)


def _scenes(manuscript: Manuscript) -> Iterator[Scene]:
    for lesson in manuscript.lessons:
        yield from lesson.scenes


def _mentions(scene: Scene) -> Iterator[tuple[str, Looks]]:
    """Yield everybody a scene names, with the face and pose asked for and the pointer."""
    for person in scene.people:
        yield f"{scene.source}/people/{person.who}", Looks(person.who, person.look, person.pose)
    for step in scene.steps:
        if isinstance(step, Speech):
            yield f"{step.source}/says", Looks(step.line.who, step.line.look, step.line.pose)
        elif isinstance(step, Decision):
            for choice in step.choices:
                for looks in choice.looks:
                    yield f"{choice.source}/looks/{looks.who}", looks
                if choice.answer:
                    line = choice.answer
                    yield f"{choice.source}/answer/says", Looks(line.who, line.look, line.pose)


def _unknown_person(pointer: str, person: str, known: Known) -> Problem:
    near = nearest(person, known.cast)
    return problem("unknown-person", pointer, near=near, person=CastId(person), allowed=_listed(known.cast))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
