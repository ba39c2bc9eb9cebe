"""House rules for kv: layout, theme roles, translated words, and handlers that are one call."""

from __future__ import annotations

from tests.house import looking_kv
from tests.house.finding import Rule

KV = ("app/**/*.kv",)

RULES = (
    Rule(
        "What people read comes from a translator or a property, never from the kv file.",
        KV,
        looking_kv.where(looking_kv.is_literal_text),
        planted='<A>:\n    Label:\n        text: "Hello"',
        harmless='<A>:\n    Label:\n        text: i18n.tr("Hello ({n})") + " · " + root.model.name\n        font: "x"',
    ),
    Rule(
        "Colours come from the theme, by their role.",
        KV,
        looking_kv.where(looking_kv.is_raw_colour),
        planted="<A>:\n    canvas:\n        Color:\n            rgba: .1, .2, .3, 1",
        harmless="<A>:\n    fill: theme.card if root.width > 300 else theme.faded(theme.ink, .5)\n    size: 1, 2",
    ),
    Rule(
        "A handler in kv is one call, without if, = or a semicolon.",
        KV,
        looking_kv.where(looking_kv.is_busy_handler),
        planted="<A>:\n    on_release: root.open = True",
        harmless='<A>:\n    on_release: root.model.choose(args[1], "a=b; if")',
    ),
    Rule(
        "A handler stands on one line.",
        KV,
        looking_kv.where(looking_kv.is_busy_handler),
        planted="<A>:\n    on_release:\n        root.close()",
        harmless="<A>:\n    on_release: root.close()\n    size: 1, 2",
    ),
    Rule(
        "kv asks its model, not the app.",
        KV,
        looking_kv.code(r"(?<![\w.])app\.|get_running_app"),
        planted="<A>:\n    size: app.size",
        harmless="#:import theme app.ui.theme.theme\n<A>:\n    size: root.app_size  # app.size",
    ),
    Rule(
        "kv reaches other widgets by their id in the same rule, not through chains of ids or parents.",
        KV,
        looking_kv.code(r"\.ids\.|\bparent\.parent\b"),
        planted="<A>:\n    width: root.ids.card.width",
        harmless="<A>:\n    width: card.width",
    ),
    Rule(
        "Names and other data are never markup.",
        KV,
        looking_kv.code(r"^\s*markup\s*:(?!\s*False\b)"),
        planted="<A>:\n    markup: True",
        harmless="<A>:\n    markup: False",
    ),
    Rule(
        "A rule is named after its class; dynamic classes are not made.",
        KV,
        looking_kv.code(r"^<[^>]*@"),
        planted="<Card@BoxLayout>:",
        harmless="<Card>:",
    ),
)
