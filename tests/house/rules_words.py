"""House rules for words that children read, and for what a repository tells of the machines it was made on."""

from __future__ import annotations

from tests.house import looking, looking_words
from tests.house.finding import Rule
from tests.house.looking_words import STRANGER, any_of, lesson_words

LESSON_FILES = (
    "lessons/*/*/lesson.yaml",
    "lessons/skills.yaml",
    "lessons/patterns.yaml",
    "lessons/sets/*.yaml",
)
READ_BY_PEOPLE = (
    "**/*.py", "**/*.kv", "**/*.md", "**/*.yaml", "**/*.toml", "**/*.po", "**/*.pot", "**/*.play", ".ci/*",
    "**/*.txt", "**/*.svg",
)  # fmt: skip
_SLASH = "/"

RULES = (
    Rule(
        "The word “stranger” does not appear in lessons: it is “people you only know online”.",
        LESSON_FILES,
        looking_words.values(STRANGER["en"]),
        planted='text: "Never talk to\\n  Strangers"',
        harmless="stranger: nothing\ntext: strangely",
    ),
    Rule(
        "The word “stranger” does not appear in translations either.",
        ("locales/**/*.po",),
        looking_words.translations(STRANGER),
        planted=(
            'msgid ""\nmsgstr "Language: th\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
            'msgid "people you only know online"\nmsgstr "คน\u200bแปลก\u200bหน้า"\n'
        ),
        harmless='msgid ""\nmsgstr "Language: th\\n"\n\nmsgid "stranger"\nmsgstr "คนที่รู้จักแค่ในเน็ต"\n',
    ),
    Rule(
        "The word “stranger” does not appear on a screen.",
        ("app/**/*.kv",),
        looking.text(f"(?i){STRANGER['en']}"),
        planted='text: i18n.tr("Strangers")',
        harmless='text: i18n.tr("People outside your contacts")',
    ),
    Rule(
        "Words that hurt or preach do not appear in lessons (lessons/words.yaml).",
        LESSON_FILES,
        looking_words.values(any_of(lesson_words("everywhere"))),
        planted="why: Always tell your parents.",
        harmless="why: Tell an adult you trust.",
    ),
    Rule(
        "Lessons name no real app, game or company.",
        LESSON_FILES,
        looking_words.values(any_of(lesson_words("services"))),
        planted="text: Open WhatsApp.",
        harmless="text: Open Kabari.",
    ),
    Rule(
        "Transcripts name no real app, game or company either.",
        ("lessons/**/*.play",),
        looking.text(f"(?i){any_of(lesson_words('services'))}"),
        planted="says: Come to Discord",
        harmless="says: There is discordant music",
    ),
    Rule(
        "No file tells where on whose machine it was written.",
        READ_BY_PEOPLE,
        looking.text(rf"(?<![\w.~-]){_SLASH}(work|root|home/[a-z]\w*|Users/\w+){_SLASH}|[A-Z]:\\Users\\"),
        planted=f"ROOT = '{_SLASH}work/main'",
        harmless="see homework/main, ./root/x, https://example.org/work/x",
    ),
    Rule(
        "No program writes to a folder that only one kind of system has.",
        ("app/**/*.py", "main.py", "app/**/*.kv"),
        looking.text(rf"""(?<![\w.]){_SLASH}(tmp|var|etc|usr|dev|proc){_SLASH}"""),
        planted=f"path = '{_SLASH}tmp/x'",
        harmless="path = 'built/tmp/x'",
    ),
)
