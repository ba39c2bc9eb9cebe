"""What translators are given."""

from __future__ import annotations

from collections import Counter

from app.content.messages import lesson_messages, messages
from tests.content.samples import EVERY_KIND, ROOT, read


def test_every_text_of_every_band_is_given_once() -> None:
    """Texts that bands share are given once, variants each."""
    found = list(dict.fromkeys(lesson_messages(read(EVERY_KIND), "x")))
    texts = [text for _, text, _ in found]
    for text in ("The kite", "What came back", "It's only a kite.", "Say it in a whisper.", "Dito"):
        assert text in texts
    assert (
        texts.index("The kite")
        < texts.index("It flew very well. Until the tree.")
        < texts.index("On the roof")
    )


def test_contexts_name_lesson_scene_and_step() -> None:
    """A context is made of names only: lesson, scene, and the step if it has one."""
    contexts = {context for context, _, _ in lesson_messages(read(EVERY_KIND), "x")}
    assert {"X02", "X02/yard", "X02/yard/first-words", "X02/roof/next-time"} <= contexts
    assert not any("#" in context for context in contexts)


def test_the_project_gives_lists_sets_and_lessons() -> None:
    """Each message is unique, has text, and names an existing file."""
    found = list(messages(ROOT))
    assert max(Counter(found).values()) == 1
    assert all(text.strip() for _, text, _ in found)
    assert all((ROOT / where).is_file() for _, _, where in found)
    contexts = {context for context, _, _ in found}
    assert {
        "skills/say-it-plainly",
        "patterns/secret",
        "bamboos/i-can",
        "sets/eight-to-ten",
        "L09",
    } <= contexts
