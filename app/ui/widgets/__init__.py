"""The parts that screens are made of. kv may use each by its name: its module is loaded when it is first used."""

from __future__ import annotations

from kivy.factory import Factory

PARTS: dict[str, tuple[str, ...]] = {
    "answer_card": ("AnswerCard",),
    "avatar": ("AvatarFace", "AvatarCard", "CastFace"),
    "bamboo": ("ProgressBamboo",),
    "buttons": ("MainButton", "QuietButton", "HelpButton", "GhostButton", "TintButton", "IconButton"),
    "chip": ("Chip",),
    "choice_card": ("ChoiceCard",),
    "dialog": ("Dialog",),
    "faces": ("Faces", "FaceTile"),
    "figure": ("FigureView",),
    "grove": ("GroveStem", "GrowthPicture"),
    "icon": ("Icon", "IconDot", "Picture", "Mark"),
    "layer": ("Layer",),
    "page": ("ArrivalPage", "PlainPage"),
    "panel": ("Panel", "SidePanel", "KeepSentence", "Notice"),
    "past_scene": ("PastScene",),
    "password": ("PictureTile", "PasswordSlots"),
    "scene": ("SceneView",),
    "scroll_pane": ("ScrollPane",),
    "skill_row": ("SkillRows",),
    "speech_bubble": ("SpeechBubble",),
    "stacks": ("Column", "Row", "Spring", "Rule", "Tiles"),
    "surface": ("Surface", "SurfaceColumn"),
    "text_box": ("TextBox",),
    "thing": ("ThingView",),
    "tick_row": ("TickRow", "OnOffRow", "RadioRow"),
    "toast": ("Toast",),
    "top_bar": ("TopBar",),
    "who": ("WhoBadge",),
    "words": ("Words", "FocusWords"),
}
"""Module and the names it gives to kv."""

for _module, _names in PARTS.items():
    for _name in _names:
        Factory.register(_name, module=f"app.ui.widgets.{_module}")
