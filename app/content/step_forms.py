"""The shape of the steps of a lesson file, and of the choices in them."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, field

from app.content.base_form import ConditionForm, Form
from app.content.phone_forms import ArrivesForm, SettingsForm
from app.content.values import BandNumber, FaceAndPose, Name, Sentence, Words


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
    does: Name | dict[Name, Name] | None = None
    writes: Words | None = None
    then: list[ArrivesForm] = []
    trusts: dict[Name, int] = {}


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


class PhoneStepForm(StepForm, kw_only=True):
    """A decision on the practice phone. `in` is a contact, a group or an app."""

    id: Name
    phone: Words
    place: Name = field(name="in")
    choices: list[ChoiceForm]
    arrives: list[ArrivesForm] = []
    notice: list[Name] = []
    order: Literal["free", "fixed"] = "free"


class PractiseForm(StepForm, kw_only=True):
    """The practice phone is free to be used; `goals` are moves to try, each with what comes of it."""

    id: Name
    practise: Words
    place: Name = field(name="in")
    goals: dict[Name, list[ArrivesForm]] = {}
    arrives: list[ArrivesForm] = []


class DayForm(StepForm, kw_only=True):
    """The next day on the practice phone."""

    id: Name
    day: Words
    arrives: Annotated[list[ArrivesForm], Meta(min_length=1)]


class CompareForm(StepForm, kw_only=True):
    """The same day on two practice phones, this one and one that is set otherwise."""

    id: Name
    compare: Words
    arrives: Annotated[list[ArrivesForm], Meta(min_length=1)]
    settings: SettingsForm


class RehearseForm(StepForm, kw_only=True):
    """Practise asking an adult for help, and then a second one."""

    id: Name
    rehearse: Words
    helpers: Annotated[list[Name], Meta(min_length=2)]
    moments: Annotated[list[Words], Meta(min_length=2)]
    parts: list[list[Words]]
    aloud: Words
    first: Literal["listens", "busy", "scolds"]
    says: Words
    then: Words
    listens: Words


class RestForm(StepForm, kw_only=True):
    """A chapter of a story is over, and this sitting with it."""

    rest: Words
    keep: Words


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
    "phone": PhoneStepForm,
    "practise": PractiseForm,
    "day": DayForm,
    "compare": CompareForm,
    "rehearse": RehearseForm,
    "rest": RestForm,
    "goto": GotoForm,
    "end": EndForm,
}
"""Which key tells which kind of step."""

AnyStepForm = (
    NarrateForm | SaysForm | AskForm | RecallForm | TickForm | BuildForm
    | PlanForm | CalmForm | ReflectForm | PhoneStepForm | PractiseForm | DayForm | CompareForm | RehearseForm
    | RestForm | GotoForm | EndForm
)  # fmt: skip
