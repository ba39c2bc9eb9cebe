"""Rules about the practice phone: what it names exists, no signs are stacked, and everything offered can be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from app.domain.band import Band
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript, Rule
from app.domain.checks.phone_things import (
    acts,
    all_steps,
    at,
    is_on_phone,
    names,
    phone_steps,
    pictures,
    shown,
    things,
)
from app.domain.phone.actions import REASONS, ROLES, Report
from app.domain.phone.arriving import Kind
from app.domain.phone.doing import BEGINNINGS
from app.domain.phone.people import OWNER, PHONE, Circle, ContactId
from app.domain.phone.signs import THREAT
from app.domain.problems import Problem, nearest, problem
from app.domain.steps import Decision, PracticeScreen, Rehearsal, Rest

MOST_LINES = 15
"""Lines that one contact from outside may write in a story of several chapters (writing.md, chats)."""
FEWEST_PARTS = 2


def missing_phones(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Steps on the phone stand in a scene with a phone that the lesson has."""
    for lesson in manuscript.lessons:
        phones = [each.id for each in lesson.phones]
        for scene in lesson.scenes:
            if scene.phone is not None and scene.phone not in phones:
                near = nearest(scene.phone, phones)
                yield problem("unknown-phone", f"{scene.source}/phone", near=near, phone=scene.phone)
            elif scene.phone is None:
                for step in scene.steps:
                    if is_on_phone(step):
                        yield problem("no-phone", step.source)


def unknown_contacts(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Whoever writes, is a member, likes or is spoken about is a contact of the phone."""
    for setup, pointer, name in names(manuscript):
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
        for pointer, picture in pictures(lesson):
            if picture not in known.pictures | known.cast:
                near = nearest(picture, known.pictures)
                yield problem("unknown-picture", pointer, near=near, picture=picture, allowed=allowed)


def unknown_places(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A step is in an app, or in a chat with a contact or group of the phone."""
    for setup, step in phone_steps(manuscript):
        if not isinstance(step, Decision | PracticeScreen):
            continue
        app, item = at(step)
        is_there = setup.contact(ContactId(item)) or any(each.id == item for each in setup.groups)
        if item and not is_there:
            known = [*BEGINNINGS, *(each.id for each in setup.contacts), *(each.id for each in setup.groups)]
            near = nearest(item, known)
            allowed = ", ".join(known)
            yield problem("unknown-app", f"{step.source}/in", near=near, app=item or app, allowed=allowed)


def unknown_acts(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Each choice on the phone does something that the phone can do."""
    for setup, step in phone_steps(manuscript):
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


def unknown_posts(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """A post that is commented, liked, tagged or acted upon is in the feed, or has arrived in this lesson."""
    steps = list(phone_steps(manuscript))
    arrived = {each.post for _, step in steps for each in things(step) if each.kind is Kind.POST}
    for setup, step in steps:
        posts = {each.id for each in setup.posts} | arrived
        for thing in things(step):
            if thing.post is not None and thing.post not in posts:
                yield problem("unknown-post", f"{thing.source}/post", post=thing.post)
        for source, act in acts(step):
            post = getattr(act, "post", None)
            if post is not None and post not in posts:
                yield problem("unknown-post", f"{source}/does", post=post)


def unknown_roles(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """Helpers are named by their roles, never by name."""
    allowed = ", ".join(ROLES)
    for step in all_steps(manuscript):
        if isinstance(step, Rehearsal):
            for number, role in enumerate(step.helpers):
                if role not in ROLES:
                    where = f"{step.source}/helpers/{number}"
                    yield problem(
                        "unknown-role", where, near=nearest(role, ROLES), role=role, allowed=allowed
                    )


def small_rehearsals(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """In a rehearsal there is something to choose: a sentence of two places, one of them with two parts."""
    for step in all_steps(manuscript):
        if isinstance(step, Rehearsal):
            sizes = [len(place) for place in step.parts]
            if len(sizes) < FEWEST_PARTS or min(sizes) < 1 or max(sizes) < FEWEST_PARTS:
                yield problem("rehearsal-too-small", step.source)


def unknown_patterns(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Signs in a chat are those of patterns.yaml, and each says why it is one."""
    patterns = known.patterns | ({THREAT} if known.patterns else frozenset())
    for _, step in phone_steps(manuscript):
        for thing in things(step):
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
            for pointer, pattern in shown(scene):
                if pattern in (known.patterns - known.young_patterns) | {THREAT}:
                    yield problem("pattern-too-old", pointer, pattern=pattern, allowed=allowed)


def stacked_patterns(manuscript: Manuscript, _known: Known) -> Iterator[Problem]:
    """One pattern at a time: what arrives at one stop shows one at the most (writing.md, chats)."""
    for _, step in phone_steps(manuscript):
        if isinstance(step, Decision) and step.phone is not None:
            patterns = {each.pattern for each in step.phone.moment.arrives if each.pattern}
            if len(patterns) > 1:
                yield problem("patterns-stacked", step.source, count=len(patterns))


def one_sided_notices(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """Among the patterns offered for ticking in a running chat, one at least is not there."""
    for _, step in phone_steps(manuscript):
        if not isinstance(step, Decision) or step.phone is None or not step.phone.notice:
            continue
        arriving = {each.pattern for each in step.phone.moment.arrives}
        if set(step.phone.notice) <= arriving:
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
            for thing in things(step)
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
            for step, after in zip(scene.steps, (*scene.steps[1:], None), strict=True):
                if isinstance(step, Rest) and getattr(after, "target", None) not in chapters:
                    yield problem("rest-without-chapter", step.source)


RULES: tuple[Rule, ...] = (
    missing_phones,
    unknown_contacts,
    unknown_pictures,
    unknown_places,
    unknown_acts,
    unknown_posts,
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
