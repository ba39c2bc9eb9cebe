"""One sheet of every kind, in English, and the family card in Thai and Khmer."""

from __future__ import annotations

from dataclasses import replace

from app.build.words import with_edges
from app.domain.classroom import Avatar
from app.services.login_cards import CardSheet, LoginCard
from app.services.papers.sheets import (
    Certificate,
    CertificateSheet,
    Chart,
    ChartBar,
    ClassReportSheet,
    Counted,
    FamilySheet,
    GuidePart,
    GuideSheet,
    HelpSheet,
    LearnerLine,
    PartKind,
    PlainSheet,
    SectionPart,
    SectionSheet,
    Sheet,
    SkillBar,
    SkillMark,
    TalkSheet,
)

KEY = tuple(
    SkillMark(level, 3, word)
    for level, word in ((3, "Strong"), (2, "Growing"), (1, "Starting"), (0, "Not yet"))
)
CHART = Chart(
    "What the class chose",
    "Maya asks Dara.",
    (ChartBar("A", "Ask back", "9", 0.6), ChartBar("B", "Send it", "few", 0.1)),
)
NOTE = "Whoever holds this card can sign in as Ayu."
CARD = LoginCard("Ayu", "7B", Avatar(3, 2), (("kite", "Kite"), ("moon", "Moon"), ("cat", "Cat")), NOTE)
CARDS = CardSheet("Login cards: 7B", "en", (CARD,))
CERTIFICATES = CertificateSheet(
    "en", "Certificate", "Practising takes courage.", "12 March 2026", "Signature",
    (Certificate("Ayu", "has practised:", ("Rumour at break", "Kind corner")),),
)  # fmt: skip
GUIDE = GuideSheet(
    "en", "Lesson guide", "Friend request", "11 to 13 years", "To hear that a request may wait.",
    (GuidePart("Talk about it", (("", "Which was funnier?"), ("What does Dara owe?", "Listen for: politeness."))),),
    "Stay with the people of the story.", "Take care", "For the teacher.",
)  # fmt: skip
FAMILY = FamilySheet(
    "en", "A talk for home", "This week in class we learned about friend requests.", "For the family of",
    "What your child practised", ("A request may wait.", "A yes can be taken back."),
    "A sentence to practise together", "“Can you look with me?”", "One question for home", "What could Dara answer?",
    "If something worries your child", ("Stay calm.", "Do not delete the messages.", "Call the school."),
    "School phone", "Help line",
)  # fmt: skip
HELP = HelpSheet(
    "en", "Somebody to talk to", "You can talk to somebody.", "At our school", "Bu Ratna",
    (("SAPA 129", "129"), ("Office", "021 555")), "Checked on 2 March 2026.",
    "If one adult has no time, ask another one.",
)  # fmt: skip
TALK = TalkSheet("en", "Ten minutes", "7B", (GuidePart("Ask", (("", "Why was it easy?"),)),), CHART)
PAGE = SectionSheet(
    "en", "For parents", "The same for all.",
    (
        SectionPart("", ("Your child plays stories.",)),
        SectionPart("Never", ("No photo.", "No birthday."), PartKind.POINTS),
        SectionPart("Ask", ("Ask to see it.",), PartKind.STEPS), SectionPart("Now", ("Listen.",), PartKind.FRAMED),
        SectionPart("Whom", ("The teacher",), PartKind.TO_FILL_IN),
    ),
    "Rebung.",
)  # fmt: skip
PLAIN = PlainSheet("Rebung: recovery code", ("2345-6789-ABCD", "Keep this sheet."))


def report(*rows: LearnerLine, charts: tuple[Chart, ...] = (CHART,)) -> ClassReportSheet:
    """Return a report with lines for these learners."""
    return ClassReportSheet(
        "en", "Class report: 7B", "11 to 13 years", "Printed on 12 March 2026",
        (Counted("24", "learners in the class"), Counted("20", "learners have finished a lesson"),
         Counted("61", "lessons finished")),
        "How the skills are growing", KEY,
        (SkillBar("Say it plainly", ((11, "Strong"), (8, "Growing"), (5, "Starting"), (0, "Not yet"))),
         SkillBar("Who is this?", ((15, "Practised"), (9, "Not yet")))),
        "", "Lessons finished", (("Rumour at break", 18), ("Kind corner", 22)), "And 21 sensitive lessons.", "Learners",
        "Lessons finished", rows, "For the teacher only.", "Page {n}", ("About", "Name", "What", "Figure"), charts,
    )  # fmt: skip


def line(name: str, finished: int = 4) -> LearnerLine:
    """Return a line for a learner."""
    return LearnerLine(name, (SkillMark(2, 3, "Growing"), SkillMark(1, 1, "Practised")), finished)


ALL: tuple[Sheet, ...] = (
    report(line("Ayu")), CARDS, CERTIFICATES, GUIDE, FAMILY, HELP, TALK, PAGE, PLAIN,
)  # fmt: skip

_THAI = (
    "เรื่องคุยกันที่บ้าน",
    "สัปดาห์นี้ในห้องเรียน เราเรียนเรื่องคำขอเป็นเพื่อนจากคนที่เรารู้จักแค่ในอินเทอร์เน็ต",
    "สำหรับครอบครัวของ",
    "สิ่งที่ลูกของคุณได้ฝึก",
    "คำขอเป็นเพื่อนไม่ต้องตอบก็ได้",
    "“ช่วยดูด้วยกันได้ไหม”",
)
_KHMER = (
    "ការពិភាក្សានៅផ្ទះ",
    "សប្ដាហ៍នេះនៅក្នុងថ្នាក់ យើងបានរៀនអំពីសំណើសុំធ្វើជាមិត្តពីមនុស្សដែលយើងស្គាល់តែតាមអ៊ីនធឺណិត",
    "សម្រាប់គ្រួសាររបស់",
    "អ្វីដែលកូនរបស់អ្នកបានហាត់",
    "សំណើសុំធ្វើជាមិត្តអាចទុកមិនឆ្លើយក៏បាន",
    "“តើអាចមើលជាមួយខ្ញុំបានទេ?”",
)


def family_in(language: str) -> FamilySheet:
    """Return a family card with sentences in Thai or Khmer, word edges in them as the build step puts them."""
    said = [with_edges(each, language) for each in {"th": _THAI, "km": _KHMER}[language]]
    title, about, family_of, heading, practised, sentence = said
    return replace(
        FAMILY, language=language, title=title, about=about, family_of=family_of, practised_heading=heading,
        practised=(practised, f"{practised} {practised}"), sentence=sentence, sentence_heading=heading,
        ask_heading=heading, ask=about, worry_heading=heading, worry=(practised, about, heading), school=title,
        help_line=title,
    )  # fmt: skip
