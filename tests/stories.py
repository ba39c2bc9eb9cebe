"""Small lessons built in code: an ordinary one, a sensitive one with chapters, one with the teacher there.

Texts say nothing; ids are what tests look at. Choices of sensitive lessons begin with `PLANTED`, so that a
leak is found as a piece of text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.band import Band
from app.domain.conditions import ALWAYS, Condition, Fact, Holds, Not, memory
from app.domain.growth import Bamboo, Skill
from app.domain.ids import CastId, ChoiceId, LessonId, ObjectiveId, PatternId, SceneId, SetId, SkillId, StepId
from app.domain.lesson import Lesson, Scene
from app.domain.phone.phone import Moment
from app.domain.sets import LessonSet
from app.domain.steps import (
    Answer,
    Builder,
    Calm,
    ChatLine,
    Choice,
    Decision,
    Ending,
    Feedback,
    Goto,
    Line,
    Looks,
    Narration,
    Plan,
    PracticeScreen,
    Presence,
    Recall,
    Reflection,
    Side,
    Sign,
    Speech,
    Step,
    TickSigns,
)
from app.domain.text import Text

ORDINARY, SENSITIVE, WITH_TEACHER = LessonId("O1"), LessonId("S1"), LessonId("T1")
STORY = LessonId("S90")
PLANTED = "planted"
SARI, HAFIZ = CastId("sari"), CastId("hafiz")
SHOUTED, SULKED = Fact("shouted"), Fact("sulked")
HURT = memory(HAFIZ, "you-shouted")
PEOPLE = (Presence(SARI, Side.LEFT, "worried", "hold"), Presence(HAFIZ, Side.MIDDLE))


def text(source: str) -> Text:
    """Return a message of the test lessons."""
    return Text("test", source)


def say(step_id: str, look: str = "", who: CastId = SARI, when: Condition = ALWAYS) -> Speech:
    """Return a step in which somebody says a line."""
    return Speech(StepId(step_id), Line(who, text(step_id), look), when=when)


def tell(step_id: str, when: Condition = ALWAYS) -> Narration:
    """Return a step that narrates."""
    return Narration(StepId(step_id), text(step_id), when=when)


def go(target: str, when: Condition = ALWAYS) -> Goto:
    """Return a goto."""
    return Goto(StepId(f"to-{target}"), SceneId(target), when=when)


def choice(choice_id: str, **more: Any) -> Choice:
    """Return a choice with feedback; `more` are fields of `Choice`, `sets` given as one fact or several."""
    feedback = Feedback(text("happened"), text("why"), SkillId("speak-from-me"), text("try"))
    return Choice(ChoiceId(choice_id), text(choice_id), feedback, **more)


def ask(step_id: str, *choices: Choice, when: Condition = ALWAYS) -> Decision:
    """Return a decision."""
    return Decision(StepId(step_id), text(step_id), choices, when=when)


def end(step_id: str = "end", when: Condition = ALWAYS) -> Ending:
    """Return a safe ending."""
    return Ending(StepId(step_id), text(step_id), "mended", text("keep"), when=when)


def scene(scene_id: str, *steps: Step, chapter: int = 0) -> Scene:
    """Return a scene with Sari and Hafiz."""
    return Scene(SceneId(scene_id), text(scene_id), "classroom", PEOPLE, steps, chapter)


def lesson(lesson_id: str, *scenes: Scene, sensitive: bool = False, band: Band = Band.MIDDLE) -> Lesson:
    """Return a lesson of these scenes."""
    objective = ObjectiveId("REC-2.1" if sensitive else "COM-2.1")
    name = text(lesson_id)
    return Lesson(
        id=LessonId(lesson_id),
        band=band,
        title=name,
        summary=name,
        minutes=9,
        objectives=(objective,),
        sensitive=sensitive,
        teacher_present=False,
        scenes=scenes,
        version="v1",
    )


def tasks() -> tuple[Step, ...]:
    """Return one step of every kind that asks for something and is neither a decision nor an ending."""
    answers = tuple(Answer(ChoiceId(i), text(i), text("why"), fits=i == "b") for i in ("a", "b"))
    chat = (ChatLine(text("Maya"), text("keep it secret")), ChatLine(text("Maya"), text("bye")))
    signs = (Sign(PatternId("secret"), 0, text("why")), Sign(PatternId("gifts"), None))
    parts = ((text("a"), text("b")), (text("c"),), (text("d"), text("e")))
    return (
        Recall(StepId("remember"), text("remember"), answers),
        TickSigns(StepId("signs"), text("signs"), chat, signs),
        Builder(StepId("sentence"), text("sentence"), parts, text("aloud")),
        Plan(StepId("plan"), text("plan"), (text("if"), text("or")), (text("then"), text("else"))),
        Calm(StepId("breathe"), text("breathe"), "breathe"),
        Reflection(StepId("feel"), text("feel")),
        PracticeScreen(StepId("phone"), text("phone"), Moment("phone", ("requests", ""))),
    )


def ordinary(lesson_id: LessonId = ORDINARY, band: Band = Band.MIDDLE) -> Lesson:
    """Return an ordinary lesson with every kind of step, flags, memories, a loop and two endings."""
    first = ask(
        "first",
        choice(
            "shout",
            sets=frozenset({SHOUTED, HURT}),
            answer=Line(HAFIZ, text("ouch"), "angry", "fold"),
            looks=(Looks(SARI, "sad"),),
            misconception="you-always",
        ),
        choice("plain", shows_skill=True),
        choice("silent", sets=frozenset({SULKED}), goto=SceneId("roof")),
    )
    second = ask(
        "second",
        choice("again", goto=SceneId("kitchen"), when=Holds(SHOUTED)),
        choice("sorry", clears=frozenset({SHOUTED, HURT}), shows_skill=True, when=Holds(HURT)),
        choice("listen", shows_skill=True, looks=(Looks(HAFIZ, "happy"),)),
        choice("leave", goto=SceneId("street")),
    )
    return lesson(
        lesson_id,
        scene("kitchen", tell("once"), say("who", "angry"), say("hm", when=Holds(SHOUTED)), first, *tasks(),
              go("street", Holds(SHOUTED)), go("roof")),
        scene("roof", tell("quiet", Not(Holds(SHOUTED))), tell("loud", Holds(SHOUTED)), say("so"), second,
              go("street")),
        scene("street", say("bye", "happy"), end("sore", Holds(HURT)), end("well")),
        band=band,
    )  # fmt: skip


def sensitive(lesson_id: LessonId = SENSITIVE, band: Band = Band.MIDDLE) -> Lesson:
    """Return a sensitive lesson of three chapters; its choices have planted ids."""

    def planted(name: str, **more: Any) -> Choice:
        return choice(f"{PLANTED}-{name}", **more)

    return lesson(
        lesson_id,
        scene("chat", tell("evening"),
              ask("reply", planted("reply", sets=frozenset({SHOUTED})), planted("wait", shows_skill=True)),
              say("hm", "sad", when=Holds(SHOUTED)), go("tell"), chapter=1),
        scene("tell", say("look", "worried"),
              ask("tell", planted("tell", shows_skill=True, goto=SceneId("after")), planted("hide")),
              go("night"), chapter=2),
        scene("night", say("cannot-sleep"), ask("late", planted("tell-late"), planted("tell-friend")),
              go("after")),
        scene("after", say("thanks", "happy"), ask("next", planted("plan"), planted("rest")), end(),
              chapter=3),
        sensitive=True, band=band,
    )  # fmt: skip


def with_teacher(lesson_id: LessonId = WITH_TEACHER, band: Band = Band.MIDDLE) -> Lesson:
    """Return a short sensitive lesson for which the teacher must be there."""
    first = ask("do", choice(f"{PLANTED}-a"), choice(f"{PLANTED}-b", shows_skill=True))
    whole = lesson(lesson_id, scene("room", say("hello"), first, end(), chapter=1), sensitive=True, band=band)
    return replace(whole, teacher_present=True, content_note=text("note"))


def starter_set(band: Band = Band.MIDDLE, *lessons: LessonId) -> LessonSet:
    """Return a starter set for the band."""
    return LessonSet(SetId(f"start-{band}"), text("start"), band, lessons or (ORDINARY, SENSITIVE))


def bamboos() -> tuple[Bamboo, ...]:
    """Return two bamboos: one for COM, one for REC."""
    return tuple(
        Bamboo(
            name, text(name), "green", "talk",
            (Skill(SkillId(name), text(name), frozenset({ObjectiveId(objective)})),),
        )
        for name, objective in (("speak", "COM-2.1"), ("safe", "REC-2.1"))
    )  # fmt: skip
