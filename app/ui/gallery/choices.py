"""The sheet of choice cards, speech and sentences."""

from __future__ import annotations

from functools import partial
from typing import Any

from kivy.metrics import dp
from kivy.uix.widget import Widget

from app.ui.gallery.sheet import READ, Sample, card, in_states, put, word_of
from app.ui.screens.lesson.tasks.ticking import ChatBubble, ChatSheet
from app.ui.translations import i18n
from app.ui.widgets.answer_card import AnswerCard
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.panel import KeepSentence
from app.ui.widgets.speech_bubble import SpeechBubble
from app.ui.widgets.stacks import Column

WIDE = 390


def choices() -> list[Widget]:
    """Return choice cards in all their states, bubbles of scenes and chats, and sentences to keep."""
    tr = i18n.tr
    sentence = partial(_sentence, tr("Something online made me feel bad. Can you help me?"))
    return [
        card(ChoiceCard, *in_states(_choice), *_modes()),
        card(AnswerCard, *in_states(_answer), *_tried()),
        card(SpeechBubble, *_bubbles()),
        card(KeepSentence, *in_states(sentence, READ)),
        card(ChatBubble, *(Sample(_chat(state), word_of(state)) for state in READ)),
    ]


def _choice(**kwargs: Any) -> ChoiceCard:
    text = i18n.tr("Take all the time you need. Your place is kept.")
    return ChoiceCard(**{"size_hint_x": None, "width": dp(WIDE), "text": text} | kwargs)


def _answer(**kwargs: Any) -> AnswerCard:
    looks = {"icon": "adult", "kind": i18n.tr("Stop and show"), "text": i18n.tr("Who could help?")}
    return AnswerCard(**{"size_hint_x": None, "width": dp(WIDE)} | looks | kwargs)


def _tried() -> list[Sample]:
    states = ("default", "hover", "focus", "pressed")
    words = {state: f"{i18n.tr('Already tried')} · {word_of(state)}" for state in states}
    return [Sample(put(_answer(mode="tried"), state), words[state]) for state in states]


def _modes() -> list[Sample]:
    tr = i18n.tr
    samples = []
    for number, (mode, word) in enumerate((("selected", tr("Selected")), ("tried", tr("Already tried")))):
        for state in ("default", "hover", "focus", "pressed"):
            said = word if state == "default" else f"{word} · {word_of(state)}"
            samples.append(Sample(put(_choice(mode=mode, number=number + 1), state), said))
    samples.append(Sample(_choice(number=3, reads=False, text=tr("Go on")), tr("Without reading aloud")))
    samples.append(
        Sample(
            _choice(
                number=2,
                text=tr("Breathe in. Breathe out, a little longer. You are here, and there is time."),
            ),
            tr("Long text"),
        )
    )
    return [*samples, *(_sounding(state) for state in ("hover", "focus"))]


def _sounding(state: str) -> Sample:
    return Sample(_on_its_target(_choice(), state), f"{i18n.tr('Read aloud')} · {word_of(state)}")


def _on_its_target(part: Widget, state: str) -> Widget:
    """Put the target that reads a part aloud into a state."""
    for child in part.children:
        if isinstance(child, IconButton):
            put(child, state)
    return part


def _bubbles() -> list[Sample]:
    tr = i18n.tr
    words = tr("Take all the time you need. Your place is kept.")

    def bubble(**kwargs: Any) -> Widget:
        return SpeechBubble(name=tr("Malee"), text=words, **kwargs)

    told = [(put(bubble(), state), word_of(state)) for state in READ]
    told += [
        (bubble(reads=False), tr("Without reading aloud")),
        (bubble(has_tail=False), tr("Nobody seen speaks")),
        (_on_its_target(bubble(), "hover"), f"{tr('Read aloud')} · {word_of('hover')}"),
    ]
    return [Sample(_above_its_tail(made), word) for made, word in told]


def _above_its_tail(bubble: Widget) -> Widget:
    """Leave room for the tail that hangs below a bubble."""
    room = Column(size_hint_x=None, width=bubble.width, padding=(0, 0, 0, dp(22)))
    room.add_widget(bubble)
    return room


def _sentence(text: str) -> Widget:
    return KeepSentence(text=text, size_hint_x=None, width=dp(520))


def _chat(state: str) -> Widget:
    """Return a chat of two lines; the one who answers is in a state."""
    tr = i18n.tr
    sheet = ChatSheet(size_hint_x=None, width=dp(WIDE))
    asked = ChatBubble(who=tr("A neighbour"), text=tr("Take all the time you need. Your place is kept."))
    answered = ChatBubble(who=tr("Sari"), text=tr("I said it"), is_first=False)
    for bubble in (asked, answered):
        sheet.bubbles.add_widget(bubble)
    put(answered.children[0], state)
    return sheet
