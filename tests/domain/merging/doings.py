"""What people do at a machine. Each says whether it could be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.merging import shares
from app.domain.merging.counts import Counts, lesson_of, together
from app.domain.merging.ends import cleared_by, latest_end
from app.domain.merging.shares import CLASSES, FINISHED, LearnerShare
from app.domain.merging.stamped import THERE, Stamped, is_there
from tests.domain.merging.machines import Machine, class_of_learner

CLASS_IDS = ("k", "m")


def learners(machine: Machine, class_id: str = "") -> list[str]:
    """Return who is on the list here, of one class or of all."""
    rows = {shares.id_of(key): row for key, row in machine.known.rows.items() if key.startswith("learners/")}
    called = machine.known.erased
    listed = [
        each
        for each, row in sorted(rows.items())
        if is_there(row) and shares.now_called(called, each) == each
    ]
    return [each for each in listed if class_id in {"", class_of_learner(machine.known, each)}]


def add(machine: Machine, class_id: str) -> str:
    """Put a child on the list; "" where the class is gone."""
    if shares.is_gone(machine.known.erased, class_id):
        return ""
    learner = machine.new_id("c")
    machine.write(f"learners/{learner}", **{"class": class_id, "name": learner, "avatar": 1, THERE: True})
    return learner


def wish(machine: Machine, learner: str, size: int) -> None:
    """Let a child choose how large the text is."""
    share = machine.children.get(learner, LearnerShare(learner))
    before, now = share.wishes.get("text"), Stamped(machine.stamp(), machine.device, size)
    machine.journal.wrote(f"wishes/{learner}", "text", before, now)
    machine.children = {**machine.children, learner: replace(share, wishes={**share.wishes, "text": now})}


def begin(machine: Machine, learner: str) -> str:
    """Begin a play; return its id."""
    play = machine.new_id("p")
    machine.save(learner, {"id": play, "progress": "open", "finished_on": "", "done": 0})
    return play


def go_on(machine: Machine, learner: str, play: str, *, to_the_end: bool) -> bool:
    """Go on with a play that is open, perhaps to its end."""
    document = machine.children[learner].plays[play]
    if document["progress"] == FINISHED:
        return False
    end = {"progress": FINISHED, "finished_on": machine.today} if to_the_end else {}
    machine.save(learner, {**document, "done": document["done"] + 1, **end})
    return True


def count(machine: Machine, lesson: str, choice: str) -> tuple[str, str]:
    """Count one first play of `class/lesson/band`; return key and end of the year before, "" if closed or gone."""
    known = machine.known
    same = {key: each for key, each in known.tallies.items() if lesson_of(key) == lesson}
    if shares.is_gone(known.erased, shares.class_of(lesson)) or any(each.closed for each in same.values()):
        return "", ""
    key = f"{lesson}/{machine.device}"
    since = latest_end(shares.class_row(known.rows, shares.class_of(lesson)))
    own = same.get(key, Counts(0, (), since=since))
    now = together({"before": own, "new": Counts(1, (("s", choice, 1),), since=since)})
    machine.known = replace(known, tallies={**known.tallies, key: now})
    return key, since


def close(machine: Machine, lesson: str) -> Counts | None:
    """Close a lesson for the class: what is known of it here is all there is."""
    same = {key: each for key, each in machine.known.tallies.items() if lesson_of(key) == lesson}
    if not same or any(each.closed for each in same.values()):
        return None
    total = replace(together(same), closed=True)
    machine.known = replace(
        machine.known, tallies={**machine.known.tallies, f"{lesson}/{machine.device}": total}
    )
    machine.tidy()
    return total


def join(machine: Machine, stays: str, goes: str) -> None:
    """Say that two entries are one child; until they are made one it can be undone."""
    machine.write(f"learners/{goes}", **{THERE: False})
    machine.joins.append((stays, goes))


def undo_join(machine: Machine) -> bool:
    """Say that two entries are two children after all."""
    if not machine.joins:
        return False
    _, goes = machine.joins.pop()
    if goes not in machine.known.erased:
        machine.write(f"learners/{goes}", **{THERE: True})
    return True


def make_one(machine: Machine) -> list[tuple[str, str]]:
    """Make entries one that were joined, as at the next start; return which went, and of which they are a part."""
    made: list[tuple[str, str]] = []
    for stays, goes in machine.joins:
        known = machine.known
        into = shares.now_called(known.erased, stays)
        if goes in known.erased or is_there(known.rows.get(f"learners/{goes}", {})):
            continue
        if into in {shares.GONE, goes}:
            machine.write(f"learners/{goes}", **{THERE: True})
        else:
            machine.erase(goes, into)
            made.append((goes, into))
    machine.joins = []
    return made


def move(machine: Machine, play: str, learner: str) -> None:
    """Give a play to another child."""
    machine.write(f"moves/{play}", to=learner)
    machine.tidy()


def end_year(machine: Machine, class_id: str, days: Sequence[str]) -> str:
    """End the year of a class on the first of these days that is later than the end before; return the day."""
    row = shares.class_row(machine.known.rows, class_id)
    later = [day for day in days if day > latest_end(row)]
    if shares.is_gone(machine.known.erased, class_id) or not later:
        return ""
    machine.write(f"{CLASSES}/{class_id}", **{cleared_by(machine.device): later[0]})
    machine.tidy()
    return later[0]
