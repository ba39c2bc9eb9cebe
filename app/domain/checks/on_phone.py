"""Rules about the practice phone: what it names exists, no signs are stacked, and everything offered can be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from app.domain.band import Band
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript, Rule
from app.domain.lesson import Lesson, Scene
from app.domain.phone.actions import REASONS, ROLES, Report
from app.domain.phone.arriving import Incoming
from app.domain.phone.people import OWNER, PHONE, Circle, ContactId, Setup
from app.domain.phone.signs import THREAT
from app.domain.problems import Problem, nearest, problem
from app.domain.steps import Decision, NewDay, PracticeScreen, Rehearsal, Rest, TwoPhones

APPS = ("home", "contacts", "requests", "feed", "notices", "settings")
MOST_LINES = 15
"""Lines that one contact from outside may write in a story of several chapters (writing.md, chats)."""
FEWEST_PARTS = 2
OnPhone = Decision | PracticeScreen | NewDay | TwoPhones


def missing_phones(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Steps on the phone stand in a scene with a phone that the lesson has."""
    for lesson in manuscript.lessons:
        names = [each.id for each in lesson.phones]
        for scene in lesson.scenes:
            if scene.phone is not None and scene.phone not in names:
                near = nearest(scene.phone, names)
                yield problem("unknown-phone", f"{scene.source}/phone", near=near, phone=scene.phone)
            elif scene.phone is None:
                for step in scene.steps:
                    if _is_on_phone(step):
                        yield problem("no-phone", step.source)


def unknown_contacts(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Whoever writes, is a member, likes or is spoken about is a contact of the phone."""
    for setup, pointer, name in _names(manuscript):
        if name not in {OWNER, PHONE} and setup.contact(ContactId(name)) is None:
            contacts = [each.id for each in setup.contacts]
            near = nearest(name, contacts)
            yield problem("unknown-contact", pointer, near=near, contact=name, allowed=", ".join(contacts))
    for lesson in manuscript.lessons:
        for setup in lesson.phones:
            if setup.owner not in known.cast:
                allowed = ", ".join(sorted(known.cast))
                where = f"{setup.source}/owner"
                yield problem("unknown-person", where, person=setup.owner, allowed=allowed)


def unknown_pictures(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Each profile, post and photo shows a drawing that there is."""
    allowed = ", ".join(sorted(known.pictures))
    for lesson in manuscript.lessons:
        for pointer, picture in _pictures(lesson):
            if picture not in known.pictures | known.cast:
                near = nearest(picture, known.pictures)
                yield problem("unknown-picture", pointer, near=near, picture=picture, allowed=allowed)


def unknown_places(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A step is in an app, or in a chat with a contact or group of the phone."""
    for setup, step in _steps(manuscript):
        if not isinstance(step, Decision | PracticeScreen):
            continue
        app, item = step.phone.moment.at if isinstance(step, Decision) and step.phone else _at(step)
        is_there = setup.contact(ContactId(item)) or any(each.id == item for each in setup.groups)
        if item and not is_there:
            names = [*APPS, *(each.id for each in setup.contacts), *(each.id for each in setup.groups)]
            near = nearest(item, names)
            allowed = ", ".join(names)
            yield problem("unknown-app", f"{step.source}/in", near=near, app=item or app, allowed=allowed)


def unknown_acts(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Each choice on the phone does something that the phone can do."""
    for setup, step in _steps(manuscript):
        if not isinstance(step, Decision) or step.phone is None:
            continue
        offers = {each.id: each.act for each in step.phone.moment.offers}
        for choice in step.choices:
            act = offers.get(choice.id)
            if act is None:
                yield problem("unknown-act", f"{choice.source}/does", choice=choice.id)
            elif isinstance(act, Report) and act.reason not in REASONS:
                allowed = ", ".join(REASONS)
                where = f"{choice.source}/does"
                yield problem("unknown-reason", where, reason=act.reason, allowed=allowed)
            elif (who := getattr(act, "who", None)) is not None and setup.contact(who) is None:
                allowed = ", ".join(each.id for each in setup.contacts)
                yield problem("unknown-contact", f"{choice.source}/does", contact=who, allowed=allowed)


def unknown_roles(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Helpers are named by their roles, never by name."""
    allowed = ", ".join(ROLES)
    for step in _all_steps(manuscript):
        if isinstance(step, Rehearsal):
            for number, role in enumerate(step.helpers):
                if role not in ROLES:
                    where = f"{step.source}/helpers/{number}"
                    yield problem(
                        "unknown-role", where, near=nearest(role, ROLES), role=role, allowed=allowed
                    )


def small_rehearsals(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """In a rehearsal there is something to choose: a sentence of two places, one of them with two parts."""
    for step in _all_steps(manuscript):
        if isinstance(step, Rehearsal):
            sizes = [len(place) for place in step.parts]
            if len(sizes) < FEWEST_PARTS or min(sizes) < 1 or max(sizes) < FEWEST_PARTS:
                yield problem("rehearsal-too-small", step.source)


def unknown_patterns(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Signs in a chat are those of patterns.yaml, and each says why it is one."""
    patterns = known.patterns | ({THREAT} if known.patterns else frozenset())
    for _, step in _steps(manuscript):
        for thing in _things(step):
            if thing.pattern and thing.pattern not in patterns:
                near = nearest(thing.pattern, patterns)
                where = f"{thing.source}/pattern"
                yield problem("unknown-pattern", where, near=near, pattern=thing.pattern)
            elif thing.pattern and thing.why is None:
                yield problem("tick-without-why", thing.source, pattern=thing.pattern)


def patterns_for_older_children(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """The youngest meet the four patterns of REC-1.3 and no others, on the phone too."""
    allowed = ", ".join(sorted(known.young_patterns))
    for lesson in manuscript.met:
        if lesson.band is not Band.YOUNG:
            continue
        for scene in lesson.scenes:
            for pointer, pattern in _shown(scene):
                if pattern in (known.patterns - known.young_patterns) | {THREAT}:
                    yield problem("pattern-too-old", pointer, pattern=pattern, allowed=allowed)


def stacked_patterns(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """One pattern at a time: what arrives at one stop shows one at the most (writing.md, chats)."""
    for _, step in _steps(manuscript):
        if isinstance(step, Decision) and step.phone is not None:
            shown = {each.pattern for each in step.phone.moment.arrives if each.pattern}
            if len(shown) > 1:
                yield problem("patterns-stacked", step.source, count=len(shown))


def one_sided_notices(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Among the patterns offered for ticking in a running chat, one at least is not there."""
    for _, step in _steps(manuscript):
        if not isinstance(step, Decision) or step.phone is None or not step.phone.notice:
            continue
        shown = {each.pattern for each in step.phone.moment.arrives}
        if set(step.phone.notice) <= shown:
            yield problem("notice-one-sided", step.source)
        for pattern in step.phone.notice:
            if pattern not in known.patterns:
                near = nearest(pattern, known.patterns)
                yield problem("unknown-pattern", f"{step.source}/notice", near=near, pattern=pattern)


def talkative_contacts(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """In a story of chapters a contact from outside writes few lines (writing.md, chats)."""
    for lesson in manuscript.met:
        if not lesson.is_story:
            continue
        outside = {
            each.id for setup in lesson.phones for each in setup.contacts if each.circle > Circle.KNOWN
        }
        lines = Counter(
            thing.by
            for scene in lesson.scenes
            for step in scene.steps
            for thing in _things(step)
            if thing.text.source
        )
        for who in sorted(outside):
            if lines[who] > MOST_LINES:
                yield problem("contact-says-much", "phones", contact=who, count=lines[who], limit=MOST_LINES)


def misplaced_rests(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A sitting ends where the next scene begins a chapter, so that the story can go on there."""
    for lesson in manuscript.met:
        chapters = {scene.id for scene in lesson.scenes if scene.chapter}
        for scene in lesson.scenes:
            for at, step in enumerate(scene.steps):
                after = scene.steps[at + 1] if at + 1 < len(scene.steps) else None
                if isinstance(step, Rest) and getattr(after, "target", None) not in chapters:
                    yield problem("rest-without-chapter", step.source)


def _is_on_phone(step: object) -> bool:
    return isinstance(step, PracticeScreen | NewDay | TwoPhones) or (
        isinstance(step, Decision) and step.phone is not None
    )


def _at(step: Decision | PracticeScreen) -> tuple[str, str]:
    return step.moment.at if isinstance(step, PracticeScreen) else ("home", "")


def _all_steps(manuscript: Manuscript) -> Iterator[object]:
    for lesson in manuscript.met:
        for scene in lesson.scenes:
            yield from scene.steps


def _steps(manuscript: Manuscript) -> Iterator[tuple[Setup, OnPhone]]:
    """Yield every step on a phone, with the phone that is in hand."""
    for lesson in manuscript.met:
        for scene in lesson.scenes:
            setup = lesson.setup(scene.phone)
            for step in scene.steps if setup is not None else ():
                if isinstance(step, OnPhone) and _is_on_phone(step) and setup is not None:
                    yield setup, step


def _things(step: object) -> Iterator[Incoming]:
    """Yield everything that a step lets arrive."""
    match step:
        case Decision(phone=on_phone) if on_phone is not None:
            yield from on_phone.moment.arrives
            for offer in on_phone.moment.offers:
                yield from offer.then
        case PracticeScreen(moment=moment, goals=goals):
            yield from moment.arrives
            for goal in goals:
                yield from goal.then
        case NewDay(arrives=arrives) | TwoPhones(arrives=arrives):
            yield from arrives
        case _:
            return


def _names(manuscript: Manuscript) -> Iterator[tuple[Setup, str, str]]:
    """Yield every name of a contact that is used, with its phone and pointer."""
    for lesson in manuscript.lessons:
        for setup in lesson.phones:
            for contact in setup.contacts:
                yield from ((setup, f"{contact.source}/mutual", each) for each in contact.mutual)
            for group in setup.groups:
                yield from ((setup, f"{group.source}/members", each) for each in group.members)
            for post in setup.posts:
                yield setup, f"{post.source}/by", post.by
                yield from ((setup, f"{post.source}/likes", each) for each in (*post.likes, *post.tags))
    for setup, step in _steps(manuscript):
        for thing in _things(step):
            yield setup, f"{thing.source}/from", thing.by
            if thing.to and not any(each.id == thing.to for each in setup.groups):
                yield setup, f"{thing.source}/to", thing.to


def _pictures(lesson: Lesson) -> Iterator[tuple[str, str]]:
    for setup in lesson.phones:
        yield from ((f"{each.source}/picture", each.picture) for each in setup.contacts)
        yield from ((f"{each.source}/picture", each.picture) for each in setup.posts if each.picture)
    for scene in lesson.scenes:
        for step in scene.steps:
            yield from ((f"{each.source}/picture", each.picture) for each in _things(step) if each.picture)


def _shown(scene: Scene) -> Iterator[tuple[str, str]]:
    for step in scene.steps:
        yield from ((f"{each.source}/pattern", each.pattern) for each in _things(step) if each.pattern)
        if isinstance(step, Decision) and step.phone is not None:
            yield from ((f"{step.source}/notice", each) for each in step.phone.notice)


RULES: tuple[Rule, ...] = (
    missing_phones,
    unknown_contacts,
    unknown_pictures,
    unknown_places,
    unknown_acts,
    unknown_roles,
    small_rehearsals,
    unknown_patterns,
    patterns_for_older_children,
    stacked_patterns,
    one_sided_notices,
    talkative_contacts,
    misplaced_rests,
)
"""All rules about the phone."""
