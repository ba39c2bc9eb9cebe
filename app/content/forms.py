"""The shape of a lesson file, as an author writes it. The JSON Schema for editors comes from these types.

`lessons/README.md` explains every key with an example; a test holds the two together.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

from app.content.values import (
    BandKey,
    BandNumber,
    FaceAndPose,
    LanguageName,
    LessonName,
    Minutes,
    Name,
    ObjectiveName,
    Sentence,
    Words,
)


class Form(Struct, forbid_unknown_fields=True, kw_only=True):
    """The base of all forms: unknown keys are problems."""


class ConditionPartsForm(Form, kw_only=True):
    """One of: {not: shouted}, {all: [a, b]}, {any: [a, b]}, {who: bayu, remembers: you-listened}."""

    negated: ConditionForm | None = field(name="not", default=None)
    all: list[ConditionForm] | None = None
    any: list[ConditionForm] | None = None
    who: Name | None = None
    remembers: Name | None = None


ConditionForm = Name | ConditionPartsForm


class PersonForm(Form, kw_only=True):
    """A person in the scene."""

    at: Literal["left", "middle", "right"]
    look: Name = "neutral"
    pose: Name = "down"


class AnswerLineForm(Form, kw_only=True):
    """How the story answers a choice, before the feedback page."""

    says: Name
    text: Words
    look: Name = ""
    pose: Name = ""


class ChoiceForm(Form, kw_only=True):
    """One way to act, with its own formative feedback."""

    id: Name
    text: Words
    happened: Words | None = None
    why: Words | None = None
    skill: Name | None = None
    try_line: Words | None = field(name="try", default=None)
    answer: AnswerLineForm | None = None
    looks: dict[Name, FaceAndPose] = {}
    when: ConditionForm | None = field(name="if", default=None)
    bands: list[BandNumber] = []
    sets: list[Name] = []
    clears: list[Name] = []
    remembers: dict[Name, Name] = {}
    misconception: Name | None = None
    shows_skill: bool = False
    goto: Name | None = None


class RecallAnswerForm(Form, kw_only=True):
    """One answer to a recall question."""

    id: Name
    text: Words
    why: Words
    fits: bool = False


class ChatLineForm(Form, kw_only=True):
    """One line of a chat that is looked at."""

    who: Sentence
    text: Words


class SignForm(Form, kw_only=True):
    """A warning pattern offered for ticking. `line` is the number of the chat line that shows it."""

    pattern: Name
    line: Annotated[int, Meta(ge=1)] | None = None
    why: Words | None = None


class StepForm(Form, kw_only=True):
    """What every step may have."""

    id: Name | None = None
    when: ConditionForm | None = field(name="if", default=None)
    bands: list[BandNumber] = []


class NarrateForm(StepForm, kw_only=True):
    """The story goes on in words."""

    narrate: Words


class SaysForm(StepForm, kw_only=True):
    """A person says a line."""

    says: Name
    text: Words
    look: Name = ""
    pose: Name = ""


class AskForm(StepForm, kw_only=True):
    """A decision with two to four choices."""

    id: Name
    ask: Words
    choices: list[ChoiceForm]
    order: Literal["free", "fixed"] = "free"


class RecallForm(StepForm, kw_only=True):
    """A recall question."""

    id: Name
    recall: Words
    answers: list[RecallAnswerForm]


class TickForm(StepForm, kw_only=True):
    """Tick the warning signs in a chat."""

    id: Name
    tick: Words
    chat: list[ChatLineForm]
    signs: list[SignForm]


class BuildForm(StepForm, kw_only=True):
    """Build a sentence from parts and say it aloud."""

    id: Name
    build: Words
    parts: list[list[Words]]
    aloud: Words


class PlanForm(StepForm, kw_only=True):
    """An if-then plan."""

    id: Name
    plan: Words
    cues: list[Words]
    actions: list[Words]


class CalmForm(StepForm, kw_only=True):
    """A calming exercise."""

    calm: Words
    kind: Literal["breathe", "count", "notice"]
    rounds: Annotated[int, Meta(ge=1, le=10)] = 3


class ReflectForm(StepForm, kw_only=True):
    """Five faces; what is touched is kept nowhere."""

    reflect: Words


class PractiseForm(StepForm, kw_only=True):
    """A screen of the practice phone."""

    practise: Words
    screen: Name


class GotoForm(StepForm, kw_only=True):
    """Go on in another scene."""

    goto: Name


class EndForm(StepForm, kw_only=True):
    """A safe ending."""

    end: Words
    safe: Name
    keep: Words
    home: Words | None = None


STEP_FORMS: dict[str, type[StepForm]] = {
    "narrate": NarrateForm,
    "says": SaysForm,
    "ask": AskForm,
    "recall": RecallForm,
    "tick": TickForm,
    "build": BuildForm,
    "plan": PlanForm,
    "calm": CalmForm,
    "reflect": ReflectForm,
    "practise": PractiseForm,
    "goto": GotoForm,
    "end": EndForm,
}
"""Which key tells which kind of step."""

AnyStepForm = (
    NarrateForm | SaysForm | AskForm | RecallForm | TickForm | BuildForm
    | PlanForm | CalmForm | ReflectForm | PractiseForm | GotoForm | EndForm
)  # fmt: skip


class SceneForm(Form, kw_only=True):
    """A place with people, and the steps that happen there. `chapter: true` begins a chapter."""

    id: Name
    title: Words
    place: Name
    people: dict[Name, PersonForm] = {}
    props: list[Name] = []
    chapter: bool = False
    steps: Annotated[list[dict[str, Any]], Meta(min_length=1)]


class TalkPointForm(Form, kw_only=True):
    """A question to the class, and what to listen for."""

    ask: Words
    listen_for: Words


class DebriefForm(Form, kw_only=True):
    """The teacher's page: ten minutes of talk after the lesson."""

    aim: Words
    opening: Words = field(name="open")
    talk: Annotated[list[TalkPointForm], Meta(min_length=2, max_length=4)]
    practise: Words
    close: Words
    care: Words | None = None


class FamilyForm(Form, kw_only=True):
    """The card for home, the same for the whole class."""

    about: Words
    practised: Annotated[list[Words], Meta(min_length=3, max_length=3)]
    sentence: Words
    ask: Words


class LessonForm(Form, kw_only=True):
    """A whole lesson file."""

    lesson: LessonName
    title: Sentence
    summary: Sentence
    bands: Annotated[list[BandNumber], Meta(min_length=1)]
    minutes: dict[BandKey, Minutes]
    objectives: Annotated[list[ObjectiveName], Meta(min_length=1)]
    picture: Name
    languages: Annotated[list[LanguageName], Meta(min_length=1)]
    reviewed_by: dict[LanguageName, str]
    scenes: Annotated[list[SceneForm], Meta(min_length=1)]
    teacher_present: bool = False
    sensitive: bool | None = None
    content_note: Words | None = None
    misconceptions: dict[Name, Words] = {}
    must_clear: list[Name] = []
    debrief: DebriefForm | None = None
    family: FamilyForm | None = None


class SetForm(Form, kw_only=True):
    """A starter set in `lessons/sets/<id>.yaml`."""

    set: Name
    title: Sentence
    band: BandNumber
    lessons: list[LessonName]
