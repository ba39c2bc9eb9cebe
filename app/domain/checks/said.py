"""Every text of a lesson, with where it stands and what part it plays."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checks.said_on_phone import arriving, in_offer, in_phone_step, in_setup
from app.domain.checks.spoken import Part, Said
from app.domain.lesson import Lesson, Scene
from app.domain.pages import Debrief, FamilyCard
from app.domain.steps import (
    Builder,
    Calm,
    Choice,
    Decision,
    Ending,
    Narration,
    Plan,
    Recall,
    Reflection,
    Speech,
    Step,
    TickSigns,
)
from app.domain.text import Text


def said(lesson: Lesson) -> Iterator[Said]:
    """Yield every text of the lesson, from the top of the file to its end."""
    yield Said("title", lesson.title)
    yield Said("summary", lesson.summary)
    if lesson.content_note is not None:
        yield Said("content_note", lesson.content_note)
    for name, text in lesson.misconceptions:
        yield Said(f"misconceptions/{name}", text, Part.TALK)
    if lesson.debrief is not None:
        yield from _in_debrief(lesson.debrief)
    if lesson.family is not None:
        yield from _in_family(lesson.family)
    for setup in lesson.phones:
        yield from in_setup(setup)
    for scene in lesson.scenes:
        yield from _in_scene(scene)


def _in_debrief(page: Debrief) -> Iterator[Said]:
    yield Said("debrief/aim", page.aim, Part.PAGE)
    yield Said("debrief/open", page.opening, Part.PAGE)
    for number, point in enumerate(page.talk):
        yield Said(f"debrief/talk/{number}/ask", point.ask, Part.PAGE)
        yield Said(f"debrief/talk/{number}/listen_for", point.listen_for, Part.PAGE)
    yield Said("debrief/practise", page.practise, Part.PAGE)
    yield Said("debrief/close", page.close, Part.PAGE)
    if page.care is not None:
        yield Said("debrief/care", page.care, Part.PAGE)


def _in_family(card: FamilyCard) -> Iterator[Said]:
    yield Said("family/about", card.about, Part.PAGE)
    for number, text in enumerate(card.practised):
        yield Said(f"family/practised/{number}", text, Part.PAGE)
    yield Said("family/sentence", card.sentence, Part.PAGE)
    yield Said("family/ask", card.ask, Part.PAGE)


def _in_scene(scene: Scene) -> Iterator[Said]:
    yield Said(f"{scene.source}/title", scene.title)
    for step in scene.steps:
        yield from _in_step(step)


def _in_step(step: Step) -> Iterator[Said]:
    at = step.source
    match step:
        case Narration(text=text):
            yield Said(f"{at}/narrate", text)
        case Speech(line=line):
            yield Said(f"{at}/text", line.text, Part.TALK)
        case Decision():
            yield from _in_decision(step)
        case Calm(text=text):
            yield Said(f"{at}/calm", text)
        case Reflection(question=question):
            yield Said(f"{at}/reflect", question)
        case Ending(text=text, keep=keep, home=home):
            yield Said(f"{at}/end", text)
            yield Said(f"{at}/keep", keep)
            if home is not None:
                yield Said(f"{at}/home", home)
        case _:
            yield from _in_exercise(step)


def _in_decision(step: Decision) -> Iterator[Said]:
    yield Said(f"{step.source}/{'ask' if step.phone is None else 'phone'}", step.question)
    if step.phone is not None:
        yield from arriving(step.phone.moment.arrives)
    offers = {} if step.phone is None else {offer.id: offer for offer in step.phone.moment.offers}
    for choice in step.choices:
        yield from _in_choice(choice)
        if choice.id in offers:
            yield from in_offer(choice, offers[choice.id])


def _in_choice(choice: Choice) -> Iterator[Said]:
    at = choice.source
    yield Said(f"{at}/text", choice.text, Part.TALK)
    if choice.answer is not None:
        yield Said(f"{at}/answer/text", choice.answer.text, Part.TALK)
    if choice.feedback is not None:
        yield Said(f"{at}/happened", choice.feedback.happened, Part.FEEDBACK)
        yield Said(f"{at}/why", choice.feedback.why, Part.FEEDBACK)
        yield Said(f"{at}/try", choice.feedback.line, Part.TRY)


def _in_exercise(step: Step) -> Iterator[Said]:
    at = step.source
    match step:
        case Recall(question=question, answers=answers):
            yield Said(f"{at}/recall", question)
            for answer in answers:
                yield Said(f"{answer.source}/text", answer.text, Part.TALK)
                yield Said(f"{answer.source}/why", answer.why, Part.FEEDBACK)
        case TickSigns():
            yield from _in_chat(step)
        case Builder(question=question, parts=parts, aloud=aloud):
            yield Said(f"{at}/build", question)
            for number, place in enumerate(parts):
                yield from _numbered(f"{at}/parts/{number}", place)
            yield Said(f"{at}/aloud", aloud)
        case Plan(question=question, cues=cues, actions=actions):
            yield Said(f"{at}/plan", question)
            yield from _numbered(f"{at}/cues", cues)
            yield from _numbered(f"{at}/actions", actions)
        case _:
            yield from in_phone_step(step)


def _in_chat(step: TickSigns) -> Iterator[Said]:
    yield Said(f"{step.source}/tick", step.question)
    for number, line in enumerate(step.chat):
        yield Said(f"{step.source}/chat/{number}/who", line.who, Part.TALK)
        yield Said(f"{step.source}/chat/{number}/text", line.text, Part.TALK)
    for sign in step.signs:
        if sign.why is not None:
            yield Said(f"{sign.source}/why", sign.why, Part.FEEDBACK)


def _numbered(at: str, texts: tuple[Text, ...]) -> Iterator[Said]:
    for number, text in enumerate(texts):
        yield Said(f"{at}/{number}", text, Part.TALK)
