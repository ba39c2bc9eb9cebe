"""The practice phone of a lesson as one age band meets it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from app.content.phone_forms import ArrivesForm, PhoneForm, SaidForm, SettingsForm
from app.content.spot import Spot, condition
from app.domain.ids import CastId, ChoiceId
from app.domain.phone.actions import (
    Act,
    AskToRemove,
    Change,
    ChangeSubject,
    Comment,
    LookAt,
    Open,
    Reply,
    Report,
    SendPhoto,
    Share,
    Take,
    WriteTo,
    free_from_plain,
)
from app.domain.phone.arriving import Incoming, Kind
from app.domain.phone.doing import BEGINNINGS
from app.domain.phone.people import (
    OWNER,
    PHONE,
    Circle,
    Contact,
    ContactId,
    Group,
    PhoneId,
    Post,
    PostId,
    Said,
    Setup,
    ThreadId,
)
from app.domain.phone.phone import Moment, Offer
from app.domain.phone.settings import VALUES, Setting
from app.domain.text import Text

if TYPE_CHECKING:
    from app.content.step_forms import ChoiceForm

ME, THE_PHONE = "me", "phone"
CIRCLES = {"known": Circle.KNOWN, "friends-of-friends": Circle.FRIENDS_OF_FRIENDS, "outside": Circle.OUTSIDE}
WORDLESS = Text("", "")


def setup(spot: Spot, name: str, form: PhoneForm) -> Setup:
    """Return a phone as its story begins."""
    spot = spot.at(f"phones/{name}").inside("phones").inside(name)
    return Setup(
        PhoneId(name),
        CastId(form.owner),
        contacts=tuple(_contacts(spot, form)),
        groups=tuple(
            Group(
                ThreadId(each), spot.inside(each).text(group.name), _people(group.members), group.game,
                f"{spot.source}/groups/{each}",
            )
            for each, group in form.groups.items()
        ),
        posts=tuple(
            Post(
                PostId(each), person(post.by), spot.inside(each).text(post.text), post.picture, _people(post.likes),
                tags=_people(post.tags), source=f"{spot.source}/posts/{each}",
            )
            for each, post in form.posts.items()
        ),
        settings=set_pairs(form.settings),
        said=tuple(_said(spot, form.said)),
        source=spot.source,
    )  # fmt: skip


def _contacts(spot: Spot, form: PhoneForm) -> Iterator[Contact]:
    for name, contact in form.contacts.items():
        inside = spot.inside(name)
        yield Contact(
            ContactId(name),
            inside.text(contact.name),
            contact.picture,
            CIRCLES[contact.circle],
            _people(contact.mutual),
            None if contact.since is None else inside.text(contact.since),
            tuple(inside.text(each) for each in contact.known),
            tuple(inside.text(each) for each in contact.unknown),
            f"{spot.source}/contacts/{name}",
        )


def _said(spot: Spot, forms: Iterable[SaidForm]) -> Iterator[tuple[ThreadId, Said]]:
    for form in forms:
        by = person(form.by)
        kind = "photo" if form.picture else "message"
        yield ThreadId(form.to or by), Said(by, spot.inside("said").text(form.text), kind, form.picture)


def person(name: str) -> ContactId:
    """Return who is meant by a name: the owner, the phone itself, or a contact."""
    return OWNER if name == ME else PHONE if name == THE_PHONE else ContactId(name)


def _people(names: Iterable[str]) -> tuple[ContactId, ...]:
    return tuple(person(name) for name in names)


def arriving(spot: Spot, forms: Iterable[ArrivesForm], key: str, chat: str = "") -> tuple[Incoming, ...]:
    """Return what somebody sends; without `to` it goes to the chat with them, the phone's own notes to `chat`."""
    return tuple(
        _incoming(spot.at(f"{key}/{number}"), form, chat)
        for number, form in enumerate(forms)
        if spot.is_for(list(form.bands))
    )


def _incoming(spot: Spot, form: ArrivesForm, chat: str) -> Incoming:
    by = person(form.by)
    return Incoming(
        kind=Kind(form.kind),
        by=by,
        text=WORDLESS if form.text is None else spot.text(form.text),
        to=ThreadId(form.to or (chat if by == PHONE else by)),
        post=None if form.post is None else PostId(form.post),
        picture=form.picture,
        pattern=form.pattern or "",
        why=None if form.why is None else spot.text(form.why),
        when=condition(form.when),
        source=spot.source,
    )


def place(name: str, phone: PhoneForm | None) -> tuple[str, str]:
    """Return where on the phone a step is: an app, or a chat."""
    if name in BEGINNINGS:
        return name, ""
    group = phone.groups.get(name) if phone else None
    return ("game" if group is not None and group.game else "chat"), name


def moment(
    spot: Spot,
    name: str,
    at: tuple[str, str],
    arrives: Iterable[ArrivesForm],
    choices: Iterable[tuple[Spot, ChoiceForm]] = (),
) -> Moment:
    """Return what a step brings to the phone, and what it offers there."""
    things = arriving(spot, arrives, "arrives", at[1])
    about = at[1] or next((each.by for each in things), "")
    offers = tuple(offer for inside, form in choices if (offer := _offer(inside, form, about)) is not None)
    return Moment(name, at, things, offers)


def _offer(spot: Spot, form: ChoiceForm, about: str) -> Offer | None:
    words = spot.text(form.writes or form.text)
    act = told_act(form.does or "leave", about, words)
    if act is None:
        return None
    then = arriving(spot, form.then, "then", about)
    trusts = tuple((ContactId(who), change) for who, change in form.trusts.items())
    return Offer(ChoiceId(form.id), act, then, trusts)


def told_act(does: str | dict[str, str], about: str, words: Text) -> Act | None:
    """Return what an author wrote under `does`; nothing where there is no such act.

    Args:
        does: the name of an act, or the name with its target and what more it takes ({report: kitten, reason: secret}).
        about: whom or which chat it is about where no target is named.
        words: what is written, where the act writes something.
    """
    more = {does: about} if isinstance(does, str) else dict(does)
    name = next(iter(more), "")
    target = more.pop(name, "") or about
    match name:
        case "reply":
            return Reply(ThreadId(target), words)
        case "subject":
            return ChangeSubject(ThreadId(target), words)
        case "write":
            return WriteTo(ContactId(target), words)
        case "photo":
            return SendPhoto(ThreadId(target), words, more.get("picture", ""))
        case "comment":
            return Comment(PostId(target), words)
        case "ask-to-remove":
            return AskToRemove(PostId(target), words)
        case "share":
            return Share(PostId(target))
        case "report":
            return Report(ContactId(target), more.get("reason", "other"))
        case "set":
            value = more.get("to", "")
            return Change(Setting(target), value) if _is_setting(target, value) else None
        case _:
            return _free_act(name, target)


def _free_act(name: str, target: str) -> Act | None:
    try:
        free = free_from_plain([name, target])
    except ValueError:
        return None
    return None if isinstance(free, Take | Open | LookAt) else free


def _is_setting(name: str, value: str) -> bool:
    known = {each.value: each for each in Setting}
    return name in known and value in VALUES[known[name]]


def set_pairs(form: SettingsForm | None) -> tuple[tuple[str, str], ...]:
    """Return the settings that an author wrote, in pairs of a setting and its value."""
    return tuple(
        (each.value, value) for each in Setting if (value := getattr(form, each.value, None)) is not None
    )
