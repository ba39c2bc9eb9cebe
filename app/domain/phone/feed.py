"""What is done with a post."""

from __future__ import annotations

from dataclasses import replace

from app.domain.phone.actions import AskToRemove, Comment, Like, PostAct, Share, Untag
from app.domain.phone.people import OWNER, Said
from app.domain.phone.phone import Phone


def can(phone: Phone, action: PostAct) -> bool:
    """Tell whether an action makes sense for the post as it is."""
    post = phone.post(action.post)
    if post is None or post.removed:
        return False
    match action:
        case Untag():
            return OWNER in post.tags
        case AskToRemove():
            return post.by != OWNER and not post.asked_to_remove
        case Like():
            return OWNER not in post.likes
        case Comment() | Share():
            return True


def do(phone: Phone, action: PostAct) -> Phone:
    """Return the phone after an action that makes sense."""
    post = phone.post(action.post)
    if post is None:
        return phone
    match action:
        case Untag():
            changed = replace(post, tags=tuple(each for each in post.tags if each != OWNER))
        case AskToRemove():
            changed = replace(post, asked_to_remove=True)
        case Like():
            changed = replace(post, likes=(*post.likes, OWNER))
        case Comment(_, text):
            changed = replace(post, comments=(*post.comments, Said(OWNER, text)))
        case Share():
            changed = replace(post, shares=post.shares + 1)
    return phone.with_post(changed)
