"""A small pool of free practice, for tests."""

from __future__ import annotations

from app.domain.band import Band
from app.domain.ids import CastId, ChoiceId, SceneId, SkillId, StepId
from app.domain.lesson import Scene
from app.domain.phone.actions import LeaveOnRead, Reply
from app.domain.phone.arriving import Incoming, Kind
from app.domain.phone.people import Circle, Contact, ContactId, Group, PhoneId, Setup, ThreadId
from app.domain.phone.phone import Moment, Offer
from app.domain.practice import Event, Person, Pool
from app.domain.steps import Choice, Decision, Feedback, OnPhone
from app.domain.text import Text

ABOUT = ("ordinary", "ordinary", "kindness", "kindness", "ordinary", "kindness", "sign", "request", "quarrel")


def a_pool(band: Band, about: tuple[str, ...] = ABOUT) -> Pool:
    """Return a pool with an event for each of these kinds; signs come from somebody outside."""
    del band
    return Pool(
        events=tuple(_event(f"event-{at}", kind) for at, kind in enumerate(about)),
        roles=(("friend", "friends"), ("pal", "friends")),
        people={
            "friends": tuple(Person(_text(name), name.lower()) for name in ("Dara", "Sari", "Elia", "Malee"))
        },
        owners=((CastId("dara"), _text("Dara")), (CastId("sari"), _text("Sari"))),
        words={"place": (_text("the bridge"), _text("the market"), _text("the gate"))},
        groups=(Group(ThreadId("class-group"), _text("Our class"), (ContactId("friend"), ContactId("pal"))),),
        title=_text("A day"),
        looking_back=_text("Looking back"),
        over=_text("The day is over"),
        keep=_text("I look twice"),
    )


def _text(words: str) -> Text:
    return Text("practice", words)


def _event(name: str, about: str) -> Event:
    stranger = ContactId(f"{name}-somebody")
    is_outside = about in {"sign", "request"}
    who = stranger if is_outside else ContactId("friend")
    pattern = "secret" if about == "sign" else ""
    thing = Incoming(Kind.MESSAGE, who, _text("{friend} is at {place}"), ThreadId(who), pattern=pattern)
    feedback = Feedback(_text("It happens"), _text("So it is"), SkillId("listen-and-check"), _text("Hello"))
    offers = (
        Offer(ChoiceId("reply"), Reply(ThreadId(who), _text("Hello {friend}"))),
        Offer(ChoiceId("leave"), LeaveOnRead(ThreadId(who))),
    )
    decision = Decision(
        StepId("what"),
        _text("What could {owner} do?"),
        (
            Choice(ChoiceId("reply"), _text("Hello {friend}"), feedback, shows_skill=True),
            Choice(ChoiceId("leave"), _text("Leave it"), feedback),
        ),
        phone=OnPhone(Moment(f"{name}/what", ("chat", who), (thing,), offers)),
    )
    contacts = (Contact(stranger, _text("Somebody"), "flower", Circle.OUTSIDE),) if is_outside else ()
    scene = Scene(SceneId(name), _text(name), "classroom", (), (decision,), phone=PhoneId("day"))
    return Event(
        name, about, _text(f"{name} is over"), scene, Setup(PhoneId("day"), CastId("dara"), contacts)
    )
